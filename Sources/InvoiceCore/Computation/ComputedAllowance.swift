public import InvoiceModel

/// A document discount or charge within one VAT group (BG-20, BG-21). A discount without a group of its own becomes
/// one for each group it is spread over.
public struct ComputedAllowance: Hashable, Sendable {
  /// Its place in the invoice's allowances or charges.
  public var source: Int
  /// Net (BT-92, BT-99); negative only for a percentage of lines that are negative together.
  public var amount: ExactDecimal
  /// BT-94, BT-101, when it was given in percent.
  public var percent: ExactDecimal?
  /// What the percent was taken of (BT-93, BT-100), net.
  public var base: ExactDecimal?
  /// BT-97, BT-104.
  public var reason: String?
  /// BT-98 (UNTDID 5189), BT-105 (UNTDID 7161).
  public var reasonCode: String?
  /// BT-95, BT-102.
  public var vatCategory: VATCategory
  /// Percent.
  public var vatRate: ExactDecimal

  /// A computed discount or charge.
  public init(
    source: Int, amount: ExactDecimal, percent: ExactDecimal? = nil, base: ExactDecimal? = nil,
    reason: String? = nil, reasonCode: String? = nil, vatCategory: VATCategory, vatRate: ExactDecimal
  ) {
    self.source = source
    self.amount = amount
    self.percent = percent
    self.base = base
    self.reason = reason
    self.reasonCode = reasonCode
    self.vatCategory = vatCategory
    self.vatRate = vatRate
  }
}
