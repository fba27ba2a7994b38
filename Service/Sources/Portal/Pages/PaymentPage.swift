internal import Billing

/// What was paid, and where the means of payment is changed.
enum PaymentPage {
  /// `GET /portal/payments`
  static func show(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user.id
    let (standing, payments) = try await call.read { (transaction) throws(BillingError) in
      try transaction.payments(of: user)
    }
    let rows = payments.map { row($0, call) }
    return .page(
      call.page("payments", in: .invoices, standing, ["payments": rows, "hasPayments": !rows.isEmpty]))
  }

  /// `GET /portal/pay`: to the provider's page, whose address is fetched anew each time.
  static func pay(_ call: PortalCall) async throws -> PageAnswer {
    let user = call.user.id
    let found = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.currentSubscription(of: user)
    }
    guard let found else { return .redirect(PortalRoom.subscription.path) }
    do throws(BillingError) {
      return .redirect(try await call.desk.subscriptions.updatePaymentURL(found.id, user: user))
    } catch {
      guard error.code == .providerUnavailable || error.code == .providerRefused || error.code == .unknownSubscription
      else { throw error }
      return .redirect("\(PortalRoom.subscription.path)?trouble=provider")
    }
  }

  private static func row(_ payment: Payment, _ call: PortalCall) -> Page.Values {
    let words = call.words
    let tone =
      switch payment.state {
      case .paid: "good"
      case .failed: "bad"
      case .pending, .partialRefund: "warn"
      case .void, .refunded: ""
      }
    let reason = ["initial", "renewal", "updated"].contains(payment.reason) ? payment.reason : "other"
    var values: Page.Values = [
      "what": words("payments", reason, ["plan": call.planName(payment.plan)]),
      "day": call.day(payment.paidAt ?? payment.failedAt ?? payment.createdAt),
      "state": words("payments", "state-\(payment.state.rawValue)"), "tone": tone,
      "amount": call.amount(payment.total, payment.currency),
    ]
    values["document"] = payment.document
    return values
  }
}
