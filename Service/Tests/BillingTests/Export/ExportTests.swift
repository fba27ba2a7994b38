import Foundation
import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Exports", .serialized)
struct ExportTests {
  /// What Python reads in an export.
  private struct Content: Decodable {
    var names: [String]
    var tables: [String: [[String: String]]]
    var readme: String
  }

  private func ask(_ test: TestBilling, _ user: Int64) throws -> Int64 {
    try test.billing.write { (tx) throws(BillingError) in try tx.requestExport(of: user, by: .user(user)) }
  }

  /// The token of the newest link that was told.
  private func token(_ test: TestBilling) throws -> String {
    let link = try test.texts("SELECT link FROM notices WHERE kind = 'export-ready' ORDER BY id DESC").first ?? nil
    return String(try #require(link).split(separator: "/").last ?? "")
  }

  private func redeem(_ test: TestBilling, _ token: String) throws -> String {
    try test.billing.write { (tx) throws(BillingError) in try tx.redeemExport(token) }
  }

  private func state(_ test: TestBilling) throws -> String? {
    try test.texts("SELECT state FROM exports ORDER BY id DESC").first ?? nil
  }

  private func files(_ test: TestBilling) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: test.billing.settings.files.exports)
  }

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
    let id = try ask(test, person.id)
    // Asking again while it waits is the same one.
    #expect(try ask(test, person.id) == id)
    try await test.workRetention(documents: money.ledger)
    #expect(try state(test) == "ready")
    let path = try redeem(test, try token(test))
    let mode = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    let folder = test.database.path("unpacked")
    let data = try TestProgram.output("export_reader.py", [path, folder])
    let content = try JSONDecoder().decode(Content.self, from: data)
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

  @Test("The same data at the same time are the same bytes", arguments: TestDatabase.Kind.allCases)
  func sameBytes(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let person = try MarkedPerson(test)
    let id = try ask(test, person.id)
    guard case .outside(let work) = ExportJob.handler(documents: TestDocuments()) else {
      Issue.record("the handler is not one of the world outside")
      return
    }
    var contents: [[UInt8]] = []
    for fence in [Int64(7), 8] {
      // The process ends after each: nobody is told, and the file has no row.
      _ = try await work(test.billing, Job(id: 1, kind: .export, subject: "\(id)", fence: fence, attempt: 1))
      contents.append(
        try TestFile.read(test.billing.settings.files.exports + "/" + ExportFolder.name(ofExport: id, attempt: fence)))
    }
    #expect(contents[0] == contents[1])
    #expect(contents[0].count > 1_000)
    // A later attempt is the one that counts; what the crashes have left is swept away.
    try await test.workRetention()
    try test.billing.write { (tx) throws(BillingError) in try tx.enqueue(.purge, subject: "exports") }
    try await test.workRetention()
    let kept = try test.texts("SELECT file FROM exports WHERE file IS NOT NULL ORDER BY file").compactMap(\.self)
    #expect(try files(test).sorted() == kept)
    #expect(kept.count == 2)
  }

  @Test("A link is used once, whoever comes at the same time", arguments: TestDatabase.Kind.allCases)
  func once(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    _ = try ask(test, user)
    try await test.workRetention()
    let token = try token(test)
    #expect(token.count == 64)
    // Only the digest is stored; the notice has the link until it is used.
    #expect(try test.places(of: token) == ["notices.link"])
    let paths = await withTaskGroup(of: String?.self) { group in
      for _ in 0..<50 {
        group.addTask {
          try? await test.billing.writeOnThread { (tx) throws(BillingError) in try tx.redeemExport(token) }
        }
      }
      return await group.reduce(into: [String]()) { if let path = $1 { $0.append(path) } }
    }
    #expect(paths.count == 1)
    #expect(try test.places(of: token) == [])
    let path = try #require(paths.first)
    #expect(FileManager.default.fileExists(atPath: path))
    for wrong in [token, "", "x", String(repeating: "0", count: 64), "' OR 1=1 --"] {
      #expect { try redeem(test, wrong) } throws: { ($0 as? BillingError)?.code == .unknownExport }
    }
    // Who reads has an hour.
    test.world.advance(hours: 1)
    try await test.workRetention()
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try state(test) == "used")
  }

  @Test("A link is good for a day", arguments: TestDatabase.Kind.allCases)
  func expires(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    _ = try ask(test, user)
    try await test.workRetention()
    let token = try token(test)
    test.world.advance(hours: 24)
    #expect { try redeem(test, token) } throws: { ($0 as? BillingError)?.code == .unknownExport }
    // Its file goes at that time, and not in the night after.
    #expect(try files(test).count == 1)
    try await test.workRetention()
    #expect(try files(test).isEmpty)
    #expect(try state(test) == "expired")
    #expect(try test.places(of: token) == [])
    // Another can be asked for, and the day before its end is one in which it works.
    _ = try ask(test, user)
    try await test.workRetention()
    let next = try self.token(test)
    test.world.now += 86_399_999
    #expect(FileManager.default.fileExists(atPath: try redeem(test, next)))
    test.world.advance(days: 91)
    try test.billing.write { (tx) throws(BillingError) in try tx.enqueue(.purge, subject: "exports") }
    try await test.workRetention()
    #expect(try test.count("exports") == 0)
  }

  @Test("A document that there is none of any more is named, and one that can't be had now is waited for")
  func documents() async throws {
    let money = try MoneyFixture(.sqlite)
    let test = money.test
    let user = try money.user(name: "Anna", language: "en")
    for number in ["p1", "p2"] { try await money.work(try money.payment(number, of: user)) }
    let numbers = try test.texts("SELECT number FROM ledger_invoices ORDER BY id").compactMap(\.self)
    _ = try ask(test, user)
    try await test.workRetention(documents: TestDocuments(unavailable: [numbers[1]]))
    #expect(try state(test) == "waiting")
    #expect(try files(test).isEmpty)
    test.world.advance(hours: 1)
    try await test.workRetention(documents: TestDocuments(missing: [numbers[1]]))
    let content = try JSONDecoder().decode(
      Content.self, from: TestProgram.output("export_reader.py", [try redeem(test, try token(test))]))
    #expect(content.names.filter { $0.hasPrefix("invoices/") } == ["invoices/\(numbers[0]).pdf"])
    #expect(content.readme.contains("These documents could not be added: \(numbers[1])"))
  }

  @Test("After it was given up another can be asked for", arguments: TestDatabase.Kind.allCases)
  func failed(_ kind: TestDatabase.Kind) async throws {
    let database = try TestDatabase(kind)
    let folder = database.path("missing/exports")
    let test = try TestBilling(database, world: TestWorld()) { $0.files.exports = folder }
    let user = try test.user()
    let id = try ask(test, user)
    for _ in 0..<8 {
      try await test.workRetention()
      test.world.advance(days: 1)
    }
    #expect(try test.texts("SELECT state FROM jobs WHERE kind = 'export'") == ["dead"])
    #expect(try state(test) == "failed")
    #expect(try ask(test, user) != id)
    try FileManager.default.createDirectory(atPath: database.path("missing"), withIntermediateDirectories: true)
    try await test.workRetention()
    #expect(try state(test) == "ready")
  }

  @Test(
    "Whoever is erased while the export is made gets none, and no file stays", arguments: TestDatabase.Kind.allCases)
  func erasedMeanwhile(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user(name: "Anna")
    let id = try ask(test, user)
    guard case .outside(let work) = ExportJob.handler(documents: TestDocuments()) else {
      Issue.record("the handler is not one of the world outside")
      return
    }
    let finish = try await work(test.billing, Job(id: 1, kind: .export, subject: "\(id)", fence: 1, attempt: 1))
    try test.billing.write { (tx) throws(BillingError) in
      try tx.erase(ErasureRecord(user: user, created: tx.now, kind: .accountDeletion, at: tx.now))
    }
    let result = try test.billing.write { (tx) throws(BillingError) in try finish(tx) }
    #expect(result == .done)
    try await test.workRetention()
    #expect(try files(test).isEmpty)
    #expect(try test.count("exports") == 0)
  }
}
