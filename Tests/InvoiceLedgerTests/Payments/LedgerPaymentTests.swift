import InvoiceBooks
import InvoiceLedger
import InvoiceModel
import SQLStore
import TestSupport
import Testing

@Suite("Payments in a ledger")
struct LedgerPaymentTests {
  private static func recorded(_ outcome: PaymentOutcome) throws -> (standing: InvoiceStanding, warnings: [ProblemCode])
  {
    guard case .recorded(_, let standing, let warnings) = outcome else {
      Issue.record("\(outcome)")
      throw InvoiceProblems([])
    }
    return (standing, warnings.map(\.code))
  }

  private static func refusal(_ outcome: PaymentOutcome) -> ProblemCode? {
    guard case .refused(let problem) = outcome else { return nil }
    return problem.code
  }

  @Test("Parts, fees, what is left, too much, and back")
  func sequence() throws {
    let fixture = try LedgerFixture()
    let ledger = fixture.ledger
    let number = try #require(try fixture.issue([LedgerFixture.draft(price: "100")])[0].invoice).number
    let outcomes = try ledger.record([
      PaymentRequest(of: number, amount: 20), PaymentRequest(.fee, of: number, amount: 1),
      PaymentRequest(.writeOff, of: number, amount: 100), PaymentRequest(of: number),
      PaymentRequest(of: number), PaymentRequest(of: number, amount: 5), PaymentRequest(.refund, of: number),
      PaymentRequest(of: "X-1", amount: 1),
    ])
    #expect(try Self.recorded(outcomes[0]).standing.balance.open == 100)
    #expect(try Self.recorded(outcomes[1]).standing.balance.open == 99)
    #expect(Self.refusal(outcomes[2]) == .exceedsBalance)
    #expect(try Self.recorded(outcomes[3]).standing.balance.state == .settled)
    #expect(Self.refusal(outcomes[4]) == .exceedsBalance)
    #expect(try Self.recorded(outcomes[5]).warnings == [.overpaid])
    #expect(try Self.recorded(outcomes[6]).standing.balance.state == .settled)
    #expect(Self.refusal(outcomes[7]) == .unknownNumber)
    #expect(try ledger.standing(of: number).movements.map(\.effect) == [-20, -1, -99, -5, 5])
    #expect(try ledger.movementFindings() == [])
  }

  @Test("A repeated call records nothing, and its key stands for one invoice and kind")
  func repeated() throws {
    let fixture = try LedgerFixture()
    let ledger = fixture.ledger
    let numbers = try fixture.issue([LedgerFixture.draft(price: "100"), LedgerFixture.draft()]).compactMap(
      \.invoice?.number)
    var payment = PaymentRequest(of: numbers[0], amount: 20)
    payment.idempotencyKey = "p-1"
    _ = try ledger.record([payment])
    guard case .repeated(let movement, let standing) = try ledger.record([payment])[0] else {
      Issue.record("it was recorded twice")
      return
    }
    #expect(movement.position == 1)
    #expect(standing.balance.open == 100)
    payment.invoice = numbers[1]
    #expect(Self.refusal(try ledger.record([payment])[0]) == .keyReused)
  }

  @Test("A payment of tomorrow, or from what is no account, is refused")
  func refused() throws {
    let fixture = try LedgerFixture()
    let number = try #require(try fixture.issue([LedgerFixture.draft()])[0].invoice).number
    var future = PaymentRequest(of: number, amount: 1)
    future.date = CalendarDate(iso8601: "2026-02-12")
    var payer = PaymentRequest(of: number, amount: 1)
    payer.payer = "FR7630006000011234567890188"
    #expect(try fixture.ledger.record([future, payer]).map(Self.refusal) == [.dateInFuture, .invalidPayment])
  }

  @Test("The refund of a credit note is that of its invoice")
  func creditNote() throws {
    let fixture = try LedgerFixture()
    let ledger = fixture.ledger
    let number = try #require(try fixture.issue([LedgerFixture.draft(price: "100")])[0].invoice).number
    _ = try ledger.record([PaymentRequest(of: number)])
    let note = try #require(
      try ledger.issue([ledger.creditNote(of: number, .gross(30), reason: "Retour").draft])[0].invoice)
    #expect(try ledger.standing(of: number).balance.state == .overpaid)
    let refund = try Self.recorded(try ledger.record([PaymentRequest(.refund, of: note.number)])[0])
    #expect(refund.standing.invoice.number == number)
    #expect(refund.standing.balance.state == .settled)
  }

  @Test("What is open on a day, overdue, and by age")
  func receivables() throws {
    let fixture = try LedgerFixture(at: "2026-01-05T09:00:00Z")
    let ledger = fixture.ledger
    let due = #""due_date": "2026-01-20","#
    let first = try fixture.issue([
      LedgerFixture.draft("Zoé", price: "100", due), LedgerFixture.draft("Abel", price: "10", due),
    ])
    .compactMap(\.invoice?.number)
    try fixture.clock.move(to: "2026-03-25T09:00:00Z")
    _ = try fixture.issue([LedgerFixture.draft("Zoé", price: "5", #""due_date": "2026-04-30","#)])
    var payment = PaymentRequest(of: first[0], amount: 20)
    payment.date = CalendarDate(iso8601: "2026-03-01")
    _ = try ledger.record([payment, PaymentRequest(of: first[1])])
    func open(_ date: String, isOverdue: Bool = false) throws -> [ExactDecimal] {
      var open: [ExactDecimal] = []
      try ledger.forEachReceivable(at: CalendarDate(iso8601: date), isOverdue: isOverdue) {
        receivable throws(LedgerError) in
        open.append(receivable.open)
      }
      return open
    }
    #expect(try open("2026-01-04") == [])
    #expect(try open("2026-01-20") == [120, 12])
    #expect(try open("2026-01-20", isOverdue: true) == [])
    #expect(try open("2026-01-21", isOverdue: true) == [120, 12])
    #expect(try open("2026-03-25") == [100, 6])
    #expect(try open("2026-03-25", isOverdue: true) == [100])
    let aged = try ledger.agedReceivables()
    #expect(aged.map(\.customer) == ["Zoé"])
    #expect(aged[0].amounts[.days90] == 100)
    #expect(aged[0].amounts[.notDue] == 6)
    #expect(aged[0].amounts.total == 106)
  }
}
