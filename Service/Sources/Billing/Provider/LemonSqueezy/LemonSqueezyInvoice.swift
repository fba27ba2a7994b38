/// What is read of a subscription invoice's attributes.
struct LemonSqueezyInvoice: Decodable, Sendable {
  let storeID: String
  let subscriptionID: String
  let billingReason: String
  let status: ProviderInvoice.Status
  let isTestMode: Bool
  let currency: String
  let subtotal: Int64
  let discount: Int64
  let tax: Int64
  let total: Int64
  let refunded: Int64
  let isTaxInclusive: Bool
  let userName: String?
  let userEmail: String?
  let createdAt: Int64
  let refundedAt: Int64?
  let updatedAt: Int64
  let invoiceURL: String?

  private enum Key: String, CodingKey {
    case storeID = "store_id"
    case subscriptionID = "subscription_id"
    case billingReason = "billing_reason"
    case status
    case isTestMode = "test_mode"
    case currency, subtotal
    case discount = "discount_total"
    case tax, total
    case isRefunded = "refunded"
    case refundedAmount = "refunded_amount"
    case isTaxInclusive = "tax_inclusive"
    case userName = "user_name"
    case userEmail = "user_email"
    case createdAt = "created_at"
    case refundedAt = "refunded_at"
    case updatedAt = "updated_at"
    case urls
  }

  private struct URLs: Decodable {
    let invoice: String?

    private enum CodingKeys: String, CodingKey { case invoice = "invoice_url" }
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    storeID = try container.identifier(.storeID)
    subscriptionID = try container.identifier(.subscriptionID)
    billingReason = container.lenientTextIfAny(.billingReason) ?? "renewal"
    guard let status = ProviderInvoice.Status(rawValue: try container.lenientText(.status)) else {
      throw DecodingError.dataCorruptedError(forKey: .status, in: container, debugDescription: "an unknown status")
    }
    isTestMode = container.flag(.isTestMode)
    let currency = try container.lenientText(.currency)
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) else {
      throw DecodingError.dataCorruptedError(forKey: .currency, in: container, debugDescription: "no currency")
    }
    self.currency = currency
    subtotal = try container.amount(.subtotal)
    discount = try container.amountIfAny(.discount) ?? 0
    tax = try container.amountIfAny(.tax) ?? 0
    total = try container.amount(.total)
    // Invoices state how much was paid back only since partial refunds exist.
    let isWhole = status == .refunded || container.flag(.isRefunded) && status != .partialRefund
    refunded = min(try container.amountIfAny(.refundedAmount) ?? (isWhole ? total : 0), total)
    self.status = status == .paid && refunded > 0 ? (refunded == total ? .refunded : .partialRefund) : status
    isTaxInclusive = container.flag(.isTaxInclusive)
    userName = container.lenientTextIfAny(.userName)
    userEmail = container.lenientTextIfAny(.userEmail)
    createdAt = try container.microseconds(.createdAt)
    refundedAt = try container.microsecondsIfAny(.refundedAt)
    updatedAt = try container.microseconds(.updatedAt)
    invoiceURL = (try? container.decode(URLs.self, forKey: .urls))?.invoice
  }
}

extension ProviderInvoice {
  /// The invoice of a document's resource.
  init(_ resource: LemonSqueezyResource<LemonSqueezyInvoice>) {
    let stated = resource.attributes
    self.init(
      id: resource.id, storeID: stated.storeID, subscriptionID: stated.subscriptionID,
      billingReason: stated.billingReason, status: stated.status, isTestMode: stated.isTestMode,
      currency: stated.currency, subtotal: stated.subtotal, discount: stated.discount, tax: stated.tax,
      total: stated.total, refunded: stated.refunded, isTaxInclusive: stated.isTaxInclusive,
      userName: stated.userName, userEmail: stated.userEmail, createdAt: stated.createdAt / 1000,
      refundedAt: stated.refundedAt.map { $0 / 1000 }, updatedAt: stated.updatedAt)
  }
}
