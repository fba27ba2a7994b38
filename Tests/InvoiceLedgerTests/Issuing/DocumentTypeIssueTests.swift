import InvoiceBooks
import InvoiceCore
import InvoiceLedger
import InvoiceModel
import TestSupport
import Testing

@Suite("Types and rounding in a ledger")
struct DocumentTypeIssueTests {
  @Test("An offer is not issued, with a place", arguments: ["quote", "proforma"])
  func offer(type: String) throws {
    let fixture = try LedgerFixture()
    do {
      _ = try fixture.check(LedgerFixture.draft(price: "9.99", #""type": "\#(type)","#))
      Issue.record("an offer was issued")
    } catch let error as InvoiceProblems {
      #expect(error.problems.map(\.code) == [.noInvoice])
      #expect(error.problems.first?.path == "/type" && error.problems.first?.location != nil)
    }
  }

  @Test("A partial invoice is numbered as an invoice, a consolidated credit note as a credit note")
  func numbers() throws {
    let fixture = try LedgerFixture()
    let drafts = [
      LedgerFixture.draft(), LedgerFixture.draft(price: "9.99", #""type": "partial","#),
      LedgerFixture.draft(price: "9.99", #""type": "consolidated_credit_note", "references": {"contract": "C"},"#),
    ]
    let issued = try fixture.issue(drafts).compactMap(\.invoice)
    #expect(issued.map(\.number) == ["INV-202602-0001", "INV-202602-0002", "CN-202602-0001"])
    let eleven = try BooksFixture.decimal("11.99")
    #expect(try fixture.ledger.standing(of: issued[2].number).balance.open == -eleven)
    var open: [String: ExactDecimal] = [:]
    try fixture.ledger.forEachReceivable { open[$0.invoice.number] = $0.open }
    #expect(open == ["INV-202602-0001": eleven, "INV-202602-0002": eleven, "CN-202602-0001": -eleven])
  }

  @Test("A series of its own takes precedence, and an offer has none")
  func series() throws {
    let own = SeriesRule(kinds: [.partial], pattern: try NumberPattern("SIT-{year}-{counter:3}", reset: .yearly))
    let fixture = try LedgerFixture(series: SeriesRule.standard + [own])
    #expect(
      try fixture.issue([LedgerFixture.draft(price: "9.99", #""type": "partial","#)])[0].invoice?.number
        == "SIT-2026-001")
    #expect(throws: LedgerError.self) {
      try SeriesRule.check(
        SeriesRule.standard + [
          SeriesRule(kinds: [.quote], pattern: try NumberPattern("D-{year}-{counter:3}", reset: .yearly))
        ])
    }
  }

  @Test("What is rounded is owed, and credited with the rest; what is prepaid is not changed by it")
  func rounding() throws {
    let fixture = try LedgerFixture()
    let ledger = fixture.ledger
    let rounded = try #require(
      try fixture.issue([LedgerFixture.draft(price: "100", #""rounding": "0.40", "prepaid": 20,"#)])[0].invoice)
    #expect(try ledger.standing(of: rounded.number).balance.open == ExactDecimal("100.40"))
    let half = try ledger.creditNote(of: rounded.number, .net(50), reason: "Retour")
    #expect(half.draft.invoice.invoice.rounding.isZero)
    _ = try ledger.issue([half.draft])
    let rest = try ledger.creditNote(of: rounded.number, .rest, reason: "Retour")
    #expect(rest.draft.invoice.invoice.rounding == ExactDecimal("0.40"))
    _ = try ledger.issue([rest.draft])
    // What was paid before is owed to the customer now.
    #expect(try ledger.standing(of: rounded.number).balance.open == -20)
    var payment = PaymentRequest(.payment, of: rounded.number)
    payment.isPrepaid = true
    guard case .recorded(let movement, _, _) = try ledger.record([payment])[0] else {
      Issue.record("the prepayment was not recorded")
      return
    }
    #expect(movement.amount == 20)
  }
}
