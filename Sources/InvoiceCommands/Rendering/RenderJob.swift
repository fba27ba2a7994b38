internal import ByteCoding
import InvoiceKit
import SystemIO

/// The work of one call: read and check every invoice, then render and write the good ones. Another command can put a
/// step between the two.
package struct RenderJob {
  /// The inputs; none or `-`: standard input.
  package var files: [String]
  /// Where the results go: a file, or a folder.
  package var output: String?
  /// What each invoice becomes.
  package var format: RenderFormat
  /// Of pictures: which page, and how fine.
  package var pictures: PictureOptions
  /// What shapes the pages.
  package var page: PageOptions
  /// What of the template's look is changed.
  package var look: LookOptions
  /// What e-invoices they become.
  package var eInvoice: EInvoiceOptions
  /// What the PDFs are besides pages.
  package var archive: ArchiveOptions
  /// Says what is wrong, and knows the status.
  package var reporter: Reporter
  /// Whether all is done but the writing, so that everything is told that would be told then.
  package var isChecking = false
  /// What is done between reading and rendering; nil: nothing.
  package var step: (any RenderStep)?
  /// Kept, as a process that ends need not take it apart.
  private var maker: (any DocumentMaker)?
  /// What was told of how all documents look.
  private var toldOfLook: Set<Problem> = []

  /// What the heap of a process holds after one page, in bytes.
  private static let usualHeap = 2_200_000

  /// Work that has not begun.
  package init(
    files: [String], output: String? = nil, format: RenderFormat, pictures: PictureOptions = .standard,
    page: PageOptions, look: LookOptions = .standard, eInvoice: EInvoiceOptions, archive: ArchiveOptions,
    reporter: Reporter, isChecking: Bool = false,
    step: (any RenderStep)? = nil
  ) {
    self.files = files
    self.output = output
    self.format = format
    self.pictures = pictures
    self.page = page
    self.look = look
    self.eInvoice = eInvoice
    self.archive = archive
    self.reporter = reporter
    self.isChecking = isChecking
    self.step = step
  }

  /// Does all of it; what went wrong is in `reporter`. A bad invoice does not hold up the good ones; a result that
  /// cannot be written ends the work, as the next one would not fare better.
  package mutating func run() {
    if !isChecking { HeapRoom.prepare(Self.usualHeap) }
    do throws(CommandFailure) {
      let inputs = try InputList.inputs(from: files)
      var place = isChecking ? .standardOutput : try OutputPlace(option: output, inputCount: inputs.count)
      let pages = try pictures.request(for: format)
      if !isChecking, pages?.isSet ?? false { place = try place.ofPages(fileExtension: format.fileExtension) }
      var written = eInvoice
      if judgesOnly { written.rules = nil }
      let kind = try DocumentKind(
        format: format.output, options: written, archive: archive, isDraft: page.draft, isPagesAlone: pages != nil)
      if !isChecking, !format.isText {
        try place.refuseTerminal(for: reporter.command, fileExtension: format.fileExtension)
      }
      if format.output == .pdf { try asCommand(SystemRoom.rendering.check()) }
      let files = step?.readsFiles == false ? [] : inputs
      let read =
        isChecking
        ? nil
        : ReadFiles(
          files, attachments: archive.attach, others: [look.logo].compactMap(\.self), page: page)
      try read?.check(place)
      var factory = try RendererFactory(page: page, look: look, archive: archive, kind: kind)
      factory.pages = pages
      // What is only checked is not kept until all inputs are read.
      for inputs in isChecking && step == nil ? inputs.map({ [$0] }) : [inputs] {
        var items = self.read(inputs, for: kind.purpose)
        if let step {
          if !isChecking {
            try place.prepare()
            try place.requireAccess()
          }
          guard makeMaker(factory, kind) else { return }
          items = try step.perform(rehearsed(items, by: step, with: factory), &reporter)
        }
        items = withoutCollisions(items.map { withTarget($0, place) })
        if items.isEmpty { continue }
        for target in items.compactMap(\.target) { try read?.check(target) }
        if !isChecking { try place.prepare() }
        guard makeMaker(factory, kind) else { return }
        try render(items, with: factory, to: place, sparing: read)
      }
    } catch {
      reporter.report(error)
    }
  }

  private mutating func read(_ inputs: [String], for purpose: Purpose) -> [RenderItem] {
    var items: [RenderItem] = []
    for (index, input) in inputs.enumerated() {
      let name = InputFile.displayName(input)
      do throws(CommandFailure) {
        let bytes = step?.readsFiles == false ? [] : try InputFile.read(input)
        do throws(InvoiceProblems) {
          let read: InvoiceInput
          if let step {
            read = try step.read(bytes, purpose: purpose, index: index)
          } else {
            read = try InvoiceInput(
              bytes, purpose: purpose, for: reporter.command, file: InputFile.fileName(input))
          }
          if judgesOnly, eInvoice.rules != nil, read.xml == nil {
            reporter.report(Self.rulesOfNothing)
            continue
          }
          report(read, file: name)
          items.append(RenderItem(index: index, input: input, text: read.xml == nil ? bytes : [], read: read))
        } catch {
          reporter.report(error, file: name)
        }
      } catch {
        reporter.report(error)
      }
    }
    return items
  }

  /// Whether no e-invoice would be written: rules are then for those that were received.
  private var judgesOnly: Bool {
    isChecking && eInvoice.facturx == nil && format.output != .xml && format.output != .ubl
  }

  private static let rulesOfNothing = CommandFailure(
    .usage, "usage", "--rules is for e-invoices", hint: "of JSON: --facturx, --format xml or --format ubl")

  /// Tells what is odd about an invoice; of one that was received and is only checked, what it breaks.
  private mutating func report(_ read: InvoiceInput, file: String) {
    let verdict = isChecking ? read.verdict(by: eInvoice.rules) : read.warnings
    if verdict.contains(where: { $0.severity == .error }) {
      reporter.report(InvoiceProblems(verdict), file: file)
    } else {
      reporter.report(warnings: verdict, file: file)
    }
  }

  private func withTarget(_ item: RenderItem, _ place: OutputPlace) -> RenderItem {
    // What is not going to be written is in nobody's way.
    guard item.read.faults.isEmpty else { return item }
    var item = item
    switch place {
    case .standardOutput: item.target = nil
    case .file(let path): item.target = path
    case .folder(let folder):
      let name = OutputPlace.fileName(
        for: item.read.invoice, readFrom: item.input, extension: format.fileExtension)
      item.target = FilePath.join(folder, name)
    }
    return item
  }

  /// Those that can be rendered as they will be after the step.
  private mutating func rehearsed(
    _ items: [RenderItem], by step: any RenderStep, with factory: RendererFactory
  ) throws(CommandFailure) -> [RenderItem] {
    var good: [RenderItem] = []
    for (item, expected) in zip(items, try step.rehearsals(of: items)) {
      var item = item
      switch expected {
      case .failure(let problems):
        reporter.report(item.read.faults(and: problems, in: item.text), file: item.name)
      case .success(let invoice):
        var rehearsal = item
        rehearsal.read.invoice = invoice
        guard let document = try document(of: rehearsal, with: factory) else { continue }
        item.rehearsal = RenderItem.Rehearsal(invoice: invoice, document: document)
        good.append(item)
      }
    }
    return good
  }

  /// The document; nil, and reported, when there is none.
  private mutating func document(
    of item: RenderItem, with factory: RendererFactory
  ) throws(CommandFailure) -> MadeDocument? {
    if let rehearsal = item.rehearsal, rehearsal.invoice == item.read.invoice {
      return rehearsal.document
    }
    do throws(InvoiceProblems) {
      return try maker.map { (maker) throws(InvoiceProblems) in try item.read.document(by: maker, in: item.text) }
    } catch {
      if let renderer = maker?.renderer, let failure = factory.languageFailure(error, renderer) { throw failure }
      let problems = isChecking ? item.read.untold(error, by: eInvoice.rules) : error
      if !problems.problems.isEmpty { reporter.report(problems, file: item.name) }
      return nil
    }
  }

  /// Leaves out, and reports, invoices that would be written over each other.
  private mutating func withoutCollisions(_ items: [RenderItem]) -> [RenderItem] {
    var users: [String: [String]] = [:]
    for item in items { if let target = item.target { users[target, default: []].append(item.input) } }
    return items.filter { item in
      guard let target = item.target, let inputs = users[target], inputs.count > 1 else { return true }
      let others = inputs.filter { $0 != item.input }.map(InputFile.displayName)
      reporter.report(
        CommandFailure(
          .badData, "same-output",
          "would be written to \(target), as would \(others.isEmpty ? "the same input again" : others.joined(separator: ", "))",
          hint: "give each invoice its own number", file: item.name))
      return false
    }
  }

  private mutating func render(
    _ items: [RenderItem], with factory: RendererFactory, to place: OutputPlace, sparing read: ReadFiles?
  ) throws(CommandFailure) {
    for item in items {
      guard let document = try document(of: item, with: factory) else { continue }
      reporter.report(
        warnings: item.read.placed(untold(document.warnings), in: item.text), file: item.name)
      guard !isChecking else { continue }
      try step?.rendered(item, document, &reporter)
      if let target = item.target, !document.pages.isEmpty {
        let files = document.pages.map { (path: place.path(ofPage: $0.number, of: target), bytes: $0.bytes) }
        for file in files { try read?.check(file.path) }
        let command = reporter.command
        try asCommand(
          OutputFile.write(
            all: files, temporaryName: { .ofProcess(command, "\($0)") }, isDerived: place.isFolder))
      } else if let target = item.target {
        try asCommand(
          OutputFile.write(
            document.bytes, to: target, temporaryName: .ofProcess(reporter.command), isDerived: place.isFolder))
      } else {
        try asCommand(StandardOutput.write(document.bytes))
      }
      step?.written(item)
    }
  }

  /// Warnings without those of the look that an earlier document had as well.
  private mutating func untold(_ warnings: [Problem]) -> [Problem] {
    guard !warnings.isEmpty, let look = maker?.lookWarnings, !look.isEmpty else { return warnings }
    let ofAll = Set(look.map(\.problem))
    return warnings.filter { !ofAll.contains($0) || toldOfLook.insert($0).inserted }
  }

  /// Makes what makes the documents, unless it is there; false, and reported, when that fails.
  private mutating func makeMaker(_ factory: RendererFactory, _ kind: DocumentKind) -> Bool {
    guard maker == nil else { return true }
    do throws(InvoiceProblems) {
      if let step {
        maker = try step.maker(factory, kind)
      } else {
        maker = try factory.maker(kind, opensFonts: false)
      }
      return true
    } catch {
      reporter.report(error, file: page.template)
      return false
    }
  }
}
