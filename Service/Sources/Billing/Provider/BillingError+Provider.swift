extension BillingError {
  /// What the provider says, in the words of this service.
  init(_ error: ProviderError) {
    switch error.kind {
    case .unavailable, .unreadable:
      self.init(.system, .providerUnavailable, error.message, hint: "Try again in a few minutes.")
    case .rateLimited(let seconds):
      self.init(.system, .providerUnavailable, error.message, hint: "Try again in \(seconds) seconds.")
    case .refused(let status) where status == 401 || status == 403:
      self.init(
        .system, .providerRefused, error.message,
        hint: "Put a valid key of the payment provider into the configuration: keys end after a year.")
    case .refused:
      self.init(.conflict, .providerRefused, error.message, hint: "Look at the subscription in the provider's pages.")
    case .missing:
      self.init(.missing, .unknownSubscription, error.message, hint: "Look whether it was deleted at the provider.")
    }
  }
}
