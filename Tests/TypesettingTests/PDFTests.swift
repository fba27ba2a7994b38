import PDFFinishing
import TestSupport
import Testing

@testable import Typesetting

@Suite struct PDFTests {
  private static let link = "https://example.com/a?b='c'&d=(é)\\"

  /// Everything that can be on a page, over several pages.
  static func document() -> FlowDocument {
    let style = TextStyle(size: 10)
    var box = Node(
      .stack([Fixture.text("boxed one"), Fixture.text("boxed two")], spacing: 2), role: .section)
    box.background = Color(red: 240, green: 240, blue: 240)
    box.border = Border(.all, thickness: 1, color: .black)
    box.cornerRadius = 3
    box.padding = EdgeInsets(all: 4)
    let linked = Node(
      .paragraph(
        Paragraph([
          Inline(.text("Pay "), style: style), Inline(.text("here"), style: style, link: link),
          Inline(.text(" danke"), style: style, language: "de"),
        ])))
    var heading = Fixture.text("Invoice")
    heading.role = .heading(level: 1)
    let header = Table.Row([
      .init(Fixture.text("Name"), headerScope: .column), .init(Fixture.text("Amount"), headerScope: .column),
    ])
    let rows = (1...12).map { number in
      Table.Row([
        .init(Node(.stack([Fixture.text("item \(number)"), Fixture.text("detail")], spacing: 0))),
        .init(number == 3 ? Fixture.text("") : Fixture.text("\(number),00", alignment: .decimal, integerLength: 1)),
      ])
    }
    let total = Table.Row([.init(Fixture.text("Total"), span: 2)])
    let table = Node(
      .table(
        Table(columns: [.init(width: .fraction(1)), .init(width: .natural)], header: [header], body: rows + [total])))
    let long = Fixture.text((1...40).map { "word\($0)" }.joined(separator: " "))
    let columns = Node(
      .row(
        [
          .init(Fixture.text((1...30).map { "left\($0)" }.joined(separator: " ")), width: .fraction(1)),
          .init(Fixture.text((1...30).map { "right\($0)" }.joined(separator: " ")), width: .fraction(1)),
        ], spacing: 10))
    var document = Fixture.document([
      heading, linked, box, table, long, columns, Node(.rule(thickness: 1, color: .black)),
    ])
    document.header = Fixture.text("header")
    document.footer = Fixture.text("footer")
    document.watermark = .init(text: "DRAFT", style: TextStyle(size: 30, color: Color(red: 230, green: 230, blue: 230)))
    document.metadata.author = "Ä (author) \\"
    return document
  }

  @Test func independentReaderFindsTheTextInReadingOrder() throws {
    let pdf = try Fixture.typesetter().pdf(Self.document())
    let text = try Fixture.run("pdftotext", ["-raw", "FILE", "-"], on: pdf.bytes)
    let wanted = [
      "Invoice", "Pay here danke", "boxed one", "boxed two", "Name", "item 1", "item 12", "Total", "word40",
    ]
    var rest = text[...]
    for word in wanted {
      let range = try #require(rest.firstRange(of: word), "\(word) is not after what should stand before it")
      rest = rest[range.upperBound...]
    }
    #expect(text.split(separator: "\n").filter { $0 == "footer" }.count == pdf.pageCount)
    #expect(text.contains("\u{C}"))
  }

  @Test func elementsAreThoseOfTheFileInItsOrder() throws {
    let pdf = try Fixture.typesetter().pdf(Self.document())
    let tree = try Fixture.run("pdfinfo", ["-struct", "FILE"], on: pdf.bytes)
    var types: [String] = []
    for line in tree.split(separator: "\n") {
      let type = line.drop { $0 == " " }.prefix { $0 != " " && $0 != ":" }
      if type != "Object", !type.hasPrefix("/") { types.append(String(type)) }
    }
    #expect(types == pdf.elements.map(\.type))
    #expect(pdf.elements.filter { $0.type == "Table" }.count == 1)
    #expect(pdf.elements.filter { $0.type == "TR" }.count == 14)
    #expect(pdf.elements.filter { $0.type == "TH" }.map(\.scope) == [.column, .column])
    #expect(pdf.elements.contains { $0.type == "TD" && $0.columnSpan == 2 })
    #expect(pdf.elements.contains { $0.type == "Span" && $0.language == "de" })
    #expect(pdf.elements.first?.type == "Document")
  }

  @Test func allTextIsInTheStructureAndArtifactsAreNot() throws {
    let pdf = try Fixture.typesetter().pdf(Self.document())
    let tree = try Fixture.run("pdfinfo", ["-struct-text", "FILE"], on: pdf.bytes)
    let words =
      ["Invoice", "Pay ", "here", " danke", "boxed two", "Amount", "item 12", "detail", "Total"]
      + (1...40).map { "word\($0)" } + (1...30).flatMap { ["left\($0)", "right\($0)"] }
    for word in words { #expect(tree.contains(word), "\(word) is not in the structure") }
    for word in ["header", "footer", "DRAFT"] { #expect(!tree.contains(word)) }
  }

  @Test func aParagraphOverPagesIsOneElement() throws {
    let text = (1...200).map { "word\($0)" }.joined(separator: " ")
    let pdf = try Fixture.typesetter().pdf(Fixture.document([Fixture.text(text)]))
    #expect(pdf.pageCount > 1)
    #expect(pdf.elements.filter { $0.type == "P" }.count == 1)
    #expect(pdf.elements.filter { $0.type == "Span" }.count == pdf.pageCount)
  }

  @Test func linksLeadWhereTheySay() throws {
    let pdf = try Fixture.typesetter().pdf(Self.document())
    let file = try Fixture.run("qpdf", ["--qdf", "FILE", "-"], on: pdf.bytes, decodesLatin1: true)
    #expect(file.contains("/URI (https://example.com/a?b=%27c%27&d=%28%C3%A9%29%5C)"))
    // Over the word that is linked, which stands behind "Pay " in the second line.
    let rect = try #require(file.firstMatch(of: /\/Rect \[\s+([0-9.]+)\s+([0-9.]+)\s+([0-9.]+)\s+([0-9.]+)/))
    let sides = [rect.1, rect.2, rect.3, rect.4].compactMap { Double($0) }
    #expect(sides.count == 4 && (18...24).contains(sides[0]) && (38...46).contains(sides[2]), "\(sides)")
    #expect((74...82).contains(sides[1]) && (10...14).contains(sides[3] - sides[1]), "\(sides)")
  }

  @Test func metadataIsInTheFile() throws {
    let pdf = try Fixture.typesetter().pdf(Self.document())
    let info = try Fixture.run("pdfinfo", ["-isodates", "FILE"], on: pdf.bytes)
    #expect(info.contains("Ä (author) \\"))
    #expect(info.contains("2026-02-11T"))
    #expect(info.contains("Tagged:          yes"))
  }

  @Test func rightToLeftTextCanBeFound() throws {
    let pdf = try Fixture.typesetter().pdf(
      Fixture.document([
        Fixture.text("Client: שלום עולם (ltd)"), Fixture.text("عربي שלום 12 ועוד"), Fixture.text("شركة الأمل"),
      ]))
    let text = try Fixture.run("pdfinfo", ["-struct-text", "FILE"], on: pdf.bytes)
    for phrase in ["Client: שלום עולם (ltd)", "שלום 12 ועוד", "شركة"] { #expect(text.contains(phrase)) }
    let raw = try Fixture.run("pdftotext", ["FILE", "-"], on: pdf.bytes)
    for phrase in ["Client:", "שלום עולם", "شركة"] { #expect(raw.contains(phrase)) }
  }

  @Test func sameBytesInEveryThreadAndFromEveryState() async throws {
    let library = try Fixture.library()
    let reference = try Typesetter(fonts: library).pdf(Self.document()).bytes
    let used = try Typesetter(fonts: library)
    _ = try used.pdf(Fixture.document([Fixture.text("other text: שלום, word1")]))
    #expect(try used.pdf(Self.document()).bytes == reference)
    try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<8 {
        group.addTask {
          let typesetter = try Typesetter(fonts: library)
          _ = try typesetter.pdf(Self.document())
          return try typesetter.pdf(Self.document()).bytes
        }
      }
      for try await bytes in group { #expect(bytes == reference) }
    }
  }

  @Test(arguments: [0, 1, 100, 5000])
  func aFailedWriteSurfaces(after limit: Int) throws {
    let typesetter = try Fixture.typesetter()
    var written = 0
    #expect {
      _ = try typesetter.write(Self.document()) { piece in
        written += piece.count
        return written <= limit
      }
    } throws: { error in
      guard case TypesettingError.backend(_, let reason) = error else { return false }
      return reason == CairoStatus.writeError.message
    }
    // The typesetter is as good as before.
    #expect(try typesetter.pdf(Self.document()).pageCount > 1)
  }

  @Test func manyPagesAreTheSameAsFew() throws {
    let typesetter = try Fixture.typesetter()
    let count = 3000
    var document = Fixture.document((0..<count).map { Fixture.text("row \($0)") })
    document.footer = Node(
      .paragraph(
        Paragraph(
          [
            Inline(.text("p"), style: TextStyle()), Inline(.pageNumber, style: TextStyle()),
            Inline(.text("/"), style: TextStyle()), Inline(.pageCount, style: TextStyle()),
          ])))
    let pages = try typesetter.pages(of: document).map(Frames.init)
    #expect(pages.count > 256)
    #expect(pages.flatMap { $0.texts.dropLast() } == (0..<count).map { "row \($0)" })
    #expect(pages.last?.texts.last == "p\(pages.count)/\(pages.count)")
  }
}
