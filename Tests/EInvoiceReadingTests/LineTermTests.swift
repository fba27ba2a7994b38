import EInvoicing
import Foundation
import InvoiceCore
import InvoiceModel
import Testing

@testable import EInvoiceReading

/// What few lines say, from JSON to each syntax and back, and from one syntax to the other.
@Suite("Terms of lines in both syntaxes")
struct LineTermTests {
  private static func original() throws -> ComputedInvoice {
    let url = ReadingFixture.samples.appending(path: "30-catalogue-lines.json")
    return try ComputedInvoice(json: ReadingFixture.bytes(url))
  }

  /// A line's terms but for its discounts and charges, which a received line states as amounts.
  private static func stated(_ line: InvoiceLine) -> LineTerms {
    var terms = line.terms
    (terms.discounts, terms.charges) = ([], [])
    return terms
  }

  @Test("Every term comes back into the field that it was written of", arguments: ["cii", "extended", "ubl"])
  func fields(syntax: String) throws {
    let original = try Self.original()
    let xml = try ReadingRoundTripTests.xml(original, syntax)
    let received = try ReadingRoundTripTests.read(xml).invoice
    #expect(received.invoice.lines.map(Self.stated) == original.invoice.lines.map(Self.stated))
    #expect(received.reception?.lines.map(\.details) == original.lines.map { _ in [] })
    for (line, other) in zip(original.lines, received.lines) {
      #expect(line.adjustments.map(\.amount) == other.adjustments.map(\.amount))
      #expect(line.adjustments.map(\.isCharge) == other.adjustments.map(\.isCharge))
      #expect(line.adjustments.map(\.reason) == other.adjustments.map(\.reason))
    }
    #expect(received.lines[2].adjustments.map(\.reasonCode) == [nil, "64", "AAA"])
    // What is read is as JSON what it is.
    let again = try ComputedInvoice(json: received.json)
    #expect(again == received)
  }

  @Test("From one syntax to the other and back nothing is lost")
  func across() throws {
    let original = try Self.original()
    let cii = try ReadingRoundTripTests.xml(original, "cii")
    let ubl = try ReadingRoundTripTests.xml(original, "ubl")
    let fromCII = try ReadingRoundTripTests.read(cii).invoice
    let fromUBL = try ReadingRoundTripTests.read(ubl).invoice
    #expect(fromCII.invoice.lines == fromUBL.invoice.lines)
    #expect(try fromCII.ubl(specification: .en16931, rules: EInvoiceRules.none) == ubl)
    #expect(try fromUBL.cii(profile: .en16931, rules: EInvoiceRules.none) == cii)
  }

  @Test("A smaller profile leaves out what it has no place for")
  func basic() throws {
    let xml = String(decoding: try Self.original().cii(profile: .basic), as: UTF8.self)
    for part in ["<ram:LineID>10<", "schemeID=\"0160\"", "GrossPriceProductTradePrice", "IncludedNote"] {
      #expect(xml.contains(part), "\(part)")
    }
    for part in ["BuyerAssignedID", "ApplicableProductCharacteristic", "OriginTradeCountry", "ClassCode", "LineID>1<"] {
      #expect(!xml.contains(part), "\(part)")
    }
  }

  @Test(
    "What does not fit its field stays a detail, and is said once",
    arguments: [
      ("<ram:ID>DE</ram:ID>", "<ram:ID>Allemagne</ram:ID>", "BT-159"),
      (" schemeID=\"0160\">3760123450010", ">3760123450010", "BT-157"),
      (" listID=\"STI\" listVersionID=\"2008\"", "", "BT-158"),
      ("<ram:ActualAmount>20.00</ram:ActualAmount>", "<ram:CalculationPercent>9</ram:CalculationPercent>", "BT-148"),
    ])
  func misfits(part: String, replacement: String, term: String) throws {
    let xml = String(decoding: try Self.original().cii(), as: UTF8.self)
    let changed = xml.replacing(part, with: replacement, maxReplacements: 1)
    #expect(changed != xml)
    let received = try ReadingRoundTripTests.read(Array(changed.utf8)).invoice
    #expect(received.reception?.lines[0].details.map(\.term) == [term])
    let terms = received.invoice.lines[0].terms
    switch term {
    case "BT-159": #expect(terms.origin == nil)
    case "BT-157": #expect(terms.standardID == nil)
    case "BT-158": #expect(terms.classifications.count == 1)
    default: #expect(terms.grossPrice == nil)
    }
  }

  @Test("A gross price without a discount states none, and gets none")
  func grossPriceAlone() throws {
    let xml = String(decoding: try Self.original().cii(), as: UTF8.self)
    let start = try #require(xml.range(of: "    <ram:AppliedTradeAllowanceCharge>"))
    let end = try #require(xml.range(of: "</ram:AppliedTradeAllowanceCharge>\n"))
    let changed = xml.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
    let received = try ReadingRoundTripTests.read(Array(changed.utf8)).invoice
    #expect(received.invoice.lines[0].terms.grossPrice == ExactDecimal(149))
    #expect(received.reception?.lines[0].priceDiscount == nil)
    let again = String(decoding: try received.cii(rules: EInvoiceRules.none), as: UTF8.self)
    #expect(again.components(separatedBy: "<ram:AppliedTradeAllowanceCharge>").count == 2)
  }

  @Test("Prices that include VAT are net in the XML, and the discount of the price is their difference")
  func grossPrices() throws {
    var invoice = try Self.original().invoice
    invoice.pricesIncludeVAT = true
    for index in invoice.lines.indices { invoice.lines[index].statedTotal = nil }
    invoice.statedTotals = StatedTotals()
    let computed = try ComputedInvoice(invoice, purpose: .eInvoice)
    let received = try ReadingRoundTripTests.read(computed.cii()).invoice
    for (line, further) in zip(received.invoice.lines, try #require(received.reception?.lines)) {
      guard let gross = line.terms.grossPrice else { continue }
      #expect(try gross.subtracting(line.unitPrice) == further.priceDiscount ?? .zero)
      #expect(gross.scale <= 6)
    }
    #expect(received.total == computed.total)
    #expect(received.warnings == [])
  }
}
