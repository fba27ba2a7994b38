import Testing
import TestDatabases

@testable import Billing

@Suite("From a subscription to its invoice, from end to end")
struct SubscriptionLifeTests {
  @Test(
    "What is paid is invoiced to the cent and mailed; weeks later the PDF has the same bytes",
    arguments: TestDatabase.Kind.allCases)
  func paid(kind: TestDatabase.Kind) async throws {
    let business = try RunningBusiness(kind)
    let user = try business.arrive()
    #expect(try business.plan(of: user) == "free")
    let subscription = try #require(
      business.provider.subscribe(telegramID: 7, variant: "101", email: "pierre@example.com"))
    let report = try await business.settle()
    #expect(report.retried == 0 && report.dead == 0)
    #expect(try business.plan(of: user) == "pro")
    let document = try #require(try business.documents(of: user).first)
    #expect(document.number == "INV-202602-0001" && document.kind == .invoice && document.plan == "pro")
    #expect(document.net == 9_99 && document.tax == 2_00 && document.total == 11_99)
    #expect(document.day == "2026-02-11" && document.currency == "EUR")
    #expect(try business.subjects() == ["Votre facture INV-202602-0001"])
    let mail = try #require(try business.mails().first)
    let pdf = try await business.ledger.document(document.number)
    #expect(pdf.name == "INV-202602-0001.pdf" && pdf.bytes.starts(with: Array("%PDF-".utf8)))
    #expect(mail.contains("To: ") && mail.contains("pierre@example.com"))
    #expect(RunningBusiness.holds(mail, pdf.bytes))
    #expect(!RunningBusiness.holds(mail, pdf.bytes.dropLast() + [0]))

    // Seven weeks later, after a renewal, and by another start of the program.
    try await business.pass(days: 49)
    let later = try await BillingLedger(business.ledgerDatabase.location, of: business.billing).document(
      document.number)
    #expect(later.bytes == pdf.bytes)
    #expect(RunningBusiness.holds(mail, later.bytes))
    #expect(try business.documents(of: user).map(\.number) == ["INV-202602-0001", "INV-202603-0001"])
    #expect(try business.subjects() == ["Votre facture INV-202602-0001", "Votre facture INV-202603-0001"])
    #expect(try business.mails().count == 2)
    #expect(try await business.provider.subscription(subscription)?.status == .active)
    #expect(try business.test.count("review_cases") == 0)
  }

  @Test("A refund becomes a credit note, once, and is mailed", arguments: TestDatabase.Kind.allCases)
  func refund(kind: TestDatabase.Kind) async throws {
    let business = try RunningBusiness(kind)
    let user = try business.arrive()
    _ = business.provider.subscribe(telegramID: 7, variant: "101", email: "pierre@example.com")
    try await business.settle()
    try await business.pass(days: 3)
    let invoice = try #require(try await business.provider.invoices(page: 1).elements.first)
    business.provider.refund(invoice: invoice.id, amount: 4_00)
    let webhooks = business.provider.webhooks()
    #expect(!webhooks.isEmpty)
    // The provider tells it three times.
    for _ in 0..<3 {
      try business.store(webhooks)
      try await business.settle()
    }
    let documents = try business.documents(of: user)
    #expect(documents.count == 2)
    let note = try #require(documents.first { $0.kind == .creditNote })
    #expect(note.corrects == "INV-202602-0001" && abs(note.total) == 4_00 && abs(note.tax ?? 0) == 67)
    #expect(note.number.hasSuffix("-202602-0001") && note.day == "2026-02-14")
    #expect(documents.first { $0.kind == .invoice }?.refunded == 4_00)
    #expect(try business.subjects() == ["Votre facture INV-202602-0001", "Votre avoir \(note.number)"])
    let pdf = try await business.ledger.document(note.number)
    #expect(try business.mails().filter { RunningBusiness.holds($0, pdf.bytes) }.count == 1)
    // The rest: a second note, and no more than was paid.
    business.provider.refund(invoice: invoice.id)
    try await business.settle()
    let notes = try business.documents(of: user).filter { $0.kind == .creditNote }
    #expect(notes.map { abs($0.total) }.reduce(0, +) == 11_99 && notes.count == 2)
    #expect(notes.map { abs($0.tax ?? 0) }.reduce(0, +) == 2_00)
  }
}
