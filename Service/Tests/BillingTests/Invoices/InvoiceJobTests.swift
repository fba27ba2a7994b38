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

  @Test("What is no sale is no invoice", arguments: TestDatabase.Kind.allCases)
  func noSale(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    for (index, payment) in [
      try fixture.payment("trial", of: user, total: 0, tax: 0), try fixture.payment("test", of: user, isTest: true),
      try fixture.payment("pending", of: user, status: "pending"),
      try fixture.payment("void", of: user, status: "void"),
      try fixture.payment("failed", of: user, status: "failed"),
    ].enumerated() {
      try await fixture.work(payment)
      #expect(try fixture.count("ledger_invoices") == 0, "\(index)")
    }
    try await fixture.work(4_711)
    #expect(try fixture.reviews().isEmpty)
    #expect(try fixture.ledger.ledger.issuers().count == 1)
  }

  @Test("Discounts, amounts with tax and amounts that no net amount has", arguments: TestDatabase.Kind.allCases)
  func amounts(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    try await fixture.work(try fixture.payment("discount", of: user, total: 1_079, tax: 180, discount: 100))
    try await fixture.work(try fixture.payment("inclusive", of: user, total: 1_199, tax: 200, inclusive: true))
    try await fixture.work(try fixture.payment("gross", of: user, total: 1_203, tax: 201, inclusive: true))
    // The provider has charged no tax of its own: what was paid has it within.
    try await fixture.work(try fixture.payment("untaxed", of: user, total: 1_199, tax: 0))
    let documents = try fixture.documents(of: user).reversed()
    #expect(documents.map(\.total) == [1_079, 1_199, 1_203, 1_199])
    #expect(documents.map(\.tax) == [180, 200, 201, 200])
    let page = try await PDFPage(fixture.ledger.document("INV-202602-0001"))
    for words in ["9,99 €", "Remise", "8,99 €", "1,80 €", "10,79 €"] { #expect(page.text.contains(words), "\(words)") }
    let gross = try await PDFPage(fixture.ledger.document("INV-202602-0003"))
    for words in ["12,03 €", "10,02 €", "2,01 €"] { #expect(gross.text.contains(words), "\(words)\n\(gross.text)") }
  }

  @Test("A change of plan says so, and is for the days that are left", arguments: TestDatabase.Kind.allCases)
  func proration(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    try await fixture.work(
      try fixture.payment(of: user, total: 1_500, tax: 250, reason: "updated", start: nil, end: nil, plan: "business"))
    let page = try await PDFPage(fixture.ledger.document("INV-202602-0001"))
    for words in ["Changement d'abonnement, Business, prorata - février 2026", "du 11 février au 10 mars 2026"] {
      #expect(page.text.contains(words), "\(words)\n\(page.text)")
    }
  }

  @Test("A business of another member gets an invoice without tax that says why", arguments: TestDatabase.Kind.allCases)
  func reverseCharge(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user(language: "en")
    try fixture.details(
      of: user, "business", name: "Meyer GmbH", country: "DE", vat: "DE 123456789", checkedAt: fixture.world.now)
    try await fixture.work(try fixture.payment(of: user, total: 999, tax: 0))
    let document = try #require(try fixture.documents(of: user).first)
    #expect([document.net, document.tax] == [999, 0])
    let page = try await PDFPage(fixture.ledger.document(document.number))
    for words in ["Reverse charge", "Meyer GmbH", "DE", "€9.99", "Germany"] {
      #expect(page.text.contains(words), "\(words)\n\(page.text)")
    }
  }

  @Test("Outside the Union no tax is charged, and the page says under which law", arguments: TestDatabase.Kind.allCases)
  func outside(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    try fixture.details(of: user, "consumer", name: "Urs Frei", country: "CH", postcode: "8001", city: "Zürich")
    try await fixture.work(try fixture.payment(of: user, total: 999, tax: 0))
    let page = try await PDFPage(fixture.ledger.document("INV-202602-0001"))
    #expect(page.text.contains("article 259 D du CGI"), "\(page.text)")
    try fixture.details(of: user, "business", name: "Frei AG", country: "CH")
    try await fixture.work(try fixture.payment("p2", of: user, total: 999, tax: 0))
    let business = try await PDFPage(fixture.ledger.document("INV-202602-0002"))
    #expect(business.text.contains("article 259, 1° du CGI"), "\(business.text)")
  }

  @Test("What can't be decided waits for a person, and goes on as was decided", arguments: TestDatabase.Kind.allCases)
  func review(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    try fixture.details(of: user, "business", name: "Meyer GmbH", country: "DE")
    let payment = try fixture.payment(of: user)
    try await fixture.work(payment)
    try await fixture.work(payment)
    #expect(try fixture.count("ledger_invoices") == 0)
    let review = try #require(try fixture.reviews().first)
    #expect(review.reason.hasPrefix("A business in DE has given no VAT number"))
    #expect(!review.reason.contains("Meyer"))
    #expect(try fixture.reviews().count == 1)
    try fixture.billing.write { (transaction) throws(BillingError) in
      try transaction.resolveTaxReview(
        review.id, as: .treatment(TaxTreatment(.oss, country: "DE", rate: 1_900)), by: .admin("anna"))
    }
    #expect {
      try fixture.billing.write { (transaction) throws(BillingError) in
        try transaction.resolveTaxReview(review.id, as: .again, by: .admin("bert"))
      }
    } throws: {
      ($0 as? BillingError)?.code == .unknownCase
    }
    try await fixture.work(payment)
    let document = try #require(try fixture.documents(of: user).first)
    #expect([document.net, document.tax, document.total] == [1_008, 191, 1_199])
    #expect(try fixture.reviews().isEmpty)
  }

  @Test("When what was missing is there, the case decides itself", arguments: TestDatabase.Kind.allCases)
  func reviewCloses(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    try fixture.details(of: user, "business", name: "Meyer GmbH", country: "DE")
    let payment = try fixture.payment(of: user, total: 999, tax: 0)
    try await fixture.work(payment)
    #expect(try fixture.reviews().count == 1)
    try fixture.details(
      of: user, "business", name: "Meyer GmbH", country: "DE", vat: "DE123456789", checkedAt: fixture.world.now)
    try fixture.billing.write { (transaction) throws(BillingError) in try transaction.decideTaxAgain(of: user) }
    #expect(try fixture.count("jobs WHERE kind = 'invoice' AND subject = '\(payment)'") == 1)
    try await fixture.work(payment)
    #expect(try fixture.documents(of: user).count == 1)
    #expect(try fixture.reviews().isEmpty)
  }

  @Test(
    "Payments that tell of other things than the law are for a person",
    arguments: TestDatabase.Kind.allCases)
  func questions(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    let nameless = try fixture.user(9, name: nil)
    let business = try fixture.user(10)
    try fixture.details(of: business, "business", name: "Dupont SARL", country: "FR", postcode: "75001", city: "Paris")
    let abroad = try fixture.user(11)
    try fixture.details(of: abroad, "consumer", name: "Urs Frei", country: "CH")
    for (payment, words) in [
      (try fixture.payment("a", of: nil), "belongs to no account"),
      (try fixture.payment("b", of: user, tax: 100), "has charged 100"),
      (try fixture.payment("c", of: abroad), "has charged 200 (minor units) of tax, and 0 would be due"),
      (try fixture.payment("d", of: nameless), "what the buyer is called"),
      (try fixture.payment("e", of: business), "no SIREN"),
      (try fixture.payment("f", of: user, currency: "USD"), "No exchange rate of USD"),
    ] {
      try await fixture.work(payment)
      let reason = try #require(try fixture.reviews().last?.reason)
      #expect(reason.contains(words), "\(reason)")
    }
    #expect(try fixture.reviews().count == 6)
    #expect(try fixture.count("ledger_invoices") == 0)
  }

  @Test("A payment in dollars states its tax in euros, at the rate of a person", arguments: TestDatabase.Kind.allCases)
  func dollars(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    let payment = try fixture.payment(of: user, currency: "USD")
    try await fixture.work(payment)
    let review = try #require(try fixture.reviews().first)
    let rate = try #require(ExactDecimal("0.8612"))
    try fixture.billing.write { (transaction) throws(BillingError) in
      try transaction.resolveTaxReview(review.id, as: .exchangeRate(rate), by: .admin("anna"))
    }
    try await fixture.work(payment)
    let page = try await PDFPage(fixture.ledger.document("INV-202602-0001"))
    for words in ["9,99 $US", "1,72 €"] { #expect(page.text.contains(words), "\(words)\n\(page.text)") }
  }

  @Test("A person can decide that there is no invoice", arguments: TestDatabase.Kind.allCases)
  func noInvoice(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let payment = try fixture.payment(of: try fixture.user(), tax: 100)
    try await fixture.work(payment)
    let review = try #require(try fixture.reviews().first)
    try fixture.billing.write { (transaction) throws(BillingError) in
      try transaction.resolveTaxReview(review.id, as: .noInvoice, by: .admin("anna"), reason: "invoiced by hand")
    }
    try await fixture.work(payment)
    #expect(try fixture.count("ledger_invoices") == 0)
    #expect(try fixture.reviews().isEmpty)
  }

  @Test("Sales to consumers of other members count towards the threshold", arguments: TestDatabase.Kind.allCases)
  func threshold(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind) { $0.tax.crossBorderThreshold = 2_500 }
    let user = try fixture.user()
    try fixture.details(of: user, "consumer", name: "Eva Klein", country: "DE")
    for index in 0..<3 { try await fixture.work(try fixture.payment("t\(index)", of: user)) }
    #expect(try fixture.documents(of: user).count == 2)
    #expect(try fixture.reviews().map(\.reason).first?.contains("threshold") == true)
    // What is credited counts no more.
    let first = try #require(try fixture.documents(of: user).last)
    #expect(first.number == "INV-202602-0001")
    try fixture.refund(1, to: 1_199)
    try await fixture.work(1)
    try await fixture.work(3)
    #expect(try fixture.documents(of: user).filter { $0.kind == .invoice }.count == 3)
    #expect(try fixture.reviews().isEmpty)
  }

  @Test(
    "Each month begins a series, and a clock that goes backwards issues nothing", arguments: TestDatabase.Kind.allCases)
  func months(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user()
    try await fixture.work(try fixture.payment("p1", of: user))
    fixture.world.advance(days: 28)
    try await fixture.work(try fixture.payment("p2", of: user))
    #expect(try fixture.documents(of: user).first?.number == "INV-202603-0001")
    fixture.world.advance(days: 2)
    try await fixture.work(try fixture.payment("p3", of: user))
    fixture.world.advance(days: -1)
    let late = try fixture.payment("p4", of: user)
    await #expect { try await fixture.work(late) } throws: { ($0 as? JobFailure)?.isTransient == true }
    fixture.world.advance(days: 1)
    try await fixture.work(late)
    #expect(try fixture.documents(of: user).first?.number == "INV-202603-0003")
  }
}
