import Glibc
import Synchronization
import Testing

@testable import Portal

@Suite("The threads that set pages")
struct WorkPoolTests {
  /// Holds a thread until it is opened.
  private final class Door: Sendable {
    let isOpen = Atomic(false)
    let isReached = Atomic(false)

    func wait() {
      isReached.store(true, ordering: .relaxed)
      while !isOpen.load(ordering: .relaxed) { sched_yield() }
    }
  }

  private static func failure(_ work: () async throws -> Int) async -> String {
    do { return "\(try await work())" } catch { return "\(error)" }
  }

  @Test("What takes too long is given up, and what was not begun is not done any more")
  func late() async throws {
    let pool = WorkPool(threads: 1, waiting: 4)
    let door = Door()
    let isDone = Atomic(false)
    async let first = Self.failure {
      try await pool.run(within: .milliseconds(300)) {
        door.wait()
        return 1
      }
    }
    while !door.isReached.load(ordering: .relaxed) { try await Task.sleep(for: .milliseconds(1)) }
    async let second = Self.failure {
      try await pool.run(within: .milliseconds(20)) {
        isDone.store(true, ordering: .relaxed)
        return 2
      }
    }
    async let patient = Self.failure { try await pool.run(within: .milliseconds(200), isPatient: true) { 3 } }
    #expect(await second == "notBegun")
    #expect(await first == "late")
    try await Task.sleep(for: .milliseconds(300))
    door.isOpen.store(true, ordering: .relaxed)
    #expect(await patient == "3")
    #expect(!isDone.load(ordering: .relaxed))
    #expect(try await pool.run(within: .seconds(5)) { 4 } == 4)
  }

  @Test("Who goes away is not worked for")
  func cancelled() async throws {
    let pool = WorkPool(threads: 1, waiting: 0)
    let door = Door()
    let holder = Task { try await pool.run(within: .seconds(5)) { door.wait() } }
    while !door.isReached.load(ordering: .relaxed) { try await Task.sleep(for: .milliseconds(1)) }
    let isDone = Atomic(false)
    let task = Task { try await pool.run(within: .seconds(5)) { isDone.store(true, ordering: .relaxed) } }
    try await Task.sleep(for: .milliseconds(20))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    door.isOpen.store(true, ordering: .relaxed)
    try await holder.value
    try await pool.run(within: .seconds(5)) {}
    #expect(!isDone.load(ordering: .relaxed))
  }

  @Test("So many are let in as there is room for, and room that is left is there again")
  func admitted() async throws {
    let pool = WorkPool(threads: 1, waiting: 1)
    try await pool.admitted {
      try await pool.admitted {
        _ = await #expect(throws: WorkPool.Failure.self) { try await pool.admitted {} }
      }
      try await pool.admitted {}
    }
  }
}
