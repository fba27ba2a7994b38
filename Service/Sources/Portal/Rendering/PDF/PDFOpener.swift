internal import FoundationEssentials
internal import InvoiceCommands
internal import InvoiceKit
internal import SystemIO

/// Opens PDFs of others, each in a process of its own; the thread waits for it.
struct PDFOpener: Sendable {
  /// The program that is such a process when it is called with ``PDFReader/word``.
  let program: String
  /// For how many seconds one is waited for.
  let timeout: Int

  /// What has come of a PDF.
  func open(_ pdf: [UInt8], for task: PDFTask) -> Result<PDFAnswer, DocumentFailure> {
    let reader = FilterProgram(program, [PDFReader.word, task.rawValue, "\(timeout)"])
    let (output, ending): ([UInt8], ProcessEnding)
    do throws(SystemError) {
      (output, ending) = try reader.run(
        input: pdf, outputLimit: PDFReader.answerLimit, limit: .seconds(Int64(timeout)))
    } catch {
      return .failure(.room("pdf-reader: \(error.text)"))
    }
    switch ending {
    case .overdue, .signal: return .failure(.document([DocumentProblem(Self.tooCostly)]))
    case .status(ExitStatus.done.rawValue), .status(ExitStatus.badData.rawValue):
      guard let end = output.firstIndex(of: 0x0A),
        let head = try? JSONDecoder().decode(PDFAnswerHead.self, from: Data(output[..<end]))
      else { return .failure(.defect("pdf-reader: no answer")) }
      guard ending == .status(ExitStatus.done.rawValue) else { return .failure(.document(head.problems)) }
      return .success(
        PDFAnswer(
          bytes: Array(output[(end + 1)...]), attachment: head.attachment, object: head.object,
          warnings: head.problems))
    case .status(let status): return .failure(.defect("pdf-reader: status \(status)"))
    }
  }

  private static let tooCostly = Problem(
    code: .pdfTooCostly, path: "", message: "Opening the PDF takes more memory or time than it may.",
    hint: "Send the XML that is in it, or print the PDF anew.")
}
