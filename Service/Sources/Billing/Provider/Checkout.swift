/// What somebody is about to subscribe to at the provider.
public struct Checkout: Hashable, Sendable {
  /// What is bought.
  public var variantID: String
  /// Whose the subscription will be: comes back with its events as `user_id`.
  public var user: Int64
  /// That it was opened by this service: comes back as `proof`; nil: nobody asks for it.
  public var proof: String?
  /// What the provider's page has as the buyer's name; nil: it asks.
  public var name: String?
  /// The same of the address; nil: it asks.
  public var email: String?
  /// Where the provider leads the buyer afterwards.
  public var returnURL: String
  /// Until when its page can be opened, in milliseconds since 1970.
  public var expiresAt: Int64

  /// What is about to be bought.
  public init(
    variantID: String, user: Int64, name: String? = nil, email: String? = nil, returnURL: String, expiresAt: Int64,
    proof: String? = nil
  ) {
    (self.variantID, self.user, self.name, self.email) = (variantID, user, name, email)
    (self.returnURL, self.expiresAt, self.proof) = (returnURL, expiresAt, proof)
  }
}
