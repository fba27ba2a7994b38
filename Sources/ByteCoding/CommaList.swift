/// A list that is written in one text, with commas between its parts: `fr, en`.
package enum CommaList {
  /// The parts, empty ones included, without the spaces around them.
  package static func parts(_ text: String) -> [String] {
    text.split(separator: ",", omittingEmptySubsequences: false).map { part in
      var part = part.drop { $0 == " " }
      while part.last == " " { part.removeLast() }
      return String(part)
    }
  }
}
