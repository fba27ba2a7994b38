import InvoiceLedger
import InvoiceModel
import TestDatabases
import Testing

@Suite("Finding invoices")
struct ListTests {
  private static func fixture(_ kind: TestDatabase.Kind) throws -> LedgerFixture {
    let fixture = try LedgerFixture(kind)
    for month in 1...9 {
      try fixture.clock.move(to: "2027-0\(month)-15T09:00:00Z")
      _ = try fixture.issue([
        LedgerFixture.draft("Pierre Dupont", price: "\(month)"), LedgerFixture.draft("Ana Costa", price: "100"),
        LedgerFixture.draft("Ana Costa", price: "5", #""type": "deposit","#),
      ])
    }
    return fixture
  }

  @Test("By date, customer, kind and amount, the newest first, page by page", arguments: TestDatabase.Kind.allCases)
  func filters(kind: TestDatabase.Kind) throws {
    let fixture = try Self.fixture(kind)
    #expect(try fixture.ledger.list().count == 27)
    #expect(try fixture.ledger.list(limit: 2).map(\.invoice.number) == ["DEP-202709-0001", "INV-202709-0002"])
    var filter = InvoiceFilter()
    filter.from = CalendarDate(year: 2027, month: 3, day: 15)
    filter.through = CalendarDate(year: 2027, month: 4, day: 14)
    #expect(
      try fixture.ledger.list(filter).map(\.invoice.number) == [
        "DEP-202703-0001", "INV-202703-0002", "INV-202703-0001",
      ])
    filter = InvoiceFilter()
    filter.customer = "Ana Costa"
    filter.kind = .invoice
    #expect(try fixture.ledger.list(filter).count == 9)
    filter = InvoiceFilter()
    filter.minimum = 600
    filter.maximum = 840
    #expect(
      try fixture.ledger.list(filter).map(\.invoice.total).sorted() == [
        600, 600, 600, 600, 600, 600, 600, 600, 600, 600, 720, 840,
      ])
    var numbers: [String] = []
    var last: IssuedInvoice?
    repeat {
      let page = try fixture.ledger.list(limit: 4, after: last)
      numbers += page.map(\.invoice.number)
      last = page.last?.invoice
    } while last != nil
    #expect(numbers.count == 27)
    #expect(Set(numbers).count == 27)
  }

  @Test("All of them one after the other, with their content", arguments: TestDatabase.Kind.allCases)
  func streamed(kind: TestDatabase.Kind) throws {
    let fixture = try Self.fixture(kind)
    var numbers: [String] = []
    try fixture.ledger.forEach { (invoice) throws(LedgerError) in
      numbers.append(invoice.number)
      _ = try invoice.computed()
    }
    #expect(numbers.prefix(4) == ["INV-202701-0001", "INV-202701-0002", "DEP-202701-0001", "INV-202702-0001"])
  }

  @Test("Totals and numbers of the series", arguments: TestDatabase.Kind.allCases)
  func statistics(kind: TestDatabase.Kind) throws {
    let fixture = try Self.fixture(kind)
    let totals = try fixture.ledger.totals()
    #expect(totals.count == 18)
    #expect(totals.filter { $0.kind == .deposit }.map(\.total) == Array(repeating: 600, count: 9))
    let extents = try fixture.ledger.extents(of: fixture.issuer)
    #expect(extents.count == 18)
    #expect(extents.allSatisfy { $0.missing.isEmpty })
    #expect(extents[0].first == "INV-202701-0001")
    #expect(extents[0].last == "INV-202701-0002")
  }
}
