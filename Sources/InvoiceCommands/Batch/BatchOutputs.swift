internal import ByteCoding
import Glibc
import InvoiceKit
import SystemIO

/// Everything that a batch writes, apart from messages.
final class BatchOutputs {
  /// Where each invoice gets a file; nil when there are no such files.
  let folder: OutputFolder?
  /// What earlier runs have finished.
  let records: [String: BatchRecord]
  /// Nil: failures are only printed.
  let failures: ProblemLog?
  /// Nil: warnings are only printed.
  let warnings: ProblemLog?
  /// Names in the folder that no invoice's file can have.
  let takenNames: [String]
  /// What earlier runs have made in the folder, whether it counts for this one or not.
  private let earlier: [String: BatchRecord]
  private let isCleaning: Bool
  /// Files of earlier runs that are left; known at the end.
  private(set) var earlierWarning: Problem?
  private let files: SettlingFiles?
  private let state: BatchState?
  private let zip: StreamedFile?
  private var archive = ZipArchive()
  private let merged: MergedOutput?
  private let lines: StreamedFile?
  /// Nil when there is no folder, or they are not wanted.
  let books: BatchBooks?

  /// Prepares all that the plan names; nothing is written over yet.
  ///
  /// - Parameters:
  ///   - command: whose batch it is.
  ///   - read: what the batch reads.
  ///   - openFiles: so many files may wait for the disk at a time.
  /// - Throws: a failure with status 64 when the plan's parts do not fit, 73 when something cannot be created.
  init(
    _ plan: BatchPlan, for command: CommandName, read: ReadFiles, factory: RendererFactory, renderer: InvoiceRenderer?,
    openFiles: Int
  ) throws(CommandFailure) {
    try Self.check(plan)
    if plan.merge != nil, plan.output == nil, plan.zip == nil, factory.options.conformance != .none {
      throw CommandFailure(
        .usage, "usage", "--pdfa and --facturx make single files, which --merge alone does not write",
        hint: "also --output DIR or --zip FILE")
    }
    let paths = try BatchPaths(plan, read: read)
    isCleaning = plan.isCleaning
    folder = try plan.folder.map { (path) throws(CommandFailure) in try asCommand(Self.makeFolder(path)) }
    for name in folder == nil ? [] : plan.ownNames { try asCommand(folder?.refuseLink(name)) }
    takenNames = paths.takenNames + (folder?.names(of: read.identities) ?? [])
    // What can fail for its name alone comes before anything of an earlier run is forgotten.
    zip = try plan.zip.map { (path) throws(CommandFailure) in
      try asCommand(StreamedFile(path, temporaryName: .ofProcess(command, "zip")))
    }
    if let path = plan.merge, let renderer {
      merged = try MergedOutput(
        path, temporaryName: .ofProcess(command, "merged"), renderer: renderer, options: factory.options)
    } else {
      merged = nil
    }
    lines =
      plan.format == .ndjson
      ? try asCommand(StreamedFile(plan.output ?? "-", temporaryName: .ofProcess(command, "lines"))) : nil
    if let folder {
      let state = try BatchState(folder: folder, isResuming: plan.isResuming)
      folder.removeLeftovers(.ofBatch())
      (records, earlier) = (state.records, state.earlier)
      files = SettlingFiles(folder: folder, state: state, limit: openFiles)
      self.state = state
    } else {
      (records, earlier, files, state) = ([:], [:], nil, nil)
    }
    failures = try asCommand(
      Self.log(plan.failures, else: BatchPlan.failuresName, in: folder, command, mark: "failures"))
    warnings = try asCommand(
      Self.log(plan.warnings, else: BatchPlan.warningsName, in: folder, command, mark: "warnings"))
    if let folder, !plan.books.noBooks {
      books = try BatchBooks(
        folder: folder, options: plan.books, fonts: factory.fonts, language: factory.options.language)
    } else {
      books = nil
    }
  }

  /// Whether there is an archive.
  var isArchiving: Bool { zip != nil }

  /// Whether a document's content is needed besides its own file.
  var needsBytes: Bool { zip != nil || lines != nil }

  /// Whether the invoices are needed once more.
  var needsInvoices: Bool { merged != nil }

  /// Takes the next document.
  func add(_ document: BatchDocument, origin: Origin) throws(CommandFailure) {
    try asCommand(files?.add(document.files))
    if let entry = document.entry { try books?.add(entry, origin: origin) }
    if document.isReceived { books?.addReceived() }
    if let invoice = document.invoice { try merged?.add(invoice) }
    for file in document.files {
      guard let bytes = file.bytes else { continue }
      if let zip, let checksum = file.checksum {
        try asCommand(
          zip.write(archive.entry(file.name, size: bytes.count, checksum: checksum, date: ZipDate(document.date))))
        try asCommand(zip.write(bytes))
      }
      try asCommand(lines?.write(bytes))
    }
  }

  /// Brings everything to its place.
  ///
  /// - Parameters:
  ///   - isWhole: whether all invoices were worked on; else what collects several of them is left out.
  ///   - isNew: whether an invoice of this run has a name for its file.
  func finish(isWhole: Bool, isNew: (String) -> Bool) throws(CommandFailure) {
    defer {
      zip?.discard()
      merged?.discard()
      lines?.discard()
      books?.discard()
    }
    // What is known of failures is told even when something else has failed.
    var failure: CommandFailure?
    for log in [failures, warnings] {
      do throws(CommandFailure) { try asCommand(log?.finish()) } catch { failure = failure ?? error }
    }
    try asCommand(files?.finish())
    if let failure { throw failure }
    guard isWhole else { return }
    if let zip {
      for piece in archive.end() { try asCommand(zip.write(piece)) }
      try asCommand(zip.finish())
    }
    try merged?.finish()
    try asCommand(lines?.finish())
    do throws(CommandFailure) { try books?.finish() } catch {
      // What is there is remembered even so.
      try? state?.append(books?.finished ?? [])
      throw error
    }
    guard let folder else { return }
    let written = books?.finished ?? []
    try asCommand(state?.append(written))
    let taken = Set(takenNames + written.map(\.name))
    let left = EarlierFiles(in: folder, earlier: earlier) { isNew($0) || taken.contains($0) }
    if isCleaning { try asCommand(left.remove()) } else { earlierWarning = left.warning }
  }

  private static func check(_ plan: BatchPlan) throws(CommandFailure) {
    if plan.books.fec, plan.books.noBooks || plan.folder == nil {
      throw CommandFailure(
        .usage, "usage", "--fec needs the folder and the books: --output DIR, no --no-books, not --format ndjson")
    }
    if plan.isCleaning, plan.folder == nil {
      throw CommandFailure(.usage, "usage", "--clean needs the folder of the earlier run", hint: "--output DIR")
    }
    if plan.books.closing != nil, !plan.books.fec {
      throw CommandFailure(.usage, "usage", "--closing is the closing day of a FEC", hint: "also --fec")
    }
    if plan.merge != nil, plan.format != .pdf {
      throw CommandFailure(.usage, "usage", "--merge needs pages: --format pdf")
    }
    if plan.format == .ndjson {
      guard plan.zip == nil, !plan.isResuming else {
        throw CommandFailure(.usage, "usage", "--zip and --resume need a file for each invoice: not --format ndjson")
      }
      return
    }
    if plan.output == nil, plan.zip == nil, plan.merge == nil {
      throw CommandFailure(
        .usage, "usage", "there is nowhere to write to", hint: "--output DIR, --zip FILE or --merge FILE")
    }
    if plan.output == "" || plan.output == "-" {
      throw CommandFailure(.usage, "usage", "--output is a folder", hint: "--output out")
    }
    if plan.isResuming, plan.output == nil {
      throw CommandFailure(.usage, "usage", "--resume needs the folder of the earlier run", hint: "--output DIR")
    }
  }

  private static func log(
    _ path: String?, else name: String, in folder: OutputFolder?, _ command: CommandName, mark: String
  ) throws(SystemFailure) -> ProblemLog? {
    if let path { return try ProblemLog(path, temporaryName: .ofProcess(command, mark)) }
    return try folder.map { (folder) throws(SystemFailure) in
      try ProblemLog(name, in: folder, temporaryName: .ofBatch(mark))
    }
  }

  private static func makeFolder(_ path: String) throws(SystemFailure) -> OutputFolder {
    if mkdir(path, 0o777) != 0, errno != EEXIST || !FilePath.isFolder(path) {
      throw .creation(of: path, errno == EEXIST ? SystemError(number: ENOTDIR) : .current)
    }
    guard access(path, W_OK | X_OK) == 0 else { throw .creation(of: path, .current) }
    do { return try OutputFolder(path) } catch { throw .creation(of: path, error) }
  }
}
