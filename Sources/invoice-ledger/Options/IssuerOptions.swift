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
  /// - Throws: a failure with status 64 when there is none of that name.
  func issuer(in ledger: Ledger, at location: SQLLocation) throws(CommandFailure) -> Issuer? {
    guard let issuer else { return nil }
    let issuers = try all(in: ledger, location)
    let named = issuers.filter { $0.identifier == issuer || $0.name == issuer }
    guard named.count == 1 else {
      throw CommandFailure(
        .usage, ProblemCode.unknownIssuer.rawValue,
        named.isEmpty ? "the ledger has no issuer `\(PrintableText.of(issuer))`" : "several issuers have this name",
        hint: Self.names(issuers))
    }
    return named[0]
  }

  /// The issuer that is named, or the only one.
  ///
  /// - Throws: a failure with status 64 when there are several and none is named.
  func only(in ledger: Ledger, at location: SQLLocation) throws(CommandFailure) -> Issuer {
    if let named = try issuer(in: ledger, at: location) { return named }
    let issuers = try all(in: ledger, location)
    guard issuers.count == 1 else {
      throw CommandFailure(
        .usage, ProblemCode.unknownIssuer.rawValue, "the ledger has \(issuers.count) issuers",
        hint: "say whose: --issuer. \(Self.names(issuers))")
    }
    return issuers[0]
  }

  private func all(in ledger: Ledger, _ location: SQLLocation) throws(CommandFailure) -> [Issuer] {
    do throws(LedgerError) { return try ledger.issuers() } catch { throw CommandFailure(error, ledger: location) }
  }

  private static func names(_ issuers: [Issuer]) -> String {
    "there is " + issuers.prefix(5).map { "\(PrintableText.of($0.name)) (\($0.identifier))" }.joined(separator: ", ")
  }
}
