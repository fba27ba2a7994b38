import Foundation
import SQLStore
import TestDatabases
import Testing

@testable import Billing

@Suite("Exports", .serialized)
struct ExportTests {
  @Test("The same data at the same time are the same bytes", arguments: TestDatabase.Kind.allCases)
  func sameBytes(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let person = try MarkedPerson(test)
    let id = try test.askForExport(person.id)
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
    #expect(try test.exportFiles().sorted() == kept)
    #expect(kept.count == 2)
  }

  @Test("A link is used once, whoever comes at the same time", arguments: TestDatabase.Kind.allCases)
  func once(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    _ = try test.askForExport(user)
    try await test.workRetention()
    let token = try test.exportToken()
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
      #expect { try test.redeemExport(wrong) } throws: { ($0 as? BillingError)?.code == .unknownExport }
    }
    // Who reads has an hour.
    test.world.advance(hours: 1)
    try await test.workRetention()
    #expect(!FileManager.default.fileExists(atPath: path))
    #expect(try test.exportState() == "used")
  }

  @Test("A link is good for a day", arguments: TestDatabase.Kind.allCases)
  func expires(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user()
    _ = try test.askForExport(user)
    try await test.workRetention()
    let token = try test.exportToken()
    test.world.advance(hours: 24)
    #expect { try test.redeemExport(token) } throws: { ($0 as? BillingError)?.code == .unknownExport }
    // Its file goes at that time, and not in the night after.
    #expect(try test.exportFiles().count == 1)
    try await test.workRetention()
    #expect(try test.exportFiles().isEmpty)
    #expect(try test.exportState() == "expired")
    #expect(try test.places(of: token) == [])
    // Another can be asked for, and the day before its end is one in which it works.
    _ = try test.askForExport(user)
    try await test.workRetention()
    let next = try test.exportToken()
    test.world.now += 86_399_999
    #expect(FileManager.default.fileExists(atPath: try test.redeemExport(next)))
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
    _ = try test.askForExport(user)
    try await test.workRetention(documents: TestDocuments(unavailable: [numbers[1]]))
    #expect(try test.exportState() == "waiting")
    #expect(try test.exportFiles().isEmpty)
    test.world.advance(hours: 1)
    try await test.workRetention(documents: TestDocuments(missing: [numbers[1]]))
    let content = try JSONDecoder().decode(
      ExportContent.self, from: TestProgram.output("export_reader.py", [try test.redeemExport(try test.exportToken())]))
    #expect(content.names.filter { $0.hasPrefix("invoices/") } == ["invoices/\(numbers[0]).pdf"])
    #expect(content.readme.contains("These documents could not be added: \(numbers[1])"))
  }

  @Test("After it was given up another can be asked for", arguments: TestDatabase.Kind.allCases)
  func failed(_ kind: TestDatabase.Kind) async throws {
    let database = try TestDatabase(kind)
    let folder = database.path("missing/exports")
    let test = try TestBilling(database, world: TestWorld()) { $0.files.exports = folder }
    let user = try test.user()
    let id = try test.askForExport(user)
    for _ in 0..<8 {
      try await test.workRetention()
      test.world.advance(days: 1)
    }
    #expect(try test.texts("SELECT state FROM jobs WHERE kind = 'export'") == ["dead"])
    #expect(try test.exportState() == "failed")
    #expect(try test.askForExport(user) != id)
    try FileManager.default.createDirectory(atPath: database.path("missing"), withIntermediateDirectories: true)
    try await test.workRetention()
    #expect(try test.exportState() == "ready")
  }

  @Test(
    "Whoever is erased while the export is made gets none, and no file stays", arguments: TestDatabase.Kind.allCases)
  func erasedMeanwhile(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let user = try test.user(name: "Anna")
    let id = try test.askForExport(user)
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
    #expect(try test.exportFiles().isEmpty)
    #expect(try test.count("exports") == 0)
  }

  @Test("A number that comes back tells its new owner", arguments: TestDatabase.Kind.allCases)
  func numberComesBack(_ kind: TestDatabase.Kind) async throws {
    let test = try TestBilling(kind)
    let users = try [Int64(1), 2].map { try test.user($0, email: "\($0)@example.com") }
    let first = try test.askForExport(users[0])
    try await test.workRetention()
    let token = try test.exportToken()
    try test.billing.write { (tx) throws(BillingError) in
      try tx.erase(ErasureRecord(user: users[0], created: tx.now, kind: .accountDeletion, at: tx.now))
    }
    test.world.now += 1
    let second = try test.askForExport(users[1])
    // SQLite gives out again what is free.
    if kind == .sqlite { #expect(second == first) }
    try await test.workRetention()
    let next = try test.exportToken()
    #expect(next != token)
    #expect(
      try test.texts("SELECT address FROM email_outbox WHERE kind = 'export-ready' AND state = 'waiting'") == [
        "2@example.com"
      ])
    #expect(FileManager.default.fileExists(atPath: try test.redeemExport(next)))
  }
}
