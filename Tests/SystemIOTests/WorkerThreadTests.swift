import Glibc
import Synchronization
import SystemFaults
import Testing

@testable import SystemIO

@Suite("Threads")
struct WorkerThreadTests {
  @Test("Each number is worked off once, with threads or without", arguments: [true, false])
  func each(hasThreads: Bool) throws {
    let numbers = Mutex<[Int]>([])
    try FailingCalls.run(hasThreads ? [] : [.thread]) {
      WorkerThread.each(100, threads: 4) { number in numbers.withLock { $0.append(number) } }
      // It has waited for all of them.
      if numbers.withLock({ $0.count }) != 100 { throw SystemError.endOfFile }
      WorkerThread.each(0, threads: 4) { number in numbers.withLock { $0.append(number) } }
    }
    #expect(numbers.withLock { $0.sorted() } == Array(0..<100))
  }

  @Test("Of several errors that of the lowest number is kept")
  func firstError() {
    let errors = FirstError()
    #expect(errors.kept == nil)
    for index in [7, 3, 5] { errors.keep(.noThread, at: index) }
    #expect(errors.kept?.index == 3)
  }

  @Test("There is a core")
  func cores() { #expect(WorkerThread.coreCount >= 1) }
}
