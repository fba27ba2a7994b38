internal import InvoiceCommands
internal import InvoiceKit

/// What is done with a file of others.
enum PDFTask: String, CaseIterable, Sendable {
  /// Its XML is taken out.
  case extract
  /// It is looked at.
  case inspect

  /// Does it in this process.
  func answer(_ bytes: [UInt8]) -> Result<PDFAnswer, DocumentFailure> {
    let desk = EInvoiceDesk(for: RenderingAPI.command)
    do throws(InvoiceProblems) {
      switch self {
      case .extract:
        let (xml, attachment, warnings) = try desk.extract(bytes)
        return .success(
          PDFAnswer(
            bytes: xml, attachment: attachment?.name, object: attachment?.object,
            warnings: warnings.map(DocumentProblem.init)))
      case .inspect: return .success(PDFAnswer(bytes: try desk.inspection(bytes), warnings: []))
      }
    } catch {
      return .failure(.document(error.problems.map(DocumentProblem.init)))
    }
  }
}
