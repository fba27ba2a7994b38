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
  /// BT-147: what is taken off ``LineTerms/grossPrice``, where it is stated.
  public var priceDiscount: ExactDecimal?
  /// What no field of the line holds, in the order of the document.
  public var details: [StatedDetail] = []

  /// A line that counts, and that says nothing more.
  public init() {}

  /// Whether the line's net counts towards the totals.
  public var counts: Bool { role == .detail }
}
