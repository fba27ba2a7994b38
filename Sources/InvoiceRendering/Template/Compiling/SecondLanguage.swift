internal import Typesetting

/// How a label in a second language stands to the one in the first.
enum SecondLanguage {
  /// On the same line: `Facture / Invoice`.
  case beside
  /// On a line of its own, where room is short: headings of columns, labels of fields.
  case below
  /// Not at all: a watermark is large enough.
  case absent

  /// What stands between the two; nil: there is no second one.
  var separator: String? {
    switch self {
    case .beside: " / "
    case .below: "\n"
    case .absent: nil
    }
  }

  /// The type of the second language: lighter, and smaller as far as it can still be read.
  static func style(beside style: TextStyle) -> TextStyle {
    var smaller = style
    smaller.weight = .regular
    smaller.size = min(style.size, max(6.5, style.size * 0.85))
    return smaller
  }

  /// Whether a label is said in the second language too: one with what a line or another element says is not, as that
  /// would stand there twice (`Ligne 3 / Line 3`).
  static func isSaid(_ label: String) -> Bool {
    label.split(separator: "{").dropFirst().allSatisfy { part in
      let name = part.prefix { $0 != "}" && $0 != "|" }.filter { $0 != " " }
      return TemplateVariable.all[String(name)]?.collection == nil
    }
  }
}
