internal import FoundationEssentials
internal import Glibc
internal import InvoiceCommands
internal import SystemIO

/// A process that opens one PDF of others and ends: the service starts itself as one. Whatever the file does to it, to its
/// memory or its time, ends with it.
public enum PDFReader {
  /// The first argument of such a process.
  public static let word = "read-foreign-pdf"
  /// What may come on top of the memory that it begins with, in bytes.
  static let memory: UInt = 512 << 20
  /// How much it may answer, in bytes: the largest attachment, and words about it.
  static let answerLimit = 80 << 20

  /// Does its work and ends, when the process was started for that; returns otherwise.
  ///
  /// - Parameter arguments: those of the process, its name first.
  public static func runIfAsked(_ arguments: [String]) {
    guard arguments.count == 4, arguments[1] == word, let task = PDFTask(rawValue: arguments[2]),
      let seconds = UInt(arguments[3])
    else { return }
    // Without bounds nothing is opened.
    guard MemoryBound.set(allowance: memory, seconds: seconds) else { exit(ExitStatus.software.rawValue) }
    guard let bytes = try? FileDescriptor.standardInput.read(atMost: .max) else {
      exit(ExitStatus.inputOutput.rawValue)
    }
    var head = PDFAnswerHead(problems: [])
    var payload: [UInt8] = []
    var status = ExitStatus.done
    switch task.answer(bytes) {
    case .success(let answer):
      head = PDFAnswerHead(problems: answer.warnings, attachment: answer.attachment, object: answer.object)
      payload = answer.bytes
    case .failure(.document(let found)): (head.problems, status) = (found, .badData)
    case .failure: exit(ExitStatus.software.rawValue)
    }
    // A line about it, then the rest.
    guard let line = try? JSONEncoder().encode(head) else { exit(ExitStatus.software.rawValue) }
    do throws(SystemError) {
      try FileDescriptor.standardOutput.write(Array(line) + [0x0A])
      try FileDescriptor.standardOutput.write(payload)
    } catch {
      exit(ExitStatus.inputOutput.rawValue)
    }
    exit(status.rawValue)
  }
}
