import CommandTestSupport
import Foundation
import Testing

@Suite("The Swiss QR-bill on the page")
struct SwissBillTests {
  private static let sample = Checkout.path("Samples/39-swiss-qr-bill.json")

  private static func code(in pdf: String, page: Int, _ folder: TemporaryFolder) throws -> [String] {
    let picture = Command(
      program: "pdftoppm", ["-r", "200", "-f", "\(page)", "-singlefile", "-png", pdf, folder.path("page")])
    #expect(try picture.run().status == 0)
    let text = try Python.run(
      """
      import sys, zxingcpp
      from PIL import Image
      codes = zxingcpp.read_barcodes(Image.open(sys.argv[1]))
      assert len(codes) == 1, codes
      assert codes[0].ec_level == "M", codes[0].ec_level
      print(codes[0].text.replace("\\r\\n", "|"), end="")
      """, [folder.path("page.png")])
    return text.components(separatedBy: "|")
  }

  @Test("The sample: a reader of codes reads it line by line, with the cross on it")
  func sample() throws {
    let folder = try TemporaryFolder()
    let result = try Command.run("--pdfa", "-o", folder.path("a.pdf"), Self.sample)
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      try Self.code(in: folder.path("a.pdf"), page: 1, folder) == [
        "SPC", "0200", "1", "CH4431999123000889012", "S", "Seeblick Gartenbau AG", "Seestrasse", "1268/2/22", "8810",
        "Horgen", "CH", "", "", "", "", "", "", "", "1945.80", "CHF", "S", "Pia-Maria Rutschmann-Schnyder",
        "Grosse Marktgasse", "28", "9400", "Rorschach", "CH", "QRR", "210000000003139471430009017", "2026-0314", "EPD",
      ])
    let words = try Command(program: "pdftotext", [folder.path("a.pdf"), "-"]).run().text
      .replacingOccurrences(of: "\u{A0}", with: " ")
    for word in [
      "Empfangsschein", "Zahlteil", "Konto / Zahlbar an", "CH44 3199 9123 0008 8901 2",
      "21 00000 00003 13947 14300 09017", "Zusätzliche Informationen", "Zahlbar durch", "Währung", "Annahmestelle",
      "1 945.80", "Vor der Einzahlung abzutrennen",
    ] { #expect(words.contains(word), "\(word)") }
    let walk = try Python.run(
      String(contentsOfFile: Checkout.path("Tests/ConformanceTests/pdf_conformance.py"), encoding: .utf8),
      [folder.path("a.pdf")])
    #expect(walk.isEmpty, "\(walk)")
  }

  @Test("Payment part and receipt have their sizes and their place, at the foot of the sheet")
  func places() throws {
    let folder = try TemporaryFolder()
    #expect(try Command.run("-o", folder.path("a.pdf"), Self.sample).status == 0)
    let boxes = try Command(program: "pdftotext", ["-bbox", folder.path("a.pdf"), "-"]).run().text
    func place(_ word: String) throws -> (x: Double, y: Double) {
      let pattern = try Regex(#"<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>\#(word)</word>"#)
      let found = try #require(boxes.firstMatch(of: pattern), "\(word)")
      return (
        try #require(found[1].substring.flatMap { Double($0) }), try #require(found[2].substring.flatMap { Double($0) })
      )
    }
    let millimetre = 72 / 25.4
    for (word, left) in [("Empfangsschein", 5.0), ("Zahlteil", 67)] {
      let found = try place(word)
      #expect(abs(found.x / millimetre - left) < 0.5, "\(word) \(found)")
      #expect(abs(found.y / millimetre - 197) < 1, "\(word) \(found)")
    }
    // The information of the payment part begins 51 mm beside its code.
    let accounts = boxes.matches(of: /xMin="([\d.]+)" yMin="[\d.]+"[^>]*>Konto</).compactMap { Double($0.1) }
    #expect(accounts.contains { abs($0 / millimetre - 118) < 0.5 }, "\(accounts)")
  }

  @Test(
    "Where the page is full the slip has one of its own, in every look", arguments: ["classic", "studio", "letter"])
  func pages(look: String) throws {
    let folder = try TemporaryFolder()
    var invoice = try #require(
      try JSONSerialization.jsonObject(with: Data(contentsOf: URL(filePath: Self.sample))) as? [String: Any])
    invoice["items"] = (0..<16).map { ["description": "Pflanze \($0)", "unit_price": 1] }
    let file = folder.path("a.json")
    try JSONSerialization.data(withJSONObject: invoice).write(to: URL(filePath: file))
    let result = try Command.run("--template", look, "-q", "-o", folder.path("a.pdf"), file)
    #expect(result.status == 0, "\(result.errors)")
    let text = try Command(program: "pdftotext", [folder.path("a.pdf"), "-"]).run().text
    let pages = text.components(separatedBy: "\u{0C}").filter { !$0.isEmpty }
    #expect(pages.count == 2 && !pages[0].contains("Zahlteil") && pages[1].contains("Zahlteil"))
    #expect(try Self.code(in: folder.path("a.pdf"), page: 2, folder).first == "SPC")
  }

  @Test(
    "Its words are those of four languages; other pages have the English ones",
    arguments: [
      ("fr", "Section paiement"), ("it", "Sezione pagamento"), ("en", "Payment part"), ("nl", "Payment part"),
    ])
  func languages(language: String, words: String) throws {
    let folder = try TemporaryFolder()
    #expect(try Command.run("--language", language, "-q", "-o", folder.path("a.pdf"), Self.sample).status == 0)
    #expect(try Command(program: "pdftotext", [folder.path("a.pdf"), "-"]).run().text.contains(words))
  }

  @Test("A page that cannot have one is refused, a document that asks for no money has none")
  func refusals() throws {
    let folder = try TemporaryFolder()
    let small = try Command.run("--theme", "page_size=A5", "-q", "-o", folder.path("a.pdf"), Self.sample)
    #expect(small.status == 65 && small.errors.contains("/payment/qr_code") && small.errors.contains("A4"))
    try FileManager.default.createDirectory(atPath: folder.path("own"), withIntermediateDirectories: true)
    _ = try folder.file(
      "own/template.yaml", "title: \"{invoice.number}\"\nbody:\n  - text: \"{invoice.number}\"\n  - mentions: all\n")
    let own = try Command.run(
      "--template", folder.path("own/"), "-q", "-o", folder.path("a.pdf"), Self.sample)
    #expect(own.status == 65 && own.errors.contains("payment_slip"), "\(own.errors)")
    var invoice = try String(contentsOfFile: Self.sample, encoding: .utf8)
    invoice = invoice.replacing("\"due_date\"", with: "\"type\": \"quote\", \"valid_until\"")
    let quote = try folder.file("quote.json", invoice)
    #expect(try Command.run("-q", "-o", folder.path("b.pdf"), quote).status == 0)
    #expect(try !Command(program: "pdftotext", [folder.path("b.pdf"), "-"]).run().text.contains("Zahlteil"))
  }
}
