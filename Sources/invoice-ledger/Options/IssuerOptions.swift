import ArgumentParser
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore

/// Whose documents, in a ledger of several issuers.
struct IssuerOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Whose documents: the issuer's SIREN, VAT number or name. (default: the only one that fits)", valueName: "issuer")
  )
  var issuer: String?

  /// The issuer that is named; nil when none is.
  ///
  /// - Throws: `unknown-issuer` when there is none of that name.
  func named(in ledger: Ledger) throws(LedgerError) -> Issuer? {
    guard let issuer else { return nil }
    let issuers = try ledger.issuers()
    let named = issuers.filter { $0.identifier == issuer || $0.name == issuer }
    guard named.count == 1 else {
      throw LedgerError(
        .request, .unknownIssuer,
        named.isEmpty ? "the ledger has no issuer `\(PrintableText.of(issuer))`" : "several issuers have this name",
        hint: Self.names(issuers))
    }
    return named[0]
  }

  /// The issuer that is named, or the only one.
  ///
  /// - Throws: `unknown-issuer` when there are several and none is named.
  func one(in ledger: Ledger) throws(LedgerError) -> Issuer {
    if let named = try named(in: ledger) { return named }
    let issuers = try ledger.issuers()
    guard issuers.count == 1 else {
      throw LedgerError(
        .request, .unknownIssuer, "the ledger has \(issuers.count) issuers",
        hint: issuers.isEmpty
          ? "`invoice-ledger issuer add company.json` adds one" : "say whose: --issuer. \(Self.names(issuers))")
    }
    return issuers[0]
  }

  /// The issuer that is named; nil when none is.
  ///
  /// - Throws: a failure with status 64 when there is none of that name.
  func issuer(in ledger: Ledger, at location: SQLLocation) throws(CommandFailure) -> Issuer? {
    do throws(LedgerError) { return try named(in: ledger) } catch { throw CommandFailure(error, ledger: location) }
  }

  /// The issuer that is named, or the only one.
  ///
  /// - Throws: a failure with status 64 when there are several and none is named.
  func only(in ledger: Ledger, at location: SQLLocation) throws(CommandFailure) -> Issuer {
    do throws(LedgerError) { return try one(in: ledger) } catch { throw CommandFailure(error, ledger: location) }
  }

  private static func names(_ issuers: [Issuer]) -> String {
    "there is " + issuers.prefix(5).map { "\(PrintableText.of($0.name)) (\($0.identifier))" }.joined(separator: ", ")
  }
}
