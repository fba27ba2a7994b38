/// A call of the provider's API.
struct LemonSqueezyCall: Sendable {
  enum Method: String, Sendable {
    case get = "GET"
    case post = "POST"
    case patch = "PATCH"
    case delete = "DELETE"
  }

  let method: Method
  /// From `/v1/` on, with the query.
  let path: String
  let body: JSONTree?
  /// Whether doing it twice is doing it once.
  let isIdempotent: Bool

  /// Reads a resource.
  static func get(_ type: LemonSqueezyType, _ id: String) -> Self {
    Self(method: .get, path: "/v1/\(type.rawValue)/\(id)", body: nil, isIdempotent: true)
  }

  /// Reads a page of a store's resources.
  ///
  /// - Parameter isByChange: those changed last come first.
  static func list(_ type: LemonSqueezyType, store: String, page: Int, isByChange: Bool) -> Self {
    let query = "filter%5Bstore_id%5D=\(store)&page%5Bnumber%5D=\(page)&page%5Bsize%5D=100"
    return Self(
      method: .get, path: "/v1/\(type.rawValue)?\(query)" + (isByChange ? "&sort=-updatedAt" : ""), body: nil,
      isIdempotent: true)
  }

  /// Changes attributes of a subscription.
  static func change(_ id: String, _ attributes: [String: JSONTree], isIdempotent: Bool = true) -> Self {
    let data: JSONTree = .object([
      "type": .text(LemonSqueezyType.subscriptions.rawValue), "id": .text(id), "attributes": .object(attributes),
    ])
    return Self(
      method: .patch, path: "/v1/subscriptions/\(id)", body: .object(["data": data]), isIdempotent: isIdempotent)
  }

  /// Ends a subscription when its paid period does.
  static func cancel(_ id: String) -> Self {
    Self(method: .delete, path: "/v1/subscriptions/\(id)", body: nil, isIdempotent: true)
  }

  /// Makes a page on which something is bought. One that nobody opens is forgotten: making two does no harm.
  static func checkout(_ checkout: Checkout, store: String, isTestMode: Bool) -> Self {
    // The provider takes nothing but texts here, and gives them back as `meta.custom_data`.
    var custom: [String: JSONTree] = ["user_id": .text(String(checkout.user))]
    if let proof = checkout.proof { custom["proof"] = .text(proof) }
    var buyer: [String: JSONTree] = ["custom": .object(custom)]
    if let name = checkout.name { buyer["name"] = .text(name) }
    if let email = checkout.email { buyer["email"] = .text(email) }
    // Otherwise the page offers the product's other variants, too.
    let variants: [JSONTree] = Int64(checkout.variantID).map { [.number($0)] } ?? []
    let attributes: [String: JSONTree] = [
      "checkout_data": .object(buyer),
      "product_options": .object(["redirect_url": .text(checkout.returnURL), "enabled_variants": .list(variants)]),
      "expires_at": .text(LemonSqueezyTime.text(microseconds: checkout.expiresAt * 1000)),
      "test_mode": .flag(isTestMode),
    ]
    func relation(_ type: String, _ id: String) -> JSONTree {
      .object(["data": .object(["type": .text(type), "id": .text(id)])])
    }
    let data: JSONTree = .object([
      "type": .text("checkouts"), "attributes": .object(attributes),
      "relationships": .object([
        "store": relation("stores", store), "variant": relation("variants", checkout.variantID),
      ]),
    ])
    return Self(method: .post, path: "/v1/checkouts", body: .object(["data": data]), isIdempotent: true)
  }

  /// What messages call it, without its query.
  var name: String { "\(method.rawValue) \(path.prefix { $0 != "?" })" }
}

/// The types of resources that are asked for.
enum LemonSqueezyType: String, Sendable {
  case subscriptions
  case invoices = "subscription-invoices"
}
