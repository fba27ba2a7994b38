import SQLStore
import TestDatabases
import Testing

@testable import Billing
@testable import Portal

@Suite("The desk's lists")
struct DeskListTests {
  private static func seed(_ test: TestBilling, _ count: Int64) throws {
    try test.billing.write { (tx) throws(BillingError) in
      try tx.execute(
        "INSERT INTO users (telegram_id, name, email, language, access, created_at) VALUES ($1, $2, $3, 'fr', $4, $5)",
        rows: (1...count).map { number in
          [
            .integer(1_000_000 + number), .text("Name \(number % 97)"), .text("p\(number)@example.com"),
            .text(number % 10 == 0 ? "limited" : "full"), .integer(tx.now + number),
          ]
        })
    }
  }

  @Test(
    "Pages follow each other without a gap or a double, whatever the filter and the order",
    arguments: TestDatabase.Kind.allCases)
  func pages(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    try Self.seed(test, 1_234)
    func all(_ request: DeskListRequest) throws -> [Int64] {
      var (request, ids): (DeskListRequest, [Int64]) = (request, [])
      for _ in 0..<100 {
        let page = try test.billing.read { (tx) throws(BillingError) in try tx.deskRows(.customers, request) }
        #expect(page.rows.count <= DeskListRequest.pageSize)
        ids += page.rows.map(\.id)
        guard let next = page.next else { return ids }
        request.cursor = next
      }
      return ids
    }
    #expect(try all(DeskListRequest()) == Array((1...1_234).reversed()))
    #expect(try all(DeskListRequest(isAscending: true)) == Array(1...1_234))
    #expect(try all(DeskListRequest(filters: ["access": "limited"])).count == 123)
    let named = try all(DeskListRequest(search: "name 1"))
    #expect(Set(named) == Set((1...1_234).filter { "Name \($0 % 97)".hasPrefix("Name 1") }.map(Int64.init)))
    #expect(named.count == Set(named).count)
    #expect(try all(DeskListRequest(search: "1000007")) == [7])
    #expect(try all(DeskListRequest(search: "12")) == [12])
    #expect(try all(DeskListRequest(search: "P77@")) == [77])
    // What is no choice, no order and no cursor of ours is left out of account.
    for request in [
      DeskListRequest(filters: ["access": "x' OR 1=1 --", "none": "1"]),
      DeskListRequest(sort: "email; DROP TABLE users"),
      DeskListRequest(cursor: "x"), DeskListRequest(cursor: "."),
    ] {
      #expect(try all(request).count == 1_234)
    }
  }

  /// A request for each filter, order and search of a list, on its first page and on a later one.
  private static func requests(of list: DeskList) -> [DeskListRequest] {
    var requests = [DeskListRequest(), DeskListRequest(isAscending: true), DeskListRequest(cursor: "12.12")]
    for filter in list.filters {
      requests += (filter.choices.isEmpty ? ["pro"] : filter.choices).flatMap { choice in
        [
          DeskListRequest(filters: [filter.key: choice]),
          DeskListRequest(filters: [filter.key: choice], cursor: "9.9"),
        ]
      }
    }
    for sort in list.sorts {
      requests += [DeskListRequest(sort: sort), DeskListRequest(sort: sort, cursor: "9.9")]
    }
    if list.isSearchable { requests += ["12", "a@b", "x", "admin anna"].map { DeskListRequest(search: $0) } }
    return requests
  }

  @Test("Every filter, order and search of every list finds its page by an index")
  func plans() throws {
    let test = try TestBilling(.sqlite)
    for list in DeskList.all + [.archive] {
      for request in Self.requests(of: list) {
        let plan = try Self.plan(of: DeskListQuery(list, request, plans: ["pro"], limit: 51), in: test)
        let isSorted = plan.contains { $0.contains("TEMP B-TREE") }
        // A number is an identifier here or at Telegram: two rows at most are put in order.
        let isFew = request.search == "12" || request.search == "a@b" || request.search == "x"
        #expect(
          !isSorted || isFew && list.name != "customers" || request.search == "12", "\(list.name) \(request): \(plan)")
        // An index that has only what is asked for is walked through.
        for step in plan where step.hasPrefix("SCAN") && !step.contains(/jobs USING INDEX jobs_(dead|running)/) {
          // In the order of an index or of the key, until the page is full: only without a condition of its own.
          #expect(
            request.filters.isEmpty && (request.search == nil || !list.isSearchable || list.name == "audit"),
            "\(list.name) \(request): \(plan)")
        }
      }
    }
  }

  private static func plan(of query: DeskListQuery, in test: TestBilling) throws -> [String] {
    try test.billing.read { (tx) throws(BillingError) -> [String] in
      try tx.rows("EXPLAIN QUERY PLAN \(query.sql)", query.values) { (row) throws(SQLError) in try row.text(3) }
    }
  }

  @Test("A story has all of a customer, page by page, the newest first", arguments: TestDatabase.Kind.allCases)
  func story(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let fixture = try DeskFixture(test)
    func story(_ kinds: Set<StoryKind>, _ cursor: String?, _ limit: Int) throws -> [StoryEntry] {
      try test.billing.read { (tx) throws(BillingError) in
        try tx.story(of: fixture.user, kinds: kinds, after: cursor, limit: limit)
      }
    }
    let whole = try story(Set(StoryKind.allCases), nil, 500)
    #expect(whole.count >= 9)
    #expect(whole.map(\.at) == whole.map(\.at).sorted(by: >))
    for part: StoryKind in [.event, .payment, .document, .mail, .review, .session, .audit] {
      #expect(whole.contains { $0.kind == part }, "\(part)")
      #expect(try story([part], nil, 500) == whole.filter { $0.kind == part })
    }
    // One by one it is the same, though many have one time.
    var (pages, cursor): ([StoryEntry], String?) = ([], nil)
    while let entry = try story(Set(StoryKind.allCases), cursor, 1).first, pages.count < 500 {
      pages.append(entry)
      cursor = entry.cursor
    }
    #expect(pages == whole)
    for wrong in ["", "x", "1.2", "1.none.1", "a.event.1"] {
      #expect(try story(Set(StoryKind.allCases), wrong, 500) == whole)
    }
  }
}
