import Foundation
import InvoiceCore
import InvoiceModel
import PDFFinishing
import TestSupport
import Testing
import Typesetting

@testable import InvoiceRendering

@Suite("Pool of typesetters")
struct TypesetterPoolTests {
  private func pool() throws -> TypesetterPool { TypesetterPool(fonts: try FontLibrary(folders: TestFiles.fonts)) }

  private static func document(_ text: String) -> FlowDocument {
    FlowDocument(
      pageSize: .a4, margins: EdgeInsets(all: 50),
      body: [Node(.paragraph(Paragraph([Inline(.text(text), style: TextStyle())])))],
      metadata: PDFInformation(title: text, language: "en", creationDate: "2026-01-01T00:00:00Z"))
  }

  @Test("Documents one after the other share one typesetter, whether they can be set or not")
  func sequence() throws {
    let pool = try pool()
    #expect(pool.idleCount == 0)
    for text in ["a", "b", "a"] {
      #expect(try pool.draft(Self.document(text), isTagged: true).pages.count == 1)
      #expect(pool.idleCount == 1)
      #expect(throws: TypesettingError.self) { try pool.draft(Self.document("株"), isTagged: true) }
      #expect(pool.idleCount == 1)
    }
  }

  @Test("There are never more than there were tasks at once")
  func threads() throws {
    let pool = try pool()
    let expected = try pool.plainPDF(Self.document("word")).bytes
    let width = 5
    DispatchQueue.concurrentPerform(iterations: width) { _ in
      for _ in 0..<8 {
        let bytes = try? pool.plainPDF(Self.document("word")).bytes
        #expect(bytes == expected)
      }
    }
    #expect((1...width).contains(pool.idleCount))
  }
}
