package import InvoiceModel

/// All that the toolkit says, and how it writes numbers and dates, in one language. A language is one value, made in a
/// file of its own (`Languages/Wording+French.swift`); what has no words in a language does not compile.
package final class Wording: Sendable {
  /// BCP 47; regional habits have a subtag.
  let language: String
  /// How numbers are written.
  package let numbers: NumberWording
  let dates: DateWording
  /// The units of measure by their codes; a unit without a name is written as its code.
  let units: UnitNames
  /// The names of units that a region writes otherwise.
  let regionalUnits: [String: UnitName]
  let countries: CountryNames
  /// How sizes of files are written.
  let fileSizes: FileSizeNames
  /// The names of VAT categories.
  package let vatCategories: [VATCategory: String]
  let mentions: MentionWording
  let exemptions: ExemptionWording
  let identity: IdentityWording
  /// What an e-invoice says in words.
  package let eInvoice: EInvoiceWording
  let paymentTerm: PaymentTermWording
  let paymentPlan: PaymentPlanWording
  /// What credit notes and final invoices say of the documents they follow.
  package let correction: CorrectionWording
  /// The labels of the month's page.
  package let summary: SummaryLabels
  /// The words of a statement of account.
  package let statement: StatementLabels
  /// The words of a statement of a payment.
  package let paymentStatement: PaymentStatementLabels
  /// The words around a received invoice.
  let reception: ReceptionWording

  init(
    language: String, numbers: NumberWording, dates: DateWording, units: UnitNames, countries: CountryNames,
    fileSizes: FileSizeNames,
    vatCategories: [VATCategory: String], mentions: MentionWording, exemptions: ExemptionWording,
    identity: IdentityWording, eInvoice: EInvoiceWording, paymentTerm: PaymentTermWording,
    paymentPlan: PaymentPlanWording,
    correction: CorrectionWording,
    summary: SummaryLabels, statement: StatementLabels, paymentStatement: PaymentStatementLabels,
    reception: ReceptionWording, regionalUnits: [String: UnitName] = [:]
  ) {
    self.language = language
    self.numbers = numbers
    self.dates = dates
    self.units = units
    self.regionalUnits = regionalUnits
    self.countries = countries
    self.fileSizes = fileSizes
    self.vatCategories = vatCategories
    self.mentions = mentions
    self.exemptions = exemptions
    self.identity = identity
    self.eInvoice = eInvoice
    self.paymentTerm = paymentTerm
    self.paymentPlan = paymentPlan
    self.correction = correction
    self.summary = summary
    self.statement = statement
    self.paymentStatement = paymentStatement
    self.reception = reception
  }

  /// The same words with the numbers, dates and units of a region.
  func regional(
    _ language: String, numbers: NumberWording? = nil, dates: DateWording? = nil, units: [String: UnitName] = [:]
  ) -> Wording {
    Wording(
      language: language, numbers: numbers ?? self.numbers, dates: dates ?? self.dates,
      units: self.units, countries: countries, fileSizes: fileSizes, vatCategories: vatCategories,
      mentions: mentions, exemptions: exemptions, identity: identity, eInvoice: eInvoice, paymentTerm: paymentTerm,
      paymentPlan: paymentPlan, correction: correction, summary: summary, statement: statement,
      paymentStatement: paymentStatement,
      reception: reception, regionalUnits: units)
  }

  /// The name of the unit with a code, the English one where the language has none; nil when it has none at all.
  func unit(_ code: String) -> UnitName? {
    regionalUnits[code] ?? units.name(of: code) ?? UnitNames.symbols.name(of: code) ?? UnitNames.english.name(of: code)
  }

  /// The languages that there are words in, by their subtags.
  package static let languages = ["de", "en", "es", "fr", "it", "nl", "pl", "pt"]

  /// One wording of each language.
  static var all: [Wording] { languages.compactMap { of(language: $0) } }

  /// The languages for messages: `de`, `en` and so on.
  package static var languageList: String { languages.map { "`\($0)`" }.joined(separator: ", ") }

  /// The wording of a language (BCP 47, `fr` or `en-GB`), that of its region if there is one; nil for a language that
  /// has none.
  package static func of(language: String) -> Wording? {
    let subtags = language.split(separator: "-", omittingEmptySubsequences: false).map { $0.lowercased() }
    switch subtags.first {
    case "fr": return french
    case "de": return subtags.contains("ch") ? swissGerman : german
    case "es": return spanish
    case "it": return italian
    case "nl": return dutch
    case "pl": return polish
    case "pt": return portuguese
    case "en": return subtags.contains("us") ? americanEnglish : subtags.contains("gb") ? britishEnglish : english
    default: return nil
    }
  }

  /// The wording of a language, and French where a language has none: the toolkit's first language.
  static func orFrench(language: String) -> Wording { of(language: language) ?? french }
}
