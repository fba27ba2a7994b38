import Foundation
import InvoiceCore
import InvoiceLedger
import InvoiceModel
import SQLStore
import Synchronization
import TestDatabases
import TestSupport

/// A ledger of two sellers in a folder of its own, with a clock that can be moved.
struct LedgerFixture {
  static let name = "AI Bot Services"

  let clock: MovableClock
  let database: TestDatabase
  let surroundings: LedgerSurroundings
  let ledger: Ledger
  let issuer: Issuer

  /// - Parameters:
  ///   - kind: of the database.
  ///   - time: where the clock starts.
  ///   - series: of the issuer.
  init(
    _ kind: TestDatabase.Kind = .sqlite, at time: String = "2026-02-11T09:00:00Z",
    series: [SeriesRule] = SeriesRule.standard
  ) throws {
    let clock = try MovableClock(at: time)
    let generator = Mutex(SeededGenerator(seed: 7))
    self.clock = clock
    database = try TestDatabase(kind)
    surroundings = LedgerSurroundings(
      now: { clock.now },
      random: { count in
        generator.withLock { generator in (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) } }
      })
    ledger = try Ledger.create(at: database.location, surroundings: surroundings)
    issuer = try ledger.add(try Self.seller(), series: series)
  }

  static func seller() throws -> Party { try Documents.compute(draft(number: "X-1")).invoice.seller.party }

  /// The JSON of a draft.
  static func draft(
    _ name: String = "Pierre Dupont", price: String = "9.99", number: String? = nil, _ members: String = ""
  ) -> String {
    """
    {\(number.map { "\"invoice_number\": \"\($0)\", \"date\": \"2026-02-11\"," } ?? "") \(members)
      "company": {"name": "\(Self.name)", "address": "1 rue Haute\\n75001 Paris\\nFrance", "siren": "732829320",
        "vat_number": "FR44732829320", "legal_form": "SAS", "share_capital": 1000, "rcs": "Paris"},
      "customer": {"name": "\(name)", "address": "2 rue Basse\\n69001 Lyon\\nFrance"},
      "items": [{"description": "Abonnement", "unit_price": \(price)}]}
    """
  }

  /// Another process' view of the same ledger.
  func opened(isReadOnly: Bool = false) throws -> Ledger {
    try Ledger(opening: database.location, isReadOnly: isReadOnly, surroundings: surroundings)
  }

  func check(_ json: String, key: String? = nil) throws -> CheckedDraft {
    try ledger.check(Array(json.utf8), idempotencyKey: key)
  }

  func issue(_ jsons: [String]) throws -> [IssueOutcome] { try ledger.issue(jsons.map { try check($0) }) }
}
