/// What becomes of a payment, as its history has it.
enum PaymentChange: String, Hashable, Sendable, CaseIterable {
  /// It has come.
  case paid
  /// It was tried, and has not come.
  case failed
  /// Some or all of it was paid back.
  case refunded
  /// It is not asked for any more.
  case void
}
