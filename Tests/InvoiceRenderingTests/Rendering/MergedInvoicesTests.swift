import Foundation
import InvoiceCore
import InvoiceModel
import InvoiceRendering
import TestSupport
import Testing

@Suite("Merged invoices")
struct MergedInvoicesTests {
  /// What the sink got, piece by piece.
  private final class Output {
    var pieces: [[UInt8]] = []
    var bytes: [UInt8] { pieces.flatMap(\.self) }
  }

  private static let renderer = Result { try InvoiceRenderer() }

  private static func invoice(_ number: String, customer: String = "Atelier Nord") throws -> ComputedInvoice {
    try Documents.compute(
      Documents.clean.replacing("F-2026-1", with: number).replacing("Atelier Nord", with: customer))
  }

  private func merged(_ body: (MergedInvoices) throws -> Void) throws -> (bytes: [UInt8], pages: Int, pieces: Int) {
    let output = Output()
    let merged = try Self.renderer.get().merged { piece in
      output.pieces.append(piece)
      return true
    }
    try body(merged)
    let pages = try merged.finish()
    return (output.bytes, pages, output.pieces.count)
  }

  private func count(_ name: String, in bytes: [UInt8]) -> Int { bytes.ranges(of: Array(name.utf8)).count }

  @Test("Each invoice's pages follow each other; an outline names them, and fonts are there once")
  func twoInvoices() throws {
    let long = try TestFiles.invoice("24-two-hundred-lines.json")
    var options = RenderOptions()
    options.isTagged = false
    let alone = try [Self.invoice("F-1"), long].map { try Self.renderer.get().pdf($0, options: options) }
    let (bytes, pages, _) = try merged {
      try $0.append(Self.invoice("F-1"))
      try $0.append(long)
      try $0.append(Self.invoice("F-3", customer: "Größe"))
    }
    #expect(pages == 2 * alone[0].pageCount + alone[1].pageCount)
    let texts = try TestFiles.text(of: bytes).split(separator: "\u{C}").map(String.init)
    #expect(texts.count == pages)
    #expect(texts.first?.contains("F-1") == true)
    #expect(texts.last?.contains("F-3") == true)
    #expect(count("/FontFile3", in: bytes) <= count("/FontFile3", in: alone[1].bytes))
    #expect(count("/FontFile3", in: bytes) > 0)
    #expect(count("/StructTreeRoot", in: bytes) == 0)
    #expect(count("(F-1 Atelier Nord)", in: bytes) == 1)
    #expect(count("/Title", in: bytes) >= 3)
  }

  @Test("An invoice that cannot be set is told of, and the others are there")
  func aBrokenOneBetween() throws {
    let (bytes, pages, _) = try merged { merged in
      try merged.append(Self.invoice("F-1"))
      let error = try #require(throws: InvoiceProblems.self) {
        try merged.append(Self.invoice("F-2", customer: "株"))
      }
      #expect(error.problems.map(\.code) == [.missingCharacter])
      #expect(error.problems.map(\.path) == ["/customer/name"])
      try merged.append(Self.invoice("F-3"))
    }
    #expect(pages == 2)
    let text = try TestFiles.text(of: bytes)
    #expect(text.contains("F-1") && text.contains("F-3") && !text.contains("F-2"))
    #expect(try bytes == merged { for number in ["F-1", "F-3"] { try $0.append(Self.invoice(number)) } }.bytes)
  }

  @Test("Without any invoice nothing is written")
  func nothing() throws {
    let (bytes, pages, pieces) = try merged { merged in
      #expect(throws: InvoiceProblems.self) { try merged.append(Self.invoice("F-1", customer: "株")) }
    }
    #expect((bytes.count, pages, pieces) == (0, 0, 0))
  }

  @Test("The file is written as it grows, and is the same each time")
  func pieces() throws {
    func make() throws -> (bytes: [UInt8], pages: Int, pieces: Int) {
      try merged { merged in for number in 1...40 { try merged.append(Self.invoice("F-\(number)")) } }
    }
    let first = try make()
    #expect(first.pages == 40)
    #expect(first.pieces > 2)
    #expect(try make() == first)
  }

  @Test("A sink that wants no more is a problem of the end, and gets no more")
  func fullSink() throws {
    var calls = 0
    let merged = try Self.renderer.get().merged { _ in
      calls += 1
      return false
    }
    for number in 1...40 { try? merged.append(Self.invoice("F-\(number)")) }
    let error = try #require(throws: InvoiceProblems.self) { try merged.finish() }
    #expect(error.problems.map(\.code) == [.typesettingFailed])
    #expect(calls == 1)
  }
}
