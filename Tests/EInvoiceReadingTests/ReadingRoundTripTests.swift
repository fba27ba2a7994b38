import EInvoiceReading
import EInvoicing
import Foundation
import InvoiceCore
import InvoiceModel
import Testing

@Suite("From JSON to XML and back")
struct ReadingRoundTripTests {
  static let samples: [String] =
    ((try? FileManager.default.contentsOfDirectory(atPath: ReadingFixture.samples.path)) ?? [])
    .filter { $0.hasSuffix(".json") }.sorted()

  @Test("There are samples")
  func thereAreSamples() { #expect(Self.samples.count >= 20) }

  @Test("A sample comes back with the same amounts, and what comes back is stable", arguments: samples)
  func sample(name: String) throws {
    let json = try ReadingFixture.bytes(ReadingFixture.samples.appending(path: name))
    let original = try ComputedInvoice(json: json)
    for syntax in ["cii", "extended", "ubl"] {
      // Drafts and dinars are no e-invoices.
      guard let xml = try? Self.xml(original, syntax) else {
        #expect(original.isDraft || original.invoice.currency.minorUnitDigits == 3 || Self.isNoEInvoice(original))
        continue
      }
      let received = try Self.read(xml)
      #expect(received.warnings == [], "\(syntax): \(ReadingFixture.text(received.warnings))")
      let first = received.invoice
      #expect(first.total == original.total)
      #expect(first.tax == original.tax)
      #expect(first.due == original.due)
      #expect(first.vatBreakdown.map(\.category) == original.vatBreakdown.map(\.category))
      #expect(first.vatBreakdown.map(\.base) == original.vatBreakdown.map(\.base))
      #expect(first.vatBreakdown.map(\.tax) == original.vatBreakdown.map(\.tax))
      #expect(first.lines.reduce(into: 0) { $0 += $1.net.isZero ? 0 : 1 } > 0)
      // Written again it is the same file, byte for byte, from the XML and from its JSON.
      #expect(try Self.xml(first, syntax) == xml, "\(syntax)")
      #expect(try Self.xml(ComputedInvoice(json: first.json), syntax) == xml, "\(syntax)")
    }
  }

  static func isNoEInvoice(_ invoice: ComputedInvoice) -> Bool {
    !invoice.eInvoiceProblems(rules: EInvoiceRules.none).isEmpty
  }

  static func xml(_ invoice: ComputedInvoice, _ syntax: String) throws -> [UInt8] {
    syntax != "ubl"
      ? try invoice.cii(profile: syntax == "cii" ? .en16931 : .extended, rules: EInvoiceRules.none)
      : try invoice.ubl(rules: EInvoiceRules.none)
  }

  static func read(_ xml: [UInt8]) throws -> ReceivedInvoice {
    do {
      return try ReceivedInvoice(xml: xml)
    } catch {
      Issue.record("\(ReadingFixture.text(error.problems))")
      throw error
    }
  }
}
