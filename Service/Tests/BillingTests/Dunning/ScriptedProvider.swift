import Billing
import Synchronization

/// A provider that says what a test has told it, and counts how often it is asked.
final class ScriptedProvider: PaymentProvider {
  private struct State {
    var subscriptions: [String: ProviderSubscription] = [:]
    var failure: ProviderError?
    var asked = 0
    var forgets = false
    var cancelled: [String] = []
  }
  private let state = Mutex(State())

  /// How often it was asked for a subscription.
  var asked: Int { state.withLock { $0.asked } }
  /// What was ended here, in order.
  var cancelled: [String] { state.withLock { $0.cancelled } }

  /// What it answers everything with instead; nil: as it should.
  var failure: ProviderError? {
    get { state.withLock { $0.failure } }
    set { state.withLock { $0.failure = newValue } }
  }

  /// Whether it knows no subscription any more.
  var forgets: Bool {
    get { state.withLock { $0.forgets } }
    set { state.withLock { $0.forgets = newValue } }
  }

  subscript(id: String) -> ProviderSubscription? {
    get { state.withLock { $0.subscriptions[id] } }
    set { state.withLock { $0.subscriptions[id] = newValue } }
  }

  func subscription(_ id: String) async throws(ProviderError) -> ProviderSubscription? {
    let (failure, found) = state.withLock {
      $0.asked += 1
      return ($0.failure, $0.forgets ? nil : $0.subscriptions[id])
    }
    if let failure { throw failure }
    return found
  }

  func cancel(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    if let failure { throw failure }
    let ended = state.withLock { state -> ProviderSubscription? in
      state.cancelled.append(id)
      state.subscriptions[id]?.status = .cancelled
      state.subscriptions[id]?.updatedAt += 1
      return state.subscriptions[id]
    }
    guard let ended else { throw ProviderError(.missing, "there is no such subscription") }
    return ended
  }

  private var notScripted: ProviderError { ProviderError(.refused(status: 501), "not in the script") }

  func subscriptions(page: Int) async throws(ProviderError) -> ProviderPage<ProviderSubscription> { throw notScripted }
  func invoice(_ id: String) async throws(ProviderError) -> ProviderInvoice? { throw notScripted }
  func invoices(page: Int) async throws(ProviderError) -> ProviderPage<ProviderInvoice> { throw notScripted }
  func resume(_ id: String) async throws(ProviderError) -> ProviderSubscription { throw notScripted }
  func pause(_ id: String) async throws(ProviderError) -> ProviderSubscription { throw notScripted }
  func unpause(_ id: String) async throws(ProviderError) -> ProviderSubscription { throw notScripted }
  func change(
    _ id: String, toVariant variant: String, invoiceImmediately: Bool, disableProrations: Bool
  ) async throws(ProviderError) -> ProviderSubscription { throw notScripted }
  func checkoutURL(_ checkout: Checkout) async throws(ProviderError) -> String { throw notScripted }
  func updatePaymentURL(_ id: String) async throws(ProviderError) -> String { throw notScripted }
  func invoiceURL(_ id: String) async throws(ProviderError) -> String { throw notScripted }
}
