internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

/// What a country adds to the e-invoices of its sellers, and asks for by default: the table of it. Another country is
/// another row.
struct NationalEInvoice: Sendable {
  /// The law it belongs to; its territories say whom it obliges (``SellerLaw/eInvoicing``).
  let jurisdiction: Jurisdiction
  /// What is checked when nothing else is asked for.
  let rules: EInvoiceRules
  /// The smallest profile in which the rules can be met.
  let smallestProfile: FacturXProfile
  /// What UBL conforms to when nothing else is asked for.
  let specification: UBLSpecification
  /// BT-23.
  let frame: @Sendable (_ computed: ComputedInvoice, _ isPaid: Bool) -> String?
  /// Notes before the legal mentions.
  let firstNotes: @Sendable (ComputedInvoice) -> [Mention]
  /// Notes behind them.
  let lastNotes: @Sendable (_ computed: ComputedInvoice, _ isOutOfScope: Bool, JurisdictionTable) -> [Mention]

  /// All rows.
  static let all = [france]
}
