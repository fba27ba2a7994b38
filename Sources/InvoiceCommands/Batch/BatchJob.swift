import Glibc
import InvoiceKit
import SystemIO

/// The work of one call of `render-invoice batch`.
struct BatchJob {
  /// So many invoices a job are taken before the first of them is handed on, each with its file open.
  private static let windowPerJob = 4

  var plan: BatchPlan
  var page: PageOptions
  var eInvoice: EInvoiceOptions
  var archive: ArchiveOptions
  var reporter: Reporter

  /// Does all of it; what went wrong is in `reporter`.
  mutating func run() {
    do throws(CommandFailure) {
      try work()
    } catch {
      reporter.stop(error)
    }
  }

  private func columns() throws(CommandFailure) -> CSVColumnMapping {
    guard let columns = plan.columns else { return CSVColumnMapping() }
    let file = columns.contains("=") ? nil : columns
    let bytes = try file.map { (file) throws(CommandFailure) in try InputFile.read(file) } ?? Array(columns.utf8)
    do throws(InvoiceProblems) {
      return try CSVColumnMapping(String(decoding: bytes, as: UTF8.self), file: file)
    } catch {
      throw CommandFailure(file == nil ? .usage : .badData, error, file: file)
    }
  }

  private func csv() throws(CommandFailure) -> CSVInvoiceReader {
    let columns = try columns()
    let defaults = try plan.company.map { (file) throws(CommandFailure) in try InputFile.read(file) }
    do throws(InvoiceProblems) {
      return try CSVInvoiceReader(defaults: defaults, defaultsName: plan.company, columns: columns)
    } catch {
      throw CommandFailure(.badData, error, file: plan.company)
    }
  }

  private mutating func work() throws(CommandFailure) {
    // Before anything starts a thread.
    let signals = SignalWatch()
    // Each job keeps a few files open, and so does the disk; half of them are for everything else:
    // folder, state, books and logs among them.
    let openFiles = FileDescriptor.raisedLimit()
    let jobCount = try asCommand(SystemRoom.rendering.jobs(plan.jobs, otherFiles: 8))
    let (names, csv) = (try InputList.inputs(from: plan.inputs), try csv())
    let inputs = try InvoiceInputs(names, format: plan.inputFormat, csv: csv)
    let pattern = try NamePattern(plan.name)
    let kind = try DocumentKind(
      format: plan.format.output, options: eInvoice, archive: archive, isDraft: page.draft)
    let factory = try RendererFactory(page: page, archive: archive, kind: kind)
    let renderer: InvoiceRenderer?
    do throws(InvoiceProblems) { renderer = try factory.make(opensFonts: true) } catch {
      reporter.report(error, file: page.template)
      return
    }
    let count = InvoiceCount(names, format: plan.inputFormat, csv: csv)
    defer { count.stop() }
    let progress = BatchProgress(isSilent: reporter.isQuiet) { count.total }
    let read = ReadFiles(
      names, attachments: archive.attach, others: [plan.company, plan.books.accounts].compactMap(\.self), page: page)
    let outputs = try BatchOutputs(
      plan, read: read, factory: factory, renderer: renderer, openFiles: openFiles / 4)
    let delivery = BatchDelivery(outputs: outputs, reporter: reporter, progress: progress)
    let worker = BatchWorker(
      format: plan.format, kind: kind, renderer: renderer, factory: factory,
      optionsDigest: factory.digest(kind), pattern: pattern, folder: outputs.folder,
      records: outputs.records, keepsBytes: outputs.needsBytes, isArchiving: outputs.isArchiving,
      isBooking: outputs.books != nil,
      keepsInvoice: outputs.needsInvoices)

    let start = ContinuousClock.now
    var position = 0
    let workers = OrderedWorkers(
      jobs: min(jobCount, openFiles / 4 / Self.windowPerJob), windowPerJob: Self.windowPerJob,
      next: { () -> BatchItem? in
        guard let source = inputs.next() else { return nil }
        position += 1
        return BatchItem(source: source, position: position)
      },
      work: { worker.outcome(of: $0) },
      deliver: { (outcome) throws(CommandFailure) in try delivery.take(outcome) })
    var signal: Int32?
    var failure: CommandFailure?
    do throws(CommandFailure) {
      signal = try workers.run(watching: signals) {
        // What is done in a second needs no percentage.
        if !reporter.isQuiet, start.duration(to: .now) > .seconds(1) { count.start() }
        progress.show()
      }
      try outputs.finish(isWhole: signal == nil, isNew: delivery.hasName)
    } catch {
      failure = error
      // What is whole gets its name even so.
      try? outputs.finish(isWhole: false, isNew: delivery.hasName)
    }
    delivery.reportCustomers()
    if signal == nil { delivery.reportWarnings(emptyFolders: inputs.emptyFolders) }
    progress.finish(signal == nil && failure == nil ? "batch" : "stopped")
    reporter = delivery.reporter
    if signal != nil, plan.folder != nil { reporter.note("the same call with --resume does what is missing") }
    if let failure { throw failure }
    if let signal { signals.end(by: signal) }
  }
}
