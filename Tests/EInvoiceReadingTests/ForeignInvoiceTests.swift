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

  @Test("A German invoice in CII: all amounts are the sender's, and what no field holds is a detail")
  func german() throws {
    let received = try ReadingRoundTripTests.read(Self.bytes("xrechnung-cii"))
    let computed = received.invoice
    let invoice = computed.invoice
    #expect(computed.total == ExactDecimal("1408.86"))
    #expect(computed.due == ExactDecimal("1308.86"))
    #expect(invoice.number == "RE-2026/0815")
    #expect(invoice.seller.party.name == "Müller & Söhne GmbH")
    #expect(invoice.seller.party.taxNumber == "30/123/45678")
    #expect(invoice.seller.party.address?.lines == ["Chausseestraße 1"])
    #expect(invoice.seller.party.contact?.name == "Anna Schmidt")
    #expect(invoice.buyer.reference == "04011000-12345-03")
    #expect(invoice.delivery?.name == "Lager Nord")
    #expect(invoice.notes.map(\.text) == ["Vielen Dank für Ihren Auftrag & bis bald.\nIhr Team"])
    #expect(invoice.payment.terms == "#SKONTO#TAGE=7#PROZENT=2.00#")
    #expect(invoice.payment.means == .sepaTransfer)
    #expect(invoice.lines[0].description == "Schrauben M8")
    #expect(invoice.lines[0].unitPrice == ExactDecimal("12.34567891"))
    #expect(computed.lines.map(\.net).first == ExactDecimal(1210))
    #expect(computed.lines[0].adjustments.map(\.isCharge) == [false, true])
    #expect(computed.allowances.map(\.percent) == [ExactDecimal(10)])
    #expect(computed.charges.map(\.amount) == [ExactDecimal(5)])
    #expect(invoice.lines.contains { $0.terms.standardID != nil })
    #expect(invoice.lines.compactMap(\.terms.grossPrice) == [ExactDecimal(30)])
    #expect(computed.reception?.lines.compactMap(\.priceDiscount) == [ExactDecimal(5)])
    let reception = try #require(computed.reception)
    let terms = Set((reception.details + reception.lines.flatMap(\.details)).compactMap(\.term))
    for term in ["BT-28", "BT-29", "BT-30", "BT-33", "BT-85", "BG-10"] {
      #expect(terms.contains(term), "\(term) in \(terms)")
    }
    #expect(received.warnings.allSatisfy { $0.severity == .warning && ($0.location?.line ?? 0) > 1 })
  }

  @Test("A Dutch credit note in UBL; a charge below zero stays one")
  func dutch() throws {
    let received = try ReadingRoundTripTests.read(Self.bytes("peppol-credit-note"))
    let computed = received.invoice
    let invoice = computed.invoice
    #expect(received.syntax == .ublCreditNote)
    #expect(invoice.type == .creditNote)
    #expect(invoice.issueDate.description == "2026-05-06")
    #expect(invoice.dueDate?.description == "2026-06-05")
    #expect(computed.total == ExactDecimal("238.37"))
    #expect(computed.allowances == [])
    #expect(computed.charges.map(\.amount) == [ExactDecimal(-3)])
    #expect(invoice.references.preceding.map(\.number) == ["F-2026-77"])
    #expect(invoice.references.project == "P-9")
    #expect(invoice.buyer.kind == .business)
    #expect(invoice.buyer.party.address?.lines == ["1 rue de la Paix", "Bâtiment B"])
    #expect(invoice.payment.reference == "BETR-5")
    #expect(invoice.payment.bic == "ABNANL2A")
    let terms = Set(computed.reception?.details.compactMap(\.term) ?? [])
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
    "What is odd is a warning that names rule, term and place, and the invoice is read all the same",
    arguments: [
      Change(
        "<ram:LineTotalAmount>1950.00</ram:LineTotalAmount><ram:TaxBasis",
        "<ram:LineTotalAmount>1951.00</ram:LineTotalAmount><ram:TaxBasis", .sumDiffers, "BT-106"),
      Change(
        "<ram:TaxBasisTotalAmount>", "<ram:ChargeTotalAmount>1</ram:ChargeTotalAmount><ram:TaxBasisTotalAmount>",
        .sumDiffers, "BT-108"),
      Change("currencyID=\"EUR\">390.00", "currencyID=\"EUR\">390.01", .sumDiffers, "BT-112"),
      Change("<ram:CategoryCode>S", "<ram:CategoryCode>Q", .unknownCategory, "BT-151"),
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
      Change("<ram:CalculatedAmount>390.00", "<ram:CalculatedAmount>390.01", .sumDiffers, "BT-110"),
      Change("<ram:GrandTotalAmount>2340.00", "<ram:GrandTotalAmount>2340.01", .sumDiffers, "BT-112"),
      Change("<ram:DuePayableAmount>2340.00", "<ram:DuePayableAmount>2339.00", .sumDiffers, "BT-115"),
      Change("<ram:BilledQuantity unitCode=\"DAY\">3", "<ram:BilledQuantity unitCode=\"DAY\">4", .sumDiffers, "BT-131"),
      Change("unitCode=\"DAY\"", "unitCode=\"Tage\"", .unknownUnit, "BT-130"),
    ])
  func warns(change: Change) throws {
    let received = try ReadingRoundTripTests.read(Self.changed(change))
    let warning = received.warnings.first { $0.code == change.code && $0.term == change.term }
    #expect(warning != nil, "\(ReadingFixture.text(received.warnings))")
    #expect(warning?.location != nil)
    #expect(received.warnings.allSatisfy { $0.severity == .warning })
    #expect(received.invoice.reception?.findings == received.warnings.count)
    let json = received.invoice.json
    #expect(try ComputedInvoice(json: json).json == json)
  }

  @Test(
    "What is usual elsewhere is no finding",
    arguments: [
      Change(
        "<ram:GrandTotalAmount>2340.00", "<ram:RoundingAmount>0.00</ram:RoundingAmount><ram:GrandTotalAmount>2340.00",
        nil),
      Change("<ram:CategoryCode>S", "<ram:CategoryCode>L", nil),
      Change("<ram:TypeCode>380", "<ram:TypeCode>326", nil),
      Change("<ram:TypeCode>58", "<ram:TypeCode>97", nil),
      Change("<ram:Name>VENDEUR SARL</ram:Name>", "<ram:ID>7</ram:ID><ram:Name>VENDEUR SARL</ram:Name>", nil),
      Change(
        "<ram:SpecifiedTradePaymentTerms><ram:DueDateDateTime><udt:DateTimeString format=\"102\">20260313</udt:DateTimeString></ram:DueDateDateTime></ram:SpecifiedTradePaymentTerms>",
        "", nil),
    ])
  func accepts(change: Change) throws {
    let received = try ReadingRoundTripTests.read(Self.changed(change))
    #expect(received.warnings == [], "\(ReadingFixture.text(received.warnings))")
  }

  @Test("Profiles without lines are pages too; other documents are named")
  func otherDocuments() throws {
    let text = String(decoding: try ReadingFixture.french("01_b2b_S20"), as: UTF8.self)
    let lines = try #require(
      text.range(
        of: "<ram:IncludedSupplyChainTradeLineItem>.*</ram:IncludedSupplyChainTradeLineItem>",
        options: .regularExpression))
    for urn in ["urn:factur-x.eu:1p0:minimum", "urn:factur-x.eu:1p0:basicwl", "urn:zugferd.de:2p0:basicwl"] {
      let small = text.replacingCharacters(in: lines, with: "").replacingOccurrences(
        of: "urn:cen.eu:en16931:2017", with: urn)
      let received = try ReceivedInvoice(xml: Array(small.utf8))
      #expect(!received.warnings.contains { $0.code == .noLines }, "\(ReadingFixture.text(received.warnings))")
      #expect(received.invoice.total == ExactDecimal(2340))
      let inspection = try EInvoiceInspection(Array(small.utf8))
      #expect(inspection.number == "F2026-0001")
      #expect(inspection.total == ExactDecimal(2340))
      #expect(inspection.lineCount == 0)
    }
    for (xml, word) in [
      ("<rsm:CrossIndustryDocument xmlns:rsm='urn:ferd:CrossIndustryDocument:invoice:1p0'/>", "ZUGFeRD 1.0"),
      ("<Order xmlns='urn:oasis:names:specification:ubl:schema:xsd:Order-2'/>", "order"),
      (
        "<a:SCRDMCCBDACIOMessageStructure xmlns:a='urn:un:unece:uncefact:data:SCRDMCCBDACIOMessageStructure:100'/>",
        "Order-X"
      ),
      ("<CrossIndustryInvoice/>", "neither"), ("<html/>", "neither"),
      ("<StandardBusinessDocument/>", "without an invoice"),
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
      let received = try ReceivedInvoice(xml: Array(xml.utf8))
      let terms = Set(received.warnings.compactMap(\.term))
      #expect(terms.isSuperset(of: ["BG-25", "BT-1", "BT-2", "BT-5", "BT-27", "BT-44", "BG-22"]), "\(terms)")
      let json = received.invoice.json
      #expect(try ComputedInvoice(json: json).json == json)
    }
  }

  @Test("An envelope is opened, and says nothing")
  func envelope() throws {
    let ubl =
      "<Invoice xmlns='urn:oasis:names:specification:ubl:schema:xsd:Invoice-2' xmlns:b='urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2'><b:ID>F-1</b:ID></Invoice>"
    let xml =
      "<StandardBusinessDocument xmlns='http://www.unece.org/cefact/namespaces/StandardBusinessDocumentHeader'>"
      + "<StandardBusinessDocumentHeader><HeaderVersion>1.0</HeaderVersion></StandardBusinessDocumentHeader>\(ubl)"
      + "</StandardBusinessDocument>"
    let received = try ReceivedInvoice(xml: Array(xml.utf8))
    #expect(received.invoice.invoice.number == "F-1")
    #expect(received.invoice.reception?.details == [])
  }

  @Test("Encodings: UTF-16 with and without a mark, and those of Western Europe")
  func encodings() throws {
    let text = String(decoding: try ReadingFixture.french("01_b2b_S20"), as: UTF8.self)
      .replacingOccurrences(of: "VENDEUR SARL", with: "Café Œuvré 12 €")
    func declared(_ name: String) -> String { text.replacingOccurrences(of: "UTF-8", with: name) }
    let variants: [(String, Data?)] = [
      ("UTF-16", declared("UTF-16").data(using: .utf16)),
      ("UTF-16LE", declared("UTF-16").data(using: .utf16LittleEndian)),
      ("UTF-16BE", declared("UTF-16").data(using: .utf16BigEndian)),
      ("windows-1252", declared("windows-1252").data(using: .windowsCP1252)),
      ("ISO-8859-1", declared("ISO-8859-1").replacingOccurrences(of: "Œ", with: "O").data(using: .windowsCP1252)),
    ]
    for (name, data) in variants {
      let received = try ReceivedInvoice(xml: Array(try #require(data)))
      #expect(
        received.invoice.invoice.seller.party.name.replacingOccurrences(of: "Œ", with: "O") == "Café Ouvré 12 €",
        "\(name)")
    }
    var latin9 = Array(declared("ISO-8859-15").replacingOccurrences(of: "é", with: "e").utf8)
    for (character, byte) in [("€", UInt8(0xA4)), ("Œ", 0xBC)] {
      while let range = Data(latin9).range(of: Data(character.utf8)) { latin9.replaceSubrange(range, with: [byte]) }
    }
    #expect(try ReceivedInvoice(xml: latin9).invoice.invoice.seller.party.name == "Cafe Œuvre 12 €")
    let unknown = Self.problems(in: Array(declared("EBCDIC-CP-FR").utf8))
    #expect(unknown.map(\.code) == [.xmlSyntax])
    #expect(unknown[0].message.contains("EBCDIC"))
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

  static func problems(in xml: [UInt8]) -> [Problem] {
    do {
      _ = try ReceivedInvoice(xml: xml)
      return []
    } catch {
      return error.problems
    }
  }
}
