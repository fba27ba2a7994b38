/// A page of the provider within the process: a demo shows it where the provider would show its own.
public struct LocalCheckout: Hashable, Sendable {
  /// What is done there.
  public enum Purpose: Hashable, Sendable {
    /// A variant is subscribed to.
    case subscription(variant: String)
    /// A subscription is paid in another way from now on.
    case card(subscription: String)
  }

  /// What it is called in its address; nobody guesses it.
  public var id: String
  /// What is done there.
  public var purpose: Purpose
  /// What is bought, as the provider calls it.
  public var product: String
  /// What is paid at once, in minor units, tax included; 0: nothing is owed.
  public var total: Int64
  /// The tax in it, in minor units.
  public var tax: Int64
  /// ISO 4217.
  public var currency: String
  /// Who buys.
  public var buyer: LocalBuyer
  /// Where the buyer is led afterwards; nil: nobody has said.
  public var returnURL: String?
  /// Until when it can be used, in milliseconds since 1970.
  public var expiresAt: Int64
}
