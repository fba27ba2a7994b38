internal import ByteCoding
import InvoiceCommands
import InvoiceKit
import InvoiceLedger
import SQLStore
import SystemIO

/// The documents of issued invoices as files, in an archive, or both.
final class DocumentExport {
  private let renderer: LedgerRenderer
  private let location: SQLLocation
  private let folder: String?
  private let zip: ExportFile?
  /// By their identifiers; of several each has a folder, as two may have the same number.
  private let issuers: [Int64: Issuer]
  private var archive = ZipArchive()
  /// Without small and capital letters, as some file systems have none.
  private var names: Set<String> = []
  private var lastProgress = ContinuousClock.now
  private(set) var reporter: Reporter
  private(set) var count = 0
  /// How many have no document any more.
  private(set) var erasedCount = 0

  /// - Parameters:
  ///   - issuers: whose documents.
  ///   - folder: gets a file for each; nil: there are no files.
  ///   - zip: an archive of all; nil: there is none.
  init(
    _ ledger: Ledger, at location: SQLLocation, of issuers: [Issuer], folder: String?, zip: ExportFile?,
    fonts: [String], reporter: Reporter
  ) {
    renderer = LedgerRenderer(ledger, fonts: fonts)
    (self.location, self.folder, self.zip, self.reporter) = (location, folder, zip, reporter)
    self.issuers = Dictionary(issuers.map { ($0.id, $0) }) { first, _ in first }
  }

  /// Makes all of them.
  ///
  /// - Parameter signals: watched before any thread was started.
  /// - Returns: the signal that ended it.
  func run(_ pages: InvoicePages, jobs: Int, signals: SignalWatch) throws(CommandFailure) -> Int32? {
    let (renderer, location, isArchiving) = (renderer, location, zip != nil)
    let folders = try makeFolders()
    var failure: CommandFailure?
    let workers = OrderedWorkers(
      jobs: jobs,
      next: { () -> IssuedInvoice? in
        do throws(CommandFailure) { return try pages.next() } catch { failure = error }
        return nil
      },
      work: { Self.document(of: $0, renderer, location, folders[$0.issuer], isArchiving: isArchiving) },
      deliver: { (document) throws(CommandFailure) in try self.take(document) })
    let signal = try workers.run(watching: signals) {}
    for folder in folders.values { folder.synchronize() }
    if let failure { throw failure }
    guard signal == nil else { return signal }
    for piece in archive.end() { try zip?.add(piece) }
    try zip?.finish()
    return nil
  }

  /// The folder of each issuer's files.
  private func makeFolders() throws(CommandFailure) -> [Int64: OutputFolder] {
    guard let folder else { return [:] }
    try OutputPlace.folder(folder).prepare()
    var folders: [Int64: OutputFolder] = [:]
    for (id, issuer) in issuers {
      let path = FilePath.join(folder, prefix(of: issuer))
      try OutputPlace.folder(path).prepare()
      do throws(SystemError) { folders[id] = try OutputFolder(path) } catch {
        throw CommandFailure(SystemFailure.creation(of: path, error))
      }
    }
    return folders
  }

  /// What stands before the names of an issuer's files.
  private func prefix(of issuer: Issuer) -> String {
    issuers.count > 1 ? OutputPlace.folderName(of: issuer.identifier) + "/" : ""
  }

  /// Does all for one that can be done beside others.
  private static func document(
    of invoice: IssuedInvoice, _ renderer: LedgerRenderer, _ location: SQLLocation, _ folder: OutputFolder?,
    isArchiving: Bool
  ) -> ExportedDocument {
    var document = ExportedDocument(invoice: invoice, result: .failed([]))
    do throws(LedgerRenderingFailure) {
      let rendering = try renderer.render(invoice)
      document.warnings = rendering.warnings
      let (name, bytes) = (NumberedFile.name(of: rendering), rendering.file.bytes)
      var file: PendingFile?
      if let folder {
        do throws(SystemFailure) {
          let pending = try PendingFile(
            name, in: folder, temporaryName: .ofProcess(InvoiceLedgerCommand.name, String(invoice.id)))
          try pending.append(bytes)
          try pending.synchronize()
          file = pending
        } catch {
          document.result = .stopped(CommandFailure(error))
          return document
        }
      }
      document.result = .made(
        name: name, file: file, bytes: isArchiving ? bytes : nil,
        checksum: isArchiving ? CRC32.checksum(of: bytes) : nil)
    } catch {
      document.result =
        switch error {
        case .rendering(let problems): CommandFailure(problems).map { .stopped($0) } ?? .failed(problems.problems)
        // What is wrong with one invoice does not hold up the others.
        case .ledger(let error) where error.cause == .request || error.cause == .content: .failed([error.problem])
        case .ledger(let error): .stopped(CommandFailure(error, ledger: location))
        }
    }
    return document
  }

  private func take(_ document: ExportedDocument) throws(CommandFailure) {
    let number = document.invoice.number
    reporter.report(warnings: document.warnings, file: number)
    switch document.result {
    case .stopped(let failure): throw failure
    case .failed(let problems):
      // An erased invoice has no document any more, and is none the worse for it.
      guard document.invoice.content != nil else {
        erasedCount += 1
        return
      }
      reporter.report(InvoiceProblems(problems), file: number)
    case .made(let fileName, let file, let bytes, let checksum):
      let name = (issuers[document.invoice.issuer].map { prefix(of: $0) } ?? "") + fileName
      guard names.insert(name.lowercased()).inserted else {
        return reporter.report(InvoiceProblems([Self.collision(name)]), file: number)
      }
      try asCommand(file?.settle())
      if let zip, let bytes, let checksum {
        let day = document.invoice.issueDate
        let date = ZipDate(year: day.year, month: day.month, day: day.day)
        try zip.add(archive.entry(name, size: bytes.count, checksum: checksum, date: date))
        try zip.add(bytes)
      }
      count += 1
      if lastProgress.duration(to: .now) > .seconds(10) {
        lastProgress = .now
        reporter.note("\(count) done")
      }
    }
  }

  private static func collision(_ name: String) -> Problem {
    Problem(
      code: ProblemCode("same-output"), path: "",
      message: "Its file would be \(name), which is that of another invoice of the export.",
      hint: "`invoice-ledger render NUMBER -o FILE` writes it under another name.")
  }
}
