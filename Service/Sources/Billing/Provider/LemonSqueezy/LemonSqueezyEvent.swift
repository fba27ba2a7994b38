internal import FoundationEssentials

/// A webhook's body: what it tells of itself. What it carries is read when it is applied.
struct LemonSqueezyEvent: Sendable {
  /// As the signed body has it, not the header.
  let name: String
  /// JSON:API's: `subscriptions`, `subscription-invoices`, `orders`, `license-keys`.
  let type: String
  let id: String
  let storeID: String?
  let isTestMode: Bool
  /// Whom the checkout was opened for, as it was told to the provider.
  let telegramID: Int64?
  /// The account that the checkout was opened for, where this service has opened it.
  let userID: Int64?
  /// That the checkout was opened by who may say whose it is, where that was told.
  let proof: String?
  /// What it is about: the subscription where there is one, otherwise the resource itself.
  let subject: String
  /// The subscription that it is about.
  let subscriptionID: String?
  /// The order that it belongs to, where it says so.
  let orderID: String?
  /// As it came.
  let body: [UInt8]

  /// How large a body may be; real ones have some 5 kB.
  static let maximumSize = 1 << 20

  /// Reads a body.
  ///
  /// - Throws: ``BillingCode/unreadableEvent``.
  init(_ body: [UInt8]) throws(BillingError) {
    let document: Document = try Self.decode(body)
    self.body = body
    (name, type, id) = (document.name, document.type, document.id)
    (storeID, isTestMode, telegramID) = (document.storeID, document.isTestMode, document.telegramID)
    (subscriptionID, userID, orderID) = (document.subscriptionID, document.userID, document.orderID)
    proof = document.proof
    subject = document.subscriptionID.map(Self.subject(ofSubscription:)) ?? "\(document.type)/\(document.id)"
  }

  /// Whether somebody may be heard of by it for the first time: not by what happens to an order that is older, nor by its
  /// licence keys.
  var beginsSomething: Bool {
    switch LemonSqueezyEventName(rawValue: name) {
    case .orderRefunded, .licenseKeyCreated, .licenseKeyUpdated: false
    default: true
    }
  }

  /// The subject of all events of a subscription and its payments.
  static func subject(ofSubscription id: String) -> String { "subscriptions/\(id)" }
  /// The subject of the events of an order.
  static func subject(ofOrder id: String) -> String { "orders/\(id)" }

  /// The subscription that it carries.
  func subscription() throws(BillingError) -> ProviderSubscription {
    let document: LemonSqueezyDocument<LemonSqueezySubscription> = try Self.decode(body)
    return ProviderSubscription(document.data)
  }

  /// The invoice that it carries.
  func invoice() throws(BillingError) -> ProviderInvoice {
    let document: LemonSqueezyDocument<LemonSqueezyInvoice> = try Self.decode(body)
    return ProviderInvoice(document.data)
  }

  private static func decode<Value: Decodable>(_ body: [UInt8]) throws(BillingError) -> Value {
    do {
      guard body.count <= maximumSize else { throw CancellationError() }
      return try JSONDecoder().decode(Value.self, from: Data(body))
    } catch {
      // What a decoder says may quote the body.
      let place = (error as? DecodingError).map(Self.place) ?? ""
      throw BillingError(
        .request, .unreadableEvent, "the webhook is no event of Lemon Squeezy\(place)",
        hint: "Compare its body, which the provider's pages show, with the documented shape.")
    }
  }

  /// Where a decoder has stumbled, by the names of the keys that are read, which are no data.
  private static func place(_ error: DecodingError) -> String {
    let path: [any CodingKey]
    switch error {
    case .typeMismatch(_, let context), .valueNotFound(_, let context), .dataCorrupted(let context):
      path = context.codingPath
    case .keyNotFound(let key, let context): path = context.codingPath + [key]
    @unknown default: path = []
    }
    return path.isEmpty ? "" : ": " + path.map(\.stringValue).joined(separator: ".")
  }
}

extension LemonSqueezyEvent {
  private struct Document: Decodable {
    let name: String
    let type: String
    let id: String
    let storeID: String?
    let isTestMode: Bool
    let telegramID: Int64?
    let userID: Int64?
    let subscriptionID: String?
    let orderID: String?
    let proof: String?

    private enum Key: String, CodingKey {
      case meta, data, type, id, attributes, proof
      case name = "event_name"
      case customData = "custom_data"
      case telegramID = "telegram_id"
      case userID = "user_id"
      case isTestMode = "test_mode"
      case storeID = "store_id"
      case subscriptionID = "subscription_id"
      case orderID = "order_id"
    }

    init(from decoder: any Decoder) throws {
      let container = try decoder.container(keyedBy: Key.self)
      let meta = try container.nestedContainer(keyedBy: Key.self, forKey: .meta)
      let name = try meta.identifier(.name)
      // It is a list when the checkout had none.
      let custom = try? meta.nestedContainer(keyedBy: Key.self, forKey: .customData)
      let data = try container.nestedContainer(keyedBy: Key.self, forKey: .data)
      let attributes = try data.nestedContainer(keyedBy: Key.self, forKey: .attributes)
      (self.name, type, id) = (name, try data.identifier(.type), try data.identifier(.id))
      storeID = try? attributes.identifier(.storeID)
      isTestMode = attributes.flag(.isTestMode) || meta.flag(.isTestMode)
      func number(_ key: Key) -> Int64? {
        custom?.lenientTextIfAny(key).flatMap { Int64($0) }.flatMap { $0 > 0 ? $0 : nil }
      }
      (telegramID, userID) = (number(.telegramID), number(.userID))
      proof = custom?.lenientTextIfAny(.proof)
      subscriptionID = type == "subscriptions" ? id : try? attributes.identifier(.subscriptionID)
      orderID = try? attributes.identifier(.orderID)
    }
  }
}
