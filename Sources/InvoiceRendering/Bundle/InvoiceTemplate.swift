/// What a page looks like: a template that comes with the library, or a folder of your own.
public struct InvoiceTemplate: Hashable, Sendable {
  /// Of a bundled one its name, `classic`; else the folder, as it was given.
  public let name: String
  /// Whether it comes with the library.
  public let isBundled: Bool

  /// Black on white with one colour; letter of one page where that is possible.
  public static let classic = InvoiceTemplate(name: "classic", isBundled: true)

  /// The templates that come with the library, by name.
  public static var bundled: [InvoiceTemplate] {
    BundledFile.all.compactMap { file in
      let parts = file.name.split(separator: "/")
      guard parts.count == 3, parts[0] == "Templates", parts[2] == "template.yaml" else { return nil }
      return InvoiceTemplate(name: String(parts[1]), isBundled: true)
    }
  }

  /// A folder with `template.yaml`, `strings/` and what they name (Docs/Templates.md).
  public static func folder(_ path: String) -> InvoiceTemplate { InvoiceTemplate(name: path, isBundled: false) }

  private init(name: String, isBundled: Bool) {
    self.name = name
    self.isBundled = isBundled
  }

  /// The template of that name that comes with the library; nil when there is none.
  public init?(bundled name: String) {
    guard let template = Self.bundled.first(where: { $0.name == name }) else { return nil }
    self = template
  }
}
