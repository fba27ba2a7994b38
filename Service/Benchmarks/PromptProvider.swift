import Billing
import Synchronization

/// A provider that answers at once: every subscription is behind with its payment. Nothing else is asked of it.
final class PromptProvider: PaymentProvider {
  private let count = Atomic<Int>(0)

  /// How often it was asked.
  var calls: Int { count.load(ordering: .relaxed) }

  func subscription(_ id: String) async throws(ProviderError) -> ProviderSubscription? {
    count.wrappingAdd(1, ordering: .relaxed)
    return ProviderSubscription(
      id: id, storeID: "1", variantID: "101", status: .pastDue, isTestMode: false, createdAt: 0, updatedAt: 2)
  }

  func subscriptions(page: Int) async throws(ProviderError) -> ProviderPage<ProviderSubscription> { throw unasked }
  func invoice(_ id: String) async throws(ProviderError) -> ProviderInvoice? { throw unasked }
  func invoices(page: Int) async throws(ProviderError) -> ProviderPage<ProviderInvoice> { throw unasked }
  func cancel(_ id: String) async throws(ProviderError) -> ProviderSubscription { throw unasked }
  func resume(_ id: String) async throws(ProviderError) -> ProviderSubscription { throw unasked }
  func pause(_ id: String) async throws(ProviderError) -> ProviderSubscription { throw unasked }
  func unpause(_ id: String) async throws(ProviderError) -> ProviderSubscription { throw unasked }
  func change(
    _ id: String, toVariant variant: String, invoiceImmediately: Bool, disableProrations: Bool
  ) async throws(ProviderError) -> ProviderSubscription { throw unasked }
  func checkoutURL(_ checkout: Checkout) async throws(ProviderError) -> String { throw unasked }
  func updatePaymentURL(_ id: String) async throws(ProviderError) -> String { throw unasked }
  func invoiceURL(_ id: String) async throws(ProviderError) -> String { throw unasked }

  private var unasked: ProviderError { ProviderError(.missing, "the benchmark does not ask that") }
}
