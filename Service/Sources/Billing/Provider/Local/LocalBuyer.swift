/// Who buys of the provider within the process.
public struct LocalBuyer: Hashable, Sendable {
  /// Whom a bot has opened the checkout for; nil: this service has.
  public var telegramID: Int64?
  /// The account that this service has opened it for; nil: a bot has.
  public var user: Int64?
  /// The buyer's name.
  public var name: String?
  /// The buyer's address.
  public var email: String?

  /// That it was opened by who says so; nil: nothing was told.
  public var proof: String?

  /// A buyer.
  public init(
    telegramID: Int64? = nil, user: Int64? = nil, name: String? = nil, email: String? = nil,
    proof: String? = nil
  ) {
    (self.telegramID, self.user, self.name, self.email) = (telegramID, user, name, email)
    self.proof = proof
  }

  /// What the provider calls the customer.
  var number: Int64 { telegramID ?? user ?? 0 }

  /// What the checkout was told, and events give back.
  var customData: [String: JSONTree] {
    var data: [String: JSONTree] = [:]
    if let telegramID { data["telegram_id"] = .text(String(telegramID)) }
    if let user { data["user_id"] = .text(String(user)) }
    if let proof { data["proof"] = .text(proof) }
    return data
  }
}
