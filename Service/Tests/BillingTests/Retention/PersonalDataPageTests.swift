import Foundation
import TestDatabases
import Testing

@testable import Billing

@Suite("Docs/PersonalData.md")
struct PersonalDataPageTests {
  /// The classes of columns, by `table.column`; each column has one.
  private func classes() throws -> [String: String] {
    let root = (0..<5).reduce(URL(filePath: #filePath)) { url, _ in url.deletingLastPathComponent() }
    let text = try String(contentsOf: root.appending(path: "Docs/PersonalData.md"), encoding: .utf8)
    var classes: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
      guard cells.count == 3, ["yes", "row", "number", "no"].contains(cells[1]) else { continue }
      for column in cells[2].split(separator: "`") where !column.contains(",") {
        let name = "\(cells[0]).\(column)"
        #expect(classes[name] == nil, "\(name) has two classes")
        classes[name] = cells[1]
      }
    }
    return classes
  }

  @Test("Every column has a class, and nothing else has", arguments: TestDatabase.Kind.allCases)
  func complete(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let columns = try test.columns().filter { $0.key != "sqlstore_migrations" }
    let there = Set(columns.flatMap { table, names in names.map { "\(table).\($0)" } })
    let told = Set(try classes().keys)
    #expect(there.count > 200)
    #expect(there.subtracting(told) == [], "columns without a class: say how they go")
    #expect(told.subtracting(there) == [], "there are no such columns")
  }

  @Test("What is called personal is known of somebody, and gone after erasure", arguments: TestDatabase.Kind.allCases)
  func erased(_ kind: TestDatabase.Kind) throws {
    let test = try TestBilling(kind)
    let person = try MarkedPerson(test)
    let classes = try classes()
    let personal = Set(classes.filter { $0.value == "yes" }.keys)
    let marked = try test.places(of: MarkedPerson.mark).union(test.places(of: "\(MarkedPerson.telegramID)"))
    #expect(marked == personal, "MarkedPerson has something of every such column, and of no other")
    try test.billing.write { (tx) throws(BillingError) in
      try tx.erase(
        ErasureRecord(user: person.id, created: tx.now, kind: .accountDeletion, at: tx.now), tellsPerson: false)
    }
    #expect(try test.places(of: MarkedPerson.mark) == [])
    #expect(try test.places(of: "\(MarkedPerson.telegramID)") == [])
    for table in Set(classes.filter { $0.value == "row" }.keys.compactMap { $0.split(separator: ".").first }) {
      #expect(try test.count(String(table)) == 0, "rows of \(table) are left")
    }
  }
}
