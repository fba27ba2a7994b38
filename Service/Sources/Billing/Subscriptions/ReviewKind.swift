/// The kinds of questions about subscriptions and payments that a person answers.
enum ReviewKind {
  /// Whose a subscription is.
  static let subscriptionUser = "subscription-user"
  /// Which plan a variant is.
  static let variant = "variant"
  /// Why somebody has two subscriptions that live.
  static let secondSubscription = "second-subscription"
  /// What an event says that can't be read.
  static let event = "event"
  /// What is paid back to a consumer who has withdrawn from the contract.
  static let withdrawal = "withdrawal"
  /// Whose a payment is.
  static let payment = "payment"
}
