import EInvoicing
import Foundation
import InvoiceCore
import InvoiceModel
import Testing

@testable import EInvoiceReading

/// What few invoices say at their head, from JSON to each syntax and back, and from one syntax to the other.
@Suite("Terms of the head in both syntaxes")
struct HeaderTermTests {
  static let samples = ["27-payee-and-terms.json", "28-foreign-seller-tax-representative.json"]

  private static func original(_ name: String) throws -> ComputedInvoice {
    try ComputedInvoice(json: ReadingFixture.bytes(ReadingFixture.samples.appending(path: name)), purpose: .eInvoice)
  }

  /// The terms of all details but the electronic addresses, which are for programs and stand among them as well.
  private static func details(of invoice: ComputedInvoice) -> [String?] {
    (invoice.reception?.details ?? []).map(\.term).filter { $0 != "BT-34" && $0 != "BT-49" }
  }

  @Test(
    "Every term comes back into the field that it was written of", arguments: samples, ["cii", "extended", "ubl"])
  func fields(name: String, syntax: String) throws {
    let original = try Self.original(name).invoice
    let received = try ReadingRoundTripTests.read(ReadingRoundTripTests.xml(Self.original(name), syntax)).invoice
    let read = received.invoice
    #expect(Self.details(of: received) == [])
    #expect(Set(read.seller.party.identifiers) == Set(original.seller.party.identifiers))
    #expect(read.seller.party.tradingName == original.seller.party.tradingName)
    #expect(read.seller.legalNotice == original.seller.legalNotice)
    #expect(read.seller.party.registration == original.seller.party.registration)
    #expect(read.seller.party.siren == original.seller.party.siren)
    #expect(read.buyer.party.identifiers == original.buyer.party.identifiers)
    #expect(read.buyer.party.tradingName == original.buyer.party.tradingName)
    #expect(read.delivery == original.delivery)
    #expect(read.payee == original.payee)
    #expect(read.taxRepresentative == original.taxRepresentative)
    #expect(read.taxPointDate == original.taxPointDate)
    #expect(read.taxPoint == original.taxPoint)
    #expect(original.process == nil || syntax == "ubl" || read.process == original.process)
    var references = read.references
    references.preceding = original.references.preceding
    #expect(references == original.references)
    #expect(read.payment.allAccounts == original.payment.allAccounts)
    #expect(read.payment.meansText == original.payment.meansText)
    #expect(read.payment.mandate == original.payment.mandate)
    #expect(read.payment.creditorID == original.payment.creditorID)
    #expect(read.payment.debitedAccount == original.payment.debitedAccount)
    #expect(received.allowances.map(\.reasonCode) == original.allowances.map(\.reasonCode))
    #expect(received.charges.map(\.reasonCode) == original.charges.map(\.reasonCode))
    #expect(try ComputedInvoice(json: received.json) == received)
  }

  @Test("From one syntax to the other and back nothing is lost", arguments: samples)
  func across(name: String) throws {
    let original = try Self.original(name)
    let cii = try original.cii()
    let ubl = try original.ubl(specification: .en16931)
    let fromCII = try ReadingRoundTripTests.read(cii).invoice
    let fromUBL = try ReadingRoundTripTests.read(ubl).invoice
    #expect(try fromUBL.cii(profile: .en16931, rules: EInvoiceRules.none) == cii)
    let again = try ReadingRoundTripTests.read(fromCII.ubl(specification: .en16931, rules: EInvoiceRules.none)).invoice
    #expect(try again.cii(profile: .en16931, rules: EInvoiceRules.none) == cii)
  }

  @Test("A card shows its digits, and comes back", arguments: ["cii", "ubl"])
  func card(syntax: String) throws {
    var invoice = try Self.original("27-payee-and-terms.json").invoice
    invoice.payment = Payment()
    invoice.payment.card = PaymentCard(number: "4973 01** **** 1234", holder: "Zoé")
    let computed = try ComputedInvoice(invoice, purpose: .eInvoice)
    let xml = try ReadingRoundTripTests.xml(computed, syntax)
    #expect(String(decoding: xml, as: UTF8.self).contains(">4973011234<"))
    let read = try ReadingRoundTripTests.read(xml).invoice
    #expect(read.invoice.payment.card == PaymentCard(number: "4973011234", holder: "Zoé"))
    #expect(read.invoice.payment.means == .card)
    #expect(Self.details(of: read) == [])
  }

  @Test("A document with every term once leaves none of these to the details")
  func everyTerm() throws {
    let xml = try ReadingFixture.bytes(ReadingFixture.folder.appending(path: "Received/all-terms-transfer.xml"))
    let received = try ReadingRoundTripTests.read(xml).invoice
    let invoice = received.invoice
    #expect(invoice.seller.party.identifiers.map(\.id) == ["Bt29id", "4012345000023"])
    #expect(invoice.seller.party.registration == SchemedIdentifier(scheme: "0184", id: "Bt30reg"))
    #expect(invoice.seller.party.tradingName == "Bt28trading")
    #expect(invoice.seller.legalNotice == "Bt33legal")
    #expect(invoice.buyer.party.tradingName == "Bt45trading")
    #expect(invoice.buyer.party.identifiers == [SchemedIdentifier(id: "Bt46id")])
    #expect(invoice.delivery?.identifiers == [SchemedIdentifier(id: "Bt71loc")])
    #expect(invoice.payee?.name == "Bt59payee")
    #expect(invoice.payee?.registration == SchemedIdentifier(id: "Bt61reg"))
    #expect(invoice.taxRepresentative?.vatNumber == "DE223456788")
    #expect(invoice.taxRepresentative?.address?.city == "Bt66city")
    #expect(invoice.references.tender == "Bt17tender")
    #expect(invoice.references.object == SchemedIdentifier(scheme: "AAA", id: "Bt18object"))
    #expect(invoice.references.buyerAccounting == "Bt19acc")
    #expect(invoice.payment.accounts.map(\.name) == ["Bt85name"])
    #expect(invoice.payment.meansText == "Bt82text")
    #expect(invoice.taxPoint == .delivery)
    #expect(invoice.process == "Bt23process")
    let mine: Set<String> = [
      "BT-7", "BT-8", "BT-14", "BT-15", "BT-16", "BT-17", "BT-18", "BT-19", "BT-23", "BT-28", "BT-29", "BT-30", "BT-33",
      "BT-45", "BT-46", "BT-47", "BT-71", "BT-82", "BT-85", "BT-89", "BT-90", "BT-91", "BG-10", "BG-11", "BG-18",
    ]
    #expect((received.reception?.details.compactMap(\.term) ?? []).filter(mine.contains) == [])
  }

  @Test("What is no event of ours stays a detail, and is said once")
  func unknownTaxPoint() throws {
    let xml = String(decoding: try Self.original("27-payee-and-terms.json").cii(), as: UTF8.self)
    let changed = xml.replacing("<ram:DueDateTypeCode>72<", with: "<ram:DueDateTypeCode>99<")
    #expect(changed != xml)
    let received = try ReadingRoundTripTests.read(Array(changed.utf8)).invoice
    #expect(received.invoice.taxPoint == nil)
    #expect(Self.details(of: received) == ["BT-8"])
  }
}
