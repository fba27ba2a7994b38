import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger

/// Whose documents, where a ledger has several issuers.
struct IssuerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whose document it is, where several issuers have the number: the SIREN, VAT number or name that the ledger tells "
        + "it by.", valueName: "issuer"))
  var issuer: String?

  /// The issuer; nil when none is named.
  ///
  /// - Throws: `unknown-issuer` when the ledger has none of that name.
  func issuer(in ledger: Ledger) throws(LedgerError) -> Issuer? {
    guard let name = issuer else { return nil }
    let all = try ledger.issuers()
    if let found = all.first(where: { $0.identifier == name }) { return found }
    let named = all.filter { $0.name == name }
    if named.count == 1 { return named[0] }
    throw LedgerError(
      .request, .unknownIssuer, "the ledger has no issuer \(PrintableText.of(name))",
      hint: NearestName.choice(name, among: all.map(\.identifier)))
  }
}
