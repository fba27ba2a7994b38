import Glibc
import Synchronization
import SystemFaults
import Testing

@testable import SystemIO

@Suite("Workers in order")
struct OrderedWorkersTests {
  /// How work has ended.
  private struct Ending: Sendable {
    var delivered: [Int] = []
    var signal: Int32?
    var failure: WorkFailure?
    var ticks = 0
  }

  /// Works on the numbers from 0 on in a thread of its own, which is the one that signals go to.
  ///
  /// - Parameters:
  ///   - patience: as in `run`.
  ///   - watch: gets the thread.
  private func run(
    _ count: Int, jobs: Int, windowPerJob: Int = 4, patience: Int? = nil, _ faults: [FailingCalls.Fault] = [],
    taken: @escaping @Sendable (Int) -> Void = { _ in }, watch: @escaping @Sendable (SignalWatch) -> Void = { _ in },
    work: @escaping @Sendable (Int) -> Int = { $0 },
    deliver: @escaping @Sendable (Int) throws(WorkFailure) -> Void = { (_) throws(WorkFailure) in }
  ) throws -> Ending {
    try FailingCalls.run(faults) {
      let signals = SignalWatch()
      watch(signals)
      let delivered = Mutex<[Int]>([])
      var next = 0
      let workers = OrderedWorkers(
        jobs: jobs, windowPerJob: windowPerJob,
        next: { () -> Int? in
          guard next < count else { return nil }
          next += 1
          taken(next)
          return next - 1
        },
        work: work,
        deliver: { (result) throws(WorkFailure) in
          try deliver(result)
          delivered.withLock { $0.append(result) }
        })
      var ending = Ending()
      do throws(WorkFailure) {
        ending.signal = try workers.run(watching: signals, patience: patience) { ending.ticks += 1 }
      } catch {
        ending.failure = error
      }
      ending.delivered = delivered.withLock { $0 }
      return ending
    }
  }

  @Test("Results come in the items' order, each once, whoever is slow", arguments: [1, 2, 7])
  func order(jobs: Int) throws {
    let ending = try run(
      300, jobs: jobs,
      work: { number in
        if number % 50 == 0 { usleep(20_000) } else if number % 3 == 0 { usleep(200) }
        return number
      })
    #expect(ending.delivered == Array(0..<300))
    #expect(ending.signal == nil && ending.failure == nil)
  }

  @Test("Without items there is nothing to wait for")
  func nothing() throws {
    let ending = try run(0, jobs: 3)
    #expect(ending.delivered.isEmpty && ending.failure == nil)
  }

  @Test("Several are worked on at a time, and never more than there are jobs")
  func concurrency() throws {
    let working = Mutex((now: 0, most: 0))
    _ = try run(
      60, jobs: 3,
      work: { number in
        working.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) }
        usleep(2_000)
        working.withLock { $0.now -= 1 }
        return number
      })
    #expect(working.withLock { $0.most } <= 3)
    #expect(working.withLock { $0.most } > 1)
  }

  @Test("A slow item holds the input back: no more results wait than the window holds", arguments: [1, 4])
  func slowWorker(windowPerJob: Int) throws {
    let counts = Mutex((taken: 0, delivered: 0, most: 0))
    let ending = try run(
      100, jobs: 3, windowPerJob: windowPerJob,
      taken: { number in counts.withLock { $0 = (number, $0.delivered, max($0.most, number - $0.delivered)) } },
      work: { number in
        if number == 10 { usleep(150_000) }
        return number
      },
      deliver: { (_) throws(WorkFailure) in counts.withLock { $0.delivered += 1 } })
    #expect(ending.delivered == Array(0..<100))
    // While the eleventh is worked on the others go on until the window is full. A result counts as handed on a moment
    // before the workers hear of it, never after.
    let most = counts.withLock { $0.most }
    #expect(most <= 3 * windowPerJob && most >= 3 * windowPerJob - 1, "\(most)")
  }

  @Test("A slow reader of the results holds the input back")
  func slowDelivery() throws {
    let counts = Mutex((delivered: 0, most: 0))
    let ending = try run(
      40, jobs: 2,
      taken: { number in counts.withLock { $0.most = max($0.most, number - $0.delivered) } },
      deliver: { (_) throws(WorkFailure) in
        usleep(3_000)
        counts.withLock { $0.delivered += 1 }
      })
    #expect(ending.delivered == Array(0..<40))
    #expect(counts.withLock { $0.most } <= 8)
  }

  @Test("A result that cannot be handed on ends the work: nothing after it is, and little is begun")
  func failingDelivery() throws {
    let begun = Atomic<Int>(0)
    let ending = try run(
      10_000, jobs: 3,
      work: { number in
        begun.add(1, ordering: .relaxed)
        return number
      },
      deliver: { (number) throws(WorkFailure) in if number == 20 { throw .delivery } })
    #expect(ending.failure == .delivery)
    #expect(ending.delivered == Array(0..<20))
    #expect(begun.load(ordering: .relaxed) <= 20 + 3 * 4)
  }

  @Test("A worker that fails is a result like any other, in its place")
  func failingWorker() throws {
    let ending = try run(30, jobs: 3, work: { $0 == 7 ? -1 : $0 })
    #expect(ending.delivered == (0..<30).map { $0 == 7 ? -1 : $0 })
  }

  @Test(
    "A signal ends the work: what was begun is brought to its end, and nothing new begun", arguments: [SIGTERM, SIGINT])
  func signals(signal: Int32) throws {
    let begun = Atomic<Int>(0)
    let thread = Mutex<pthread_t?>(nil)
    let ending = try run(
      100_000, jobs: 3, watch: { _ in thread.withLock { $0 = pthread_self() } },
      work: { number in
        if begun.add(1, ordering: .relaxed).newValue == 50, let thread = thread.withLock({ $0 }) {
          pthread_kill(thread, signal)
        }
        usleep(500)
        return number
      })
    #expect(ending.signal == signal && ending.failure == nil)
    #expect(ending.delivered == Array(0..<begun.load(ordering: .relaxed)))
    #expect((50..<10_000).contains(ending.delivered.count))
  }

  @Test("An input that waits for ever does not keep a signal from ending the work")
  func waitingInput() throws {
    let pipe = try Pipe()
    let thread = Mutex<pthread_t?>(nil)
    let ending = try run(
      10, jobs: 2,
      taken: { number in
        guard number == 6 else { return }
        if let thread = thread.withLock({ $0 }) { pthread_kill(thread, SIGTERM) }
        _ = try? pipe.reading.read(atMost: 1)
      },
      watch: { _ in thread.withLock { $0 = pthread_self() } })
    #expect(ending.signal == SIGTERM)
    #expect(ending.delivered == Array(0..<5))
    // The thread that waits ends here; its item is nobody's any more.
    try pipe.writing.close()
  }

  @Test("After a signal a reader who takes nothing is waited for so long and no longer")
  func patience() throws {
    let gate = Monitor()
    gate.lock()
    let thread = Mutex<pthread_t?>(nil)
    let start = ContinuousClock.now
    let ending = try run(
      10, jobs: 2, patience: 300, watch: { _ in thread.withLock { $0 = pthread_self() } },
      deliver: { (number) throws(WorkFailure) in
        guard number == 3 else { return }
        if let thread = thread.withLock({ $0 }) { pthread_kill(thread, SIGTERM) }
        gate.lock()
        gate.unlock()
      })
    #expect(ending.signal == SIGTERM)
    #expect(ending.delivered == [0, 1, 2])
    #expect(start.duration(to: .now) > .milliseconds(300) && ending.ticks > 1)
    gate.unlock()
  }

  @Test("Without a thread nothing is begun, and the system's failure is one of the work's own kind")
  func noThread() throws {
    let ending = try run(10, jobs: 3, [.thread])
    #expect(ending.failure == .system(.noThread) && ending.delivered.isEmpty)
  }
}
