import TestDatabases
import Testing

@testable import Billing

@Suite("What the provider invoices itself")
struct ProviderStatementTests {
  private static func fixture(_ kind: TestDatabase.Kind) throws -> MoneyFixture {
    try MoneyFixture(kind) { $0.issuerMode = .provider }
  }

  @Test("It is a statement that says that it is no invoice", arguments: TestDatabase.Kind.allCases)
  func statement(_ kind: TestDatabase.Kind) async throws {
    let fixture = try Self.fixture(kind)
    let user = try fixture.user()
    let payment = try fixture.payment("4711", of: user, refunded: 199, status: "partial_refund")
    try await fixture.work(payment)
    #expect(try fixture.count("ledger_invoices") == 0)
    let document = try #require(try fixture.documents(of: user).first)
    #expect(document.kind == .statement)
    #expect(document.net == nil && document.tax == nil)
    #expect(document.payment == "4711")
    let statements = ProviderStatements(fixture.billing)
    let page = try PDFPage(try await statements.document(document.number))
    for words in [
      "Relevé de paiement", "Relevé, ceci n'est pas une facture", "Facturé par", "Lemon Squeezy", "4711",
      "Pierre Dupont", "Abonnement Pro", "février 2026", "11 février 2026", "11,99 €", "1,99 €", "10,00 €",
    ] { #expect(page.text.contains(words), "\(words)\n\(page.text)") }
    for words in ["TVA 20", "INV-", "HT", "FR44"] { #expect(!page.text.contains(words), "\(words)") }
    try PDFJudge.expectArchivable(page)
    let again = try await statements.document(document.number)
    let bytes = try await statements.document(document.number).bytes
    #expect(again.bytes == bytes)
  }

  @Test("It is in the user's language", arguments: TestDatabase.Kind.allCases)
  func english(_ kind: TestDatabase.Kind) async throws {
    let fixture = try Self.fixture(kind)
    let user = try fixture.user(language: "en")
    let payment = try fixture.payment(of: user)
    try await fixture.work(payment)
    let page = try PDFPage(try await ProviderStatements(fixture.billing).document("statement-\(payment)"))
    for words in ["Payment statement", "Statement, not an invoice", "Invoiced by", "€11.99", "Pro subscription"] {
      #expect(page.text.contains(words), "\(words)\n\(page.text)")
    }
  }

  @Test("Only of what was paid, and only to whom it belongs", arguments: TestDatabase.Kind.allCases)
  func nothing(_ kind: TestDatabase.Kind) async throws {
    let fixture = try Self.fixture(kind)
    let (one, other) = (try fixture.user(1), try fixture.user(2))
    let pending = try fixture.payment("a", of: one, status: "pending")
    let paid = try fixture.payment("b", of: one)
    let tried = try fixture.payment("c", of: one, isTest: true)
    for payment in [pending, paid, tried] { try await fixture.work(payment) }
    #expect(try fixture.documents(of: one).map(\.number) == ["statement-\(paid)"])
    let statements = ProviderStatements(fixture.billing)
    for number in ["statement-\(pending)", "statement-99", "statement-", "statement-1x", "INV-202602-0001", ""] {
      await #expect { _ = try await statements.document(number) } throws: {
        ($0 as? JobFailure)?.isTransient == false
      }
    }
    let others = try fixture.billing.read { (transaction) throws(BillingError) in
      try transaction.document("statement-\(paid)", of: other)
    }
    #expect(others == nil)
  }
}
