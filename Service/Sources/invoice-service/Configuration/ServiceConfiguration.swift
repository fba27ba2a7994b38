internal import Billing
internal import InvoiceKit
internal import SQLStore

/// All that the configuration says.
struct ServiceConfiguration {
  /// How the business is run.
  var billing: BillingSettings
  /// The service's own database.
  var database: SQLLocation
  /// The ledger of invoices.
  var ledger: SQLLocation
  /// Where `serve` listens.
  var listen: ServerAddress
  /// From which level on is logged.
  var log: LogLevel
  /// Who may use the bot's API.
  var tokens: [BotToken]

  /// What was read, as far as its parts fit each other; nil when they do not, which is then reported.
  init?(_ draft: ConfigurationKeys.Root.Draft, _ value: ConfigurationValue) {
    guard let zone = draft.zone, let provider = draft.provider, let mail = draft.mail, let files = draft.files,
      let standardAddress = ServerAddress("127.0.0.1:3000")
    else { return nil }
    let standard = { SQLLocation.sqlite(path: value.reader.path($0)) }
    (database, ledger) = (draft.database ?? standard("service.db"), draft.ledger ?? standard("ledger.db"))
    (listen, log, tokens) = (draft.listen ?? standardAddress, draft.log, draft.tokens)
    billing = BillingSettings(
      issuerMode: draft.issuer, zone: zone, plans: draft.plans, productName: draft.product, publicURL: draft.publicURL,
      seller: draft.seller, tax: draft.tax ?? TaxSettings(rates: [:]), provider: provider, mail: mail, files: files)
    var isSound = true
    func fail(_ key: ConfigurationKeys.Root, _ code: ConfigurationCode, _ message: String, _ hint: String? = nil) {
      value.place(key.rawValue).report(code, message, hint: hint)
      isSound = false
    }
    if database == ledger {
      fail(.ledger, .contradiction, "ledger and database are two", "each keeps its own tables, triggers and backups")
    }
    if draft.issuer == .own {
      if draft.seller == nil { fail(.seller, .missingKey, "with `issuer: own` invoices need a `seller`") }
      if draft.tax == nil { fail(.tax, .missingKey, "with `issuer: own` invoices need `tax`: { rates: { FR: 20 } }") }
      if let seller = draft.seller, let tax = draft.tax {
        let country = seller.party.address?.country
        if country == nil {
          fail(.seller, .missingKey, "the seller's address says no country")
        } else if let country, tax.rates[country] == nil, seller.vatRegime == .standard {
          fail(.tax, .contradiction, "the rate of the seller's own country is missing", "rates: { \(country): 20 }")
        }
      }
    }
    let tokens = draft.tokens.map(\.token.value)
    if Set(tokens).count < tokens.count || Set(draft.tokens.map(\.name)).count < tokens.count {
      fail(.bot, .notUnique, "two bots have one name, or one token")
    }
    guard isSound else { return nil }
  }
}
