import InvoiceCore
import InvoiceModel
import InvoiceWording
import TestSupport
import Testing

@testable import EInvoicing

/// Whom the French rules for e-invoices oblige, and what becomes of the others.
@Suite("E-invoices by territory")
struct TerritoryEInvoiceTests {
  private func document(
    _ country: String, postcode: String? = nil, siren: String? = "100000009", change: (inout Invoice) -> Void = { _ in }
  ) throws -> EInvoiceDocument {
    var invoice = try ComputedInvoice(json: Array(EInvoiceFixture.json.utf8)).invoice
    invoice.seller.party.address?.country = country
    invoice.seller.party.address?.postcode = postcode
    invoice.seller.party.siren = siren
    change(&invoice)
    return try EInvoiceDocument(ComputedInvoice(invoice))
  }

  @Test(
    "The rules by default, frame and notes",
    arguments: [
      ("FR", "75002", true, true), ("RE", nil, true, true), ("FR", "97400", true, true), ("GP", nil, true, true),
      ("YT", nil, false, true), ("FR", "97600", false, true), ("GF", nil, false, true), ("PM", nil, false, true),
      ("MF", nil, false, true),
      // With a SIREN a Monegasque or foreign business is one of the reform.
      ("MC", nil, true, true), ("NC", nil, true, true), ("DE", nil, true, true),
    ] as [(String, String?, Bool, Bool)])
  func rules(country: String, postcode: String?, isObliged: Bool, isFrench: Bool) throws {
    let document = try document(country, postcode: postcode)
    #expect(document.defaultRules(for: .en16931) == (isObliged ? .fr : .en16931))
    #expect(document.defaultRules(for: .minimum) == .en16931)
    #expect((document.frame != nil) == isObliged)
    #expect(document.notes.contains { $0.code == "BAR" } == isObliged)
    #expect((document.national != nil) == isFrench)
  }

  @Test("Without a SIREN they are not", arguments: ["MC", "NC", "PF", "DE", "US"])
  func abroad(country: String) throws {
    let document = try document(country, siren: nil)
    #expect(document.defaultRules(for: .en16931) == .en16931 && document.frame == nil && document.national == nil)
    #expect(document.notes.allSatisfy { !["BAR", "PMT"].contains($0.code ?? "") })
  }

  @Test("A seller in Monaco without a SIREN has an e-invoice of EN 16931, in CII and UBL")
  func monaco() throws {
    var invoice = try ComputedInvoice(json: Array(EInvoiceFixture.json.utf8)).invoice
    invoice.seller.party.address = Address(lines: ["1"], postcode: "98000", city: "Monaco", country: "MC")
    invoice.seller.party.siren = nil
    invoice.seller.party.vatNumber = "FR90000012345"
    invoice.seller.party.email = "a@example.mc"
    invoice.buyer.reference = "R"
    let computed = try ComputedInvoice(invoice, purpose: .eInvoice)
    #expect(computed.eInvoiceProblems() == [])
    #expect(try !computed.cii().isEmpty && !computed.ubl(specification: .en16931).isEmpty)
    // Peppol's network knows no e-mail addresses: it is not claimed, and refused where it is asked for.
    #expect(try computed.ubl() == computed.ubl(specification: .en16931))
    let refused = try #require(throws: InvoiceProblems.self) { try computed.ubl(specification: .peppol) }
    #expect(refused.problems.map(\.rule) == ["PEPPOL-EN16931-CL008"])
    invoice.seller.party.electronicAddress = ElectronicAddress(scheme: "9943", id: "FR90000012345")
    invoice.buyer.party.electronicAddress = ElectronicAddress(scheme: "9957", id: "FR11123456782")
    let reached = try ComputedInvoice(invoice, purpose: .eInvoice)
    #expect(try reached.ubl() == reached.ubl(specification: .peppol))
  }

  @Test(
    "How the invoice is treated, by where the buyer is",
    arguments: [
      ("FR", "75001", false, "B2B"), ("RE", nil, false, "B2B"), ("FR", "97200", false, "B2B"), ("GP", nil, true, "B2B"),
      ("YT", nil, true, "B2BINT"), ("FR", "97300", true, "B2BINT"), ("PM", nil, true, "B2BINT"),
      ("MC", nil, false, "B2BINT"), ("MC", nil, true, "B2B"), ("NC", nil, false, "B2BINT"),
      ("DE", nil, false, "B2BINT"),
      ("DE", nil, true, "B2B"),
    ] as [(String, String?, Bool, String)])
  func treatment(country: String, postcode: String?, hasSIREN: Bool, expected: String) throws {
    let document = try document("FR", postcode: "75002") {
      $0.buyer.party.address?.country = country
      $0.buyer.party.address?.postcode = postcode
      if !hasSIREN { $0.buyer.party.siren = nil }
      $0.buyer.kind = .business
    }
    #expect(document.notes.filter { $0.code == "BAR" }.map(\.text) == [expected])
  }

  @Test("A French postcode before the town is found wherever the post of France goes")
  func addresses() {
    for (place, country) in [("75002 Paris", "FR"), ("97400 Saint-Denis", "RE"), ("98000 Monaco", "MC")] {
      let address = EInvoiceAddress(Address(lines: ["1 rue A", place, "X"], country: country, isFreeText: true))
      #expect(address?.lines == ["1 rue A"] && address?.postcode == String(place.prefix(5)), "\(country)")
    }
    let foreign = EInvoiceAddress(Address(lines: ["1", "10115 Berlin", "DE"], country: "DE", isFreeText: true))
    #expect(foreign?.lines == ["1", "10115 Berlin"])
  }

  @Test("Another country's frame, notes and rules are a row")
  func anotherCountry() throws {
    var invoice = try ComputedInvoice(json: Array(EInvoiceFixture.json.utf8)).invoice
    invoice.seller.party.address?.country = "AQ"
    invoice.seller.party.siren = nil
    invoice.seller.party.vatNumber = "AQ1"
    let row = NationalEInvoice(
      jurisdiction: .invented, rules: .en16931, smallestProfile: .basic, specification: .peppol,
      frame: { _, isPaid in isPaid ? "ICE" : "SNOW" },
      firstNotes: { _ in [Mention(id: "ice", subjectCode: "AAI", text: "Ice")] }, lastNotes: { _, _, _ in [] })
    let computed = try ComputedInvoice(invoice)
    let document = try EInvoiceDocument(computed, table: .withInvented, nationals: NationalEInvoice.all + [row])
    #expect(document.frame == "SNOW")
    #expect(document.notes.contains { $0.text == "Ice" })
    #expect(document.national?.specification == .peppol && document.nationalRules == .en16931)
    #expect(document.vatDue == .payment)
    #expect(try EInvoiceDocument(computed).frame == nil)
  }
}
