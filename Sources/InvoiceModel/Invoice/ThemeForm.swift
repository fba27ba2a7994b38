/// The forms that the values of a theme have.
package enum ThemeForm: Hashable, Sendable {
  /// `#rrggbb`.
  case color
  /// The name of a family, or several with commas between.
  case family
  /// One of some words.
  case words([String])
  /// A length, no longer than so many points.
  case length(maximum: Double)
  /// One length for all edges, two (top and bottom, left and right) or four (top, right, bottom, left).
  case margins
  /// `true` or `false`.
  case flag

  /// The widest margin, in points.
  package static let maximumMargin = 300.0

  /// Whether a text has the form.
  package func allows(_ text: String) -> Bool {
    switch self {
    case .color:
      let digits = text.utf8.dropFirst()
      return text.utf8.first == UInt8(ascii: "#") && digits.count == 6
        && digits.allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    case .family:
      return !text.isEmpty && text.utf8.count <= 200 && text.unicodeScalars.allSatisfy { $0.value >= 0x20 }
    case .words(let words): return words.contains(text)
    case .length(let maximum): return WrittenLength.points(text).map { (0...maximum).contains($0) } ?? false
    case .margins:
      let lengths = text.split(separator: " ").map { WrittenLength.points($0) }
      return [1, 2, 4].contains(lengths.count)
        && lengths.allSatisfy { $0.map { (0...Self.maximumMargin).contains($0) } ?? false }
    case .flag: return text == "true" || text == "false"
    }
  }

  /// What stands between the values where a template has a list of them.
  package var separator: String { self == .family ? ", " : " " }

  /// The form as a regular expression of ECMA 262, for the schema; nil where words or a type say it.
  package var pattern: String? {
    let length = #"[0-9]+(\.[0-9]+)?(pt|mm|cm|in)?"#
    return switch self {
    case .color: "^#[0-9A-Fa-f]{6}$"
    case .length: "^\(length)$"
    case .margins: "^\(length)( \(length))?( \(length) \(length))?$"
    case .family, .words, .flag: nil
    }
  }

  /// What it is, after "is".
  package var description: String {
    switch self {
    case .color: "a color `#rrggbb`"
    case .family: "the name of a font's family, or several with commas between"
    case .words(let words): "one of " + words.map { "`\($0)`" }.joined(separator: ", ")
    case .length(let maximum): "a length of at most \(Int(maximum)) points: `12`, `4mm`, `1.5cm`, `0.5in`"
    case .margins: "one, two or four lengths of at most \(Int(Self.maximumMargin)) points: `14mm 18mm 12mm 20mm`"
    case .flag: "`true` or `false`"
    }
  }
}

extension InvoiceTheme.Key {
  /// The form of its values.
  package var form: ThemeForm {
    switch self {
    case .accent, .text, .muted: .color
    case .font, .headingFont: .family
    case .logoPosition: .words(["start", "center", "end"])
    case .logoWidth, .logoHeight: .length(maximum: 600)
    case .pageSize: .words(["A4", "A5", "Letter"])
    case .margins: .margins
    case .density: .words(["compact", "normal", "airy"])
    case .firstTop: .length(maximum: 600)
    case .followingHeader: .flag
    }
  }

  /// What it sets, for the schema.
  package var summary: String {
    switch self {
    case .accent: "The color that stands out."
    case .text: "The color of what is read."
    case .muted: "The color of what is read second."
    case .font: "The family of the text, or several: a character is set in the first that has it."
    case .headingFont: "The family of titles, or several."
    case .logoPosition: "Where the logo stands across the page."
    case .logoWidth: "The widest that the logo may be."
    case .logoHeight: "The highest that the logo may be."
    case .pageSize: "The paper."
    case .margins:
      "From the page's edges to what is printed: all; top and bottom, left and right; or top, right, bottom, left."
    case .density: "How much room there is between things."
    case .firstTop: "From the first page's top edge to what is printed, for printed letterheads."
    case .followingHeader: "Whether later pages begin with the template's header."
    }
  }
}
