/// What is walked through at the provider.
public enum ReconciliationWalk: String, Hashable, Sendable, CaseIterable {
  /// All subscriptions of the store.
  case subscriptions
  /// All invoices of subscriptions of the store.
  case invoices
}
