import Foundation
import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("What is in an export")
struct ExportContentTests {
  @Test(
    "An export has what the database has, for programs and for spreadsheets, and the invoices",
    arguments: TestDatabase.Kind.allCases)
  func content(_ kind: TestDatabase.Kind) async throws {
    let money = try MoneyFixture(kind)
    let test = money.test
    let person = try MarkedPerson(test)
    try test.execute(("DELETE FROM exports", []), ("DELETE FROM ledger_invoices", []))
    let other = try test.user(2, name: "somebody-else")
    let texts = ["=HYPERLINK(\"http://x\")", "+1", "-1", "@x", "a \"b\", c;\r\nd", "é 🧾 \u{2028}", "", "'"]
    for (index, text) in texts.enumerated() {
      for owner in [person.id, other] {
        try test.execute(
          (
            "INSERT INTO messages (user_id, idempotency_key, role, body, sent_at) VALUES ($1, $2, 'user', $3, $4)",
            [
              .integer(owner), .text("\(owner)-\(index)"), .text(owner == other ? "somebody-else" : text),
              .integer(test.world.now + Int64(index)),
            ]
          ))
      }
    }
    for number in ["p1", "p2"] { try await money.work(try money.payment(number, of: person.id)) }
    let id = try test.askForExport(person.id)
    // Asking again while it waits is the same one.
    #expect(try test.askForExport(person.id) == id)
    try await test.workRetention(documents: money.ledger)
    #expect(try test.exportState() == "ready")
    let path = try test.redeemExport(try test.exportToken())
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let folder = test.database.path("unpacked")
    let data = try TestProgram.output("export_reader.py", [path, folder])
    let content = try JSONDecoder().decode(ExportContent.self, from: data)
    #expect(Set(content.tables.keys) == Set(ExportTable.all.map(\.name)))
    #expect(!String(decoding: data, as: UTF8.self).contains("somebody-else"))
    // Every table, row for row; the log of changes has got longer since.
    for table in ExportTable.all where table.name != "changes" && table.name != "exports" {
      let rows = try test.billing.read { (tx) throws(BillingError) in
        try tx.rows(table.query, [.integer(person.id)]) { (row) throws(SQLError) in row.values }
      }
      let told = try #require(content.tables[table.name])
      // The notice of this export came after it.
      let later = ["notices", "mails"].contains(table.name) ? 1 : 0
      #expect(told.count + later >= rows.count && told.count <= rows.count, "\(table.name)")
      for (values, row) in zip(rows, told) {
        for (column, value) in zip(table.columns, values) where column.form == .text || column.form == .number {
          let expected =
            switch value {
            case .null: "None"
            case .integer(let number): "\(number)"
            case .text(let text): text
            case .bytes(let bytes): String(decoding: bytes, as: UTF8.self)
            }
          #expect(row[column.name] == expected, "\(table.name).\(column.name)")
        }
      }
    }
    #expect(content.tables["messages"]?.suffix(texts.count).map { $0["body"] } == texts)
    #expect(content.tables["messages"]?.last?["sent_at"] == "2026-02-11T12:00:00.007Z")
    // All marks of the person but those that guard the account are there.
    let marks = try test.places(of: MarkedPerson.mark).subtracting(["notices.link"])
    for mark in marks
    where !mark.hasPrefix("email_outbox.") && !mark.hasSuffix(".idempotency_key") && mark != "provider_events.error" {
      #expect(String(decoding: data, as: UTF8.self).contains("mark-\(mark)"), "\(mark)")
    }
    let numbers = try test.texts("SELECT number FROM ledger_invoices ORDER BY id").compactMap(\.self)
    #expect(numbers.count == 2)
    #expect(content.names.filter { $0.hasPrefix("invoices/") } == numbers.map { "invoices/\($0).pdf" })
    for number in numbers {
      #expect(try PDFPage.run("qpdf", ["--check", "\(folder)/invoices/\(number).pdf"]).contains("No syntax"))
      let bytes = try await money.ledger.document(number).bytes
      #expect(try TestFile.read("\(folder)/invoices/\(number).pdf") == bytes)
    }
    #expect(content.readme.contains("Vos données : AI Bot"))
    #expect(content.readme.contains("factures et avoirs en PDF : 2"))
  }
}
