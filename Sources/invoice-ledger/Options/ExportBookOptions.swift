import ArgumentParser
import InvoiceCommands
import InvoiceKit

/// How the books of a ledger are written.
struct ExportBookOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp("The accounts and the journals of the books, as JSON (Docs/Books.md).", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var accounts: String?

  @Option(
    help: ArgumentHelp(
      "How the FEC's characters are stored: iso-8859-15, which the law names, or utf-8.", valueName: "encoding"))
  var fecEncoding: BookOptions.FECEncoding?

  @Option(
    help: ArgumentHelp(
      "The day on which the financial year closes, in the FEC's name. (default: 31 December)", valueName: "date"),
    transform: DateArgument.day)
  var closing: DateArgument?

  @Option(
    help: ArgumentHelp("The journal with commas and points, or as French spreadsheets want it.", valueName: "style"))
  var csv: BookOptions.CSV?

  /// Whether anything is said.
  var isSet: Bool { accounts != nil || fecEncoding != nil || closing != nil || csv != nil }

  var fecFormat: FECFormat {
    var format = FECFormat()
    if let fecEncoding { format.encoding = fecEncoding == .utf8 ? .utf8 : .latin9 }
    return format
  }

  /// - Throws: a failure with status 66 when the file cannot be read, 65 when it is wrong.
  func bookAccounts() throws(CommandFailure) -> BookAccounts {
    guard let accounts else { return BookAccounts() }
    let json = try InputFile.read(accounts)
    do throws(InvoiceProblems) { return try BookAccounts(json: json) } catch {
      throw CommandFailure(.badData, error, file: accounts)
    }
  }

  /// How CSV files are written.
  var style: CSVStyle { csv == .french ? .french : .standard }
}
