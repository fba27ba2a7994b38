internal import ByteCoding
import InvoiceKit
import SystemIO

/// The work of one call: read and check every invoice, then render and write the good ones.
struct RenderJob {
  /// An invoice that can be rendered.
  private struct Item {
    var input: String
    /// Its text, for the places of what turns up only when it is rendered.
    var bytes: [UInt8]
    var read: InvoiceInput
    var target: String?
  }

  var files: [String]
  var output: String?
  var format: OutputFormat
  var page: PageOptions
  var eInvoice: EInvoiceOptions
  var archive: ArchiveOptions
  var reporter: Reporter
  /// Whether all is done but the writing, so that everything is told that would be told then.
  var isChecking = false
  /// Kept, as a process that ends need not take it apart.
  private(set) var renderer: InvoiceRenderer?

  /// Does all of it; what went wrong is in `reporter`. A bad invoice does not hold up the good ones; a result that
  /// cannot be written ends the work, as the next one would not fare better.
  mutating func run() {
    do throws(CommandFailure) {
      let inputs = try InputList.inputs(from: files)
      let place = isChecking ? .standardOutput : try OutputPlace(option: output, inputCount: inputs.count)
      let kind = try DocumentKind(format: format, options: eInvoice, archive: archive, isDraft: page.draft)
      if !isChecking { try refuseTerminal(place) }
      if format == .pdf { try asCommand(SystemRoom.rendering.check()) }
      let read = isChecking ? nil : ReadFiles(inputs, attachments: archive.attach, page: page)
      try read?.check(place)
      let factory = try RendererFactory(page: page, archive: archive, kind: kind)
      // What is only checked is not kept until all inputs are read.
      for inputs in isChecking ? inputs.map({ [$0] }) : [inputs] {
        let items = withoutCollisions(self.read(inputs, for: kind.purpose, place))
        if items.isEmpty { continue }
        for target in items.compactMap(\.target) { try read?.check(target) }
        if !isChecking { try place.prepare() }
        if renderer == nil {
          renderer = try makeRenderer(factory)
          guard renderer != nil || format != .pdf else { return }
        }
        try render(items, as: kind, with: factory, renderer, isDerived: place.isFolder)
      }
    } catch {
      reporter.report(error)
    }
  }

  /// A PDF is no text for a terminal.
  private func refuseTerminal(_ place: OutputPlace) throws(CommandFailure) {
    guard format == .pdf else { return }
    switch place {
    case .standardOutput: guard FileDescriptor.standardOutput.isTerminal else { return }
    case .file(let path): guard FilePath.isTerminal(path) else { return }
    case .folder: return
    }
    throw CommandFailure(
      .usage, "terminal", "a PDF is not written to a terminal",
      hint: "name a file: --output invoice.pdf, or send it on: render-invoice … | lp")
  }

  private mutating func read(_ inputs: [String], for purpose: Purpose, _ place: OutputPlace) -> [Item] {
    var items: [Item] = []
    for input in inputs {
      let name = InputFile.displayName(input)
      do throws(CommandFailure) {
        let bytes = try InputFile.read(input)
        do throws(InvoiceProblems) {
          let read = try InvoiceInput(bytes, purpose: purpose)
          reporter.report(warnings: read.warnings, file: name)
          // What is not going to be written is in nobody's way.
          let target = read.faults.isEmpty ? target(of: read.invoice, input, place) : nil
          items.append(Item(input: input, bytes: read.isJSON ? bytes : [], read: read, target: target))
        } catch {
          reporter.report(error, file: name)
        }
      } catch {
        reporter.report(error)
      }
    }
    return items
  }

  private func target(of invoice: ComputedInvoice, _ input: String, _ place: OutputPlace) -> String? {
    switch place {
    case .standardOutput: nil
    case .file(let path): path
    case .folder(let folder):
      FilePath.join(folder, OutputPlace.fileName(for: invoice.invoice, readFrom: input, format: format))
    }
  }

  /// Leaves out, and reports, invoices that would be written over each other.
  private mutating func withoutCollisions(_ items: [Item]) -> [Item] {
    var users: [String: [String]] = [:]
    for item in items { if let target = item.target { users[target, default: []].append(item.input) } }
    return items.filter { item in
      guard let target = item.target, let inputs = users[target], inputs.count > 1 else { return true }
      let others = inputs.filter { $0 != item.input }.map(InputFile.displayName)
      reporter.report(
        CommandFailure(
          .badData, "same-output",
          "would be written to \(target), as would \(others.isEmpty ? "the same input again" : others.joined(separator: ", "))",
          hint: "give each invoice its own number", file: InputFile.displayName(item.input)))
      return false
    }
  }

  private mutating func render(
    _ items: [Item], as kind: DocumentKind, with factory: RendererFactory, _ renderer: InvoiceRenderer?,
    isDerived: Bool
  ) throws(CommandFailure) {
    for item in items {
      let bytes: [UInt8]
      do throws(InvoiceProblems) {
        if let renderer {
          bytes = try renderer.pdf(item.read.invoice, options: factory.options).bytes
        } else {
          bytes = try kind.bytes(of: item.read.invoice)
        }
        guard item.read.faults.isEmpty else { throw InvoiceProblems([]) }
      } catch {
        if let renderer, let failure = factory.languageFailure(error, renderer) { throw failure }
        reporter.report(
          item.read.faults(and: error, in: item.bytes), file: InputFile.displayName(item.input))
        continue
      }
      if isChecking { continue }
      if let target = item.target {
        try asCommand(
          OutputFile.write(bytes, to: target, temporaryName: .ofProcess(), isDerived: isDerived))
      } else {
        try asCommand(StandardOutput.write(bytes))
      }
    }
  }

  private mutating func makeRenderer(_ factory: RendererFactory) throws(CommandFailure) -> InvoiceRenderer? {
    do throws(InvoiceProblems) {
      return try factory.make(opensFonts: false)
    } catch {
      reporter.report(error, file: page.template)
      return nil
    }
  }
}
