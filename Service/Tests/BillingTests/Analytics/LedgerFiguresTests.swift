import Foundation
import InvoiceKit
import InvoiceLedger
import TestDatabases
import Testing

@testable import Billing

@Suite("What the ledger adds to the figures")
struct LedgerFiguresTests {
  private func day(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

  /// An invoice that nobody has paid yet, due on a day.
  private func open(_ fixture: MoneyFixture, _ name: String, due: String) async throws {
    let user = try fixture.user()
    let id = try fixture.payment(name, of: user)
    var payment = try #require(
      try fixture.billing.read { (tx) throws(BillingError) in try tx.paidInvoice(id) })
    payment.treatment = TaxTreatment(.domestic, country: "FR", rate: 2_000)
    let paid = payment
    let due = try day(due)
    let seller = fixture.ledger.seller
    _ = try await fixture.ledger.issue(key: name) { date in
      var invoice = InvoiceDraft.invoice(of: paid, seller: seller, plan: "Pro", product: "AI Bot", date: date)
      invoice?.prepaid = .zero
      invoice?.dueDate = due
      invoice?.payment.terms = nil
      return invoice
    }
  }

  @Test("Open invoices by age, that evening and on any day since", arguments: TestDatabase.Kind.allCases)
  func receivables(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    try await open(fixture, "a", due: "2026-02-11")
    try await open(fixture, "b", due: "2026-03-13")
    let service = fixture.test
    func take() async throws {
      try service.billing.write { (tx) throws(BillingError) in try tx.enqueue(.figures, subject: "days") }
      try await service.worker([.figures: FiguresJob.handler(ledger: fixture.ledger)]).runDue()
    }
    fixture.world.advance(days: 100)
    try await take()
    let (first, last) = (try day("2026-01-01"), try day("2026-12-31"))
    let days = try service.billing.read { (tx) throws(BillingError) in try tx.figures(from: first, to: last) }.days
    func ages(_ day: String) -> [Int64?] {
      Figure.receivables.map { figure in days.first { $0.day.description == day }?["EUR"]?.known(figure) }
    }
    #expect(ages("2026-02-11") == [2_398, 0, 0, 0, 0, 0])
    #expect(ages("2026-02-12") == [1_199, 1_199, 0, 0, 0, 0])
    #expect(ages("2026-03-13") == [1_199, 1_199, 0, 0, 0, 0])
    #expect(ages("2026-03-14") == [0, 1_199, 1_199, 0, 0, 0])
    #expect(ages("2026-05-21") == [0, 0, 0, 1_199, 1_199, 0])
    #expect(days.last?.day.description == "2026-05-21")
    let now = try fixture.ledger.receivables()
    #expect(now.map(\.currency) == ["EUR"])
    #expect(now.first?.amounts[.days90] == 1_199 && now.first?.amounts[.older] == 1_199 && now.first?.credit == 0)
  }

  @Test("FEC, journal and both in a ZIP, as `invoice-ledger` writes them", arguments: TestDatabase.Kind.allCases)
  func books(_ kind: TestDatabase.Kind) async throws {
    let fixture = try MoneyFixture(kind)
    let user = try fixture.user(name: "=HYPERLINK(\"x\")")
    let payment = try fixture.payment("p1", of: user)
    try await fixture.work(payment)
    fixture.world.advance(days: 1)
    try fixture.refund(payment, to: 600)
    try await fixture.work(payment)
    let (first, last) = (try day("2026-02-01"), try day("2026-02-28"))
    let folder = fixture.billing.settings.files.exports
    func bytes(_ kind: BookKind) async throws -> (file: BusinessFile, bytes: [UInt8]) {
      let file = try await fixture.ledger.books(kind, from: first, to: last, in: folder)
      var bytes: [UInt8] = []
      while case let piece = try file.piece(at: bytes.count), !piece.isEmpty { bytes += piece }
      #expect(bytes.count == file.size && file.warnings == [])
      return (file, bytes)
    }
    let writer = FECWriter()
    var expected = writer.header
    _ = try fixture.ledger.ledger.forEachJournalEntry(of: fixture.ledger.issuer, from: first, through: last) {
      (entry) throws(LedgerError) in expected += writer.bytes(of: entry)
    }
    let fec = try await bytes(.fec)
    #expect(fec.file.name == "732829320FEC20261231.txt" && fec.file.mediaType == "text/plain; charset=iso-8859-15")
    #expect(fec.bytes == expected && fec.bytes.split(separator: 0x0A).count > 5)
    let journal = try await bytes(.journal)
    let text = String(decoding: journal.bytes, as: UTF8.self)
    #expect(journal.file.name == "journal-2026-02-01-2026-02-28.csv" && journal.file.mediaType == "text/csv")
    #expect(text.contains("INV-202602-0001") && text.contains("'=HYPERLINK") && !text.contains(",=HYPERLINK"))
    let books = try await bytes(.books)
    let place = fixture.test.database.folder
    try TestFile.write(books.bytes, to: place + "/books.zip")
    try TestProgram.run("/usr/bin/python3", ["-m", "zipfile", "-e", place + "/books.zip", place + "/books"])
    #expect(
      try TestFile.names(in: place + "/books").sorted() == [
        "732829320FEC20261231.txt", "journal.csv", "manifest.csv", "manifest.json", "summary.pdf",
      ])
    let rows = String(decoding: try TestFile.read(place + "/books/manifest.csv"), as: UTF8.self).split(
      separator: "\r\n")
    // An invoice and what was credited of it; the PDF of neither was made yet.
    #expect(rows.count == 3 && rows[0].hasPrefix("file,sha256") && rows[1].contains("INV-202602-0001"), "\(rows)")
    #expect(rows[2].contains("CN-202602-0001") && !rows.contains { $0.contains(",=HYPERLINK") })
    let whole = try JSONSerialization.jsonObject(
      with: Data(try TestFile.read(place + "/books/manifest.json")))
    #expect("\(whole)".contains("CN-202602-0001"))
    #expect(try TestFile.read(place + "/books/summary.pdf").starts(with: Array("%PDF-1.7".utf8)))
    #expect(try TestFile.read(place + "/books/732829320FEC20261231.txt") == fec.bytes)
    #expect(try TestFile.read(place + "/books/journal.csv") == journal.bytes)
    let error = await #expect(throws: BillingError.self) {
      _ = try await fixture.ledger.books(.fec, from: last, to: first, in: folder)
    }
    #expect(error?.code == .invalidValue)
  }
}
