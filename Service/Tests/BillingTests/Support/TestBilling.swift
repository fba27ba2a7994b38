import Billing
import InvoiceKit
import SQLStore
import TestDatabases

/// The service's database in a test's own one, with settings as the seed has them.
final class TestBilling: Sendable {
  let world: TestWorld
  let database: TestDatabase
  let billing: BillingStore

  convenience init(
    _ kind: TestDatabase.Kind, world: TestWorld = TestWorld(), _ change: (inout BillingSettings) -> Void = { _ in }
  ) throws {
    let database = try TestDatabase(kind, from: Self.template)
    let settings = try Self.settings(folder: database.folder, change)
    try self.init(
      database, world, BillingStore(open: database.location, settings: settings, surroundings: world.surroundings))
  }

  /// In a database that is empty.
  convenience init(
    _ database: TestDatabase, world: TestWorld, _ change: (inout BillingSettings) -> Void = { _ in }
  ) throws {
    let settings = try Self.settings(folder: database.folder, change)
    try self.init(
      database, world, BillingStore.create(database.location, settings: settings, surroundings: world.surroundings))
  }

  private init(_ database: TestDatabase, _ world: TestWorld, _ billing: BillingStore) {
    (self.database, self.world, self.billing) = (database, world, billing)
  }

  private static let template = TestTemplate { location in
    _ = try BillingStore.create(
      location, settings: settings(folder: ""), surroundings: TestWorld().surroundings)
  }

  private static func settings(
    folder: String, _ change: (inout BillingSettings) -> Void
  ) throws -> BillingSettings {
    var settings = try Self.settings(folder: folder)
    change(&settings)
    return settings
  }

  static func settings(folder: String) throws -> BillingSettings {
    var party = Party(name: "AI Bot Services")
    party.address = Address(lines: ["12 rue de la Paix"], postcode: "75002", city: "Paris", country: "FR")
    party.email = "contact@bot.example.com"
    party.siren = "732829320"
    party.siret = "73282932000074"
    party.vatNumber = "FR44732829320"
    party.legalForm = "SAS"
    var seller = Seller(party: party)
    seller.rcs = "Paris"
    return BillingSettings(
      issuerMode: .own, zone: try CivilZone("Europe/Paris"),
      plans: [
        Plan(key: "free", names: ["fr": "Gratuit", "en": "Free"], price: 0, softLimit: 100, hardLimit: 100),
        Plan(
          key: "pro", names: ["fr": "Pro", "en": "Pro"], price: 999, softLimit: 2_000, hardLimit: 2_500,
          variants: ["101"]),
        Plan(
          key: "business", names: ["fr": "Business", "en": "Business"], price: 2_999, softLimit: 10_000,
          hardLimit: 12_000, variants: ["102"], accent: "#1d4ed8"),
      ],
      productName: "AI Bot", publicURL: "https://bot.example.com", seller: seller,
      tax: TaxSettings(rates: ["FR": 2_000, "DE": 1_900, "BE": 2_100, "RE": 850], assumedCountry: "FR"),
      provider: ProviderSettings(
        apiKey: Secret("test-key"), webhookSecret: Secret("test-secret"), storeID: "1", isTestMode: false,
        pageHosts: ["example.com", "lemonsqueezy.com"]),
      mail: MailSettings(
        transport: .folder(folder + "/mail"), fromAddress: "facturation@bot.example.com", fromName: "AI Bot",
        adminAddress: "admin@bot.example.com"),
      files: FileSettings(exports: folder + "/exports", erasureLog: folder + "/erasure.log"))
  }
}
