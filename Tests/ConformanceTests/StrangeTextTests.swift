import Foundation
import InvoiceKit
import Testing

@Suite("Texts that PDF/A and PDF/UA could break on")
struct StrangeTextTests {
  /// Renders the sample of several VAT rates with another text in its first line, archivable.
  private func file(
    _ text: String, colour: Bool = false, _ change: (inout [String: Any]) -> Void = { _ in }
  ) throws -> (folder: Folder, path: String) {
    let folder = try Folder()
    let maker = Judge.package.appendingPathComponent("Tests/ConformanceTests/make_strange_font.py").path
    let fonts = folder.path("fonts")
    try FileManager.default.createDirectory(atPath: fonts, withIntermediateDirectories: true)
    try Program.expectNoFault(Judge.python, [maker, fonts + "/strange.ttf"] + (colour ? ["--colour"] : []))
    let sample = try #require(Sample.all.first { $0.name.hasPrefix("03-") })
    var invoice = try #require(try JSONSerialization.jsonObject(with: Data(sample.json)) as? [String: Any])
    var items = try #require(invoice["items"] as? [[String: Any]])
    items[0]["description"] = text
    invoice["items"] = items
    change(&invoice)
    let input = folder.path("invoice.json")
    try JSONSerialization.data(withJSONObject: invoice).write(to: URL(fileURLWithPath: input))
    let path = folder.path("invoice.pdf")
    let result = try Program.run(
      Program.renderInvoice, ["--quiet", "--pdfa", "--fonts", fonts, "-o", path, input])
    #expect(result.status == 0, "\(result.errors)")
    #expect(try FinishedFile.read(path).faults == [])
    try Program.expectNoFault("qpdf", ["--check", path])
    return (folder, path)
  }

  private func text(_ path: String) throws -> String { try Program.expectNoFault("pdftotext", ["-raw", path, "-"]) }

  @Test("Names that together are longer than a string may be", arguments: ["é", "𝄞", "e\u{301}", "x"])
  func longNames(letter: String) throws {
    // The JSON's own limit is in characters.
    let name = String(repeating: letter == "𝄞" ? "É" : letter, count: letter.unicodeScalars.count == 2 ? 4_995 : 9_990)
    let (folder, path) = try file("A") {
      for key in ["company", "customer"] {
        var party = $0[key] as? [String: Any] ?? [:]
        party["name"] = name
        $0[key] = party
      }
    }
    withExtendedLifetime(folder) {}
    #expect(try text(path).contains(letter == "𝄞" ? "É" : letter.precomposedStringWithCanonicalMapping))
  }

  @Test("A character for private use stands for the replacement character")
  func privateUse() throws {
    let (folder, path) = try file("A \u{E001} and \u{F0001} Z")
    withExtendedLifetime(folder) {}
    #expect(try text(path).contains("A \u{FFFD} and \u{FFFD} Z"))
  }

  @Test("Emoji in colours are pictures that have their character as text")
  func colouredEmoji() throws {
    let (folder, path) = try file("Happy 😀 😁 😀 end", colour: true)
    let script = """
      import pikepdf, sys
      pdf = pikepdf.open(sys.argv[1])
      spans = [o for o in pdf.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Span"]
      print("".join(str(o.ActualText) for o in spans if "/ActualText" in o))
      """
    #expect(try Program.expectNoFault(Judge.python, ["-c", script, path]) == "😀😁😀\n")
    withExtendedLifetime(folder) {}
  }

  @Test("Emoji without colours are letters like others")
  func plainEmoji() throws {
    let (folder, path) = try file("Happy 😀 😁 😀 end")
    #expect(try text(path).contains("Happy 😀 😁 😀 end"))
    withExtendedLifetime(folder) {}
  }

  @Test("Ligatures that no font has are their letters")
  func ligatures() throws {
    let (folder, path) = try file("A ﬁn ﬀ ﬃ ﬅ ﬆ Z")
    #expect(try text(path).contains("A fin ff ffi ſt st Z"))
    withExtendedLifetime(folder) {}
  }

  @Test("Marks without end and byte order marks", arguments: ["\u{FEFF}", "\u{E0100}", "\u{301}", "\u{200D}"])
  func marks(mark: String) throws {
    let (folder, path) = try file("A" + String(repeating: mark, count: 9_990))
    #expect(try text(path).contains("A"))
    withExtendedLifetime(folder) {}
  }
}
