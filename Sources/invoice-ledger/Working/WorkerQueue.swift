import InvoiceLedger
import SystemIO

/// The jobs that a worker holds, between the one thread that talks about them with the ledger and those that do them.
///
/// Unchecked, because everything that varies is read and written under `monitor`.
final class WorkerQueue: @unchecked Sendable {
  private let monitor = Monitor()
  private let wake: () -> Void
  /// So few jobs that are not begun are a reason to claim more; and of so many that have ended the ledger may not know,
  /// as their documents come once more when we die.
  private let low: Int
  private var waiting: ArraySlice<ClaimedJob> = []
  /// Until when each job that is not handed back is ours.
  private var held: [ClaimedJob: ContinuousClock.Instant] = [:]
  private var ended: [(job: ClaimedJob, ending: JobEnding, document: String)] = []
  /// What has ended, and the ledger was not told yet.
  private var untold: Set<ClaimedJob> = []
  private var threadCount = 0
  private var isStopped = false

  /// - Parameters:
  ///   - low: so few jobs that are not begun are a reason to claim more: as many as there are threads.
  ///   - wake: wakes the thread that talks with the ledger.
  init(low: Int, wake: @escaping () -> Void) {
    self.low = low
    self.wake = wake
  }

  /// Starts threads that do jobs.
  ///
  /// - Returns: false when there is no room for a single one.
  func start(_ count: Int, _ work: @escaping @Sendable (ClaimedJob) -> (JobEnding, String)) -> Bool {
    for _ in 0..<count {
      monitor.lock()
      threadCount += 1
      monitor.unlock()
      let isStarted = WorkerThread.start {
        while let job = self.take() {
          let (ending, document) = work(job)
          self.end(job, ending, document)
        }
        self.monitor.lock()
        self.threadCount -= 1
        self.wake()
        self.monitor.unlock()
      }
      guard !isStarted else { continue }
      monitor.lock()
      threadCount -= 1
      monitor.unlock()
      break
    }
    monitor.lock()
    defer { monitor.unlock() }
    return threadCount > 0
  }

  /// Takes jobs that were claimed.
  func add(_ jobs: [ClaimedJob], until end: ContinuousClock.Instant) {
    monitor.lock()
    waiting += jobs
    for job in jobs { held[job] = end }
    monitor.signalAll()
    monitor.unlock()
  }

  /// Takes what the ledger says of all jobs that are held: those that are still ours.
  func keep(_ jobs: [ClaimedJob], of asked: [ClaimedJob], until end: ContinuousClock.Instant) {
    let kept = Set(jobs)
    let lost = Set(asked).subtracting(kept)
    monitor.lock()
    for job in kept where held[job] != nil { held[job] = end }
    for job in lost { held[job] = nil }
    waiting.removeAll { lost.contains($0) }
    monitor.unlock()
  }

  /// Whether a job is ours for sure.
  func isOurs(_ job: ClaimedJob) -> Bool {
    monitor.lock()
    defer { monitor.unlock() }
    return held[job].map { ContinuousClock.now < $0 } ?? false
  }

  /// The jobs that are not handed back.
  var jobs: [ClaimedJob] {
    monitor.lock()
    defer { monitor.unlock() }
    return held.keys.sorted { $0.invoice < $1.invoice }
  }

  /// Whether there is room for more jobs.
  var isLow: Bool {
    monitor.lock()
    defer { monitor.unlock() }
    return waiting.count <= low
  }

  /// Whether no thread is left.
  var isOver: Bool {
    monitor.lock()
    defer { monitor.unlock() }
    return threadCount == 0
  }

  /// What has ended, once; it is held until it is forgotten.
  func takeEnded() -> [(job: ClaimedJob, ending: JobEnding, document: String)] {
    monitor.lock()
    defer { monitor.unlock() }
    let taken = ended
    ended = []
    return taken
  }

  /// Takes endings back that the ledger could not be told.
  func putBack(_ endings: [(job: ClaimedJob, ending: JobEnding, document: String)]) {
    monitor.lock()
    ended = endings + ended
    monitor.unlock()
  }

  /// A job was handed back.
  func forget(_ job: ClaimedJob) {
    monitor.lock()
    held[job] = nil
    untold.remove(job)
    monitor.signalAll()
    monitor.unlock()
  }

  /// Begins nothing more.
  ///
  /// - Returns: the jobs that were not begun.
  func stop() -> [ClaimedJob] {
    monitor.lock()
    defer { monitor.unlock() }
    isStopped = true
    let left = Array(waiting)
    waiting = []
    monitor.signalAll()
    return left
  }

  private func take() -> ClaimedJob? {
    monitor.lock()
    defer { monitor.unlock() }
    while !isStopped, waiting.isEmpty || untold.count >= low { monitor.wait() }
    return isStopped ? nil : waiting.popFirst()
  }

  private func end(_ job: ClaimedJob, _ ending: JobEnding, _ document: String) {
    monitor.lock()
    ended.append((job, ending, document))
    untold.insert(job)
    wake()
    monitor.unlock()
  }
}
