internal import ByteCoding
import Glibc
import InvoiceCommands
import InvoiceKit
import SystemIO

/// The work of one call of `render-invoice stream`.
struct StreamJob {
  var output: String?
  var jobs: Int
  var format: StreamFormat
  var pictures: PictureOptions
  var page: PageOptions
  var look: LookOptions
  var eInvoice: EInvoiceOptions
  var archive: ArchiveOptions
  var reporter: Reporter

  /// After a signal, how many milliseconds a reader of the answers may take for one.
  private static let patience = 2_000

  /// Does all of it; what went wrong is in `reporter`.
  mutating func run() {
    do throws(CommandFailure) {
      try work()
    } catch {
      reporter.report(error)
    }
  }

  private mutating func work() throws(CommandFailure) {
    // Before anything starts a thread.
    let signals = SignalWatch()
    if FileDescriptor.standardInput.isTerminal {
      throw CommandFailure(.usage, "usage", "there is nothing to read", hint: "send lines to standard input")
    }
    var folder: OutputFolder?
    if let output {
      guard FilePath.isFolder(output) else {
        throw CommandFailure(
          .cannotCreate, "cannot-create", "there is no such folder", hint: "create it first", file: output)
      }
      do throws(SystemError) { folder = try OutputFolder(output) } catch {
        throw CommandFailure(.creation(of: output, error))
      }
    } else {
      try ReadFiles(["-"]).check("-")
    }
    FileDescriptor.raisedLimit()
    let jobCount = try asCommand(SystemRoom.rendering.jobs(jobs))
    let pages = try pictures.request(for: format.form)
    pages?.prepareForMany()
    let kind = try DocumentKind(
      format: .pdf, options: eInvoice, archive: archive, isDraft: page.draft, isPagesAlone: pages != nil)
    let factory = try RendererFactory(page: page, look: look, archive: archive, kind: kind)
    let worker: StreamWorker
    do throws(InvoiceProblems) {
      guard let renderer = try factory.make(opensFonts: true) else { return }
      if let language = page.language, !renderer.supports(language: language) {
        reporter.report(RendererFactory.unknownLanguage(language, renderer))
        return
      }
      reporter.report(renderer.warnings(of: factory.options).map { Diagnostic($0, file: page.template) })
      worker = StreamWorker(renderer: renderer, options: factory.options, format: format, pages: pages, folder: folder)
    } catch {
      reporter.report(error, file: page.template)
      return
    }
    let lines: LineReader
    do throws(SystemError) {
      lines = LineReader(try ByteReader("-"), limit: InputFile.sizeLimit)
    } catch {
      throw CommandFailure(.reading("stdin", error))
    }
    var number = 0
    var isBroken = false
    var failure: CommandFailure?
    let workers = OrderedWorkers(
      jobs: jobCount,
      next: { () -> StreamLine? in
        guard !isBroken else { return nil }
        number += 1
        do throws(SystemError) {
          switch try lines.next() {
          case .bytes(let bytes)?: return StreamLine(content: .bytes(bytes), number: number)
          case .tooLong?: return StreamLine(content: .tooLong, number: number)
          case nil: return nil
          }
        } catch {
          isBroken = true
          return StreamLine(content: .unreadable(error), number: number)
        }
      },
      work: { worker.answer(to: $0) },
      deliver: { (answer) throws(CommandFailure) in
        let line: [UInt8]
        switch answer {
        case .end(let failure): throw failure
        case .line(let answer): line = answer
        case .failure(let answer, let cause):
          line = answer
          failure = failure ?? cause
        }
        try asCommand(StandardOutput.add(line))
      })
    if let signal = try workers.run(watching: signals, patience: Self.patience, tick: {}) {
      return signals.end(by: signal)
    }
    // Closing it shows what some file systems say only then.
    try asCommand(StandardOutput.write([]))
    if let failure { throw failure }
  }
}
