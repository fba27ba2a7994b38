import Glibc
import SystemFaults
import Testing

@testable import SystemIO

@Suite("What the system has room for")
struct SystemRoomTests {
  static let small = SystemRoom(
    files: .init(base: 2, perJob: 1), threads: .init(base: 1, perJob: 2), memory: .init(base: 1, perJob: 1))

  /// What there is no room for.
  private func failure(_ room: SystemRoom, _ faults: [FailingCalls.Fault] = []) throws -> SystemFailure? {
    try FailingCalls.run(faults) {
      do throws(SystemFailure) {
        _ = try room.jobs(3, otherFiles: 1)
        return nil
      } catch {
        return error
      }
    }
  }

  @Test("There is room for all that was asked for, and for no more")
  func enough() throws {
    #expect(try Self.small.jobs(3) == 3)
    #expect(try Self.small.jobs(1, otherFiles: 5) == 1)
    var none = Self.small
    none.files.perJob = 0
    none.threads.perJob = 0
    #expect(try none.jobs(7) == 7)
    try Self.small.check()
  }

  @Test("What there is none of is told, with what is needed and what to do")
  func tooLittle() throws {
    let files = try #require(try failure(Self.small, [.copy]))
    #expect(files.kind == .descriptors && files.words.contains("only 0 more") && files.words.contains("4 are needed"))
    #expect(files.hint?.contains("ulimit -n") == true)
    let threads = try #require(try failure(Self.small, [.thread]))
    #expect(threads.kind == .threads && threads.words.contains("3 threads"))
  }

  @Test("Fewer jobs are done where there is room for fewer only")
  func fewer() {
    let share = SystemRoom.Share(base: 2, perJob: 3)
    #expect([0, 1, 2, 4, 5, 7, 8].map(share.jobs) == [0, 0, 0, 0, 1, 1, 2])
    #expect(share.count(2) == 8)
  }

  @Test("Memory counts where it is limited")
  func memory() throws {
    var room = Self.small
    room.memory.perJob = 1 << 50
    var old = rlimit()
    getrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &old)
    if old.rlim_cur == rlim_t.max { #expect(try room.jobs(1) == 1) }
    // Far more than the process takes.
    var new = old
    new.rlim_cur = 1 << 46
    try #require(setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &new) == 0)
    defer { setrlimit(__rlimit_resource_t(RLIMIT_AS.rawValue), &old) }
    let failure = try #require(try failure(room))
    #expect(failure.kind == .memory && failure.words.contains("MiB") && failure.hint?.contains("ulimit -v") == true)
    #expect(try Self.small.jobs(2) == 2)
  }
}
