import InvoiceCore
import InvoiceLedger
import InvoiceModel
import TestDatabases
import TestSupport
import Testing

@Suite("Issuing")
struct IssueTests {
  @Test("Drafts get the numbers of their series, and are stored as computed", arguments: TestDatabase.Kind.allCases)
  func numbers(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    let outcomes = try fixture.issue([
      LedgerFixture.draft(), LedgerFixture.draft("Ana Costa", #""type": "deposit","#), LedgerFixture.draft("Léa"),
    ])
    #expect(outcomes.map { $0.invoice?.number } == ["INV-202602-0001", "DEP-202602-0001", "INV-202602-0002"])
    #expect(outcomes.map { $0.invoice?.position } == [1, 2, 3])
    for outcome in outcomes {
      let invoice = try #require(outcome.invoice)
      let stored = try fixture.ledger.invoice(invoice.number)
      #expect(stored == invoice)
      let computed = try stored.computed()
      #expect(computed.invoice.number == invoice.number)
      #expect(computed.invoice.issueDate == fixture.ledger.today)
      #expect(stored.content == computed.jsonLine)
      #expect(stored.total == 1199)
    }
  }

  @Test("A key stands for one draft", arguments: TestDatabase.Kind.allCases)
  func keys(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    let draft = try fixture.check(LedgerFixture.draft(), key: "a")
    let first = try fixture.ledger.issue([draft, draft])
    #expect(first.map { $0.invoice?.number } == ["INV-202602-0001", "INV-202602-0001"])
    guard case .repeated = first[1] else { Issue.record("issued twice"); return }
    try fixture.clock.move(to: "2026-03-01T09:00:00Z")
    let again = try fixture.ledger.issue([fixture.check(LedgerFixture.draft(), key: "a")])
    #expect(again[0].invoice == first[0].invoice)
    let other = try fixture.ledger.issue([fixture.check(LedgerFixture.draft("Somebody else"), key: "a")])
    guard case .refused(let problem) = other[0] else { Issue.record("issued"); return }
    #expect(problem.code == .keyReused)
    let next = try fixture.ledger.issue([fixture.check(LedgerFixture.draft(), key: "b")])
    #expect(next[0].invoice?.number == "INV-202603-0001")
  }

  @Test("Expected numbers are those that are given", arguments: TestDatabase.Kind.allCases)
  func expected(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    let drafts = try [
      LedgerFixture.draft(), LedgerFixture.draft("B"), LedgerFixture.draft("C", #""date": "2027-01-01","#),
    ]
    .map { try fixture.check($0) }
    #expect(try fixture.ledger.expectedNumbers(of: drafts) == ["INV-202602-0001", "INV-202602-0002", nil])
    #expect(try fixture.ledger.expectedNumbers(of: drafts) == ["INV-202602-0001", "INV-202602-0002", nil])
    #expect(try fixture.ledger.issue(drafts).map { $0.invoice?.number } == ["INV-202602-0001", "INV-202602-0002", nil])
  }

  @Test(
    "A number in a draft is a mistake, and so is a date before the last one or after today",
    arguments: TestDatabase.Kind.allCases)
  func dates(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    #expect(throws: InvoiceProblems.self) { try fixture.check(LedgerFixture.draft(number: "INV-202602-0007")) }
    _ = try fixture.issue([LedgerFixture.draft()])
    for (date, code) in [("2026-02-10", ProblemCode.dateBeforeLast), ("2026-02-12", .dateInFuture)] {
      let outcome = try fixture.issue([LedgerFixture.draft("A", "\"date\": \"\(date)\",")])[0]
      guard case .refused(let problem) = outcome else { Issue.record("issued on \(date)"); continue }
      #expect(problem.code == code)
      #expect(problem.path == "/date")
    }
    #expect(try fixture.issue([LedgerFixture.draft()])[0].invoice?.number == "INV-202602-0002")
  }

  @Test(
    "When the clock goes backwards nothing is issued, and the message says so", arguments: TestDatabase.Kind.allCases)
  func backwards(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    _ = try fixture.issue([LedgerFixture.draft()])
    try fixture.clock.move(to: "2026-02-10T09:00:00Z")
    guard case .refused(let problem) = try fixture.issue([LedgerFixture.draft()])[0] else {
      Issue.record("issued")
      return
    }
    #expect(problem.code == .dateBeforeLast)
    #expect(problem.message.contains("clock"))
  }

  @Test(
    "A draft checked before midnight is dated anew when its series has gone on", arguments: TestDatabase.Kind.allCases)
  func midnight(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind, at: "2026-02-10T22:59:00Z")
    let draft = try fixture.check(LedgerFixture.draft())
    #expect(draft.invoice.invoice.issueDate.description == "2026-02-10")
    try fixture.clock.move(to: "2026-02-10T23:00:01Z")
    let other = try fixture.issue([LedgerFixture.draft("B")])
    #expect(other[0].invoice?.issueDate.description == "2026-02-11")
    let outcome = try fixture.ledger.issue([draft])[0]
    #expect(outcome.invoice?.number == "INV-202602-0002")
    #expect(outcome.invoice?.issueDate.description == "2026-02-11")
  }

  @Test("A year ends in Paris an hour before it does in UTC", arguments: TestDatabase.Kind.allCases)
  func newYear(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind, at: "2026-12-31T22:59:59Z")
    #expect(try fixture.issue([LedgerFixture.draft()])[0].invoice?.number == "INV-202612-0001")
    try fixture.clock.move(to: "2026-12-31T23:00:00Z")
    #expect(try fixture.issue([LedgerFixture.draft()])[0].invoice?.number == "INV-202701-0001")
  }

  @Test("Only issuers of the ledger issue", arguments: TestDatabase.Kind.allCases)
  func issuers(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    let foreign = LedgerFixture.draft().replacing("732829320", with: "552100554").replacing("FR44", with: "FR27")
    guard case .refused(let problem) = try fixture.issue([foreign])[0] else { Issue.record("issued"); return }
    #expect(problem.code == .unknownIssuer)
    #expect(problem.message.contains(LedgerFixture.name))
    let party = try fixture.check(foreign).invoice.invoice.seller.party
    _ = try fixture.ledger.add(party)
    let outcomes = try fixture.issue([foreign, LedgerFixture.draft(), foreign])
    #expect(outcomes.map { $0.invoice?.number } == ["INV-202602-0001", "INV-202602-0001", "INV-202602-0002"])
    #expect(throws: LedgerError.self) { try fixture.ledger.invoice("INV-202602-0001") }
    #expect(try fixture.ledger.invoice("INV-202602-0001", of: fixture.issuer).customer == "Pierre Dupont")
  }

  @Test("A numbering of elsewhere goes on, before the first number only", arguments: TestDatabase.Kind.allCases)
  func start(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    _ = try fixture.ledger.start(at: "INV-202602-0420", of: fixture.issuer)
    #expect(try fixture.issue([LedgerFixture.draft()])[0].invoice?.number == "INV-202602-0420")
    let error = #expect(throws: LedgerError.self) {
      try fixture.ledger.start(at: "INV-202602-0500", of: fixture.issuer)
    }
    #expect(error?.code == .seriesStarted)
    #expect(throws: LedgerError.self) { try fixture.ledger.start(at: "FA-1", of: fixture.issuer) }
  }

  @Test("Series can be changed for what is issued later", arguments: TestDatabase.Kind.allCases)
  func series(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    _ = try fixture.issue([LedgerFixture.draft()])
    let pattern = try NumberPattern("FA-{year}-{counter:5}", reset: .yearly)
    try fixture.ledger.setSeries(SeriesRule.shared(pattern), of: fixture.issuer)
    #expect(try fixture.issue([LedgerFixture.draft()])[0].invoice?.number == "FA-2026-00001")
    let twin = try NumberPattern("INV-20{counter:4}-0001", reset: .never)
    #expect(throws: LedgerError.self) {
      try fixture.ledger.setSeries(SeriesRule.shared(twin), of: fixture.issuer)
    }
  }
}
