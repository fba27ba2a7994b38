import Billing
import Logging
import SQLStore
import TestDatabases

/// Customers with subscriptions, payments and invoices: a payment provider within the process, a ledger, and a worker.
struct TestShop: Sendable {
  let test: TestBilling
  let provider: LocalProvider
  let documents: BillingLedger
  private let worker: Worker

  init(_ test: TestBilling, pages: String = LocalProvider.standardPages) throws {
    self.test = test
    provider = LocalProvider(selling: test.billing, pages: pages)
    documents = try BillingLedger(SQLLocation("\(test.database.folder)/ledger.db"), of: test.billing)
    let log = Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
    worker = BillingServices(
      billing: test.billing, provider: provider, documents: documents, sender: try test.billing.settings.mail.sender(),
      log: log
    ).worker(name: "test")
  }

  /// Hands over what the provider has to tell, and does what is due.
  func settle() async throws {
    for webhook in provider.webhooks() {
      try test.billing.write { (tx) throws(BillingError) in _ = try tx.storeEvent(webhook.body) }
    }
    try await worker.runDue()
  }

  /// Somebody who has subscribed and paid.
  ///
  /// - Parameters:
  ///   - telegramID: who.
  ///   - variant: `101` is Pro, `102` Business.
  ///   - months: for how many months since; the clock goes on.
  /// - Returns: the user, and the subscription at the provider.
  func customer(_ telegramID: Int64 = 7, variant: String = "101", months: Int = 1) async throws -> (Int64, String) {
    let user = try test.user(telegramID)
    let subscription = provider.subscribe(
      telegramID: telegramID, variant: variant, name: "Pierre Dupont", email: "pierre@example.com")
    try await settle()
    for _ in 1..<max(1, months) {
      test.world.advance(days: 31)
      try await settle()
    }
    return (user, subscription ?? "")
  }
}
