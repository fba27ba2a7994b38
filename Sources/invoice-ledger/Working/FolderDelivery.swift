internal import ByteCoding
import Glibc
import InvoiceCommands
import InvoiceLedger
import SystemIO

/// Puts documents into a folder, whole files only. The same document once more is the same file.
final class FolderDelivery: DocumentDelivery {
  private let path: String

  /// - Throws: a failure with status 73 when the folder is not there and cannot be made.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    let place = OutputPlace.folder(path)
    try place.prepare()
    guard FilePath.isFolder(path) else {
      throw CommandFailure(SystemFailure.creation(of: path, SystemError(number: ENOTDIR)))
    }
    guard access(path, W_OK | X_OK) == 0 else { throw CommandFailure(SystemFailure.creation(of: path, .current)) }
  }

  func deliver(_ document: DeliveredDocument) throws(DeliveryFailure) {
    do throws(SystemFailure) {
      let folder = try folder(for: document)
      let file = try PendingFile(
        document.fileName, in: folder,
        temporaryName: .ofProcess(InvoiceLedgerCommand.name, "\(document.job.invoice)-\(document.job.fence)"),
        takesLong: true)
      try file.append(document.rendering.file.bytes)
      try file.finish()
    } catch {
      throw DeliveryFailure(reason: (error.file.map { "\($0): " } ?? "") + error.words)
    }
  }

  /// Opened each time, as it may be moved and made anew while a worker runs for months.
  private func folder(for document: DeliveredDocument) throws(SystemFailure) -> OutputFolder {
    var path = path
    if document.hasSeveralIssuers {
      path = FilePath.join(path, OutputPlace.folderName(of: document.issuer.identifier))
      if mkdir(path, 0o777) != 0, errno != EEXIST { throw .creation(of: path, .current) }
    }
    do throws(SystemError) { return try OutputFolder(path) } catch { throw .creation(of: path, error) }
  }
}
