import Foundation
import InvoiceCore
import InvoiceModel
import Testing

@testable import EInvoiceReading

@Suite("Invoices of other senders")
struct ForeignInvoiceTests {
  static func bytes(_ name: String) throws -> [UInt8] {
    try ReadingFixture.bytes(ReadingFixture.folder.appending(path: "Foreign/\(name).xml"))
  }

  @Test("A German invoice in CII: every term that is left out is named, the amounts are the sender's")
  func german() throws {
    let received = try ReadingRoundTripTests.read(Self.bytes("xrechnung-cii"))
    let invoice = received.invoice
    let computed = try ReadingRoundTripTests.computed(received)
    #expect(computed.total == ExactDecimal("1408.86"))
    #expect(computed.due == ExactDecimal("1308.86"))
    #expect(invoice.number == "RE-2026/0815")
    #expect(invoice.seller.party.name == "Müller & Söhne GmbH")
    #expect(invoice.seller.party.taxNumber == "30/123/45678")
    #expect(invoice.seller.party.address?.lines == ["Chausseestraße 1"])
    #expect(invoice.seller.party.contact?.name == "Anna Schmidt")
    #expect(invoice.buyer.reference == "04011000-12345-03")
    #expect(invoice.delivery?.name == "Lager Nord")
    #expect(
      invoice.notes.map(\.text) == [
        "Vielen Dank für Ihren Auftrag & bis bald.\nIhr Team", "Geschäftsführer: Jörg Müller",
      ])
    #expect(invoice.payment.terms == "#SKONTO#TAGE=7#PROZENT=2.00#")
    #expect(invoice.payment.means == .sepaTransfer)
    // The price with eight decimals is that of a hundred pieces.
    #expect(invoice.lines[0].description == "Schrauben M8")
    #expect(invoice.lines[0].unitPrice == ExactDecimal("1234.567891"))
    #expect(invoice.lines[0].priceBaseQuantity == ExactDecimal(100))
    #expect(
      invoice.lines[0].details == "verzinkt\nCharge 7\nFarbe: grau"
        || invoice.lines[0].details == "verzinkt\nFarbe: grau\nCharge 7")
    #expect(invoice.lines[0].statedTotal == ExactDecimal(1200))
    #expect(invoice.lines[1].description == "Verpackung")
    #expect(invoice.lines[1].unitPrice == ExactDecimal(10))
    #expect(invoice.lines[2].unitPrice == ExactDecimal(25))
    #expect(invoice.allowances.map(\.value) == [.percent(ExactDecimal(10))])
    #expect(invoice.charges.map(\.value) == [.amount(ExactDecimal(5))])
    let terms = Set(received.warnings.compactMap(\.term))
    for term in ["BT-28", "BT-29", "BT-30", "BT-85", "BT-127", "BT-148", "BT-157", "BG-10", "BG-28"] {
      #expect(terms.contains(term), "\(term) in \(ReadingFixture.text(received.warnings))")
    }
    #expect(received.warnings.allSatisfy { $0.severity == .warning && ($0.location?.line ?? 0) > 1 })
  }

  @Test("A Dutch credit note in UBL; a charge below zero is a discount")
  func dutch() throws {
    let received = try ReadingRoundTripTests.read(Self.bytes("peppol-credit-note"))
    let invoice = received.invoice
    let computed = try ReadingRoundTripTests.computed(received)
    #expect(received.syntax == .ublCreditNote)
    #expect(invoice.type == .creditNote)
    #expect(invoice.issueDate.description == "2026-05-06")
    #expect(invoice.dueDate?.description == "2026-06-05")
    #expect(computed.total == ExactDecimal("238.37"))
    #expect(invoice.allowances.map(\.value) == [.amount(ExactDecimal(3))])
    #expect(invoice.charges == [])
    #expect(invoice.references.preceding.map(\.number) == ["F-2026-77"])
    #expect(invoice.references.project == "P-9")
    #expect(invoice.buyer.kind == .business)
    #expect(invoice.buyer.party.address?.lines == ["1 rue de la Paix", "Bâtiment B"])
    #expect(invoice.payment.reference == "BETR-5")
    #expect(invoice.payment.bic == "ABNANL2A")
    let codes = Set(received.warnings.map(\.code))
    #expect(codes.contains(.negativeAllowance))
    let terms = Set(received.warnings.compactMap(\.term))
    for term in ["BT-19", "BT-28", "BT-29", "BT-30"] { #expect(terms.contains(term), "\(term)") }
  }

  /// A change to the first French invoice, and what it must lead to.
  struct Change: Sendable, CustomTestStringConvertible {
    var from: String
    var to: String
    var code: ProblemCode?
    var term: String?
    var testDescription: String { "\(from) → \(to)" }

    init(_ from: String, _ to: String, _ code: ProblemCode?, _ term: String? = nil) {
      self.from = from
      self.to = to
      self.code = code
      self.term = term
    }
  }

  @Test(
    "What would change the amounts or the meaning is an error that names term and place",
    arguments: [
      Change(
        "<ram:GrandTotalAmount>", "<ram:RoundingAmount>0.02</ram:RoundingAmount><ram:GrandTotalAmount>",
        .roundingAmount, "BT-114"),
      Change(
        "<ram:LineTotalAmount>1950.00</ram:LineTotalAmount><ram:TaxBasis",
        "<ram:LineTotalAmount>1951.00</ram:LineTotalAmount><ram:TaxBasis", .sumDiffers, "BT-106"),
      Change(
        "<ram:TaxBasisTotalAmount>", "<ram:ChargeTotalAmount>1</ram:ChargeTotalAmount><ram:TaxBasisTotalAmount>",
        .sumDiffers, "BT-108"),
      Change("currencyID=\"EUR\">390.00", "currencyID=\"EUR\">390.01", .sumDiffers, "BT-110"),
      Change("<ram:CategoryCode>S", "<ram:CategoryCode>L", .otherVAT, "BT-151"),
      Change("<ram:CategoryCode>S", "<ram:CategoryCode>Q", .missingTerm, "BT-151"),
      Change("<ram:ChargeAmount>650.00", "<ram:ChargeAmount>650,00", .notANumber, "BT-146"),
      Change("<ram:ChargeAmount>650.00", "<ram:ChargeAmount>1e3", .notANumber, "BT-146"),
      Change("<ram:ChargeAmount>650.00", "<ram:ChargeAmount currencyID=\"USD\">650.00", .otherCurrency, "BT-146"),
      Change("<ram:ChargeAmount>650.00</ram:ChargeAmount>", "", .missingTerm, "BT-146"),
      Change("format=\"102\">20260211", "format=\"102\">20260231", .notADate, "BT-2"),
      Change("format=\"102\">20260211", "format=\"610\">202602", .notADate, "BT-2"),
      Change("<ram:TypeCode>380", "<ram:TypeCode>999", .unknownType, "BT-3"),
      Change("<ram:InvoiceCurrencyCode>EUR", "<ram:InvoiceCurrencyCode>EURO", .unknownCurrency, "BT-5"),
      Change("<ram:Name>ACHETEUR SAS</ram:Name>", "", .missingTerm, "BT-44"),
      Change("<ram:DuePayableAmount>2340.00</ram:DuePayableAmount>", "", .missingTerm, "BT-115"),
    ])
  func refuses(change: Change) throws {
    let problems = try Self.problems(after: change)
    let error = problems.first { $0.severity == .error && $0.code == change.code }
    #expect(error != nil, "\(ReadingFixture.text(problems))")
    #expect(error?.term == change.term)
    #expect(error?.location != nil)
  }

  @Test(
    "Amounts that differ from the computed ones are an error",
    arguments: [
      Change("<ram:CalculatedAmount>390.00", "<ram:CalculatedAmount>390.01", nil),
      Change("<ram:GrandTotalAmount>2340.00", "<ram:GrandTotalAmount>2340.01", nil),
      Change("<ram:DuePayableAmount>2340.00", "<ram:DuePayableAmount>2339.00", nil),
      Change("<ram:BilledQuantity unitCode=\"DAY\">3", "<ram:BilledQuantity unitCode=\"DAY\">4", nil),
      Change("<ram:TotalPrepaidAmount>0", "<ram:TotalPrepaidAmount>1", nil),
    ])
  func refusesOtherAmounts(change: Change) throws {
    let problems = try Self.problems(after: change)
    #expect(problems.contains { $0.severity == .error })
  }

  @Test(
    "What is left out is a warning",
    arguments: [
      Change("<ram:TypeCode>380", "<ram:TypeCode>326", .otherType, "BT-3"),
      Change("unitCode=\"DAY\"", "unitCode=\"Tage\"", .unknownUnit, "BT-130"),
      Change("<ram:TypeCode>58", "<ram:TypeCode>97", .otherMeans, "BT-81"),
      Change(
        "<ram:Name>VENDEUR SARL</ram:Name>", "<ram:ID>7</ram:ID><ram:Name>VENDEUR SARL</ram:Name>", .notRead,
        "BT-29"),
      Change(
        "<ram:ApplicableHeaderTradeDelivery>",
        "<ram:ApplicableHeaderTradeDelivery><ram:DespatchAdviceReferencedDocument><ram:IssuerAssignedID>L1</ram:IssuerAssignedID></ram:DespatchAdviceReferencedDocument>",
        .notRead, "BT-16"),
      Change(
        "<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format=\"102\">20260313</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>",
        "", .noDueDate, "BT-9"),
    ])
  func warns(change: Change) throws {
    let xml = try Self.changed(change)
    let received = try ReadingRoundTripTests.read(xml)
    let warning = received.warnings.first { $0.code == change.code }
    #expect(warning?.term == change.term, "\(ReadingFixture.text(received.warnings))")
    #expect(warning?.location != nil)
    _ = try ReadingRoundTripTests.computed(received)
  }

  @Test("Profiles without lines, and other documents, are named")
  func otherDocuments() throws {
    let text = String(decoding: try ReadingFixture.french("01_b2b_S20"), as: UTF8.self)
    let lines = try #require(
      text.range(
        of: "<ram:IncludedSupplyChainTradeLineItem>.*</ram:IncludedSupplyChainTradeLineItem>",
        options: .regularExpression))
    for (urn, word) in [
      ("urn:factur-x.eu:1p0:minimum", "MINIMUM"), ("urn:factur-x.eu:1p0:basicwl", "BASIC WL"),
      ("urn:zugferd.de:2p0:basicwl", "BASIC WL"),
    ] {
      let small = text.replacingCharacters(in: lines, with: "").replacingOccurrences(
        of: "urn:cen.eu:en16931:2017", with: urn)
      let problems = Self.problems(in: Array(small.utf8))
      #expect(problems.contains { $0.code == .profileWithoutLines && $0.message.contains(word) })
      let inspection = try EInvoiceInspection(Array(small.utf8))
      #expect(inspection.number == "F2026-0001")
      #expect(inspection.total == ExactDecimal(2340))
      #expect(inspection.lineCount == 0)
    }
    for (xml, word) in [
      ("<rsm:CrossIndustryDocument xmlns:rsm='urn:ferd:CrossIndustryDocument:invoice:1p0'/>", "ZUGFeRD 1.0"),
      ("<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>", "order"),
      ("<CrossIndustryInvoice/>", "neither"), ("<html/>", "neither"),
    ] {
      let problems = Self.problems(in: Array(xml.utf8))
      #expect(problems.map(\.code) == [.notAnEInvoice])
      #expect(problems[0].message.contains(word))
    }
  }

  @Test("An empty document of the right kind says everything that is missing")
  func empty() throws {
    let cii = "<a:CrossIndustryInvoice xmlns:a='urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100'/>"
    let ubl = "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2'/>"
    for xml in [cii, ubl] {
      let terms = Set(Self.problems(in: Array(xml.utf8)).compactMap(\.term))
      #expect(terms.isSuperset(of: ["BG-25", "BT-1", "BT-2", "BT-5", "BT-27", "BT-44"]), "\(terms)")
    }
  }

  @Test("A note's subject in UBL")
  func notes() {
    #expect(
      UBLReader.notes(in: "#PMT#40 €\n#PMD#x\ny\n#1 ist gut") == [
        Note("40 €", code: "PMT"), Note("x\ny\n#1 ist gut", code: "PMD"),
      ])
    #expect(UBLReader.notes(in: "#a#b") == [Note("#a#b")])
  }

  static func changed(_ change: Change) throws -> [UInt8] {
    let text = String(decoding: try ReadingFixture.french("01_b2b_S20"), as: UTF8.self)
    let range = try #require(text.range(of: change.from))
    return Array(text.replacingCharacters(in: range, with: change.to).utf8)
  }

  static func problems(after change: Change) throws -> [Problem] { problems(in: try changed(change)) }

  static func problems(in xml: [UInt8]) -> [Problem] {
    do {
      _ = try ReceivedInvoice(xml: xml).computed()
      return []
    } catch {
      return error.problems
    }
  }
}
