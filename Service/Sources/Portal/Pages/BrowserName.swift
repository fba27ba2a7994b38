/// A browser and its system, as far as its own name tells them to people.
enum BrowserName {
  private static let browsers = [
    ("Telegram", "Telegram"), ("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"),
    ("CriOS/", "Chrome"), ("FxiOS/", "Firefox"), ("Safari/", "Safari"),
  ]
  private static let systems = [
    ("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS X", "macOS"),
    ("Linux", "Linux"),
  ]

  /// `Firefox, Linux`; a browser that says nothing known is one all the same.
  static func of(_ agent: String?, _ words: Words) -> String {
    let agent = agent ?? ""
    let parts = [browsers, systems].compactMap { names in names.first { agent.contains($0.0) }?.1 }
    return parts.isEmpty ? words("sessions", "unknown") : parts.joined(separator: ", ")
  }
}
