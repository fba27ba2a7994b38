import InvoiceBooks
import InvoiceCore
import InvoiceLedger
import InvoiceModel
import TestSupport
import Testing

@Suite("Credit notes, corrections and deposits in a ledger")
struct LedgerCorrectionTests {
  private static func code(_ body: () throws -> Void) -> [ProblemCode] {
    do {
      try body()
      return []
    } catch let error as LedgerError {
      return [error.code]
    } catch let error as InvoiceProblems {
      return error.problems.map(\.code)
    } catch {
      return []
    }
  }

  /// The one invoice that a draft becomes.
  private static func issue(_ draft: FollowingDraft, in ledger: Ledger) throws -> IssuedInvoice {
    try #require(try ledger.issue([draft.draft])[0].invoice)
  }

  @Test("A credit note is issued, credits the invoice, and is the same when it is asked for again")
  func credit() throws {
    let fixture = try LedgerFixture()
    let ledger = fixture.ledger
    let number = try #require(try fixture.issue([LedgerFixture.draft(price: "100")])[0].invoice).number
    let half = try ledger.creditNote(of: number, .net(50), reason: "Retour", idempotencyKey: "k")
    let note = try Self.issue(half, in: ledger)
    #expect(note.number == "CN-202602-0001")
    #expect(try ledger.standing(of: number).balance.open == 60)
    #expect(try ledger.standing(of: note.number).balance.open == 0)
    #expect(try ledger.standing(of: number).movements.map(\.other) == [note.number])
    let again = try ledger.creditNote(of: number, .net(50), reason: "Retour", idempotencyKey: "k")
    guard case .repeated(let repeated) = try ledger.issue([again.draft])[0] else {
      Issue.record("the credit note was not found again")
      return
    }
    #expect(repeated.number == note.number)
    let other = try ledger.creditNote(of: number, .net(40), reason: "Retour", idempotencyKey: "k")
    guard case .refused(let problem) = try ledger.issue([other.draft])[0] else {
      Issue.record("the key was used again for something else")
      return
    }
    #expect(problem.code == .keyReused)
    _ = try Self.issue(ledger.creditNote(of: number, .rest, reason: "Retour"), in: ledger)
    #expect(try ledger.standing(of: number).balance.state == .settled)
    #expect(Self.code { _ = try ledger.creditNote(of: number, .rest, reason: "Retour") } == [.nothingToCredit])
    #expect(try ledger.movementFindings() == [])
  }

  @Test("Two credit notes made of the same state are not both issued")
  func race() throws {
    let fixture = try LedgerFixture()
    let number = try #require(try fixture.issue([LedgerFixture.draft(price: "100")])[0].invoice).number
    let first = try fixture.ledger.creditNote(of: number, .net(10), reason: "Retour")
    let second = try fixture.ledger.creditNote(of: number, .net(20), reason: "Retour")
    _ = try Self.issue(first, in: fixture.ledger)
    #expect(Self.code { _ = try fixture.ledger.issue([second.draft]) } == [.ledgerBusy])
    #expect(try fixture.ledger.standing(of: number).balance.credited == 12)
    // No number was used up.
    let third = try Self.issue(fixture.ledger.creditNote(of: number, .rest, reason: "Retour"), in: fixture.ledger)
    #expect(third.number == "CN-202602-0002")
  }

  @Test("A credit note that somebody wrote by hand counts, and credits no more than was invoiced")
  func byHand() throws {
    let fixture = try LedgerFixture()
    let number = try #require(try fixture.issue([LedgerFixture.draft(price: "100")])[0].invoice).number
    let members =
      #""type": "credit_note", "references": {"preceding": [{"number": "\#(number)", "date": "2026-02-11"}]},"#
    _ = try fixture.issue([LedgerFixture.draft(price: "70", members)])
    #expect(try fixture.ledger.standing(of: number).balance.open == 36)
    #expect(Self.code { _ = try fixture.issue([LedgerFixture.draft(price: "31", members)]) } == [.creditExceedsInvoice])
    let rest = try Self.issue(fixture.ledger.creditNote(of: number, .rest, reason: "Retour"), in: fixture.ledger)
    #expect(rest.total == 3600)
  }

  @Test("A corrected invoice takes over what is open, and what was paid")
  func corrected() throws {
    let fixture = try LedgerFixture()
    let ledger = fixture.ledger
    let number = try #require(try fixture.issue([LedgerFixture.draft(price: "100")])[0].invoice).number
    var payment = PaymentRequest(of: number, amount: 50)
    payment.means = .transfer
    _ = try ledger.record([payment])
    let draft = try ledger.correctedInvoice(of: number, Array(LedgerFixture.draft(price: "90").utf8))
    let corrected = try Self.issue(draft, in: ledger)
    #expect(corrected.kind == .corrected)
    #expect(try ledger.standing(of: number).balance.open == 0)
    #expect(try ledger.standing(of: corrected.number).balance.open == 58)
    #expect(
      Self.code {
        let again = try ledger.correctedInvoice(of: number, Array(LedgerFixture.draft(price: "80").utf8))
        _ = try ledger.issue([again.draft])
      } == [.notCorrectable])
    #expect(Self.code { _ = try ledger.creditNote(of: number, .rest, reason: "Retour") } == [.notCorrectable])
    let second = try ledger.correctedInvoice(of: corrected.number, Array(LedgerFixture.draft(price: "80").utf8))
    let last = try Self.issue(second, in: ledger)
    #expect(try ledger.standing(of: last.number).balance.open == 46)
    // Who names the first invoice pays the last one.
    _ = try ledger.record([PaymentRequest(of: number, amount: 6)])
    #expect(try ledger.standing(of: last.number).balance.open == 40)
    let details = "<NtryDtls><TxDtls><RmtInf><Ustrd>\(number)</Ustrd></RmtInf></TxDtls></NtryDtls>"
    let bytes = BankStatementTests.document(
      BankStatementTests.entry("10.00", details).replacing("2026-03-02", with: "2026-02-10"))
    _ = try ledger.record(BankStatement(camt: bytes), issuer: fixture.issuer)
    #expect(try ledger.standing(of: last.number).balance.open == 30)
    #expect(try ledger.movementFindings() == [])
  }

  @Test("A final invoice deducts a deposit that is paid, once")
  func deposit() throws {
    let fixture = try LedgerFixture()
    let ledger = fixture.ledger
    let deposit = try #require(
      try fixture.issue([LedgerFixture.draft(price: "30", #""type": "deposit","#)])[0].invoice)
    let json = Array(LedgerFixture.draft(price: "100").utf8)
    #expect(Self.code { _ = try ledger.finalInvoice(json, deducting: [deposit.number]) } == [.depositNotPaid])
    _ = try ledger.record([PaymentRequest(of: deposit.number)])
    let draft = try ledger.finalInvoice(json, deducting: [deposit.number], idempotencyKey: "final")
    let final = try Self.issue(draft, in: ledger)
    #expect(final.due == 8400)
    #expect(try ledger.standing(of: final.number).balance.open == 84)
    #expect(try ledger.standing(of: deposit.number).movements.map(\.kind) == [.payment, .deduction])
    #expect(Self.code { _ = try ledger.finalInvoice(json, deducting: [deposit.number]) } == [.depositDeducted])
    #expect(
      Self.code { _ = try ledger.correctedInvoice(of: deposit.number, Array(LedgerFixture.draft(price: "30").utf8)) }
        == [.notCorrectable])
    let again = try ledger.finalInvoice(json, deducting: [deposit.number], idempotencyKey: "final")
    #expect(try ledger.issue([again.draft])[0].invoice?.number == final.number)
    // Neither does one that somebody wrote by hand.
    let members =
      #""prepaid": 36, "references": {"preceding": [{"number": "\#(deposit.number)", "date": "2026-02-11"}]},"#
    #expect(Self.code { _ = try fixture.issue([LedgerFixture.draft(price: "100", members)]) } == [.depositDeducted])
  }
}
