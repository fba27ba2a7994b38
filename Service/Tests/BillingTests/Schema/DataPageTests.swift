import TestDatabases
import Testing

@testable import Billing

@Suite("Docs/Data.md")
struct DataPageTests {
  @Test(
    "It names every table, column, reference and unique key, and nothing more", arguments: TestDatabase.Kind.allCases)
  func complete(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let shape = try withExtendedLifetime(test) { try DatabaseShape(test.billing) }
    let page = try DataPage()
    #expect(shape.columns.count > 200)
    for (what, there, told) in [
      ("columns", shape.columns, page.columns), ("references", shape.references, page.references),
      ("unique keys", shape.uniqueKeys, page.uniqueKeys),
    ] {
      #expect(told.subtracting(there) == [], "the page has \(what) that the database has not")
      #expect(there.subtracting(told) == [], "the page lacks \(what)")
    }
    let tables = Set(shape.columns.map { String($0.prefix { $0 != "." }) })
    #expect(page.tables == tables)
    #expect(page.named == tables, "the seed's names, and those that it has none for")
  }

  @Test("Its picture has every table once, below one that it refers to")
  func picture() throws {
    let page = try DataPage()
    #expect(page.picture.map(\.table).sorted() == page.tables.sorted())
    for (table, parent) in page.picture {
      guard let parent else { continue }
      let isThere = page.references.contains { $0.hasPrefix("\(table).") && $0.hasSuffix("→ \(parent)") }
      #expect(isThere, "\(table) does not refer to \(parent)")
    }
  }
}
