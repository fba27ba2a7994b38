internal import ByteCoding
import Glibc
import InvoiceKit
import SystemIO

/// Opens PDFs of others beside other work, each in a process of its own: whatever a file does to the memory of the
/// process that reads it ends with that process, and no other invoice notices.
enum PDFProcess {
  /// The first argument of such a process.
  static let word = "read-foreign-pdf"
  /// What may come on top of the memory that it begins with, in bytes.
  private static let memory: UInt = 1 << 30
  /// After so many seconds it is given up.
  private static let seconds = 60
  /// The largest attachment, and words about it.
  private static let answerLimit = 80 << 20

  /// Does such a process's work and ends it, when it was started for that; returns otherwise.
  ///
  /// - Parameter arguments: without the program's name.
  static func runIfAsked(_ arguments: [String]) {
    guard arguments == [word] else { return }
    // Without bounds nothing is opened.
    guard MemoryBound.set(allowance: memory, seconds: UInt(seconds)),
      let bytes = try? FileDescriptor.standardInput.read(atMost: .max)
    else { exit(ExitStatus.software.rawValue) }
    var answer = PDFAnswer()
    do throws(InvoiceProblems) { answer.xml = try ReceivedXML(pdf: bytes) } catch { answer.problems = error.problems }
    guard (try? FileDescriptor.standardOutput.write(answer.bytes)) != nil else {
      exit(ExitStatus.inputOutput.rawValue)
    }
    exit(ExitStatus.done.rawValue)
  }

  /// The e-invoice of a PDF; the thread waits for the process that takes it out.
  ///
  /// - Throws: why there is none.
  static func open(_ pdf: [UInt8]) throws(InvoiceProblems) -> ReceivedXML {
    let program = FilterProgram("/proc/self/exe", [word])
    let (output, ending): ([UInt8], ProcessEnding)
    do throws(SystemError) {
      (output, ending) = try program.run(
        input: pdf, outputLimit: answerLimit, limit: .seconds(Int64(seconds)))
    } catch {
      throw InvoiceProblems([.unreadable(error)])
    }
    guard case .status(ExitStatus.done.rawValue) = ending, let answer = PDFAnswer(output) else {
      throw InvoiceProblems([tooCostly])
    }
    guard let xml = answer.xml else { throw InvoiceProblems(answer.problems) }
    return xml
  }

  private static let tooCostly = Problem(
    code: .pdfTooCostly, path: "", message: "Opening the PDF takes more memory or time than it may.",
    hint: "Take the XML that is in it, or print the PDF anew.")
}
