import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger

/// Whose invoices.
struct IssuerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Of a ledger of several companies: whose, by SIREN, VAT number or name.", valueName: "company"))
  var issuer: String?

  /// The issuer that is meant; nil: none was named.
  ///
  /// - Throws: `unknown-issuer`.
  func named(in ledger: Ledger) throws(LedgerError) -> Issuer? {
    guard let issuer else { return nil }
    let all = try ledger.issuers()
    guard let found = all.first(where: { $0.identifier == issuer || $0.name == issuer }) else {
      throw LedgerError(
        .request, .unknownIssuer, "the ledger has no issuer \(PrintableText.of(issuer))",
        hint: NearestName.choice(issuer, among: all.map(\.identifier) + all.map(\.name)))
    }
    return found
  }

  /// The issuer that is meant, which is the only one where none was named.
  ///
  /// - Throws: `unknown-issuer` where there are several.
  func one(in ledger: Ledger) throws(LedgerError) -> Issuer {
    if let named = try named(in: ledger) { return named }
    let all = try ledger.issuers()
    guard all.count == 1 else {
      throw LedgerError(
        .request, .unknownIssuer, all.isEmpty ? "the ledger has no issuer yet" : "the ledger has several issuers",
        hint: all.isEmpty
          ? "`invoice-ledger issuer add company.json` adds one." : "Say whose: --issuer \(all[0].identifier).")
    }
    return all[0]
  }
}
