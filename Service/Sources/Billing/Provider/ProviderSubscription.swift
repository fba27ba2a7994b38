/// A subscription as the provider states it. Times are milliseconds since 1970 in UTC.
public struct ProviderSubscription: Hashable, Sendable {
  /// As the provider calls it.
  public enum Status: String, Hashable, Sendable, CaseIterable {
    /// Not paid yet, for a time.
    case onTrial = "on_trial"
    /// Paid.
    case active
    /// No payments are collected.
    case paused
    /// A payment has failed and is tried again.
    case pastDue = "past_due"
    /// All tries have failed.
    case unpaid
    /// It ends when the paid period does.
    case cancelled
    /// It has ended.
    case expired
  }

  /// Its identifier.
  public var id: String
  /// Of the store.
  public var storeID: String
  /// Of the order that it was bought with; nil: not stated.
  public var orderID: String?
  /// Of the variant: what is subscribed to.
  public var variantID: String
  /// How it stands.
  public var status: Status
  /// Whether it is only tried out.
  public var isTestMode: Bool
  /// The buyer's name.
  public var userName: String?
  /// The buyer's address.
  public var userEmail: String?
  /// When the trial ends.
  public var trialEndsAt: Int64?
  /// When the next payment is due.
  public var renewsAt: Int64?
  /// When it ends or has ended.
  public var endsAt: Int64?
  /// When it was made.
  public var createdAt: Int64
  /// In microseconds since 1970, as the provider states them.
  public var updatedAt: Int64

  /// What the provider states.
  public init(
    id: String, storeID: String, variantID: String, status: Status, isTestMode: Bool, userName: String? = nil,
    userEmail: String? = nil, trialEndsAt: Int64? = nil, renewsAt: Int64? = nil, endsAt: Int64? = nil, createdAt: Int64,
    updatedAt: Int64, orderID: String? = nil
  ) {
    self.id = id
    self.storeID = storeID
    self.orderID = orderID
    self.variantID = variantID
    self.status = status
    self.isTestMode = isTestMode
    self.userName = userName
    self.userEmail = userEmail
    self.trialEndsAt = trialEndsAt
    self.renewsAt = renewsAt
    self.endsAt = endsAt
    self.createdAt = createdAt
    self.updatedAt = updatedAt
  }
}
