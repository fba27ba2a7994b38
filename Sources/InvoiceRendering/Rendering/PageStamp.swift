public import InvoiceModel

/// What stands in a frame beside the totals, as a stamp on paper does: that the invoice is paid, for instance, and when.
///
/// It is a text of the page that every reader is told, unlike a ``PageWatermark``.
public struct PageStamp: Hashable, Sendable {
  /// What it says.
  public enum Words: Hashable, Sendable {
    /// That the invoice is paid, in the page's language.
    case paid
    /// That a deposit was received, in the page's language.
    case received
    /// That the invoice is cancelled, in the page's language.
    case cancelled
    /// A text of one's own.
    case text(String)
  }

  /// What it says.
  public var words: Words
  /// The day that stands below, in the page's language; nil: none.
  public var date: CalendarDate?

  /// How many characters a text of one's own has at most.
  public static let maximumLength = PageWatermark.maximumLength

  /// A stamp; of a text of one's own ``init(_:)`` looks at the characters.
  ///
  /// - Parameters:
  ///   - words: what it says.
  ///   - date: the day that stands below.
  public init(_ words: Words, date: CalendarDate? = nil) {
    self.words = words
    self.date = date
  }

  /// `paid`, `received`, `cancelled`, or a text of one's own on one line; with a day after a colon, `paid:2026-11-20`.
  ///
  /// Nil when the text is empty, longer than ``maximumLength``, or has characters that no page can show; and when what
  /// follows the last colon looks like a day, and the calendar has none such.
  public init?(_ text: String) {
    var words = text
    if let colon = text.lastIndex(of: ":") {
      let end = text[text.index(after: colon)...]
      if end.wholeMatch(of: /[0-9]{4}-[0-9]{2}-[0-9]{2}/) != nil {
        guard let date = CalendarDate(iso8601: String(end)) else { return nil }
        self.date = date
        words = String(text[..<colon])
      }
    }
    switch words {
    case "paid": self.words = .paid
    case "received": self.words = .received
    case "cancelled": self.words = .cancelled
    default:
      guard PageWatermark.isPrintable(words) else { return nil }
      self.words = .text(words)
    }
  }

  /// Those with labels, by the labels' keys.
  static let labels: [(words: Words, key: String)] = [
    (.paid, "stamps.paid"), (.received, "stamps.received"), (.cancelled, "stamps.cancelled"),
  ]
}
