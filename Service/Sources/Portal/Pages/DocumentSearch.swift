internal import Billing
internal import InvoiceKit

/// Finds documents by what people remember of them: a number, a month in words or figures, an amount.
struct DocumentSearch {
  private let words: [String]
  private let state: BillingDocument.State?
  private let formats: LocalFormats

  /// - Parameters:
  ///   - text: words of which each has to be found.
  ///   - state: how they have to stand; nil: anyhow.
  ///   - formats: of the language in which months and amounts are written.
  init(_ text: String, state: BillingDocument.State?, formats: LocalFormats) {
    words = text.split(whereSeparator: \.isWhitespace).map { Self.folded(String($0)) }
    (self.state, self.formats) = (state, formats)
  }

  /// Whether a text is looked for.
  var hasWords: Bool { !words.isEmpty }

  /// Whether a document is.
  func matches(_ document: BillingDocument) -> Bool {
    if let state, document.state != state { return false }
    guard !words.isEmpty else { return true }
    var texts = [document.number, document.day]
    if let day = CalendarDate(iso8601: document.day) {
      texts += [formats.day(day) ?? "", "\(day.month < 10 ? "0" : "")\(day.month)/\(day.year)"]
    }
    if let amount = formats.amount(document.total, document.currency) { texts += [amount] }
    let haystack = Self.folded(texts.joined(separator: " "))
    return words.allSatisfy(haystack.contains)
  }

  /// Small letters without accents, and one sign for decimals: `février` is found by `fevrier`, `11,99` by `11.99`.
  private static func folded(_ text: String) -> String {
    let plain: [Character: Character] = [
      "é": "e", "è": "e", "ê": "e", "û": "u", "ô": "o", "ç": "c", "à": "a", ",": ".",
    ]
    return String(text.lowercased().map { plain[$0] ?? ($0.isWhitespace ? " " : $0) })
  }
}
