internal import Billing
internal import Portal

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

  /// As the demo's page lists it.
  func guest(_ customer: DemoCustomer?) -> DemoGuest {
    DemoGuest(
      telegramID: telegramID, name: name ?? customer?.name ?? "",
      company: customer?.details.flatMap { $0.kind == .business ? "\($0.name), \($0.country)" : nil },
      plan: plan, state: word(customer?.story))
  }

  /// What the clock has made of the customer, and where that is nothing special what the script has.
  private func word(_ story: DemoStory?) -> String {
    if let dunning { return "late-\(dunning)" }
    if access == User.Access.ended.rawValue { return "ended" }
    guard let subscription else { return "free" }
    guard subscription == "active" else { return subscription }
    switch story {
    case .recovered: return "recovered"
    case .refunded: return "refunded"
    case .upgraded: return "upgraded"
    default: return subscription
    }
  }
}
