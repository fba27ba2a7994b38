import Foundation
import InvoiceCore
import InvoiceModel
import InvoiceRendering
import SQLStore
import TestDatabases
import TestSupport
import Testing

@testable import InvoiceLedger

@Suite("Attachments of issued invoices")
struct AttachmentErasureTests {
  private static let secret = "Heures de Pierre Dupont: 12"

  private static func setup(_ content: String) throws -> RenderingSetup {
    var options = RenderOptions()
    options.conformance = .archival
    options.attachments = [
      Attachment(name: "hours.csv", mimeType: "text/csv", bytes: Array(content.utf8)),
      Attachment(name: "terms.txt", mimeType: "text/plain", bytes: Array("terms".utf8)),
    ]
    return try RenderingSetup(options: options)
  }

  private static func issue(_ name: String, _ setup: RenderingSetup, in fixture: LedgerFixture) throws -> IssuedInvoice
  {
    var draft = try fixture.check(LedgerFixture.draft(name))
    draft.recipe = try fixture.ledger.register(setup.captured(for: draft.invoice))
    let invoice = try #require(try fixture.ledger.issue([draft])[0].invoice)
    _ = try LedgerRenderer(fixture.ledger).render(invoice)
    return invoice
  }

  private static func count(_ query: String, in fixture: LedgerFixture) throws -> Int64? {
    let store = try SQLStore(fixture.database.location, mode: .readOnly)
    return try store.read { transaction throws(SQLError) in try transaction.row(query)?.integer(0) }
  }

  private static func files(with text: String, in fixture: LedgerFixture) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: fixture.database.folder).filter { name in
      try Data(contentsOf: URL(fileURLWithPath: fixture.database.path(name))).range(of: Data(text.utf8)) != nil
    }
  }

  @Test(
    "They go with the last invoice that has them, and so does what names them", arguments: TestDatabase.Kind.allCases)
  func erased(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    let setup = try Self.setup(Self.secret)
    let first = try Self.issue("A", setup, in: fixture)
    let second = try Self.issue("B", setup, in: fixture)
    let other = try Self.issue("C", Self.setup("nothing of theirs"), in: fixture)
    #expect(first.recipe == second.recipe && first.recipe != other.recipe)
    #expect(try Self.count("SELECT COUNT(*) FROM attachments", in: fixture) == 3)
    #expect(try Self.count("SELECT COUNT(*) FROM invoice_attachments", in: fixture) == 6)

    if kind == .sqlite { #expect(try Self.files(with: Self.secret, in: fixture) != []) }

    try fixture.clock.move(to: "2037-01-02T09:00:00Z")
    _ = try fixture.ledger.erase(first.number, reason: "over")
    #expect(try LedgerRenderer(fixture.opened()).render(second).comparison == .same)
    _ = try fixture.ledger.erase(second.number, reason: "over")
    #expect(try Self.count("SELECT COUNT(*) FROM attachments", in: fixture) == 2)
    #expect(try Self.count("SELECT COUNT(*) FROM recipes WHERE length(content) = 0", in: fixture) == 1)
    #expect(try Self.count("SELECT COUNT(*) FROM renderings", in: fixture) == 1)
    let report = try fixture.ledger.verify()
    #expect(report.findings == [])
    #expect(report.erased == 2)
    #expect(try LedgerRenderer(fixture.opened()).render(other).comparison == .same)
    let erased = try fixture.ledger.invoice(second.number)
    let failure = #expect(throws: LedgerRenderingFailure.self) { try LedgerRenderer(fixture.ledger).render(erased) }
    guard case .ledger(let error)? = failure else {
      Issue.record("another failure")
      return
    }
    #expect(error.code == .contentErased)
    // Nothing of it is left in the file, nor beside it.
    if kind == .sqlite { #expect(try Self.files(with: Self.secret, in: fixture) == []) }

    // What is used again is there again.
    let again = try Self.issue("D", setup, in: fixture)
    #expect(again.recipe == first.recipe)
    #expect(try LedgerRenderer(fixture.opened()).render(again).comparison == .same)
    #expect(try fixture.ledger.verify().findings == [])
  }

  @Test("As long as an invoice has them the database refuses to let them go", arguments: TestDatabase.Kind.allCases)
  func refused(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    _ = try Self.issue("A", Self.setup(Self.secret), in: fixture)
    _ = try Self.issue("B", RenderingSetup(), in: fixture)
    let empty = kind == .sqlite ? "x''" : "''"
    for statement in [
      "DELETE FROM attachments", "UPDATE attachments SET content = \(empty)", "DELETE FROM invoice_attachments",
      "UPDATE invoice_attachments SET recipe = 2", "DELETE FROM renderings", "UPDATE renderings SET size = 1",
      "DELETE FROM recipes", "UPDATE recipes SET content = \(empty)", "UPDATE recipes SET attachments = 1",
      "UPDATE recipes SET content = \(empty) WHERE attachments = 0", "DELETE FROM blobs",
    ] {
      #expect(throws: (any Error).self, "\(statement)") { try fixture.database.tamper(statement) }
    }
    #expect(try fixture.opened().verify().findings == [])
  }

  @Test("What went past the ledger is found", arguments: TestDatabase.Kind.allCases)
  func found(kind: TestDatabase.Kind) throws {
    let empty = kind == .sqlite ? "x''" : "''"
    for (statement, words) in [
      ("DELETE FROM attachments", "hours.csv is not there"),
      ("UPDATE attachments SET content = \(empty)", "hours.csv was changed"),
      ("UPDATE recipes SET content = \(empty)", "emptied"),
    ] {
      let fixture = try LedgerFixture(kind)
      _ = try Self.issue("A", Self.setup(Self.secret), in: fixture)
      for table in ["attachments", "invoice_attachments", "recipes"] {
        switch kind {
        case .sqlite:
          try fixture.database.tamper("DROP TRIGGER refuse_update_\(table)")
          try fixture.database.tamper("DROP TRIGGER refuse_delete_\(table)")
        case .postgres: try fixture.database.tamper("ALTER TABLE \(table) DISABLE TRIGGER USER")
        }
      }
      try fixture.database.tamper("DELETE FROM invoice_attachments")
      try fixture.database.tamper(statement)
      let findings = try fixture.opened().verify().findings
      #expect(findings.contains { $0.subject == .recipe && $0.message.contains(words) }, "\(statement): \(findings)")
    }
  }
}
