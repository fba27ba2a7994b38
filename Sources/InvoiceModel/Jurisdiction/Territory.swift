/// A part of a country, or a country of its own that shares its VAT, in which the country's laws apply or not. A row of
/// the table, shared like its jurisdiction.
package final class Territory: Sendable {
  /// Whether the country's VAT applies.
  package enum VAT: Hashable, Sendable {
    /// It does.
    case applied
    /// The same VAT by a code of its own, so that the country's code is not cited.
    case shared
    /// The country's VAT law is that of the territory, but says that the tax is not applied.
    case suspended
    /// The territory has a tax law of its own, or none.
    case outside
  }

  /// Whose particulars of the country's law reach the territory.
  package struct Laws: OptionSet, Hashable, Sendable {
    /// A bit a law.
    package let rawValue: UInt8
    /// Laws by their bits.
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The commercial law on invoices and payment between businesses.
    package static let commerce = Laws(rawValue: 1)
    /// The register of businesses.
    package static let register = Laws(rawValue: 2)
    /// The country's rules for e-invoices between its businesses.
    package static let eInvoicing = Laws(rawValue: 4)
    /// All of them.
    package static let all: Laws = [.commerce, .register, .eInvoicing]
  }

  /// ISO 3166-1 alpha-2: its own, or the country's where it has none.
  package let code: String
  /// In messages: `La Réunion`.
  package let name: String
  /// What its postcodes begin with; none: all that no other territory has.
  package let postcodes: [String]
  /// Whether the country's VAT applies.
  package let vat: VAT
  /// Whether the Union's VAT rules treat it as a part of the Union (directive 2006/112/EC art. 5 to 7).
  package let isInUnion: Bool
  /// Its rates, where it has some of its own.
  package let rateArea: VATRateArea?
  /// Which laws reach it.
  package let laws: Laws
  /// ISO 4217, in which its companies have their capital.
  package let currencyCode: String
  /// Where all of this is said.
  package let source: String

  /// A territory.
  package init(
    _ code: String, _ name: String, postcodes: [String] = [], vat: VAT, isInUnion: Bool,
    rateArea: VATRateArea? = nil, laws: Laws, currencyCode: String = Currency.euro.code, _ source: String
  ) {
    self.code = code
    self.name = name
    self.postcodes = postcodes
    self.vat = vat
    self.isInUnion = isInUnion
    self.rateArea = rateArea
    self.laws = laws
    self.currencyCode = currencyCode
    self.source = source
  }
}
