/// Other documents that the invoice names.
public struct References: Hashable, Sendable {
  /// BT-13.
  public var purchaseOrder: String?
  /// BT-12.
  public var contract: String?
  /// BT-11.
  public var project: String?
  /// The order as the seller numbers it (BT-14).
  public var salesOrder: String?
  /// BT-16.
  public var despatchAdvice: String?
  /// BT-15.
  public var receivingAdvice: String?
  /// The call for tenders or its lot (BT-17).
  public var tender: String?
  /// What is invoiced, a meter or a subscription for instance (BT-18); its scheme is one of UNTDID 1153.
  public var object: SchemedIdentifier?
  /// Where the buyer books the invoice (BT-19).
  public var buyerAccounting: String?
  /// BG-3.
  public var preceding: [PrecedingInvoice] = []

  /// No references; they are set afterwards.
  public init() {}
}
