internal import Billing
internal import InvoiceKit
internal import Portal
internal import SQLStore

/// All that the configuration says.
struct ServiceConfiguration {
  /// How the business is run.
  var billing: BillingSettings
  /// The service's own database.
  var database: SQLLocation
  /// The ledger of invoices.
  var ledger: SQLLocation
  /// How `serve` is reached.
  var server: ServerSettings
  /// How other programs get documents.
  var rendering: RenderingSettings
  /// From which level on is logged.
  var log: LogLevel

  /// What was read; nil when a part is missing.
  init?(_ draft: ConfigurationKeys.Root.Draft, _ value: ConfigurationValue) {
    guard let issuer = draft.issuer, let zone = draft.zone, let provider = draft.provider, let mail = draft.mail,
      let files = draft.files
    else { return nil }
    (database, ledger) = (draft.database(value), draft.ledger(value))
    (server, rendering, log) = (draft.server, draft.rendering, draft.log)
    server.login = draft.login
    billing = BillingSettings(
      issuerMode: issuer, zone: zone, plans: draft.plans, productName: draft.product, publicURL: draft.publicURL,
      seller: draft.seller, tax: draft.tax ?? TaxSettings(rates: [:]), provider: provider, mail: mail, files: files)
    billing.legal = draft.legal
  }
}
