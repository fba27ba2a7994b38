import Billing
import Synchronization

/// Another provider, whose pages are counted, and one of which fails until it is forgotten.
final class CountingProvider: PaymentProvider {
  private struct State: Sendable {
    var pages: [String] = []
    var failure: String?
  }

  private let provider: any PaymentProvider
  private let isByChange: Bool
  private let state: Mutex<State>

  init(_ provider: any PaymentProvider, failingAt failure: String? = nil, isByChange: Bool = true) {
    (self.provider, self.isByChange) = (provider, isByChange)
    state = Mutex(State(failure: failure))
  }

  var pages: [String] { state.withLock { $0.pages.sorted() } }

  func forget() { state.withLock { $0 = State() } }

  private func count(_ page: String) throws(ProviderError) {
    let isFailing = state.withLock { state in
      state.pages.append(page)
      return state.failure == page
    }
    if isFailing { throw ProviderError(.unavailable, "away") }
  }

  func subscriptions(page: Int) async throws(ProviderError) -> ProviderPage<ProviderSubscription> {
    try count("subscriptions \(page)")
    var answer = try await provider.subscriptions(page: page)
    answer.isByChange = isByChange
    return answer
  }

  func invoices(page: Int) async throws(ProviderError) -> ProviderPage<ProviderInvoice> {
    try count("invoices \(page)")
    var answer = try await provider.invoices(page: page)
    answer.isByChange = isByChange
    return answer
  }

  func subscription(_ id: String) async throws(ProviderError) -> ProviderSubscription? {
    try await provider.subscription(id)
  }

  func invoice(_ id: String) async throws(ProviderError) -> ProviderInvoice? { try await provider.invoice(id) }

  func cancel(_ id: String) async throws(ProviderError) -> ProviderSubscription { try await provider.cancel(id) }

  func resume(_ id: String) async throws(ProviderError) -> ProviderSubscription { try await provider.resume(id) }

  func pause(_ id: String) async throws(ProviderError) -> ProviderSubscription { try await provider.pause(id) }

  func unpause(_ id: String) async throws(ProviderError) -> ProviderSubscription { try await provider.unpause(id) }

  func change(
    _ id: String, toVariant variant: String, invoiceImmediately: Bool, disableProrations: Bool
  ) async throws(ProviderError) -> ProviderSubscription {
    try await provider.change(
      id, toVariant: variant, invoiceImmediately: invoiceImmediately, disableProrations: disableProrations)
  }

  func checkoutURL(_ checkout: Checkout) async throws(ProviderError) -> String {
    try await provider.checkoutURL(checkout)
  }

  func updatePaymentURL(_ id: String) async throws(ProviderError) -> String { try await provider.updatePaymentURL(id) }

  func invoiceURL(_ id: String) async throws(ProviderError) -> String { try await provider.invoiceURL(id) }
}
