import CommandTestSupport
import Foundation
import Testing

@Suite("Rendering received e-invoices")
struct ReceivedInvoiceTests {
  static let files = [
    "French/01_b2b_S20", "French/08_avoir_381", "Foreign/xrechnung-cii", "Foreign/peppol-credit-note",
  ]

  @Test("As a page, and as JSON that gives the same page", arguments: files)
  func renders(name: String) throws {
    let path = ForeignPDF.fixtures + "/\(name).xml"
    let page = try Command.run(path)
    #expect(page.status == 0, "\(page.errors)")
    #expect(page.output.starts(with: Data("%PDF-".utf8)))
    let json = try Command.run("--format", "json", path)
    #expect(json.status == 0)
    #expect(try Command.run(input: json.text).output == page.output)
    let checked = try Command.run("check", path)
    #expect(checked.status == 0)
    #expect(checked.errors == page.errors)
  }

  @Test("The page shows the sender's amounts")
  func amounts() throws {
    let folder = try TemporaryFolder()
    let path = ForeignPDF.fixtures + "/Foreign/xrechnung-cii.xml"
    #expect(try Command.run(path, "-o", folder.path("a.pdf")).status == 0)
    let text = try Command(program: "pdftotext", ["-layout", folder.path("a.pdf"), "-"]).run().text
    for word in ["RE-2026/0815", "Müller & Söhne GmbH", "Verpackung", "1 408,86", "1 308,86"] {
      let plain = text.replacingOccurrences(of: "\u{202F}", with: " ").replacingOccurrences(of: "\u{A0}", with: " ")
      #expect(plain.contains(word), "\(word) in \(plain)")
    }
  }

  @Test("From a PDF, with the place in its XML")
  func pdf() throws {
    let result = try Command.run("--format", "json", ForeignPDF.original)
    #expect(result.status == 65)
    #expect(result.errors.contains("facturx.pdf: error: /CrossIndustryInvoice: The buyer's name is missing."))
  }

  @Test("Problems have line, column, path and, as JSON, rule and term")
  func problems() throws {
    let folder = try TemporaryFolder()
    let text = try Checkout.text("Tests/EInvoiceReadingTests/Fixtures/French/01_b2b_S20.xml")
    let path = try folder.file("a.xml", text.replacingOccurrences(of: ">650.00<", with: ">65O.00<"))
    let result = try Command.run("check", path, "--errors", "json")
    #expect(result.status == 65)
    let line = try #require(result.errorLines.first { $0.contains("\"code\":\"not-a-number\"") })
    for part in ["\"line\":5", "/ChargeAmount\"", "\"term\":\"BT-146\""] {
      #expect(line.contains(part), "\(part) in \(line)")
    }
    let entity = try folder.file("b.xml", "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>\n<a>&x;</a>")
    let refused = try Command.run(entity)
    #expect(refused.status == 65)
    #expect(refused.errors.contains("b.xml:1:1: error: /: A document type declaration is not accepted"))
  }
}
