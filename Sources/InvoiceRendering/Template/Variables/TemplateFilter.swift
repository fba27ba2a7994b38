/// How a value is written: the word after the bar in `{invoice.date | long}`.
enum TemplateFilter: String, CaseIterable, Sendable {
  /// An amount with its currency, `1 234,50 €`.
  case amount
  /// An amount, percentage or quantity as a bare number, `1 234,50`.
  case number
  /// An amount with the other sign and its currency, for what is taken off.
  case minus
  /// `20 %`.
  case percent
  /// A quantity with its unit, `2,5 heures`.
  case quantity
  /// `11 février 2026`.
  case long
  /// `11/02/2026`.
  case short
  /// `février 2026`.
  case month
  /// A text with its lines on one, after commas.
  case inline
  /// A text in capitals.
  case upper
  /// A text of at most so many characters, with an ellipsis for the rest: `truncate 40`.
  case truncate
  /// A telephone number in groups of digits.
  case phone
  /// The template's label for a word.
  case label
  /// The word itself, `credit_note` for instance.
  case code

  /// The numbers that it may be followed by; nil: none is.
  var arguments: ClosedRange<Int>? { self == .truncate ? 1...10_000 : nil }
}
