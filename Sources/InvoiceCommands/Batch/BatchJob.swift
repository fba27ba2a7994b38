import Glibc
import InvoiceKit
import SystemIO

/// The work of one call that takes many invoices.
package struct BatchJob {
  /// So many invoices a job are taken before the first of them is handed on, each with its file open.
  private static let windowPerJob = 4

  /// What it is to do.
  package var plan: BatchPlan
  /// Of pictures: which pages, and how fine.
  package var pictures: PictureOptions
  /// What shapes the pages.
  package var page: PageOptions
  /// What of the template's look is changed.
  package var look: LookOptions
  /// A table of what the invoices of some customers look like.
  package var customers: String?
  /// What e-invoices they become.
  package var eInvoice: EInvoiceOptions
  /// What the PDFs are besides pages.
  package var archive: ArchiveOptions
  /// Says what is wrong, and knows the status.
  package var reporter: Reporter
  /// Where the invoices come from, which are the inputs of the plan or something between them and the batch, and what is
  /// done between the documents' making and their names; nil: nothing.
  package var makeSource: (BatchSetting) throws(CommandFailure) -> (any BatchSource, (any BatchStep)?) = {
    (setting) throws(CommandFailure) in (try InputSource(setting.plan, command: setting.command), nil)
  }

  /// Work that has not begun.
  package init(
    plan: BatchPlan, pictures: PictureOptions = .standard, page: PageOptions, look: LookOptions = .standard,
    customers: String? = nil,
    eInvoice: EInvoiceOptions, archive: ArchiveOptions, reporter: Reporter
  ) {
    self.plan = plan
    self.pictures = pictures
    self.page = page
    self.look = look
    self.customers = customers
    self.eInvoice = eInvoice
    self.archive = archive
    self.reporter = reporter
  }

  /// Does all of it; what went wrong is in `reporter`.
  package mutating func run() {
    do throws(CommandFailure) {
      try work()
    } catch {
      reporter.stop(error)
    }
  }

  private mutating func work() throws(CommandFailure) {
    // Before anything starts a thread.
    let signals = SignalWatch()
    // Each job keeps a few files open, and so does the disk; half of them are for everything else:
    // folder, state, books and logs among them.
    let openFiles = FileDescriptor.raisedLimit()
    let jobCount = try asCommand(SystemRoom.rendering.jobs(plan.jobs, otherFiles: 8))
    let command = reporter.command
    let pattern = try plan.name.map { (name) throws(CommandFailure) in try NamePattern(name) } ?? .standard
    let pages = try pictures.request(for: plan.format.form)
    pages?.prepareForMany()
    let kind = try DocumentKind(
      format: plan.format.output, options: eInvoice, archive: archive, isDraft: page.draft, isPagesAlone: pages != nil)
    let (source, step) = try makeSource(
      BatchSetting(plan: plan, purpose: kind.purpose, jobs: jobCount, openFiles: openFiles / 8, command: command))
    var factory = try RendererFactory(page: page, look: look, archive: archive, kind: kind)
    factory.pages = pages
    if let customers, factory.template != nil {
      if plan.merge != nil {
        throw CommandFailure(
          .usage, "usage", "--merge has one template for all: not with --template-for", hint: "two calls")
      }
      factory.customers = try CustomerTable(customers)
    }
    let maker: any DocumentMaker
    do throws(InvoiceProblems) {
      if let step {
        maker = try step.maker(factory, kind)
      } else {
        maker = try factory.maker(kind, opensFonts: true)
      }
    } catch {
      reporter.report(error, file: page.template)
      return
    }
    defer { source.stopCounting() }
    let progress = BatchProgress(isSilent: reporter.isQuiet)
    let read = ReadFiles(
      source.names, attachments: archive.attach,
      others: [plan.company, plan.books.accounts, look.logo, customers].compactMap(\.self),
      page: page, results: plan.folder)
    let outputs = try BatchOutputs(
      plan, for: command, read: read, factory: factory, renderer: maker.renderer, openFiles: openFiles / 4)
    let delivery = BatchDelivery(outputs: outputs, reporter: reporter, progress: progress, step: step)
    let lookWarnings = maker.lookWarnings
    try delivery.take(lookWarnings, template: page.template)
    let worker = BatchWorker(
      check: InvoiceCheck(purpose: kind.purpose, command: command), format: plan.format, maker: maker, factory: factory,
      optionsDigest: factory.digest(kind), pattern: pattern, lookWarnings: Set(lookWarnings.map(\.problem)),
      folder: outputs.folder,
      records: outputs.records, keepsBytes: outputs.needsBytes, isArchiving: outputs.isArchiving,
      isBooking: outputs.books != nil,
      keepsInvoice: outputs.needsInvoices, filesWait: step != nil)

    let group = step.map { BatchGroup($0, worker: worker, jobs: jobCount, delivery: delivery) }
    let start = ContinuousClock.now
    var position = 0
    let workers = OrderedWorkers(
      jobs: min(jobCount, openFiles / 4 / Self.windowPerJob), windowPerJob: Self.windowPerJob,
      next: { () -> BatchItem? in
        guard let found = source.next() else { return nil }
        position += 1
        return BatchItem(source: found, position: position)
      },
      work: { worker.outcome(of: $0) },
      deliver: { (outcome) throws(CommandFailure) in
        if let group { try group.take(outcome) } else { try delivery.take(outcome) }
      })
    var signal: Int32?
    var failure: CommandFailure?
    do throws(CommandFailure) {
      signal = try workers.run(watching: signals) {
        // What is done in a second needs no percentage.
        if !reporter.isQuiet, start.duration(to: .now) > .seconds(1) { source.startCounting() }
        progress.show(of: source.total)
      }
      // After a signal nothing more is begun.
      if signal == nil { try group?.finish() }
      try outputs.finish(isWhole: signal == nil, isNew: delivery.hasName)
    } catch {
      failure = error
      // What is whole gets its name even so.
      try? outputs.finish(isWhole: false, isNew: delivery.hasName)
    }
    group?.giveUp()
    delivery.reportCustomers()
    if signal == nil { delivery.reportWarnings(emptyFolders: source.emptyFolders) }
    progress.finish(signal == nil && failure == nil ? plan.title : "stopped")
    reporter = delivery.reporter
    if signal != nil, plan.folder != nil { reporter.note("the same call with --resume does what is missing") }
    if let failure { throw failure }
    if let signal { signals.end(by: signal) }
  }
}
