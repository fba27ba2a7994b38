internal import Billing
internal import InvoiceKit
internal import SQLStore

/// Whether the parts of a configuration fit each other, as far as they could be read.
struct RootCheck {
  private let value: ConfigurationValue
  /// Nothing is wrong.
  private(set) var isPassed = true

  /// Looks, and reports all that is wrong.
  init(_ draft: ConfigurationKeys.Root.Draft, _ value: ConfigurationValue) {
    self.value = value
    if draft.database(value) == draft.ledger(value) {
      fail(
        .ledger, .contradiction, "ledger and database are two",
        "each keeps its own tables and triggers, and is backed up by itself")
    }
    if let login = value.member("login"), draft.login == LoginSettings(mail: false) {
      login.report(
        .doubtful, as: .warning, "users have no way to log in to the portal",
        hint: "login: { mail: true }, with telegram: or oidc: beside it")
    }
    checkTransport(draft)
    LegalCheck.warn(draft, value)
    guard draft.issuer == .own else { return }
    if value.member("seller") == nil { fail(.seller, .missingKey, "with `issuer: own` invoices need a `seller`") }
    if value.member("tax") == nil {
      fail(.tax, .missingKey, "with `issuer: own` invoices need `tax`", "tax: { rates: { FR: 20 } }")
    }
    guard let seller = draft.seller else { return }
    guard let country = seller.party.address?.country else {
      fail(.seller, .missingKey, "the seller's address says no country")
      return
    }
    if let tax = draft.tax, tax.rates[country] == nil, seller.vatRegime == .standard {
      fail(.tax, .contradiction, "the rate of the seller's own country is missing", "rates: { \(country): 20 }")
    }
  }

  /// Whether how users reach the service fits how it is served.
  private mutating func checkTransport(_ draft: ConfigurationKeys.Root.Draft) {
    let (server, isSecure) = (value.place("server"), draft.publicURL.lowercased().hasPrefix("https://"))
    if let tls = server.member("tls"), !isSecure, !draft.publicURL.isEmpty {
      tls.report(.contradiction, "with `tls` users reach the service by https", hint: "public_url: https://…")
      isPassed = false
    }
    // It is looked at as it is written: what is wrong with it is told by who reads it.
    guard isSecure, server.member("tls") == nil, server.isEmpty("trusted_proxies") else { return }
    server.place("trusted_proxies").report(
      .doubtful, as: .warning,
      "the proxy that does TLS is not trusted: all users share one address, and the rate limits of it",
      hint: "trusted_proxies: [127.0.0.1], the proxy's own addresses; without a proxy: tls")
  }

  private mutating func fail(
    _ key: ConfigurationKeys.Root, _ code: ConfigurationCode, _ message: String, _ hint: String? = nil
  ) {
    value.place(key.rawValue).report(code, message, hint: hint)
    isPassed = false
  }
}

extension ConfigurationKeys.Root.Draft {
  /// The service's own database.
  func database(_ value: ConfigurationValue) -> SQLLocation {
    database ?? .sqlite(path: value.reader.path("service.db"))
  }

  /// The ledger.
  func ledger(_ value: ConfigurationValue) -> SQLLocation {
    ledger ?? .sqlite(path: value.reader.path("ledger.db"))
  }
}
