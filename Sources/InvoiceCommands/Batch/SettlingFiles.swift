import Glibc
import SystemIO

/// Files that wait for the disk, and then for their names. A thread of its own takes care of them, many at a time: the
/// disk takes many in little more time than one.
///
/// Unchecked, because everything that varies is read and written under `monitor`, and an entry is the thread's alone
/// once it has been taken from `entries`.
final class SettlingFiles: @unchecked Sendable {
  private struct Entry: Sendable {
    var file: PendingFile
    var name: String
    var record: BatchRecord
  }

  private static let threads = 16

  private let folder: OutputFolder
  private let state: BatchState
  private let limit: Int
  private let monitor = Monitor()
  private var entries: [Entry] = []
  private var settlingCount = 0
  private var isClosing = false
  private var isRunning = false
  private var failure: SystemFailure?

  /// - Parameter limit: so many files are open at most; more than 256 do no good.
  init(folder: OutputFolder, state: BatchState, limit: Int) {
    self.limit = min(max(limit, 1), 256)
    self.folder = folder
    self.state = state
  }

  /// Takes a file that is to get a name; waits when many files wait already.
  ///
  /// - Throws: what has failed with a file before it.
  func add(_ file: PendingFile, name: String, record: BatchRecord) throws(SystemFailure) {
    monitor.lock()
    defer { monitor.unlock() }
    if !isRunning {
      guard WorkerThread.start({ self.loop() }) else {
        throw .noThread
      }
      isRunning = true
    }
    while failure == nil, entries.count + settlingCount >= limit { monitor.wait() }
    if let failure { throw failure }
    entries.append(Entry(file: file, name: name, record: record))
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
      settlingCount = group.count
      monitor.unlock()
      var failed: SystemFailure?
      do throws(SystemFailure) { try settle(group) } catch { failed = error }
      monitor.lock()
      settlingCount = 0
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
    WorkerThread.each(group.count, threads: Self.threads) { index in
      do throws(SystemFailure) { try group[index].file.synchronize() } catch {
        errors.keep(error, at: index)
      }
    }
    if let error = errors.kept?.error { throw error }
    var finished: [(name: String, record: BatchRecord)] = []
    var failed: SystemFailure?
    do throws(SystemFailure) {
      for entry in group {
        try entry.file.settle()
        finished.append((entry.name, entry.record))
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
