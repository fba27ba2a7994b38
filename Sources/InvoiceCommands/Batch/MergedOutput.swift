import InvoiceKit
import SystemIO

/// The one PDF of all invoices.
final class MergedOutput {
  /// Takes what Cairo writes; keeps the first failure, as Cairo knows only that there was one.
  private final class Writer {
    let file: StreamedFile
    var failure: SystemFailure?

    init(_ file: StreamedFile) { self.file = file }

    func write(_ bytes: [UInt8]) -> Bool {
      do throws(SystemFailure) {
        try file.write(bytes)
        return true
      } catch {
        failure = failure ?? error
        return false
      }
    }
  }

  private let path: String
  private let options: RenderOptions
  private let writer: Writer
  private let merged: MergedInvoices

  /// Begins the file.
  init(
    _ path: String, temporaryName: TemporaryName, renderer: InvoiceRenderer, options: RenderOptions
  ) throws(CommandFailure) {
    self.path = path
    self.options = options
    let writer = Writer(try asCommand(StreamedFile(path, temporaryName: temporaryName)))
    self.writer = writer
    do throws(InvoiceProblems) { merged = try renderer.merged { writer.write($0) } } catch {
      throw Self.failure(error, path)
    }
  }

  /// Adds an invoice, which could be rendered by itself.
  func add(_ invoice: ComputedInvoice) throws(CommandFailure) {
    do throws(InvoiceProblems) { try merged.append(invoice, options: options) } catch {
      throw writer.failure.map { CommandFailure($0) } ?? Self.failure(error, path)
    }
    if let failure = writer.failure { throw CommandFailure(failure) }
  }

  /// Gives the file its name; without an invoice there is none.
  func finish() throws(CommandFailure) {
    let pageCount: Int
    do throws(InvoiceProblems) { pageCount = try merged.finish() } catch {
      throw writer.failure.map { CommandFailure($0) } ?? Self.failure(error, path)
    }
    if let failure = writer.failure { throw CommandFailure(failure) }
    if pageCount > 0 { try asCommand(writer.file.finish()) } else { discard() }
  }

  /// Removes what is not finished.
  func discard() { writer.file.discard() }

  private static func failure(_ problems: InvoiceProblems, _ path: String) -> CommandFailure {
    CommandFailure(.software, problems, file: path)
  }
}
