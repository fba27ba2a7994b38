import Testing

@testable import Typesetting

@Suite struct MergedPDFTests {
  private func document(_ text: String, size: PageSize, author: String?, date: String) -> FlowDocument {
    var document = Fixture.document([Fixture.text(text)], size: size)
    document.metadata = PDFInformation(
      title: text, author: author, subject: "same", language: "en", creationDate: date)
    return document
  }

  private func merge(_ documents: [FlowDocument]) throws -> (bytes: [UInt8], pageCount: Int) {
    var bytes: [UInt8] = []
    let merged = try MergedPDF(fonts: Fixture.library()) {
      bytes += $0
      return true
    }
    for document in documents { try merged.append(document, title: "entry of " + document.metadata.title) }
    let count = try merged.finish()
    return (bytes, count)
  }

  @Test func pagesKeepTheirSizesAndTheFileSaysWhatIsTrueOfAll() throws {
    let merged = try merge([
      document("one", size: .a4, author: "A", date: "2026-02-11T00:00:00Z"),
      document("two", size: PageSize(width: 300, height: 200), author: "B", date: "2026-03-01T00:00:00Z"),
      document("three", size: .a4, author: "A", date: "2026-01-01T00:00:00Z"),
    ])
    #expect(merged.pageCount == 3)
    let info = try Fixture.run("pdfinfo", ["-l", "3", "-isodates", "FILE"], on: merged.bytes)
    let lines = info.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }
    #expect(lines.contains("Title: one – three"))
    #expect(lines.contains("Subject: same"))
    #expect(!lines.contains { $0.hasPrefix("Author:") })
    #expect(lines.contains { $0.hasPrefix("CreationDate: 2026-03-01") })
    #expect(lines.contains("Page 1 size: 595.276 x 841.89 pts (A4)"))
    #expect(lines.contains("Page 2 size: 300 x 200 pts"))
    #expect(try Fixture.run("pdftotext", ["-raw", "FILE", "-"], on: merged.bytes).contains("two"))
  }

  @Test func aDocumentThatCannotBeSetIsNotThere() throws {
    var bytes: [UInt8] = []
    let merged = try MergedPDF(fonts: Fixture.library()) {
      bytes += $0
      return true
    }
    #expect(throws: TypesettingError.self) { try merged.append(Fixture.document([Fixture.text("株")]), title: "") }
    #expect(bytes.isEmpty)
    try merged.append(Fixture.document([Fixture.text("here")]), title: "here")
    #expect(try merged.finish() == 1)
    #expect(try Fixture.run("pdftotext", ["-raw", "FILE", "-"], on: bytes).contains("here"))
  }

  @Test func aSinkThatWantsNoMoreEndsTheWriting() throws {
    var calls = 0
    let merged = try MergedPDF(fonts: Fixture.library()) { _ in
      calls += 1
      return false
    }
    try merged.append(Fixture.document([Fixture.text("a")]), title: "a")
    #expect(throws: TypesettingError.self) { try merged.finish() }
    #expect(calls == 1)
  }
}
