internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// `/portal/subscription/checkout`: where somebody without a subscription buys one.
enum CheckoutResource {
  /// Where the provider leads the buyer afterwards: what was bought may come a moment later.
  private static let returnPath = "\(PortalRoom.subscription.path)?done=bought"

  static func open(_ call: PortalCall) async throws -> Response {
    let form = try call.read(CheckoutForm.self)
    return JSONBody.response(["url": try await url(of: form.plan, form.period, call)])
  }

  /// A page's form leads to the provider; what it forbids is said on the page.
  static func redirect(_ call: PortalCall) async throws -> PageAnswer {
    guard let period = PaymentPeriod(rawValue: call.form["period"] ?? PaymentPeriod.month.rawValue) else {
      return .redirect("\(PortalRoom.subscription.path)?trouble=state")
    }
    do throws(BillingError) {
      return .redirect(try await url(of: call.form["plan"] ?? "", period, call))
    } catch {
      switch error.code {
      case .subscriptionState, .planNotSold: return .redirect("\(PortalRoom.subscription.path)?trouble=state")
      case .providerUnavailable, .providerRefused: return .redirect("\(PortalRoom.subscription.path)?trouble=provider")
      default: throw error
      }
    }
  }

  private static func url(
    of plan: String, _ period: PaymentPeriod, _ call: PortalCall
  ) async throws(BillingError) -> String {
    try await call.desk.subscriptions.checkoutURL(
      plan, paidBy: period, for: call.user.id, returningTo: returnPath)
  }
}
