internal import InvoiceCommands
internal import InvoiceCore
internal import InvoiceKit
internal import Synchronization
internal import SystemIO

/// A call from another language: what `render-invoice` and `render-invoice check` do with one invoice, without a process.
enum LibraryCall {
  /// Hints name the command: it takes what a library does not.
  private static let command = CommandName("render-invoice", batch: "render-invoice batch", verb: "renders")
  private static let renderers = RendererCache()
  /// A PDF is opened under a bound of the whole process's memory: one at a time, else one would take another's bound for
  /// what was there before.
  private static let pdf = Mutex(())

  /// What is wanted.
  enum Wish {
    /// A file.
    case document
    /// A file for each page.
    case pages
    /// What is wrong, and no file.
    case check
  }

  /// Does it.
  ///
  /// - Parameters:
  ///   - invoice: JSON or an e-invoice.
  ///   - options: JSON; empty: all as usual.
  ///   - wish: what is wanted.
  static func answer(to invoice: [UInt8], options: [UInt8], for wish: Wish) -> LibraryAnswer {
    var answer = LibraryAnswer()
    do throws(CommandFailure) {
      guard let options = read(options, &answer) else { return answer }
      let document = try document(of: invoice, options, for: wish, &answer)
      if answer.status == .done, wish != .check { answer.document = document }
    } catch {
      answer.fail(error)
    }
    return answer
  }

  private static func read(_ json: [UInt8], _ answer: inout LibraryAnswer) -> LibraryOptions? {
    var options = LibraryOptions()
    guard !json.isEmpty else { return options }
    let problems: [Problem]
    do throws(JSONSyntaxError) {
      let found = try JSONObjectDecoder.decode(LibraryOptionKeys.form, from: json, into: &options)
      problems = found.finished(in: json)
    } catch {
      problems = [error.problem(in: json)]
    }
    guard problems.isEmpty else {
      answer.fail(options: problems)
      return nil
    }
    return options
  }

  private static func document(
    of bytes: [UInt8], _ options: LibraryOptions, for wish: Wish, _ answer: inout LibraryAnswer
  ) throws(CommandFailure) -> MadeDocument? {
    let isChecking = wish == .check
    if isChecking, options.rules == EInvoiceRules.none {
      throw CommandFailure(.usage, "usage", "without rules nothing is checked", hint: "rules: en16931 or fr")
    }
    let pages = try pages(options, for: wish)
    let kind = try DocumentKind(
      format: options.format.output, options: options.eInvoice, archive: options.archive, isDraft: options.isDraft,
      isPagesAlone: pages != nil)
    if options.format.output == .pdf { try asCommand(SystemRoom.rendering.check()) }
    var factory = try RendererFactory(page: options.layout, look: options.look, archive: options.archive, kind: kind)
    factory.options.theme = options.theme
    factory.pages = pages
    do throws(InvoiceProblems) {
      let input = try input(bytes, options, kind.purpose)
      let told = isChecking ? input.verdict(by: options.eInvoice.rules) : input.warnings
      if told.contains(where: { $0.severity == .error }) {
        answer.fail(InvoiceProblems(told))
      } else {
        answer.warn(told)
      }
      let renderer = try renderers.renderer(of: factory)
      do throws(InvoiceProblems) {
        let document = try input.document(by: factory.maker(kind, with: renderer), in: bytes)
        answer.warn(input.placed(document.warnings, in: bytes))
        return document
      } catch {
        if let renderer, let failure = factory.languageFailure(error, renderer) {
          answer.fail(failure)
        } else {
          answer.fail(error)
        }
      }
    } catch {
      answer.fail(error)
    }
    return nil
  }

  /// What is wanted of the pages in the place of a document; nil: a document is.
  private static func pages(
    _ options: LibraryOptions, for wish: Wish
  ) throws(CommandFailure) -> PageRequest? {
    var pictures = options.pictures
    switch wish {
    case .document:
      guard pictures.pages == nil else {
        throw CommandFailure(
          .usage, "usage", "`pages` is for invoicekit_render_pages", hint: "of one page: `page`")
      }
    case .pages:
      guard pictures.page == nil else {
        throw CommandFailure(.usage, "usage", "`page` is for invoicekit_render", hint: "`pages`")
      }
      pictures.pages = pictures.pages ?? "all"
    case .check: break
    }
    return try pictures.request(for: options.format)
  }

  private static func input(
    _ bytes: [UInt8], _ options: LibraryOptions, _ purpose: Purpose
  ) throws(InvoiceProblems) -> InvoiceInput {
    guard bytes.count <= InputFile.sizeLimit else { throw InvoiceProblems([.documentTooLarge]) }
    guard ReceivedFile.kind(of: bytes) == .pdf else {
      return try InvoiceInput(bytes, purpose: purpose, for: command)
    }
    guard options.readsPDF else {
      var problem = ForeignContent.pdf.problem(of: command)
      problem.hint = "An e-invoice in it is read with the option `read_pdf`, under a bound of the process's memory."
      throw InvoiceProblems([problem])
    }
    return try pdf.withLock { (_: inout Void) throws(InvoiceProblems) -> InvoiceInput in
      try InvoiceInput(bytes, purpose: purpose, for: command)
    }
  }
}
