/// What few lines say: identifiers, properties and further amounts of what is sold.
public struct LineTerms: Hashable, Sendable {
  /// BT-126; nil: the line's place among the lines, from 1.
  public var id: String?
  /// BT-127; may have several lines.
  public var note: String?
  /// BT-157; its scheme is one of ISO 6523: `0160` for a GTIN.
  public var standardID: SchemedIdentifier?
  /// The buyer's article number (BT-156).
  public var buyerID: String?
  /// BT-158.
  public var classifications: [ItemClassification] = []
  /// BG-32.
  public var attributes: [ItemAttribute] = []
  /// Where the item comes from, ISO 3166-1 alpha-2 (BT-159).
  public var origin: String?
  /// The line of the buyer's order (BT-132).
  public var orderLine: String?
  /// What is invoiced, a meter or a subscription for instance (BT-128); its scheme is one of UNTDID 1153.
  public var object: SchemedIdentifier?
  /// Where the buyer books it (BT-133).
  public var buyerAccounting: String?
  /// The price before the discount that makes it ``InvoiceLine/unitPrice`` (BT-148; the difference is BT-147); gross
  /// when prices include VAT.
  public var grossPrice: ExactDecimal?
  /// BG-27, beside ``InvoiceLine/discount``.
  public var discounts: [LineAllowance] = []
  /// BG-28.
  public var charges: [LineAllowance] = []
  /// What of ``InvoiceLine/unitPrice`` pays for the item's disposal (C. env. art. L541-10-20). It is shown, never added.
  public var ecoParticipation: ExactDecimal?
  /// What it looks like.
  public var picture: LinePicture?

  /// None of them.
  public init() {}

  /// Whether nothing is said.
  public var isEmpty: Bool { self == LineTerms() }
}
