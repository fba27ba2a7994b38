import InvoiceCommands
import InvoiceKit

/// A file with a company: that of an invoice, by itself or as its member `company`.
enum CompanyFile {
  /// Reads it.
  ///
  /// - Throws: a failure with status 66 when it cannot be opened, 65 when it is wrong.
  static func read(_ path: String) throws(CommandFailure) -> Party {
    let json = try InputFile.read(path)
    do throws(InvoiceProblems) { return try Seller(json: json).party } catch {
      throw CommandFailure(.badData, error, file: InputFile.displayName(path))
    }
  }
}
