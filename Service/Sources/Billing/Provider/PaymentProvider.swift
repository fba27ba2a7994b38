/// The payment provider, as far as it is asked: Lemon Squeezy, or one within the process for demo and tests.
public protocol PaymentProvider: Sendable {
  /// A subscription; nil when there is none.
  func subscription(_ id: String) async throws(ProviderError) -> ProviderSubscription?
  /// A page of subscriptions, from 1; those changed last come first where the provider can do that.
  func subscriptions(page: Int) async throws(ProviderError) -> ProviderPage<ProviderSubscription>
  /// An invoice of a subscription; nil when there is none.
  func invoice(_ id: String) async throws(ProviderError) -> ProviderInvoice?
  /// A page of invoices of subscriptions, from 1; those changed last come first where the provider can do that.
  func invoices(page: Int) async throws(ProviderError) -> ProviderPage<ProviderInvoice>
  /// Ends a subscription when its paid period does.
  func cancel(_ id: String) async throws(ProviderError) -> ProviderSubscription
  /// Takes a cancellation back, while the paid period lasts.
  func resume(_ id: String) async throws(ProviderError) -> ProviderSubscription
  /// Stops payments of a subscription; nothing of it is delivered meanwhile.
  func pause(_ id: String) async throws(ProviderError) -> ProviderSubscription
  /// Takes a pause back.
  func unpause(_ id: String) async throws(ProviderError) -> ProviderSubscription
  /// Changes to another variant.
  ///
  /// - Parameters:
  ///   - id: of the subscription.
  ///   - variant: the other one.
  ///   - invoiceImmediately: the difference is paid at once instead of with the next period.
  ///   - disableProrations: no difference is paid at all.
  func change(
    _ id: String, toVariant variant: String, invoiceImmediately: Bool, disableProrations: Bool
  ) async throws(ProviderError) -> ProviderSubscription
  /// Where somebody subscribes: made when it is clicked, as it is of use once and for a time.
  func checkoutURL(_ checkout: Checkout) async throws(ProviderError) -> String
  /// Where the user changes the means of payment: valid for a day, so it is fetched when it is clicked.
  func updatePaymentURL(_ id: String) async throws(ProviderError) -> String
  /// Where the provider's own invoice is; valid for a day.
  func invoiceURL(_ id: String) async throws(ProviderError) -> String
}
