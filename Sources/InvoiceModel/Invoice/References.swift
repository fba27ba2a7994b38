/// Other documents that the invoice names.
public struct References: Hashable, Sendable {
  /// BT-13.
  public var purchaseOrder: String?
  /// BT-12.
  public var contract: String?
  /// BT-11.
  public var project: String?
  /// BG-3.
  public var preceding: [PrecedingInvoice] = []

  /// No references; they are set afterwards.
  public init() {}
}
