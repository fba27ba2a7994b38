import InvoiceKit
import InvoiceLedger
import TestDatabases
import Testing

@testable import Billing

@Suite("Payments become invoices")
struct InvoiceJobTests {
  @Test("The seed's example comes out to the cent, in French and English", arguments: TestDatabase.Kind.allCases)
  func seedExample(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    try await fixture.work(try fixture.payment(of: user))
    let document = try #require(try fixture.documents(of: user).first)
    #expect(document.number == "INV-202602-0001")
    #expect([document.net, document.tax, document.total] == [999, 200, 1_199])
    let page = try await PDFPage(fixture.ledger.document(document.number))
    for words in [
      "INV-202602-0001", "AI Bot Services", "Pierre Dupont", "Abonnement Pro - février 2026", "9,99", "2,00 €",
      "11,99 €", "Facture acquittée", "Payée le 11 février 2026", "TVA FR 44 732829320", "Déjà réglé", "0,00 €",
    ] { #expect(page.text.contains(words), "\(words)\n\(page.text)") }
    #expect(!page.text.contains("telegram.user"))

    let reader = try fixture.user(7, name: "Jane Doe", language: "en")
    try await fixture.work(try fixture.payment("p2", of: reader))
    let english = try await PDFPage(fixture.ledger.document("INV-202602-0002"))
    for words in [
      "Pro subscription - February 2026", "€9.99", "€2.00", "€11.99", "Paid in full", "Paid on 11 February 2026",
    ] {
      #expect(english.text.contains(words), "\(words)\n\(english.text)")
    }
    #expect(try fixture.ledger.ledger.verify().findings.isEmpty)
  }
}
