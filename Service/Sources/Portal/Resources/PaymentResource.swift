internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// `/portal/payments`: what was paid, and what was not; `/portal/payment-method`: where that is changed.
enum PaymentResource {
  private struct Body: Encodable {
    struct Payment: Encodable {
      let id: Int64
      let state: String
      let reason: String
      let currency: String
      let total: Int64
      let refunded: Int64
      let plan: String?
      let periodStart: String?
      let periodEnd: String?
      let createdAt: Int64
      let paidAt: Int64?
      let failedAt: Int64?
      let document: String?
    }

    let payments: [Payment]
    let next: Int64?
  }

  static func list(_ call: PortalCall) async throws -> Response {
    let state = try call.queries.word("state", of: Payment.State.self)
    let (user, last, limit) = (call.user.id, try call.last(), try call.limit())
    let payments = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.payments(of: user, state: state, after: last, limit: limit)
    }
    return call.answer(
      Body(
        payments: payments.map {
          Body.Payment(
            id: $0.id, state: $0.state.rawValue, reason: $0.reason, currency: $0.currency, total: $0.total,
            refunded: $0.refunded, plan: $0.plan, periodStart: $0.period?.first, periodEnd: $0.period?.last,
            createdAt: $0.createdAt, paidAt: $0.paidAt, failedAt: $0.failedAt, document: $0.document)
        }, next: payments.count < limit ? nil : payments.last?.id))
  }

  static func method(_ call: PortalCall) async throws -> Response {
    JSONBody.response(["url": try await SubscriptionResource.paymentURL(call)])
  }

  static func redirect(_ call: PortalCall) async throws -> PageAnswer {
    .redirect(try await SubscriptionResource.paymentURL(call))
  }
}
