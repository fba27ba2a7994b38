internal import ByteCoding
import Glibc
import InvoiceKit
import SystemIO

/// Counts the invoices of a call in a thread of its own while the first of them are worked on: by the same readers, so
/// that what counts as one is the same.
///
/// Unchecked, because everything that varies is read and written under `monitor`.
final class InvoiceCount: @unchecked Sendable {
  private let inputs: [String]
  private let format: InputFormat
  private let csv: CSVInvoiceReader
  private let command: CommandName
  private let monitor = Monitor()
  private var isStarted = false
  private var isStopped = false
  private var count: Int?

  /// - Parameters: those of `InvoiceInputs`.
  init(_ inputs: [String], format: InputFormat, csv: CSVInvoiceReader, command: CommandName) {
    self.inputs = inputs
    self.format = format
    self.csv = csv
    self.command = command
  }

  /// How many there are; nil as long as that is not known, and for what can be read only once.
  var total: Int? {
    monitor.lock()
    defer { monitor.unlock() }
    return count
  }

  /// Begins to count, unless it has begun before.
  func start() {
    monitor.lock()
    let isFirst = !isStarted
    isStarted = true
    monitor.unlock()
    let isCountable = inputs.allSatisfy { input in
      guard input != "-", let kind = FilePath.kind(of: input) else { return false }
      return kind == S_IFREG || kind == S_IFDIR
    }
    // Without a thread to spare there is no percentage.
    if isFirst, isCountable { _ = WorkerThread.start { self.run() } }
  }

  /// Gives it up.
  func stop() {
    monitor.lock()
    isStopped = true
    monitor.unlock()
  }

  private func run() {
    guard let invoices = try? InvoiceInputs(inputs, format: format, csv: csv, command: command) else { return }
    var found = 0
    while invoices.next() != nil {
      found += 1
      monitor.lock()
      let isOver = isStopped
      monitor.unlock()
      if isOver { return }
    }
    monitor.lock()
    count = found
    monitor.unlock()
  }
}
