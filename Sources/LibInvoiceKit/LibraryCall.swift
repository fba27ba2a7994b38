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

  /// Does it.
  ///
  /// - Parameters:
  ///   - invoice: JSON or an e-invoice.
  ///   - options: JSON; empty: all as usual.
  ///   - isChecking: whether the document itself is not wanted.
  static func answer(to invoice: [UInt8], options: [UInt8], isChecking: Bool) -> LibraryAnswer {
    var answer = LibraryAnswer()
    do throws(CommandFailure) {
      guard let options = read(options, &answer) else { return answer }
      let document = try document(of: invoice, options, isChecking: isChecking, &answer)
      if answer.status == .done, !isChecking { answer.document = document }
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
    of bytes: [UInt8], _ options: LibraryOptions, isChecking: Bool, _ answer: inout LibraryAnswer
  ) throws(CommandFailure) -> [UInt8]? {
    if isChecking, options.rules == EInvoiceRules.none {
      throw CommandFailure(.usage, "usage", "without rules nothing is checked", hint: "rules: en16931 or fr")
    }
    let kind = try DocumentKind(
      format: options.format, options: options.eInvoice, archive: options.archive, isDraft: options.isDraft)
    if options.format == .pdf { try asCommand(SystemRoom.rendering.check()) }
    var factory = try RendererFactory(page: options.page, look: options.look, archive: options.archive, kind: kind)
    factory.options.theme = options.theme
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
        let document: [UInt8]
        if let renderer {
          document = try renderer.pdf(input.invoice, options: factory.options).bytes
        } else {
          document = try kind.bytes(of: input.invoice)
        }
        guard input.faults.isEmpty else { throw InvoiceProblems([]) }
        return document
      } catch {
        if let renderer, let failure = factory.languageFailure(error, renderer) {
          answer.fail(failure)
        } else {
          answer.fail(input.faults(and: error, in: bytes))
        }
      }
    } catch {
      answer.fail(error)
    }
    return nil
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
