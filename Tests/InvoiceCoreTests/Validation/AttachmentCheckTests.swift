import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// What is checked of supporting documents.
@Suite("Checks of attachments")
struct AttachmentCheckTests {
  private static func problems(_ attachments: String, purpose: Purpose = .page) -> [Problem] {
    do {
      let invoice = try Documents.compute(Documents.minimal(", \"attachments\": [\(attachments)]"), purpose: purpose)
      return invoice.warnings
    } catch {
      return (error as? InvoiceProblems)?.problems ?? []
    }
  }

  @Test(
    arguments: [
      (#"{"name": "A", "file": "data:text/csv,abc"}"#, "attachment-data", "/attachments/0/file"),
      (#"{"name": "A", "file": "data:text/csv;base64,a"}"#, "attachment-data", "/attachments/0/file"),
      (#"{"name": "A", "file": "../a.csv"}"#, "invalid-attachment-name", "/attachments/0/file"),
      (#"{"name": "A", "file": "C:\\a.csv"}"#, "invalid-attachment-name", "/attachments/0/file"),
      (
        #"{"name": "Factur-X.xml", "file": "data:text/xml;base64,YTti"}"#,
        "invalid-attachment-name", "/attachments/0/name"
      ),
      (
        #"{"name": "A", "file": "a.csv", "file_name": "x/a.csv"}"#,
        "invalid-attachment-name", "/attachments/0/file_name"
      ),
      (#"{"name": "A", "file": "a.csv", "file_name": ".a"}"#, "invalid-attachment-name", "/attachments/0/file_name"),
      (
        #"{"name": "a.csv", "file": "x/a.csv"}, {"name": "B", "file": "y/A.csv"}"#, "repeated-attachment",
        "/attachments/1/name"
      ),
      (#"{"name": "A", "url": "ftp:x"}"#, "invalid-url", "/attachments/0/url"),
      (#"{"description": "A"}"#, "missing-key", "/attachments/0/name"),
      (#"{"name": "A", "file": 1}"#, "wrong-type", "/attachments/0/file"),
    ])
  func errors(attachments: String, code: String, path: String) {
    let problems = Self.problems(attachments)
    #expect(
      problems.contains { $0.code.rawValue == code && $0.path == path && $0.severity == .error }, "\(problems)")
  }

  @Test("Files are together as large as a document of 64 MiB holds them")
  func sizes() throws {
    var invoice = try Documents.compute(Documents.minimal()).invoice
    invoice.attachments = ["a.pdf", "b.pdf"].map { name in
      var document = SupportingDocument(name: name)
      document.file = .data([UInt8](repeating: 0, count: 23 << 20), mediaType: "application/pdf")
      return document
    }
    #expect { try ComputedInvoice(invoice) } throws: { error in
      (error as? InvoiceProblems)?.problems.map(\.code) == [.attachmentsTooLarge]
    }
    invoice.attachments.removeLast()
    _ = try ComputedInvoice(invoice)
  }

  @Test("A type that no e-invoice takes is good for a page")
  func types() {
    let zip = #"{"name": "A", "file": "data:application/zip;base64,YTti"}"#
    #expect(Self.problems(zip).first { $0.code == .attachmentType }?.severity == .warning)
    let problem = Self.problems(zip, purpose: .eInvoice).first { $0.code == .attachmentType }
    #expect(problem?.severity == .error && problem?.rule == "BR-CL-24")
    #expect(!Self.problems(#"{"name": "A", "file": "a.ods"}"#).contains { $0.code == .attachmentType })
  }
}
