internal import ByteCoding
import Glibc
import InvoiceKit
internal import Synchronization
import SystemIO

/// Counts the invoices of a call in a thread of its own while the first of them are worked on: by the same readers, so
/// that what counts as one is the same.
final class InvoiceCount: Sendable {
  private struct State {
    var isStarted = false
    var isStopped = false
    var count: Int?
  }

  private let inputs: [String]
  private let format: InputFormat
  private let csv: CSVInvoiceReader
  private let command: CommandName
  private let takesReceived: Bool
  private let state = Mutex(State())

  /// - Parameters: those of `InvoiceInputs`.
  init(_ inputs: [String], format: InputFormat, csv: CSVInvoiceReader, command: CommandName, takesReceived: Bool) {
    self.inputs = inputs
    self.format = format
    self.csv = csv
    self.command = command
    self.takesReceived = takesReceived
  }

  /// How many there are; nil as long as that is not known, and for what can be read only once.
  var total: Int? { state.withLock { $0.count } }

  /// Begins to count, unless it has begun before.
  func start() {
    let isFirst = state.withLock { state in
      defer { state.isStarted = true }
      return !state.isStarted
    }
    let isCountable = inputs.allSatisfy { input in
      guard input != "-", let kind = FilePath.kind(of: input) else { return false }
      return kind == S_IFREG || kind == S_IFDIR
    }
    // Without a thread to spare there is no percentage.
    if isFirst, isCountable { _ = WorkerThread.start { self.run() } }
  }

  /// Gives it up.
  func stop() { state.withLock { $0.isStopped = true } }

  private func run() {
    guard
      let invoices = try? InvoiceInputs(
        inputs, format: format, csv: csv, command: command, takesReceived: takesReceived)
    else { return }
    var found = 0
    while invoices.next() != nil {
      found += 1
      if state.withLock({ $0.isStopped }) { return }
    }
    let count = found
    state.withLock { $0.count = count }
  }
}
