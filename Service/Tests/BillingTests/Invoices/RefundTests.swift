import InvoiceBooks
import InvoiceKit
import InvoiceLedger
import TestDatabases
import Testing

@testable import Billing

@Suite("Refunds become credit notes")
struct RefundTests {
  @Test(
    "Any sequence of refunds is credited to the cent, and nothing stays open", arguments: TestDatabase.Kind.allCases)
  func sequences(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    var random = SeededNumbers(seed: kind == .sqlite ? 1 : 2)
    for round in 0..<(kind == .sqlite ? 12 : 6) {
      let user = try fixture.user(Int64(1_000 + round))
      let total = Int64.random(in: 30...5_000, using: &random)
      let payment = try fixture.payment("s\(round)", of: user, total: total, tax: 0)
      try await fixture.work(payment)
      var refunded: Int64 = 0
      while refunded < total {
        refunded = min(total, refunded + Int64.random(in: 1...max(1, total / 3), using: &random))
        try fixture.refund(payment, to: refunded)
        try await fixture.work(payment)
        fixture.world.advance(hours: 1)
        let notes = try fixture.documents(of: user).filter { $0.kind == .creditNote }
        let sum = notes.reduce(0) { $0 + $1.total }
        #expect(abs(sum - refunded) <= 2, "\(refunded) of \(total) was paid back, and \(sum) credited")
        let invoice = try #require(try fixture.documents(of: user).first { $0.kind == .invoice })
        let standing = try fixture.ledger.ledger.standing(of: invoice.number)
        #expect(standing.balance.open.isZero)
      }
      let documents = try fixture.documents(of: user)
      let invoice = try #require(documents.first { $0.kind == .invoice })
      let notes = documents.filter { $0.kind == .creditNote }
      #expect(notes.allSatisfy { $0.corrects == invoice.number })
      #expect(notes.reduce(0) { $0 + ($1.net ?? 0) } == invoice.net)
      #expect(notes.reduce(0) { $0 + ($1.tax ?? 0) } == invoice.tax)
      #expect(notes.reduce(0) { $0 + $1.total } == total)
    }
    #expect(try fixture.ledger.ledger.verify().findings.isEmpty)
  }

  @Test("A refund at once is a credit note of all, and says why", arguments: TestDatabase.Kind.allCases)
  func whole(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    let payment = try fixture.payment(of: user, refunded: 1_199, status: "refunded")
    try await fixture.work(payment)
    let documents = try fixture.documents(of: user)
    #expect(documents.map(\.number) == ["CN-202602-0001", "INV-202602-0001"])
    #expect(documents.map(\.total) == [1_199, 1_199])
    #expect(documents[0].corrects == "INV-202602-0001")
    let page = try await PDFPage(fixture.ledger.document("CN-202602-0001"))
    for words in ["Avoir", "CN-202602-0001", "INV-202602-0001", "Remboursement", "11,99 €"] {
      #expect(page.text.contains(words), "\(words)\n\(page.text)")
    }
    try await fixture.work(payment)
    #expect(try fixture.count("ledger_invoices") == 2)
  }

  @Test("What a person has credited by hand is found, and not credited again", arguments: TestDatabase.Kind.allCases)
  func byHand(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    let payment = try fixture.payment(of: user)
    try await fixture.work(payment)
    let ledger = fixture.ledger.ledger
    _ = try ledger.issue([ledger.creditNote(of: "INV-202602-0001", .gross(6), reason: "Geste commercial").draft])
    try fixture.refund(payment, to: 600)
    try await fixture.work(payment)
    #expect(try fixture.documents(of: user).map(\.total) == [600, 1_199])
    #expect(try ledger.standing(of: "INV-202602-0001").balance.open.isZero)
  }
}
