import CommandTestSupport
import Foundation
import Testing

/// What large received files take.
@Suite("Large received files")
struct LargeFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// The most memory that a call has taken, in bytes, and how it ended.
  private func peak(_ arguments: [String]) throws -> (result: Command.Result, bytes: Int) {
    let script = """
      import resource, subprocess, sys
      code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
      print(code, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)
      """
    let result = try Command(program: "/usr/bin/python3", ["-c", script, Command.binary] + arguments).run()
    let words = result.text.split(whereSeparator: \.isWhitespace).compactMap { Int($0) }
    try #require(words.count == 2, "\(result.errors)")
    #expect(words[0] == 0, "\(arguments)")
    return (result, words[1])
  }

  private func base() throws -> String {
    try Checkout.text("Tests/EInvoiceReadingTests/Fixtures/Received/base-cii.xml")
  }

  @Test("30 MB attached in the XML take less than four times as much")
  func inXML() throws {
    let size = 30 << 20
    let data = String(repeating: "QUJDREVGR0hJSktM", count: size / 16)
    let attachment = """
      <ram:AdditionalReferencedDocument><ram:IssuerAssignedID>A</ram:IssuerAssignedID><ram:TypeCode>916</ram:TypeCode>\
      <ram:AttachmentBinaryObject mimeCode="application/pdf" filename="a.pdf">\(data)</ram:AttachmentBinaryObject>\
      </ram:AdditionalReferencedDocument></ram:ApplicableHeaderTradeAgreement>
      """
    let text = try base().replacing("</ram:ApplicableHeaderTradeAgreement>", with: attachment)
    let path = try folder.file("a.xml", text)
    for arguments in [
      [path, "-o", folder.path("a.pdf")], ["check", path], ["batch", path, "-o", folder.path("out")],
    ] {
      let peak = try peak(arguments).bytes
      #expect(peak < 4 * size + (64 << 20), "\(arguments.first ?? ""): \(peak >> 20) MiB")
    }
  }

  @Test("30 MB attached to the PDF take less than four times as much")
  func inPDF() throws {
    let size = 30 << 20
    let made = try Python.run(
      """
      import os, random, sys
      import pikepdf
      pdf = pikepdf.open(sys.argv[1])
      pdf.attachments["big.bin"] = pikepdf.AttachedFileSpec(pdf, random.Random(1).randbytes(30 << 20), filename="big.bin")
      pdf.save(sys.argv[2])
      """, [ForeignPDF.original, folder.path("a.pdf")])
    #expect(made.isEmpty)
    for arguments in [
      [folder.path("a.pdf"), "-o", folder.path("b.pdf")], ["inspect", folder.path("a.pdf")],
      ["batch", folder.path("a.pdf"), "-o", folder.path("out")],
    ] {
      let peak = try peak(arguments).bytes
      #expect(peak < 4 * size, "\(arguments.first ?? ""): \(peak >> 20) MiB")
    }
  }

  /// The file stands in the XML as Base64 and once more in the PDF; reading holds the document and one of both.
  @Test(
    "30 MB attached to an invoice of ours go out and come back in less than nine times as much",
    arguments: [["--facturx", "en16931"], ["--format", "ubl"]])
  func attached(options: [String]) throws {
    let size = 30 << 20
    let data = Data("%PDF-1.7\n".utf8) + Data(repeating: 0x41, count: size)
    try data.write(to: URL(filePath: folder.path("a.pdf")))
    // Once within the JSON, once beside it.
    let file = options.contains("ubl") ? "a.pdf" : "data:application/pdf;base64," + data.base64EncodedString()
    let invoice = try #require(
      JSONSerialization.jsonObject(with: Data(Checkout.text("Samples/33-attachments.json").utf8)) as? [String: Any])
    let attachment = ["name": "DOCUMENT_ANNEXE", "file": file, "file_name": "a.pdf"]
    let json = try JSONSerialization.data(withJSONObject: invoice.merging(["attachments": [attachment]]) { $1 })
    try json.write(to: URL(filePath: folder.path("a.json")))
    let out = try peak([folder.path("a.json"), "--assets", folder.path(""), "-o", folder.path("document")] + options)
    #expect(out.bytes < 9 * size, "\(out.bytes >> 20) MiB")
    let back = try peak(["extract", folder.path("document"), "--attachments", folder.path("files")])
    #expect(back.bytes < 9 * size, "\(back.bytes >> 20) MiB")
    let same = FileManager.default.contentsEqual(atPath: folder.path("a.pdf"), andPath: folder.path("files/a.pdf"))
    #expect(same)
  }

  @Test(
    "Amounts of 38 digits, words of 10,000 letters, 100 VAT groups, 300 notes: the page gives way, and refuses nothing")
  func givesWay() throws {
    let digits = String(repeating: "9", count: 36)
    var text = try base()
    text.replace(/((?:Amount|Quantity|Percent)[^>]*>)[\d.]+</) { "\($0.output.1)\(digits).99<" }
    text = text.replacing("Consulting", with: String(repeating: "C", count: 10_000))
      .replacing("unitCode=\"C62\"", with: "unitCode=\"\(String(repeating: "U", count: 300))\"")
    let start = try #require(text.range(of: "   <ram:ApplicableTradeTax><ram:CalculatedAmount>")).lowerBound
    let end = try #require(text.range(of: "   <ram:SpecifiedTradePaymentTerms>")).lowerBound
    let group = String(text[start..<end])
    text.replaceSubrange(start..<end, with: String(repeating: group, count: 100))
    let notes = (1...300).map { "<ram:IncludedNote><ram:Content>Note \($0)</ram:Content></ram:IncludedNote>" }.joined()
    text = text.replacing("</rsm:ExchangedDocument>", with: notes + "</rsm:ExchangedDocument>")
    let path = try folder.file("a.xml", text)
    let result = try Command.run(path, "-o", folder.path("a.pdf"))
    #expect(result.status == 0, "\(result.errors.prefix(500))")
    let page = try Command(program: "pdftotext", [folder.path("a.pdf"), "-"]).run().text.filter { !$0.isWhitespace }
    #expect(page.contains(digits + ",99") && page.contains("Note300"))
  }
}
