/// How an account stands: what every page of the portal says of it.
public struct AccountStanding: Hashable, Sendable {
  /// What may be used.
  public var access: User.Access
  /// The plan that holds.
  public var plan: Plan
  /// The subscription that counts: the latest that lives; nil: there is none.
  public var subscription: Subscription?
  /// The plan that is subscribed to, which does not hold while a payment is missing; nil: none, or one that is no more.
  public var subscribed: Plan?
  /// Where the user stands with payments that have failed; nil: none has.
  public var dunning: DunningStanding?
  /// What is to be paid for that; nil: nothing.
  public var owed: MoneyAmount?
  /// When the account will be deleted, in milliseconds since 1970; nil: nobody has asked for that.
  public var deletionDue: Int64?
  /// Until when a consumer may withdraw from the contract, in milliseconds since 1970; nil: there is no such right any
  /// more.
  public var withdrawalUntil: Int64?
}
