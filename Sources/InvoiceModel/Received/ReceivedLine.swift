/// What a line of a received invoice states beyond the fields of an ``InvoiceLine``.
public struct ReceivedLine: Hashable, Sendable {
  /// What the line is there for (BT-X-8).
  public enum Role: String, Hashable, Sendable, CaseIterable {
    /// It counts towards the totals.
    case detail
    /// It groups the lines below it.
    case group
    /// It informs about another line.
    case information
  }

  /// A discount (BG-27) or charge (BG-28) on the line.
  public struct Adjustment: Hashable, Sendable {
    /// Whether it is a charge.
    public var isCharge: Bool
    /// BT-136, BT-141.
    public var amount: ExactDecimal?
    /// BT-138, BT-143.
    public var percent: ExactDecimal?
    /// BT-137, BT-142.
    public var base: ExactDecimal?
    /// BT-139, BT-144.
    public var reason: String?
    /// BT-140 (UNTDID 5189), BT-145 (UNTDID 7161).
    public var reasonCode: String?

    /// A discount or a charge.
    public init(
      isCharge: Bool, amount: ExactDecimal?, percent: ExactDecimal? = nil, base: ExactDecimal? = nil,
      reason: String? = nil, reasonCode: String? = nil
    ) {
      self.isCharge = isCharge
      self.amount = amount
      self.percent = percent
      self.base = base
      self.reason = reason
      self.reasonCode = reasonCode
    }
  }

  /// BT-126, where it is more than the line's place, from 1.
  public var id: String?
  /// What the line is there for.
  public var role = Role.detail
  /// How deep the line stands below others, from 0.
  public var level = 0
  /// Whether BT-129 is stated.
  public var hasQuantity = true
  /// Whether BT-146 is stated.
  public var hasPrice = true
  /// Whether BT-131 is stated.
  public var hasNet = true
  /// BG-27 and BG-28.
  public var adjustments: [Adjustment] = []
  /// What no field of the line holds, in the order of the document.
  public var details: [StatedDetail] = []

  /// A line that counts, and that says nothing more.
  public init() {}

  /// Whether the line's net counts towards the totals.
  public var counts: Bool { role == .detail }
}
