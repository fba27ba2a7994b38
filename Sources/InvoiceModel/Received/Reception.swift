/// What only an invoice that was received has: how it was written, and what its sender states beyond the fields of an
/// ``Invoice``. Such an invoice is stated: nothing of it is computed, added or replaced.
public struct Reception: Hashable, Sendable {
  /// How the document is written.
  public var syntax: EInvoiceSyntax
  /// BT-24: what the document claims to conform to.
  public var specification: String?
  /// What people call the specification, `Factur-X BASIC`; nil when it is unknown.
  public var profile: String?
  /// The name of the file that it was read from, where it is known.
  public var file: String?
  /// BT-6, where VAT is also stated in another currency.
  public var taxCurrency: String?
  /// BT-111.
  public var taxInTaxCurrency: ExactDecimal?
  /// What the tax is called where it is no VAT, `GST`.
  public var taxName: String?
  /// The totals that the sender does not state; they are 0 where the computed invoice must have a value.
  public var unstated: Set<StatedTerm> = []
  /// Why groups of the breakdown bear no VAT (BT-120, BT-121), one for each group.
  public var exemptions: [StatedExemption] = []
  /// What no field of the invoice holds, in the order of the document.
  public var details: [StatedDetail] = []
  /// How many details there are beyond those that are kept.
  public var furtherDetails = 0
  /// One for each of the invoice's lines.
  public var lines: [ReceivedLine] = []
  /// How many findings there are: what breaks a rule or does not add up.
  public var findings = 0

  /// A reception; everything else is set afterwards.
  public init(syntax: EInvoiceSyntax) { self.syntax = syntax }
}
