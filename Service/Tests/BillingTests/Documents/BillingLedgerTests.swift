import InvoiceKit
import InvoiceLedger
import TestDatabases
import Testing

@testable import Billing

@Suite("PDFs of the ledger")
struct BillingLedgerTests {
  @Test("The same bytes weeks later, from another start of the program", arguments: TestDatabase.Kind.allCases)
  func sameBytes(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    let payment = try fixture.payment(of: user)
    try await fixture.work(payment)
    try fixture.refund(payment, to: 600)
    try await fixture.work(payment)
    for number in ["INV-202602-0001", "CN-202602-0001"] {
      let first = try await fixture.ledger.document(number)
      #expect(first.name == "\(number).pdf")
      fixture.world.advance(days: 45)
      try fixture.details(of: user, "consumer", name: "Somebody Else", country: "DE")
      let second = try await fixture.ledger.document(number)
      let third = try await fixture.reopened().document(number)
      #expect(first.bytes == second.bytes)
      #expect(first.bytes == third.bytes)
    }
    // Nothing of it is kept but its digest.
    #expect(try fixture.ledger.ledger.verify().findings.isEmpty)
  }

  @Test("Many at a time", arguments: TestDatabase.Kind.allCases)
  func manyAtATime(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    try await fixture.work(try fixture.payment(of: try fixture.user()))
    let ledger = fixture.ledger
    let files = try await withThrowingTaskGroup(of: [UInt8].self) { group in
      for _ in 0..<12 { group.addTask { try await ledger.document("INV-202602-0001").bytes } }
      return try await group.reduce(into: Set<[UInt8]>()) { $0.insert($1) }
    }
    #expect(files.count == 1)
  }

  @Test("The official judges find no fault, whoever the buyer is")
  func judges() async throws {
    let fixture = try MoneyFixture(.sqlite)
    let consumer = try fixture.user(1)
    let payment = try fixture.payment("consumer", of: consumer)
    try await fixture.work(payment)
    try fixture.refund(payment, to: 500)
    try await fixture.work(payment)
    let french = try fixture.user(2)
    try fixture.details(
      of: french, "business", name: "Voilier SAS", country: "FR", postcode: "44000", city: "Nantes",
      registration: "100 000 009", vat: "FR88100000009")
    try await fixture.work(try fixture.payment("french", of: french))
    let german = try fixture.user(3)
    try fixture.details(
      of: german, "business", name: "Meyer GmbH", country: "DE", vat: "DE123456789", checkedAt: fixture.world.now)
    try await fixture.work(try fixture.payment("german", of: german, total: 999, tax: 0))
    let swiss = try fixture.user(4)
    try fixture.details(of: swiss, "consumer", name: "Urs Frei", country: "CH", postcode: "8001", city: "Zürich")
    try await fixture.work(try fixture.payment("swiss", of: swiss, total: 999, tax: 0))
    let eva = try fixture.user(5)
    try fixture.details(of: eva, "consumer", name: "Eva Klein", country: "DE")
    try await fixture.work(try fixture.payment("origin", of: eva, discount: 100))
    try await fixture.work(try fixture.payment("gross", of: consumer, total: 1_203, tax: 201))
    let documents = [
      ("INV-202602-0001", "en16931"), ("CN-202602-0001", "en16931"), ("INV-202602-0002", "en16931+fr"),
      ("INV-202602-0003", "en16931"), ("INV-202602-0004", "en16931"), ("INV-202602-0005", "en16931"),
      ("INV-202602-0006", "en16931"),
    ]
    for (number, profile) in documents {
      let page = try await PDFPage(fixture.ledger.document(number))
      try PDFJudge.expectArchivable(page)
      let xml = try PDFJudge.expectFacturX(page, profile: profile)
      #expect(xml.contains(number))
    }
  }

  @Test("A number that is none is missing, and says nothing of others", arguments: TestDatabase.Kind.allCases)
  func unknown(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    for number in ["INV-202602-0001", "", "../../etc/passwd", "statement-1"] {
      await #expect { _ = try await fixture.ledger.document(number) } throws: {
        ($0 as? JobFailure)?.isTransient == false
      }
    }
  }

  @Test("Documents are those of their user alone", arguments: TestDatabase.Kind.allCases)
  func access(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let (one, other) = (try fixture.user(1), try fixture.user(2))
    try await fixture.work(try fixture.payment(of: one))
    try fixture.billing.read { (transaction) throws(BillingError) in
      let own = try transaction.document("INV-202602-0001", of: one)
      let others = try transaction.document("INV-202602-0001", of: other)
      let list = try transaction.documents(of: other)
      #expect(own?.total == 1_199)
      #expect(others == nil)
      #expect(list.isEmpty)
    }
  }
}
