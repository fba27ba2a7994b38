public import InvoiceKit

/// What `render-invoice extract` and `inspect` do with a file, done with its bytes. Whoever opens PDFs of others bounds the
/// memory of the process that does it.
public struct EInvoiceDesk: Sendable {
  private let command: CommandName

  /// - Parameter command: who speaks in hints.
  public init(for command: CommandName) { self.command = command }

  /// The e-invoice in a PDF, byte for byte.
  ///
  /// - Returns: the XML, what the PDF says of it, and what is wrong with the PDF without keeping it from being read.
  /// - Throws: why there is none.
  public func extract(_ bytes: [UInt8]) throws(InvoiceProblems) -> (
    xml: [UInt8], attachment: ReceivedPDF.Attachment?, warnings: [Problem]
  ) {
    do throws(InvoiceProblems) {
      let pdf = try ReceivedPDF(pdf: bytes)
      return (try pdf.requiredInvoiceXML(), pdf.invoiceAttachment, pdf.warnings)
    } catch {
      throw error.explained(byEInvoice: bytes, to: command, isPDF: true)
    }
  }

  /// The files that come with an e-invoice in XML or PDF, byte for byte.
  ///
  /// - Throws: why there is none to look at, or why a file can't be read.
  public func attachments(_ bytes: [UInt8]) throws(InvoiceProblems) -> AttachedFiles {
    do throws(InvoiceProblems) {
      return try AttachedFiles(bytes)
    } catch {
      throw error.explained(byEInvoice: bytes, to: command)
    }
  }

  /// What a PDF or XML says of itself, as a line of JSON.
  ///
  /// - Throws: why it can't be looked at.
  public func inspection(_ bytes: [UInt8]) throws(InvoiceProblems) -> [UInt8] { try inspect(bytes).json }

  /// What a PDF or XML says of itself.
  ///
  /// - Throws: why it can't be looked at.
  package func inspect(_ bytes: [UInt8]) throws(InvoiceProblems) -> InspectionReport {
    do throws(InvoiceProblems) {
      return InspectionReport(try EInvoiceInspection(bytes))
    } catch {
      throw error.explained(byEInvoice: bytes, to: command)
    }
  }
}
