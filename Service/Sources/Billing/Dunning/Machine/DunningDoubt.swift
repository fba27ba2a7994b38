/// Why a case stops until a person has looked at it.
public enum DunningDoubt: String, Hashable, Sendable, CaseIterable {
  /// A payment has come for a subscription that was ended for want of it.
  case latePayment = "dunning-late-payment"
  /// The provider does not know the subscription.
  case unknownToProvider = "dunning-unknown-to-provider"
  /// The provider says that the subscription is paid, after it was ended for want of payment.
  case activeAgain = "dunning-active-again"

  /// What the person has to decide, in plain words.
  public var reason: String {
    switch self {
    case .latePayment:
      "a payment came after the subscription was cancelled for want of it: pay it back and resume the case, or close it"
    case .unknownToProvider:
      "the payment provider does not know the subscription: find out why, then resume the case or close it"
    case .activeAgain:
      "the payment provider has the cancelled subscription as active: end it there and resume the case, or close it"
    }
  }
}
