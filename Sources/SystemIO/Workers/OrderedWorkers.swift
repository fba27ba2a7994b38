/// Works on items in several threads and hands the results on in the items' order, in bounded memory.
///
/// Each thread takes an item, works on it, and hands on what is due. Nobody takes an item that is more than `window`
/// ahead of what was handed on last, so a slow item or a slow reader of the results holds the input back.
///
/// Unchecked, because closures and state are not `Sendable`: `next` is only called by who holds `reading`, `deliver`
/// by the one thread that has set `isDelivering`, and everything that varies is read and written under `monitor`, which
/// orders these calls before one another.
public final class OrderedWorkers<
  Item: Sendable, Outcome: Sendable, Failure: SystemFailureConvertible
>: @unchecked Sendable {
  private let jobs: Int
  private let window: Int
  private let next: () -> Item?
  private let work: @Sendable (Item) -> Outcome
  private let deliver: (Outcome) throws(Failure) -> Void

  private let reading = Monitor()
  private let monitor = Monitor()
  private var takenCount = 0
  private var finishedCount = 0
  private var deliveredCount = 0
  private var waiting: [Int: Outcome] = [:]
  private var isDelivering = false
  private var isStopped = false
  /// Whether nobody waits for the threads any more.
  private var isOver = false
  private var runningThreads = 0
  private var failure: Failure?

  /// - Parameters:
  ///   - jobs: how many threads work.
  ///   - windowPerJob: so many items a job are taken before the first of them is handed on.
  ///   - next: the next item, nil at the end; called by one thread at a time.
  ///   - work: called by many threads at a time.
  ///   - deliver: takes a result; called by one thread at a time, in the items' order. Its failure ends the work.
  public init(
    jobs: Int, windowPerJob: Int = 4, next: @escaping () -> Item?, work: @escaping @Sendable (Item) -> Outcome,
    deliver: @escaping (Outcome) throws(Failure) -> Void
  ) {
    self.jobs = max(jobs, 1)
    window = self.jobs * max(windowPerJob, 1)
    self.next = next
    self.work = work
    self.deliver = deliver
  }

  /// Works until the input ends, a result cannot be handed on or a signal comes.
  ///
  /// - Parameters:
  ///   - signals: watched meanwhile. After a signal nothing new is begun; what was begun is brought to its end.
  ///   - patience: for how many milliseconds after a signal somebody may take no result before that is given up; nil: for
  ///     any time.
  ///   - tick: called about five times a second by the calling thread.
  /// - Returns: the signal that ended it; nil when it came to its own end.
  /// - Throws: what `deliver` has thrown, or what a failure of `threads` becomes when none can be started.
  public func run(
    watching signals: SignalWatch, patience: Int? = nil, tick: () -> Void
  ) throws(Failure) -> Int32? {
    for _ in 0..<jobs {
      monitor.lock()
      runningThreads += 1
      monitor.unlock()
      let isStarted = WorkerThread.start { self.loop(signals) }
      guard !isStarted else { continue }
      // Fewer threads do the same work.
      monitor.lock()
      runningThreads -= 1
      if runningThreads == 0, takenCount == 0 {
        failure = Failure(.noThread)
      }
      monitor.unlock()
      break
    }
    var signal: Int32?
    var blockedSince: (time: ContinuousClock.Instant, count: Int)?
    while !isAtEnd {
      if let received = signals.wait(milliseconds: 200) {
        signal = received
        stop()
      }
      tick()
      guard signal != nil, let patience else { continue }
      let count = blockedCount
      if count == nil || count != blockedSince?.count {
        blockedSince = count.map { (.now, $0) }
      } else if let blockedSince, blockedSince.time.duration(to: .now) > .milliseconds(patience) {
        break
      }
    }
    monitor.lock()
    isOver = true
    let failure = failure
    // What is not handed on lets go of its files here, as the process may end without freeing anything.
    waiting = [:]
    monitor.unlock()
    if let failure { throw failure }
    return signal
  }

  /// Whether nothing is left to wait for. A thread that waits for input is not waited for once the work is stopped.
  private var isAtEnd: Bool {
    monitor.lock()
    defer { monitor.unlock() }
    return runningThreads == 0 || (isStopped && !isDelivering && takenCount == finishedCount)
  }

  /// How many results were handed on before the one that is being handed on; nil when none is.
  private var blockedCount: Int? {
    monitor.lock()
    defer { monitor.unlock() }
    return isDelivering ? deliveredCount : nil
  }

  private func stop() {
    monitor.lock()
    isStopped = true
    monitor.signalAll()
    monitor.unlock()
  }

  private func loop(_ signals: SignalWatch) {
    while let (index, item) = take() { handOn(work(item), index) }
    monitor.lock()
    runningThreads -= 1
    // Under the lock, which `run` takes before it returns: the thread that waits may be gone then.
    if !isOver { signals.wake() }
    monitor.unlock()
  }

  private func take() -> (Int, Item)? {
    reading.lock()
    defer { reading.unlock() }
    monitor.lock()
    while !isStopped, takenCount - deliveredCount >= window { monitor.wait() }
    let isTooLate = isStopped
    monitor.unlock()
    guard !isTooLate else { return nil }
    let item = next()
    monitor.lock()
    defer { monitor.unlock() }
    guard let item, !isStopped else {
      isStopped = true
      return nil
    }
    takenCount += 1
    return (takenCount - 1, item)
  }

  private func handOn(_ outcome: Outcome, _ index: Int) {
    monitor.lock()
    waiting[index] = outcome
    finishedCount += 1
    if !isDelivering {
      isDelivering = true
      while failure == nil, let due = waiting.removeValue(forKey: deliveredCount) {
        monitor.unlock()
        var thrown: Failure?
        do throws(Failure) { try deliver(due) } catch { thrown = error }
        monitor.lock()
        if let thrown {
          failure = thrown
          isStopped = true
        }
        deliveredCount += 1
        monitor.signalAll()
      }
      isDelivering = false
    }
    monitor.unlock()
  }
}
