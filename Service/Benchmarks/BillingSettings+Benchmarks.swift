import Billing

extension BillingSettings {
  /// A business with a plan that nobody uses up, so that no notice of a limit disturbs the count of usage.
  static func benchmarks() throws(BillingError) -> BillingSettings {
    BillingSettings(
      issuerMode: .provider, zone: try CivilZone("Europe/Paris"),
      plans: [
        Plan(
          key: "free", names: ["en": "Free", "fr": "Gratuit"], price: 0, softLimit: 1_000_000, hardLimit: 2_000_000),
        Plan(
          key: "pro", names: ["en": "Pro", "fr": "Pro"], price: 999, softLimit: 1_000_000, hardLimit: 2_000_000,
          variants: ["101"]),
      ],
      productName: "AI Bot", publicURL: "https://bot.example.com", seller: nil, tax: TaxSettings(rates: ["FR": 2_000]),
      provider: ProviderSettings(apiKey: Secret("none"), webhookSecret: Secret("none"), storeID: "1"),
      mail: MailSettings(transport: .folder("/nonexistent"), fromAddress: "a@bot.example.com", fromName: "AI Bot"),
      files: FileSettings(exports: "/nonexistent", erasureLog: "/nonexistent"))
  }
}
