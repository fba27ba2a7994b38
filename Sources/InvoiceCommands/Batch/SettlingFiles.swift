import Glibc
import SystemIO

/// Files that wait for the disk, and then for their names. A thread of its own takes care of them, many at a time: the
/// disk takes many in little more time than one.
///
/// Unchecked, because everything that varies is read and written under `monitor`, and an entry is the thread's alone
/// once it has been taken from `entries`.
final class SettlingFiles: @unchecked Sendable {
  /// The files of an invoice.
  private struct Entry: Sendable {
    var files: [PendingFile]
    var records: [(name: String, record: BatchRecord)]
  }

  private static let threads = 16

  private let folder: OutputFolder
  private let state: BatchState
  private let limit: Int
  private let monitor = Monitor()
  private var entries: [Entry] = []
  /// How many files wait, or are on their way to their names.
  private var fileCount = 0
  private var isClosing = false
  private var isRunning = false
  private var failure: SystemFailure?

  /// - Parameter limit: so many files are open at most; more than 256 do no good.
  init(folder: OutputFolder, state: BatchState, limit: Int) {
    self.limit = min(max(limit, 1), 256)
    self.folder = folder
    self.state = state
  }

  /// Takes the files of an invoice that are to get names, if there are any; waits when many files wait already.
  ///
  /// - Throws: what has failed with a file before them.
  func add(_ files: [BatchFile]) throws(SystemFailure) {
    let entry = Entry(files: files.compactMap(\.file), records: files.map { ($0.name, $0.record) })
    guard !entry.files.isEmpty else { return }
    monitor.lock()
    defer { monitor.unlock() }
    if !isRunning {
      guard WorkerThread.start({ self.loop() }) else {
        throw .noThread
      }
      isRunning = true
    }
    // Those of one invoice may be more than the limit.
    while failure == nil, fileCount > 0, fileCount + entry.files.count > limit { monitor.wait() }
    if let failure { throw failure }
    entries.append(entry)
    fileCount += entry.files.count
    monitor.signalAll()
  }

  /// Waits until all files have their names.
  ///
  /// - Throws: what has failed with one of them.
  func finish() throws(SystemFailure) {
    monitor.lock()
    defer { monitor.unlock() }
    isClosing = true
    monitor.signalAll()
    while isRunning { monitor.wait() }
    if let failure { throw failure }
  }

  private func loop() {
    monitor.lock()
    while failure == nil {
      while entries.isEmpty, !isClosing { monitor.wait() }
      if entries.isEmpty { break }
      let group = entries
      entries = []
      monitor.unlock()
      var failed: SystemFailure?
      do throws(SystemFailure) { try settle(group) } catch { failed = error }
      monitor.lock()
      fileCount -= group.reduce(0) { $0 + $1.files.count }
      failure = failed
      monitor.signalAll()
    }
    entries = []
    isRunning = false
    monitor.signalAll()
    monitor.unlock()
  }

  private func settle(_ group: [Entry]) throws(SystemFailure) {
    let errors = FirstError()
    let files = group.flatMap(\.files)
    WorkerThread.each(files.count, threads: Self.threads) { index in
      do throws(SystemFailure) { try files[index].synchronize() } catch {
        errors.keep(error, at: index)
      }
    }
    if let error = errors.kept?.error { throw error }
    var finished: [(name: String, record: BatchRecord)] = []
    var failed: SystemFailure?
    do throws(SystemFailure) {
      for entry in group {
        try PendingFile.settle(all: entry.files)
        finished += entry.records
      }
    } catch {
      failed = error
    }
    // The names themselves must survive a power cut before they are remembered.
    folder.synchronize()
    try state.append(finished)
    if let failed { throw failed }
  }
}
