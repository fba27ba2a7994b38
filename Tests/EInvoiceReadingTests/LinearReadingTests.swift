import EInvoiceReading
import Foundation
import InvoiceCore
import InvoiceModel
import Testing

@Suite("Reading takes time in proportion to the size")
struct LinearReadingTests {
  private static func text(_ name: String) throws -> String {
    try String(contentsOf: ReadingFixture.folder.appending(path: "Received/\(name).xml"), encoding: .utf8)
  }

  /// A document with its line so many times.
  static func document(_ name: String, line: String, count: Int) throws -> [UInt8] {
    let text = try text(name)
    let start = try #require(text.range(of: "<\(line)>")).lowerBound
    let end = try #require(text.range(of: "</\(line)>")).upperBound
    let lines = Array(repeating: String(text[start..<end]), count: count).joined(separator: "\n")
    return Array((text[..<start] + lines + text[end...]).utf8)
  }

  @Test(
    "Ten times as many lines, in both syntaxes, with a reason of exemption on each",
    arguments: [("base-cii", "ram:IncludedSupplyChainTradeLineItem"), ("base-ubl", "cac:InvoiceLine")])
  func lines(name: String, line: String) throws {
    func seconds(_ count: Int) throws -> Double {
      var bytes = try Self.document(name, line: line, count: count)
      if name == "base-cii" {
        bytes = Array(
          String(decoding: bytes, as: UTF8.self).replacing(
            "<ram:CategoryCode>S", with: "<ram:ExemptionReason>Warum</ram:ExemptionReason><ram:CategoryCode>S"
          ).utf8)
      }
      let clock = ContinuousClock()
      var invoice: ReceivedInvoice?
      // The best of three, as other work on the machine only adds time.
      let best = try (0..<3).map { _ in try clock.measure { invoice = try ReceivedInvoice(xml: bytes) } }.min()
      #expect(invoice?.invoice.invoice.lines.count == count)
      return Double(best?.components.attoseconds ?? 0) / 1e18 + Double(best?.components.seconds ?? 0)
    }
    let few = try seconds(300)
    let many = try seconds(3000)
    #expect(many < 25 * few, "\(few) s, \(many) s")
  }
}
