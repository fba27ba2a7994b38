import Foundation
import InvoiceBooks
import InvoiceLedger
import InvoiceModel
import TestSupport
import Testing

@Suite("Bank statements in a ledger")
struct LedgerStatementTests {
  private static func statement(_ version: String) throws -> BankStatement {
    let path = TestFiles.root + "/Samples/bank/camt.053.001.\(version).xml"
    return try BankStatement(camt: Array(try Data(contentsOf: URL(fileURLWithPath: path))))
  }

  private static func fixture() throws -> LedgerFixture {
    let fixture = try LedgerFixture()
    _ = try fixture.issue([
      LedgerFixture.draft("Atelier Nord", price: "100"), LedgerFixture.draft("Atelier Nord", price: "150"),
      LedgerFixture.draft("Zoé Durand", price: "100"), LedgerFixture.draft("Werkstatt Anker GmbH", price: "50"),
      LedgerFixture.draft("Atelier Nord", price: "70"),
      LedgerFixture.draft("Klara", price: "10", #""payment": {"reference": "BESTELLUNG 7"},"#),
    ])
    try fixture.clock.move(to: "2026-04-30T09:00:00Z")
    return fixture
  }

  private static func words(_ result: StatementImport) -> [String] {
    result.transactions.map { _, result in
      switch result {
      case .recorded(let movements, let basis, _):
        "\(basis.rawValue)" + movements.map { " \($0.kind.rawValue) \($0.invoice) \($0.amount)" }.joined()
      case .repeated: "repeated"
      case .unmatched(let reason, let suggestions): ([reason.rawValue] + suggestions).joined(separator: " ")
      case .refused(let problem): problem.code.rawValue
      }
    }
  }

  @Test("What is matched is recorded once, and the rest is told")
  func recorded() throws {
    let fixture = try Self.fixture()
    let ledger = fixture.ledger
    let rehearsal = try ledger.record(Self.statement("02"), issuer: fixture.issuer, isRehearsal: true)
    #expect(Self.words(rehearsal).prefix(2) == ["reference", "reference"])
    #expect(try ledger.standing(of: "INV-202602-0001").movements.isEmpty)
    let first = try ledger.record(Self.statement("02"), issuer: fixture.issuer)
    #expect(
      Self.words(first) == [
        "reference payment INV-202602-0001 120", "reference payment INV-202602-0002 180",
        "reference payment INV-202602-0003 120", "reference payment INV-202602-0004 59.1 fee INV-202602-0004 0.9",
        "no_reference", "outgoing",
      ])
    #expect(first.pendingCount == 1)
    #expect(try ledger.standing(of: "INV-202602-0004").balance.state == .settled)
    let again = try ledger.record(Self.statement("02"), issuer: fixture.issuer)
    #expect(
      Self.words(again) == ["repeated", "repeated", "repeated", "repeated", "no_reference", "outgoing"])
    let second = try ledger.record(Self.statement("08"), issuer: fixture.issuer)
    #expect(
      Self.words(second) == [
        "account payment INV-202602-0005 84", "earlier_payment refund INV-202602-0003 120", "no_reference",
        "no_reference", "unlisted_batch",
      ])
    #expect(try ledger.standing(of: "INV-202602-0003").balance.open == 120)
    #expect(try ledger.movementFindings() == [])
  }

  @Test("What names a settled invoice says so, and a payment reference is as good as a number")
  func settled() throws {
    let fixture = try Self.fixture()
    _ = try fixture.ledger.record([PaymentRequest(of: "INV-202602-0001")])
    func entry(_ text: String) throws -> [String] {
      let details = "<NtryDtls><TxDtls><RmtInf><Ustrd>\(text)</Ustrd></RmtInf></TxDtls></NtryDtls>"
      let bytes = BankStatementTests.document(BankStatementTests.entry("12.00", details))
      return Self.words(try fixture.ledger.record(BankStatement(camt: bytes), issuer: fixture.issuer))
    }
    #expect(try entry("facture INV-202602-0001, mars") == ["settled INV-202602-0001"])
    #expect(try entry("Bestellung-7") == ["reference payment INV-202602-0006 12"])
  }
}
