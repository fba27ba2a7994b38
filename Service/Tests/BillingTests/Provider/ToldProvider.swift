import Billing
import Synchronization

/// A provider that answers what a test tells it, and remembers what it was asked.
final class ToldProvider: PaymentProvider {
  struct Script: Sendable {
    var subscriptions: [String: ProviderSubscription] = [:]
    var invoices: [String: ProviderInvoice] = [:]
    var failure: ProviderError?
    var calls: [String] = []
    /// How long a change takes.
    var delay: Duration?
  }

  private let script = Mutex(Script())

  var calls: [String] { script.withLock { $0.calls } }

  func tell(_ change: (inout Script) -> Void) { script.withLock { change(&$0) } }

  private func answer<Value: Sendable>(
    _ call: String, _ value: (inout Script) throws(ProviderError) -> Value
  ) throws(ProviderError) -> Value {
    let result: Result<Value, ProviderError> = script.withLock { script in
      script.calls.append(call)
      if let failure = script.failure { return .failure(failure) }
      do throws(ProviderError) { return .success(try value(&script)) } catch { return .failure(error) }
    }
    return try result.get()
  }

  func subscription(_ id: String) async throws(ProviderError) -> ProviderSubscription? {
    try answer("subscription \(id)") { (script) throws(ProviderError) in script.subscriptions[id] }
  }

  func invoice(_ id: String) async throws(ProviderError) -> ProviderInvoice? {
    try answer("invoice \(id)") { (script) throws(ProviderError) in script.invoices[id] }
  }

  func subscriptions(page: Int) async throws(ProviderError) -> ProviderPage<ProviderSubscription> {
    try answer("subscriptions \(page)") { (script) throws(ProviderError) in
      ProviderPage(script.subscriptions.values.sorted { $0.updatedAt > $1.updatedAt }, pageCount: 1, isByChange: true)
    }
  }

  func invoices(page: Int) async throws(ProviderError) -> ProviderPage<ProviderInvoice> {
    try answer("invoices \(page)") { (script) throws(ProviderError) in
      ProviderPage(script.invoices.values.sorted { $0.updatedAt > $1.updatedAt }, pageCount: 1, isByChange: true)
    }
  }

  private func changed(
    _ name: String, _ id: String, _ change: (inout ProviderSubscription) -> Void
  ) throws(ProviderError) -> ProviderSubscription {
    try answer("\(name) \(id)") { (script) throws(ProviderError) in
      guard var subscription = script.subscriptions[id] else { throw ProviderError(.missing, "no \(id)") }
      change(&subscription)
      subscription.updatedAt += 1_000_000
      script.subscriptions[id] = subscription
      return subscription
    }
  }

  func cancel(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    try changed("cancel", id) { ($0.status, $0.endsAt) = (.cancelled, $0.renewsAt) }
  }

  func resume(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    try changed("resume", id) { ($0.status, $0.endsAt) = (.active, nil) }
  }

  func pause(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    try changed("pause", id) { $0.status = .paused }
  }

  func unpause(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    try changed("unpause", id) { $0.status = .active }
  }

  func change(
    _ id: String, toVariant variant: String, invoiceImmediately: Bool, disableProrations: Bool
  ) async throws(ProviderError) -> ProviderSubscription {
    if let delay = script.withLock({ $0.delay }) { try? await Task.sleep(for: delay) }
    return try changed("change \(variant) \(invoiceImmediately)", id) { $0.variantID = variant }
  }

  func checkoutURL(_ checkout: Checkout) async throws(ProviderError) -> String {
    try answer("checkout \(checkout.variantID) for \(checkout.user)") { (_) throws(ProviderError) in
      "https://store.example.com/checkout"
    }
  }

  func updatePaymentURL(_ id: String) async throws(ProviderError) -> String {
    try answer("url \(id)") { (_) throws(ProviderError) in "https://store.example.com/\(id)" }
  }

  func invoiceURL(_ id: String) async throws(ProviderError) -> String {
    try answer("invoice url \(id)") { (_) throws(ProviderError) in "https://store.example.com/invoice/\(id)" }
  }
}
