/// What stands large and pale behind each page that is no draft's, in the look of the template's watermark.
public enum PageWatermark: Hashable, Sendable {
  /// That it is paid, in the page's language.
  case paid
  /// That it is a copy of what was sent before, in the page's language.
  case duplicate
  /// A text of one's own.
  case text(String)

  /// How many characters a text of one's own has at most.
  public static let maximumLength = 40

  /// `paid`, `duplicate`, or a text of one's own on one line.
  ///
  /// Nil when it is empty, longer than ``maximumLength``, or has characters that no page can show.
  public init?(_ text: String) {
    switch text {
    case "paid": self = .paid
    case "duplicate": self = .duplicate
    default:
      guard Self.isPrintable(text) else { return nil }
      self = .text(text)
    }
  }

  /// Whether a text of one's own is one line that is not too long and can be seen.
  static func isPrintable(_ text: String) -> Bool {
    (1...maximumLength).contains(text.count) && text.contains { !$0.isWhitespace }
      && text.unicodeScalars.allSatisfy {
        switch $0.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
      }
  }

  /// The key of its label; nil: it has none.
  var label: String? {
    switch self {
    case .paid: "watermarks.paid"
    case .duplicate: "watermarks.duplicate"
    case .text: nil
    }
  }
}
