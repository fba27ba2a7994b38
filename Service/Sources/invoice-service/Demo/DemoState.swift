internal import Billing

/// What the demo shows of a customer.
struct DemoState: Encodable {
  var telegramID: Int64
  var name: String?
  var plan: String
  var access: String
  var subscription: String?
  var used: Int64
  var dunning: String?
  var documents: [String]

  private enum CodingKeys: String, CodingKey {
    case telegramID = "telegram_id"
    case name, plan, access, subscription, used, dunning, documents
  }

  /// That of the customers who have come, in their order.
  static func all(_ customers: [DemoCustomer], in transaction: BillingTransaction) throws(BillingError) -> [DemoState] {
    var states: [DemoState] = []
    for customer in customers {
      guard let user = try transaction.user(withTelegramID: customer.telegramID) else { continue }
      let quota = try transaction.quota(of: user)
      states.append(
        DemoState(
          telegramID: customer.telegramID, name: user.name, plan: quota.plan.key, access: user.access.rawValue,
          subscription: try transaction.subscriptions(of: user.id).last?.status.rawValue, used: quota.used,
          dunning: try transaction.dunningState(of: user.id)?.summary.stage.rawValue,
          documents: try transaction.documents(of: user.id).map(\.number)))
    }
    return states
  }
}
