import Foundation
import InvoiceKit
import Testing

/// Characters that the bundled fonts lack: the message names a package of Debian, and with that package they are set.
@Suite("Scripts of other fonts")
struct ForeignScriptTests {
  private func invoice(_ name: String) throws -> ComputedInvoice {
    let seed = try String(contentsOf: Judge.package.appendingPathComponent("Samples/01-seed.json"), encoding: .utf8)
    return try ComputedInvoice(json: Array(seed.replacing("Pierre Dupont", with: name).utf8))
  }

  private func renderer(fonts: [String]) throws -> InvoiceRenderer {
    try InvoiceRenderer(
      template: Judge.package.appendingPathComponent("Templates/classic").path(),
      fonts: [Judge.package.appendingPathComponent("Fonts").path()] + fonts)
  }

  /// The folder that the hint of a missing character names.
  private func folder(_ problem: Problem, package: String) throws -> String {
    #expect(problem.code == .missingCharacter)
    let hint = try #require(problem.hint)
    #expect(hint.contains("`\(package)`"), "\(hint)")
    return String(try #require(hint.firstMatch(of: /add its folder, `([^`]+)`/)?.1))
  }

  @Test(
    "Han, kana and hangul", arguments: ["株式会社 山田商店", "王小明商店", "김철수", "ひらがな カタカナ", "𠮷野家", "ＡＢＣ"])
  func eastAsia(name: String) throws {
    let invoice = try invoice(name)
    let problems = #expect(throws: InvoiceProblems.self) { try renderer(fonts: []).pdf(invoice) }
    let fonts = try folder(#require(problems?.problems.first), package: "fonts-noto-cjk")
    var options = RenderOptions()
    options.conformance = .archival
    let pdf = try renderer(fonts: [fonts]).pdf(invoice, options: options)
    let folder = try Folder()
    let path = folder.path("page.pdf")
    try Data(pdf.bytes).write(to: URL(filePath: path))
    #expect(try FinishedFile.read(path).faults == [])
    // The reader is not asked for forms of compatibility.
    let text = try Program.expectNoFault("pdftotext", [path, "-"]).precomposedStringWithCompatibilityMapping
    #expect(text.contains(name.precomposedStringWithCompatibilityMapping))
  }

  @Test("A drawing holds the few characters that it uses of a font of megabytes", arguments: ["株式会社 山田商店", "김철수"])
  func drawing(name: String) throws {
    let invoice = try invoice(name)
    let problems = #expect(throws: InvoiceProblems.self) { try renderer(fonts: []).svg(invoice) }
    let fonts = try folder(#require(problems?.problems.first), package: "fonts-noto-cjk")
    let drawing = try renderer(fonts: [fonts]).svg(invoice)
    let text = String(decoding: drawing.bytes, as: UTF8.self)
    #expect(drawing.bytes.count < 100_000)
    for word in name.split(separator: " ") { #expect(text.contains(word)) }
    // By the font, and not as outlines.
    #expect(!text.contains("fill-opacity") && text.contains("'Noto Sans CJK"))
  }

  @Test("Emoji, which are coloured, are pictures with their text, in a PDF and in a drawing")
  func emoji() throws {
    let invoice = try invoice("Emma \u{1F600}")
    let problems = #expect(throws: InvoiceProblems.self) { try renderer(fonts: []).pdf(invoice) }
    let fonts = try folder(#require(problems?.problems.first), package: "fonts-noto-color-emoji")
    let made = try renderer(fonts: [fonts])
    let results = try Folder()
    let path = results.path("page.pdf")
    var options = RenderOptions()
    options.conformance = .archival
    try Data(made.pdf(invoice, options: options).bytes).write(to: URL(filePath: path))
    #expect(try FinishedFile.read(path).faults == [])
    let text = String(decoding: try made.svg(invoice).bytes, as: UTF8.self)
    #expect(text.contains("data:image/png;base64,") && text.contains(/fill-opacity="0"[^>]*>\u{1F600}</))
  }

  @Test("An emoji that stands often is one picture, and each time it can be copied")
  func emojiOften() throws {
    let name = String(repeating: "\u{1F600} ok ", count: 20) + "\u{1F600}\u{1F601}\u{1F600}"
    let invoice = try invoice(name)
    let problems = #expect(throws: InvoiceProblems.self) { try renderer(fonts: []).pdf(invoice) }
    let fonts = try folder(#require(problems?.problems.first), package: "fonts-noto-color-emoji")
    let results = try Folder()
    let path = results.path("page.pdf")
    var options = RenderOptions()
    options.conformance = .archival
    try Data(renderer(fonts: [fonts]).pdf(invoice, options: options).bytes).write(to: URL(filePath: path))
    #expect(try FinishedFile.read(path).faults == [])
    // A line for each place, with the number of the object that stands there.
    let places = try Program.expectNoFault("pdfimages", ["-list", path]).split(separator: "\n").dropFirst(2)
    let objects = Set(places.map { $0.split(separator: " ")[10] })
    #expect(places.count == 46 && objects.count == 2, "\(places)")
    // pdftotext passes over the text of pictures.
    _ = try Program.expectNoFault("qpdf", ["--qdf", "--normalize-content=n", path, results.path("plain.pdf")])
    let content = try String(decoding: Data(contentsOf: URL(filePath: results.path("plain.pdf"))), as: UTF8.self)
    #expect(content.matches(of: /Span <<\/ActualText <FEFFD83DDE00(?:0020)?>>> BDC/).count == 22)
    #expect(content.matches(of: /Span <<\/ActualText <FEFFD83DDE01>>> BDC/).count == 1)
  }

  @Test("Vowel marks are said once, in whatever heights a letter's glyphs stand", arguments: ["سَلَام", "مُحَمَّدٌ", "لْأَوَّلُ"])
  func vowelMarks(name: String) throws {
    let results = try Folder()
    let path = results.path("page.pdf")
    var options = RenderOptions()
    options.conformance = .archival
    try Data(renderer(fonts: []).pdf(invoice("Lumen \(name)"), options: options).bytes).write(to: URL(filePath: path))
    #expect(try FinishedFile.read(path).faults == [])
    let text = try Program.expectNoFault("pdftotext", [path, "-"])
    func letters(_ text: some StringProtocol) -> [Unicode.Scalar] {
      text.unicodeScalars.filter { (0x600..<0x700).contains($0.value) }.sorted()
    }
    #expect(letters(text) == letters(name), "\(text)")
  }

  @Test("An emoji takes the room that it is drawn in, and one that is made of other characters is one picture")
  func emojiRoom() throws {
    let name = "A \u{1F600} 1\u{FE0F}\u{20E3} \u{2764}\u{FE0F} B"
    let problems = #expect(throws: InvoiceProblems.self) { try renderer(fonts: []).svg(invoice(name)) }
    let fonts = try folder(#require(problems?.problems.first), package: "fonts-noto-color-emoji")
    let text = String(decoding: try renderer(fonts: [fonts]).svg(invoice(name)).bytes, as: UTF8.self)
    let places = text.matches(
      of:
        /font-size="([0-9.]+)"[^>]*><tspan x="([0-9.]+)" fill-opacity="0"[^>]*>([^<]+)<\/tspan><\/tspan><tspan x="([0-9.]+)"/
    )
    #expect(places.map { String($0.3) } == ["\u{1F600}", "1\u{FE0F}\u{20E3}", "\u{2764}\u{FE0F}"])
    for place in places {
      let size = try #require(Double(place.1))
      let width = try #require(Double(place.4)) - #require(Double(place.2))
      #expect((1.1 * size...1.4 * size).contains(width), "\(place.3): \(width)")
    }
  }

  @Test("Of a list of families the first that has a character sets it", arguments: ["SC", "KR"])
  func families(region: String) throws {
    let invoice = try invoice("山田 Dupont")
    let problems = #expect(throws: InvoiceProblems.self) { try renderer(fonts: []).pdf(invoice) }
    let fonts = try folder(#require(problems?.problems.first), package: "fonts-noto-cjk")
    var options = RenderOptions()
    try options.theme.set(.font, to: "Inter, Noto Sans CJK \(region)")
    options.conformance = .archival
    let results = try Folder()
    let path = results.path("page.pdf")
    try Data(renderer(fonts: [fonts]).pdf(invoice, options: options).bytes).write(to: URL(filePath: path))
    let list = try Program.expectNoFault("pdffonts", [path])
    #expect(list.contains("+NotoSansCJK\(region.lowercased())-Bold") && list.contains("+Inter-Bold"))
    #expect(list.matches(of: /NotoSansCJK/).count == 1)
    #expect(try FinishedFile.read(path).faults == [])
    #expect(try Program.expectNoFault("pdftotext", [path, "-"]).contains("山田 Dupont"))
  }
}
