import ArgumentParser
import Glibc
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore

/// Which ledger.
struct LedgerOptions: ParsableArguments {
  /// Names the ledger where no option does.
  static let variable = "INVOICE_LEDGER"
  /// What it is called where nothing names it.
  static let standardName = "ledger.db"

  @Option(
    help: ArgumentHelp(
      "The ledger: a file, or a database as postgresql://USER@HOST/NAME, whose password libpq finds in ~/.pgpass or "
        + "$PGPASSFILE. (default: $INVOICE_LEDGER, else ledger.db)", valueName: "file|url"),
    completion: .file(extensions: ["db"]))
  var ledger: String?

  func validate() throws {
    if ledger == "" { throw ValidationError("--ledger has no name") }
  }

  /// Where it is.
  var location: SQLLocation {
    if let ledger { return SQLLocation(ledger) }
    // Empty is as good as not set.
    if let value = getenv(Self.variable), value.pointee != 0 { return SQLLocation(String(cString: value)) }
    return SQLLocation(Self.standardName)
  }

  /// Opens it for what reads, and writes down only what is worth remembering: also one that may not be written.
  ///
  /// - Throws: as `open`.
  func openForReading() throws(CommandFailure) -> Ledger {
    do throws(LedgerError) {
      return try Ledger(opening: location, surroundings: .system)
    } catch {
      guard error.code == .ledgerReadOnly else { throw CommandFailure(error, ledger: location) }
      return try open(isReadOnly: true)
    }
  }

  /// Opens it.
  ///
  /// - Throws: a failure with status 66 when there is none, 65 when it is of another release or something else, 74 when
  ///   it cannot be read.
  func open(isReadOnly: Bool = false) throws(CommandFailure) -> Ledger {
    do throws(LedgerError) {
      return try Ledger(opening: location, isReadOnly: isReadOnly, surroundings: .system)
    } catch {
      throw CommandFailure(error, ledger: location)
    }
  }
}
