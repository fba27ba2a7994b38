import Billing

/// Webhooks as the provider signs them, each another one.
enum Webhooks {
  /// Prints so many, one a line: the signature, a space, the body.
  static func printSigned(count: Int64) throws(BillingError) {
    let settings = try BillingSettings.benchmarks()
    let provider = LocalProvider(selling: settings, surroundings: .benchmarks)
    var printed: Int64 = 0
    var customer: Int64 = 0
    while printed < count {
      customer += 1
      _ = provider.subscribe(telegramID: customer, variant: "101", email: "user\(customer)@example.com")
      for webhook in provider.webhooks() where printed < count {
        print(webhook.signature, String(decoding: webhook.body, as: UTF8.self))
        printed += 1
      }
    }
  }
}
