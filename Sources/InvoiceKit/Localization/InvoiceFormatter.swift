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

  /// The rules there are; English dates differ by country.
  enum Rules: Hashable {
    case french, english, britishEnglish, americanEnglish
  }

  /// The language's primary subtag.
  public let language: String
  let rules: Rules

  /// A formatter for a language (BCP 47, `fr` or `en-GB`); nil when there are no rules for it.
  public init?(language: String) {
    let subtags = language.split(separator: "-", omittingEmptySubsequences: false).map { $0.lowercased() }
    switch subtags.first {
    case "fr":
      self.language = "fr"
      rules = .french
    case "en":
      self.language = "en"
      rules = subtags.contains("us") ? .americanEnglish : subtags.contains("gb") ? .britishEnglish : .english
    default: return nil
    }
  }

  private init(language: String, rules: Rules) {
    self.language = language
    self.rules = rules
  }

  /// The rules that stand in for a language that has none.
  static let french = InvoiceFormatter(language: "fr", rules: .french)

  var isFrench: Bool { rules == .french }

  /// A country's name in the language, from ISO 3166-1 alpha-2; the code itself when it is unknown.
  public func country(_ code: String) -> String {
    CountryNames.name(of: code, isFrench: isFrench) ?? code
  }
}
