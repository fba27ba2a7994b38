/// Writes amounts, quantities, dates and identifiers as a language does.
///
/// ```swift
/// let french = InvoiceFormatter(language: "fr")
/// french?.amount(total, currency: .euro)      // 1 234,50 €
/// french?.date(issueDate, style: .long)       // 11 février 2026
/// ```
///
/// The rules are those of CLDR with the habits of French print: `1er mars`, a no-break space before `%`. No clock,
/// locale or library of the system is asked, so that a value has the same text everywhere.
public struct InvoiceFormatter: Hashable, Sendable {
  /// How much of a date is written.
  public enum DateStyle: Sendable {
    /// `11 février 2026`, `1er mars 2026`.
    case long
    /// `11/02/2026`.
    case short
    /// `février 2026`.
    case month
  }

  /// The language's primary subtag.
  public let language: String
  /// The words of the language.
  package let wording: Wording

  /// A formatter for a language (BCP 47, `fr` or `en-GB`); nil when there are no rules for it.
  public init?(language: String) {
    guard let wording = Wording.of(language: language) else { return nil }
    self.init(wording)
  }

  /// A formatter for a wording.
  package init(_ wording: Wording) {
    self.wording = wording
    language = String(wording.language.prefix { $0 != "-" })
  }

  /// A country's name in the language, from ISO 3166-1 alpha-2; the code itself when it is unknown.
  public func country(_ code: String) -> String { wording.countries.name(of: code) ?? code }

  /// Formatters are equal when they write the same language of the same region.
  public static func == (left: InvoiceFormatter, right: InvoiceFormatter) -> Bool {
    left.wording.language == right.wording.language
  }

  /// Hashes the language and region.
  public func hash(into hasher: inout Hasher) { hasher.combine(wording.language) }
}
