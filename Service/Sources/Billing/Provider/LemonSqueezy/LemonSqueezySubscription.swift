/// What is read of a subscription's attributes.
struct LemonSqueezySubscription: Decodable, Sendable {
  let storeID: String
  let orderID: String?
  let variantID: String
  let status: ProviderSubscription.Status
  let isTestMode: Bool
  let userName: String?
  let userEmail: String?
  let trialEndsAt: Int64?
  let renewsAt: Int64?
  let endsAt: Int64?
  let createdAt: Int64
  let updatedAt: Int64
  let updatePaymentURL: String?

  private enum Key: String, CodingKey {
    case storeID = "store_id"
    case orderID = "order_id"
    case variantID = "variant_id"
    case status
    case isTestMode = "test_mode"
    case userName = "user_name"
    case userEmail = "user_email"
    case trialEndsAt = "trial_ends_at"
    case renewsAt = "renews_at"
    case endsAt = "ends_at"
    case createdAt = "created_at"
    case updatedAt = "updated_at"
    case urls
  }

  private struct URLs: Decodable {
    let update: String?

    private enum CodingKeys: String, CodingKey { case update = "update_payment_method" }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    storeID = try container.identifier(.storeID)
    orderID = try? container.identifier(.orderID)
    variantID = try container.identifier(.variantID)
    let name = try container.lenientText(.status)
    // The provider's own library knows both spellings.
    guard let status = ProviderSubscription.Status(rawValue: name == "pause" ? "paused" : name) else {
      throw DecodingError.dataCorruptedError(forKey: .status, in: container, debugDescription: "an unknown status")
    }
    self.status = status
    isTestMode = container.flag(.isTestMode)
    userName = container.lenientTextIfAny(.userName)
    userEmail = container.lenientTextIfAny(.userEmail)
    trialEndsAt = try container.microsecondsIfAny(.trialEndsAt)
    renewsAt = try container.microsecondsIfAny(.renewsAt)
    endsAt = try container.microsecondsIfAny(.endsAt)
    createdAt = try container.microseconds(.createdAt)
    updatedAt = try container.microseconds(.updatedAt)
    updatePaymentURL = (try? container.decode(URLs.self, forKey: .urls))?.update
  }
}

extension ProviderSubscription {
  /// The subscription of a document's resource.
  init(_ resource: LemonSqueezyResource<LemonSqueezySubscription>) {
    let stated = resource.attributes
    self.init(
      id: resource.id, storeID: stated.storeID, variantID: stated.variantID, status: stated.status,
      isTestMode: stated.isTestMode, userName: stated.userName, userEmail: stated.userEmail,
      trialEndsAt: stated.trialEndsAt.map { $0 / 1000 }, renewsAt: stated.renewsAt.map { $0 / 1000 },
      endsAt: stated.endsAt.map { $0 / 1000 }, createdAt: stated.createdAt / 1000, updatedAt: stated.updatedAt,
      orderID: stated.orderID)
  }
}
