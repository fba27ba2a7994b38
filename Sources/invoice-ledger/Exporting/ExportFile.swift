internal import ByteCoding
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SystemIO

/// What an export is written to while the ledger is read: standard output, or a file that is there when it is whole.
final class ExportFile {
  private let file: StreamedFile
  /// Why nothing could be written.
  private(set) var failure: CommandFailure?

  /// - Parameter name: of the file in a folder.
  /// - Throws: a failure with status 73 when it cannot be created.
  init(_ place: OutputPlace, name: String) throws(CommandFailure) {
    let path =
      switch place {
      case .standardOutput: "-"
      case .file(let path): path
      case .folder(let folder): FilePath.join(folder, name)
      }
    file = try asCommand(StreamedFile(path, temporaryName: .ofProcess(InvoiceLedgerCommand.name)))
  }

  /// Writes bytes while the ledger is read.
  ///
  /// - Throws: what ends the reading; ``failure`` says why.
  func write(_ bytes: [UInt8]) throws(LedgerError) {
    do throws(CommandFailure) { try asCommand(file.write(bytes)) } catch {
      failure = error
      throw LedgerError(.system, .ledgerInputOutput, error.message)
    }
  }

  /// Writes bytes.
  func add(_ bytes: [UInt8]) throws(CommandFailure) { try asCommand(file.write(bytes)) }

  /// Gives the file its name.
  func finish() throws(CommandFailure) {
    try asCommand(file.finish())
  }

  deinit { file.discard() }
}
