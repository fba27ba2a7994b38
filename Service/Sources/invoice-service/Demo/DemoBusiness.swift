internal import Billing
internal import InvoiceKit

/// The business of the demo: the seed of every example in the documents.
enum DemoBusiness {
  /// The variant of the plan Pro.
  static let pro = "101"
  /// The variant of the plan Business.
  static let business = "102"
  /// With which the bot of the demo calls; known to everybody, as the demo is only for this machine.
  static let botToken = "demo-bot-token-for-loopback-only-0000"

  /// With which the rendering API of the demo is called; known to everybody, too.
  static let renderingToken = "demo-rendering-token-for-loopback-only"

  /// Its settings, all of whose files are in a folder.
  static func settings(in folder: String, publicURL: String) throws(BillingError) -> BillingSettings {
    var party = Party(name: "AI Bot Services")
    party.legalForm = "SAS"
    party.address = Address(lines: ["12 rue de la Paix"], postcode: "75002", city: "Paris", country: "FR")
    party.email = "contact@bot.example.com"
    party.siren = "732829320"
    party.siret = "73282932000074"
    party.vatNumber = "FR44732829320"
    var seller = Seller(party: party)
    seller.rcs = "Paris"
    seller.shareCapital = 10_000
    var settings = BillingSettings(
      issuerMode: .own, zone: try CivilZone("Europe/Paris"),
      plans: [
        Plan(key: "free", names: ["fr": "Gratuit", "en": "Free"], price: 0, softLimit: 100, hardLimit: 100),
        Plan(
          key: "pro", names: ["fr": "Pro", "en": "Pro"], price: 9_99, softLimit: 2_000, hardLimit: 2_500,
          variants: [pro, "111"], yearlyPrice: 99_90, yearlyVariants: ["111"]),
        Plan(
          key: "business", names: ["fr": "Business", "en": "Business"], price: 29_99, softLimit: 10_000,
          hardLimit: 12_000, variants: [business, "112"], accent: "#1d4ed8", yearlyPrice: 299_90,
          yearlyVariants: ["112"]),
      ],
      productName: "AI Bot", publicURL: publicURL, seller: seller,
      tax: TaxSettings(rates: ["FR": 20_00], assumedCountry: "FR"),
      provider: ProviderSettings(
        baseURL: "http://127.0.0.1", apiKey: Secret("demo"), webhookSecret: Secret("demo-webhook-secret"),
        storeID: "1", isTestMode: false),
      mail: MailSettings(
        transport: .folder(folder + "/mail"), fromAddress: "facturation@bot.example.com", fromName: "AI Bot",
        replyTo: "contact@bot.example.com", adminAddress: "admin@bot.example.com"),
      files: FileSettings(exports: folder + "/exports", erasureLog: folder + "/erasure.log"))
    settings.legal = LegalSettings(
      director: "Marie Curie",
      host: LegalSettings.Contact(
        name: "Hébergeur SAS", address: "1 rue du Port, 59100 Roubaix", phone: "+33 1 23 45 67 89"),
      mediator: LegalSettings.Contact(name: "Médiation du numérique", url: "https://mediation.example.com"))
    return settings
  }
}
