/// An invoice of a subscription as the provider states it. Amounts are minor units of the currency, times milliseconds
/// since 1970 in UTC.
public struct ProviderInvoice: Hashable, Sendable {
  /// As the provider calls it.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Not paid yet.
    case pending
    /// Paid.
    case paid
    /// Taken back.
    case void
    /// Paid back as a whole.
    case refunded
    /// Paid back in part.
    case partialRefund = "partial_refund"
  }

  /// Its identifier.
  public var id: String
  /// Of the store.
  public var storeID: String
  /// Of the subscription that it is for.
  public var subscriptionID: String
  /// Why it was made: `initial`, `renewal`, `updated`.
  public var billingReason: String
  /// How it stands.
  public var status: Status
  /// Whether it is only tried out.
  public var isTestMode: Bool
  /// ISO 4217.
  public var currency: String
  /// Before discount and tax.
  public var subtotal: Int64
  /// What was taken off.
  public var discount: Int64
  /// The tax that the provider has computed.
  public var tax: Int64
  /// What is to be paid, tax included.
  public var total: Int64
  /// What was paid back of it, tax included.
  public var refunded: Int64
  /// Whether the subtotal has the tax in it.
  public var isTaxInclusive: Bool
  /// The buyer's name.
  public var userName: String?
  /// The buyer's address.
  public var userEmail: String?
  /// When it was made.
  public var createdAt: Int64
  /// When it was last paid back.
  public var refundedAt: Int64?
  /// In microseconds since 1970, as the provider states them.
  public var updatedAt: Int64

  /// What the provider states.
  public init(
    id: String, storeID: String, subscriptionID: String, billingReason: String, status: Status, isTestMode: Bool,
    currency: String, subtotal: Int64, discount: Int64, tax: Int64, total: Int64, refunded: Int64, isTaxInclusive: Bool,
    userName: String? = nil, userEmail: String? = nil, createdAt: Int64, refundedAt: Int64? = nil, updatedAt: Int64
  ) {
    self.id = id
    self.storeID = storeID
    self.subscriptionID = subscriptionID
    self.billingReason = billingReason
    self.status = status
    self.isTestMode = isTestMode
    self.currency = currency
    self.subtotal = subtotal
    self.discount = discount
    self.tax = tax
    self.total = total
    self.refunded = refunded
    self.isTaxInclusive = isTaxInclusive
    self.userName = userName
    self.userEmail = userEmail
    self.createdAt = createdAt
    self.refundedAt = refundedAt
    self.updatedAt = updatedAt
  }
}
