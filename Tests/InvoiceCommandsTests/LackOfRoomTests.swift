import Glibc
import InvoiceKit
import SystemIO
import Testing

@testable import InvoiceCommands

@Suite("What a system without room is blamed for")
struct LackOfRoomTests {
  @Test("An input that cannot be opened for lack of room is not to blame; one that is not there is")
  func inputs() {
    for number in [EMFILE, ENFILE, ENOMEM] {
      let error = SystemError(number: number)
      for problem in [Problem.unopened(error), .unreadable(error)] {
        #expect(CommandFailure(InvoiceProblems([problem]))?.status == .software)
      }
      let failures: [SystemFailure] = [
        .opening("a", error), .reading("a", error), .creation(of: "a", error), .writing("a", error),
      ]
      for failure in failures {
        #expect(failure.isLackOfRoom && failure.hint?.contains("ulimit") == true)
        #expect([.software, .inputOutput].contains(CommandFailure(failure).status))
      }
    }
    // Nor is any invoice for a library that the system lacks.
    let missing = Problem(code: .noSubsetting, path: "", message: "It is not there.")
    #expect(CommandFailure(InvoiceProblems([missing]))?.status == .software)
    for error in [SystemError.notFound, SystemError(number: EIO)] {
      #expect(CommandFailure(InvoiceProblems([.unopened(error)])) == nil)
      #expect(!SystemFailure.creation(of: "a", error).isLackOfRoom)
    }
    // Every failure of the system has a status of the command's, and a code.
    for kind in SystemFailure.Kind.allCases {
      let failure = CommandFailure(SystemFailure(kind, "words"))
      #expect(failure.status != .done && failure.status != .badData && !failure.code.isEmpty)
    }
  }
}
