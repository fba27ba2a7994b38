import Glibc
import InvoiceKit

/// The work of one call of `render-invoice stream`.
struct StreamJob {
  var output: String?
  var jobs: Int
  var page: PageOptions
  var eInvoice: EInvoiceOptions
  var archive: ArchiveOptions
  var reporter: Reporter

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
    if let output, !FilePath.isFolder(output) {
      throw CommandFailure(
        .cannotCreate, "cannot-create", "there is no such folder", hint: "create it first", file: output)
    }
    let kind = try DocumentKind(format: .pdf, options: eInvoice, archive: archive)
    let factory = try RendererFactory(page: page, archive: archive, kind: kind)
    let worker: StreamWorker
    do throws(InvoiceProblems) {
      guard let renderer = try factory.make() else { return }
      worker = StreamWorker(renderer: renderer, options: factory.options, purpose: kind.purpose, folder: output)
    } catch {
      reporter.report(error, file: page.template)
      return
    }
    let lines: LineReader
    do throws(SystemError) {
      lines = LineReader(try ByteReader("-"), limit: InputFile.sizeLimit)
    } catch {
      throw CommandFailure(.inputOutput, "read-failed", "cannot be read: \(error.text)", file: "stdin")
    }
    var number = 0
    var isBroken = false
    let workers = OrderedWorkers(
      jobs: jobs,
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
        switch answer {
        case .failed(let failure): throw failure
        case .line(let line):
          do throws(SystemError) { try FileDescriptor.standardOutput.write(line) } catch {
            throw OutputFile.writeFailure(error, file: "stdout")
          }
        }
      })
    if let signal = try workers.run(watching: signals, tick: {}) { return signals.end(by: signal) }
    // Closing it shows what some file systems say only then.
    try StandardOutput.write([])
  }
}
