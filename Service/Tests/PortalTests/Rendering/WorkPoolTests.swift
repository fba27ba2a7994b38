import Glibc
import Synchronization
import Testing

@testable import Portal

@Suite("The threads that set pages")
struct WorkPoolTests {
  /// Holds a thread until it is opened.
  private final class Door: Sendable {
    private let isOpened = Atomic(false)
    private let isReached = Atomic(false)

    func wait() {
      isReached.store(true, ordering: .relaxed)
      while !isOpened.load(ordering: .relaxed) { usleep(1_000) }
    }

    func open() { isOpened.store(true, ordering: .relaxed) }

    func reached() async throws {
      while !isReached.load(ordering: .relaxed) { try await Task.sleep(for: .milliseconds(1)) }
    }
  }

  /// Whether something was done.
  private final class Mark: Sendable {
    private let value = Atomic(false)

    var isSet: Bool { value.load(ordering: .relaxed) }

    func set() { value.store(true, ordering: .relaxed) }
  }

  private static func failure(_ work: () async throws -> Int) async -> String {
    do { return "\(try await work())" } catch { return "\(error)" }
  }

  @Test("What takes too long is given up, and what was not begun is not done any more")
  func late() async throws {
    let pool = WorkPool(threads: 1, waiting: 4)
    let door = Door()
    let mark = Mark()
    async let first = Self.failure {
      try await pool.run(within: .milliseconds(300)) {
        door.wait()
        return 1
      }
    }
    try await door.reached()
    async let second = Self.failure {
      try await pool.run(within: .milliseconds(20)) {
        mark.set()
        return 2
      }
    }
    async let patient = Self.failure { try await pool.run(within: .milliseconds(200), isPatient: true) { 3 } }
    #expect(await second == "notBegun")
    #expect(await first == "late")
    try await Task.sleep(for: .milliseconds(300))
    door.open()
    #expect(await patient == "3")
    #expect(!mark.isSet)
    #expect(try await pool.run(within: .seconds(5)) { 4 } == 4)
  }

  @Test("Who goes away is not worked for")
  func cancelled() async throws {
    let pool = WorkPool(threads: 1, waiting: 0)
    let door = Door()
    let holder = Task { try await pool.run(within: .seconds(5)) { door.wait() } }
    try await door.reached()
    let mark = Mark()
    let task = Task { try await pool.run(within: .seconds(5)) { mark.set() } }
    try await Task.sleep(for: .milliseconds(20))
    task.cancel()
    await #expect(throws: CancellationError.self) { try await task.value }
    door.open()
    try await holder.value
    try await pool.run(within: .seconds(5)) {}
    #expect(!mark.isSet)
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
