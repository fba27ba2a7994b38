import CommandTestSupport
import Foundation
import Testing

@Suite("The QR code of a transfer on the page")
struct TransferCodeTests {
  private static func invoice(_ payment: String, more: String = "") -> String {
    """
    {"invoice_number":"2026-118","date":"2026-03-01",\(more)"company":{"name":"Librairie de la Halle","address":"2 place de la \
    Halle\\n21000 Dijon\\nFrance","vat_number":"FR63100000033"},"customer":{"name":"Médiathèque","address":"1 rue Neuve\\n\
    21240 Talant\\nFrance"},"items":[{"description":"Romans","unit_price":"1030.41"}],"payment":\(payment)}
    """
  }
  private static let payment = #"{"iban":"FR7610278025400002048150139","bic":"CMCIFR2A","qr_code":"epc"}"#

  @Test("A reader of codes reads in the picture of a page what the bank needs")
  func reading() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Self.invoice(Self.payment))
    #expect(try Command.run("-o", folder.path("a.pdf"), file).status == 0)
    let poppler = Command(
      program: "pdftoppm", ["-r", "150", "-singlefile", "-png", folder.path("a.pdf"), folder.path("a")])
    #expect(try poppler.run().status == 0)
    let text = try Python.run(
      """
      import sys, zxingcpp
      from PIL import Image
      codes = zxingcpp.read_barcodes(Image.open(sys.argv[1]))
      assert len(codes) == 1, codes
      print(codes[0].text, end="")
      """, [folder.path("a.png")])
    #expect(
      text
        == "BCD\n002\n1\nSCT\nCMCIFR2A\nLibrairie de la Halle\nFR7610278025400002048150139\nEUR1236.49\n\n\n2026-118")
    let words = try Command(program: "pdftotext", [folder.path("a.pdf"), "-"]).run().text
    #expect(words.contains("Virement par code QR"))
  }

  @Test("Of installments the code is for the one that is due first; what is retained is not asked for")
  func installments() throws {
    let payment =
      #"{"iban":"FR7610278025400002048150139","qr_code":"epc","installments":"#
      + #"[{"due_date":"2026-05-01","percent":60},{"due_date":"2026-04-01","percent":40}]}"#
    let more = #""retention":{"percent":5},"#
    let folder = try TemporaryFolder()
    for (name, payment, amount) in [("a", payment, "469.87"), ("b", Self.payment, "1174.67")] {
      let file = try folder.file("\(name).json", Self.invoice(payment, more: more))
      let result = try Command.run("--format", "png", "--dpi", "150", "-o", folder.path("\(name).png"), file)
      #expect(result.status == 0, "\(result.errors)")
      let text = try Python.run(
        "import sys, zxingcpp; from PIL import Image; print(zxingcpp.read_barcodes(Image.open(sys.argv[1]))[0].text)",
        [folder.path("\(name).png")])
      #expect(text.contains("EUR\(amount)\n"), "\(text)")
    }
  }

  @Test(
    "Where nothing is to be transferred there is none",
    arguments: [
      (#""type":"credit_note","references":{"preceding":[{"number":"2026-117","date":"2026-02-01"}]},"#, payment),
      (#""type":"quote","#, payment), (#""prepaid":"1236.49","#, payment),
      ("", #"{"iban":"FR7610278025400002048150139"}"#),
    ])
  func none(more: String, payment: String) throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Self.invoice(payment, more: more))
    let result = try Command.run("-o", folder.path("a.pdf"), file)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try !Command(program: "pdftotext", [folder.path("a.pdf"), "-"]).run().text.contains("code QR"))
  }

  @Test("Such a page is still accessible, with a text for those who do not see the code")
  func accessible() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Self.invoice(Self.payment))
    #expect(try Command.run("-o", folder.path("a.pdf"), file).status == 0)
    let alternative = try Python.run(
      """
      import sys, pikepdf
      with pikepdf.open(sys.argv[1]) as pdf:
          print([str(o.Alt) for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"])
      """, [folder.path("a.pdf")])
    #expect(alternative.contains("Code QR de virement SEPA de 1") && alternative.contains("Librairie de la Halle"))
  }
}
