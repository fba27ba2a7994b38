import InvoiceModel
import TestSupport
import Testing

@testable import EInvoicing

@Suite("What an e-invoice derives from the invoice")
struct EInvoiceDocumentTests {
  private func notes(_ document: EInvoiceDocument, _ code: String) -> [String] {
    document.notes.filter { $0.code == code }.map(\.text)
  }

  @Test func frame() throws {
    #expect(try EInvoiceFixture.document().frame == "S1")
    #expect(try EInvoiceFixture.document { $0.nature = .goods }.frame == "B1")
    let mixed = try EInvoiceFixture.document {
      $0.lines.append($0.lines[0])
      $0.lines[1].nature = .goods
    }
    #expect(mixed.frame == "M1")
    #expect(try EInvoiceFixture.document { $0.prepaid = ExactDecimal(240) }.frame == "S2")
    #expect(try EInvoiceFixture.document { $0.prepaid = ExactDecimal(100) }.frame == "S1")
    let final = try EInvoiceFixture.document {
      $0.prepaid = ExactDecimal(100)
      $0.references.preceding = [PrecedingInvoice(number: "D-1", date: $0.issueDate)]
    }
    #expect(final.frame == "S4")
  }

  @Test("A paid invoice states when it was due, even on receipt")
  func paidDueDate() throws {
    let document = try EInvoiceFixture.document {
      $0.dueDate = nil
      $0.buyer = Buyer(party: $0.buyer.party, kind: .consumer)
      $0.buyer.party.siren = nil
      $0.buyer.party.email = "a@b.example"
      $0.prepaid = ExactDecimal(240)
    }
    #expect(document.frame == "S2")
    #expect(document.dueDate == document.invoice.issueDate)
  }

  @Test func notesOnceEach() throws {
    let document = try EInvoiceFixture.document()
    for code in ["PMT", "PMD", "AAB", "BAR"] { #expect(notes(document, code).count == 1, "\(code)") }
    let own = try EInvoiceFixture.document { $0.notes = [Note("Trois fois le taux légal", code: "PMD")] }
    #expect(notes(own, "PMD") == ["Trois fois le taux légal"])
    #expect(notes(own, "PMT").count == 1)
  }

  @Test("A consumer's invoice has the three notes too, saying that they do not apply")
  func consumerNotes() throws {
    let document = try EInvoiceFixture.document {
      $0.buyer.kind = .consumer
      $0.buyer.party.siren = nil
      $0.buyer.party.email = "a@b.example"
    }
    for code in ["PMT", "PMD", "AAB"] { #expect(notes(document, code).first?.hasPrefix("Sans objet") == true) }
    #expect(notes(document, "BAR") == ["B2C"])
  }

  @Test func treatment() throws {
    #expect(notes(try EInvoiceFixture.document(), "BAR") == ["B2B"])
    let abroad = try EInvoiceFixture.document {
      $0.buyer.party.siren = nil
      $0.buyer.party.vatNumber = "BE0123456749"
      $0.buyer.party.email = "a@b.example"
      $0.buyer.party.address?.country = "BE"
    }
    #expect(notes(abroad, "BAR") == ["B2BINT"])
    let outside = try EInvoiceFixture.document {
      $0.lines[0].vatCategory = .outOfScope
      $0.lines[0].vatRate = .zero
    }
    #expect(notes(outside, "BAR") == ["OUTOFSCOPE"])
    #expect(outside.seller.vatNumber == nil)
    #expect(outside.buyer.vatNumber == nil)
    #expect(notes(try EInvoiceFixture.document { $0.notes = [Note("ARCHIVEONLY", code: "BAR")] }, "BAR").count == 1)
  }

  @Test func electronicAddresses() throws {
    let document = try EInvoiceFixture.document()
    #expect(document.seller.endpoint == ElectronicAddress(scheme: "0225", id: "100000009"))
    #expect(document.buyer.endpoint == ElectronicAddress(scheme: "0225", id: "200000008"))
    let given = try EInvoiceFixture.document {
      $0.buyer.party.electronicAddress = ElectronicAddress(scheme: "0225", id: "200000008_Z")
    }
    #expect(given.buyer.endpoint?.id == "200000008_Z")
  }

  @Test func vatDue() throws {
    #expect(try EInvoiceFixture.document().vatDue == .payment)
    #expect(try EInvoiceFixture.document { $0.seller.paysVATOnDebits = true }.vatDue == .issue)
    #expect(try EInvoiceFixture.document { $0.nature = .goods }.vatDue == nil)
    // What the sender says comes first, and a day excludes an event (BR-CO-03).
    #expect(try EInvoiceFixture.document { $0.taxPoint = .delivery }.vatDue == .delivery)
    #expect(try EInvoiceFixture.document { $0.taxPointDate = $0.issueDate }.vatDue == nil)
  }

  @Test("A franchise seller without a VAT number has its SIREN as tax registration")
  func franchise() throws {
    let document = try EInvoiceFixture.document {
      $0.seller.vatRegime = .franchise
      $0.seller.party.vatNumber = nil
      $0.lines[0].vatCategory = .exempt
      $0.lines[0].vatRate = .zero
    }
    #expect(document.seller.taxNumber == "100000009")
    #expect(document.seller.name == "Atelier EI")
    #expect(document.exemptions.map(\.code) == ["VATEX-FR-FRANCHISE"])
    #expect(document.exemptions.first?.text?.contains("293") == true)
    #expect(document.vatDue == nil)
  }

  @Test("An intra-Community supply goes to the buyer where no other address is given")
  func deliverTo() throws {
    let document = try EInvoiceFixture.document {
      $0.buyer.party.siren = nil
      $0.buyer.party.vatNumber = "BE0123456749"
      $0.buyer.party.email = "a@b.example"
      $0.buyer.party.address?.country = "BE"
      $0.lines[0].vatCategory = .intraCommunity
      $0.lines[0].vatRate = .zero
      $0.supplyDate = $0.issueDate
    }
    #expect(document.deliverTo?.country == "BE")
  }

  @Test func payment() throws {
    #expect(try EInvoiceFixture.document().paymentMeans == nil)
    let transfer = try EInvoiceFixture.document { $0.seller.iban = "FR7630006000011234567890189" }
    #expect(transfer.paymentMeans?.code == "58")
    let card = try EInvoiceFixture.document {
      $0.seller.iban = "FR7630006000011234567890189"
      $0.payment.means = .card
    }
    #expect(card.paymentMeans?.code == "48")
    #expect(card.paymentMeans?.accounts == [])
  }

  @Test("An address given as one text: its country, town and street lines find their places")
  func freeTextAddress() {
    let text = Address(lines: ["1 rue A", "Bât. B", "75002 Paris", "France"], country: "FR", isFreeText: true)
    let address = EInvoiceAddress(text)
    #expect(address?.lines == ["1 rue A", "Bât. B"])
    #expect(address?.postcode == "75002")
    #expect(address?.city == "Paris")
    let long = Address(lines: ["a", "b", "c", "d", "Belgium"], country: "BE", isFreeText: true)
    #expect(EInvoiceAddress(long)?.lines == ["a", "b", "c, d"])
    #expect(EInvoiceAddress(Address(lines: ["x"])) == nil)
    #expect(EInvoiceAddress(Address(lines: [], country: "FR", isFreeText: true))?.lines == [])
  }

  @Test func defaultReasons() throws {
    let document = try EInvoiceFixture.document {
      $0.allowances = [DocumentAllowance(.percent(ExactDecimal(10)))]
      $0.charges = [DocumentAllowance(.amount(ExactDecimal(5)))]
    }
    #expect(document.allowances.map(\.reason) == ["Remise"])
    #expect(document.allowances.map(\.reasonCode) == ["95"])
    #expect(document.allowances.map(\.percent) == [ExactDecimal(10)])
    #expect(document.charges.map(\.reason) == ["Frais"])
    let english = try EInvoiceFixture.document {
      $0.language = "en"
      $0.allowances = [DocumentAllowance(.amount(ExactDecimal(5)))]
    }
    #expect(english.allowances.map(\.reason) == ["Discount"])
  }
}
