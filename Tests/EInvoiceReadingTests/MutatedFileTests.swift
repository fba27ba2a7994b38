import EInvoiceReading
import Foundation
import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

@Suite("Mutated files never trap")
struct MutatedFileTests {
  /// So many mutations has each seed; more of them are for a night, not for every run.
  private static let rounds =
    ProcessInfo.processInfo.environment["INVOICEKIT_MUTATIONS"].flatMap(Int.init) ?? 400

  /// Bytes overwritten, removed, doubled or moved, tags above all.
  static func mutated(_ bytes: [UInt8], _ generator: inout SeededGenerator) -> [UInt8] {
    var bytes = bytes
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      guard bytes.count > 8 else { break }
      let start = Int.random(in: 0..<bytes.count, using: &generator)
      let length = min(Int.random(in: 1...40, using: &generator), bytes.count - start)
      switch Int.random(in: 0..<6, using: &generator) {
      case 0: bytes[start] = UInt8.random(in: 0...255, using: &generator)
      case 1: bytes.removeSubrange(start..<(start + length))
      case 2: bytes.insert(contentsOf: bytes[start..<(start + length)], at: start)
      case 3:
        let other = Int.random(in: 0..<bytes.count, using: &generator)
        bytes.insert(contentsOf: Array(bytes[start..<(start + length)]), at: other)
      case 4: bytes[start] = Array("<>&\"'/0123456789-.\0%()[]".utf8).randomElement(using: &generator) ?? 0
      default: if Int.random(in: 0..<8, using: &generator) == 0 { bytes.removeSubrange(start...) }
      }
    }
    return bytes
  }

  @Test("XML: read and computed, or refused", arguments: 0..<8)
  func xml(seed: UInt64) throws {
    var generator = SeededGenerator(seed: seed)
    let names = ReadingFixture.french
    var originals = try names.map { try ReadingFixture.french($0) }
    originals += try ["xrechnung-cii", "peppol-credit-note"].map { try ForeignInvoiceTests.bytes($0) }
    var read = 0
    var refused = 0
    for round in 0..<Self.rounds {
      let bytes = Self.mutated(originals[round % originals.count], &generator)
      do {
        let invoice = try ReceivedInvoice(xml: bytes).invoice
        #expect(try ComputedInvoice(json: invoice.json).json == invoice.json)
        read += 1
      } catch {
        #expect(error.problems.contains { $0.severity == .error })
        refused += 1
      }
      _ = try? EInvoiceInspection(bytes)
    }
    #expect(read > 0 && refused > 0)
  }

  @Test("JSON of what was received: read again and stated, or refused", arguments: 0..<4)
  func json(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 2000 + seed)
    var originals = try ReadingFixture.french.prefix(4).map {
      try ReceivedInvoice(xml: ReadingFixture.french($0)).invoice.json
    }
    originals += try ["xrechnung-cii", "peppol-credit-note"].map {
      try ReceivedInvoice(xml: ForeignInvoiceTests.bytes($0)).invoice.json
    }
    var read = 0
    var refused = 0
    for round in 0..<Self.rounds {
      let bytes = Self.mutated(originals[round % originals.count], &generator)
      do {
        let invoice = try ComputedInvoice(json: bytes)
        #expect(try ComputedInvoice(json: invoice.json).json == invoice.json)
        read += 1
      } catch {
        #expect(error.problems.contains { $0.severity == .error })
        refused += 1
      }
    }
    #expect(read > 0 && refused > 0)
  }

  @Test("PDF: opened or refused", arguments: 0..<4)
  func pdf(seed: UInt64) throws {
    var generator = SeededGenerator(seed: 1000 + seed)
    let original = try ReadingFixture.bytes(ReadingFixture.folder.appending(path: "facturx.pdf"))
    var opened = 0
    for _ in 0..<250 {
      let bytes = Self.mutated(original, &generator)
      do {
        let pdf = try ReceivedPDF(pdf: bytes)
        opened += pdf.invoiceXML == nil ? 0 : 1
        _ = try? EInvoiceInspection(bytes)
      } catch {
        #expect(!error.problems.isEmpty)
      }
    }
    #expect(opened > 0)
  }
}
