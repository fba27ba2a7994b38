import Foundation
import Glibc
import InvoiceCore
import InvoiceLedger
import InvoiceModel
import SQLStore
import SystemIO
import TestDatabases

/// A ledger of one company whose disk is waited for.
struct DurableLedger {
  static let draft = """
    {"company":{"name":"Atelier Lumen","legal_form":"SARL","share_capital":12000,"rcs":"Lyon",\
    "address":"14 rue Neuve\\n69001 Lyon\\nFrance","siren":"732829320","vat_number":"FR44732829320"},\
    "customer":{"name":"Pierre Dupont","kind":"consumer","email":"a@b.example","address":"1 quai Nord\\n69006 Lyon\\nFrance"},\
    "items":[{"description":"Atelier","quantity":2,"unit_price":100}]}
    """

  static let surroundings = LedgerSurroundings(
    now: { Int64(Date().timeIntervalSince1970 * 1000) },
    random: { count in (try? RandomBytes.make(count)) ?? [] })

  let database: TestDatabase
  let ledger: Ledger
  let issuer: Issuer

  init(_ kind: TestDatabase.Kind) throws {
    database = try TestDatabase(kind, isDurable: true)
    ledger = try Ledger.create(at: database.location, surroundings: Self.surroundings)
    let seller = try ledger.check(Array(Self.draft.utf8)).invoice.invoice.seller.party
    issuer = try ledger.add(seller)
  }

  func worker(_ name: String, count: Int, group: Int) throws -> WorkingProcess {
    try WorkingProcess(database.location, name: name, count: count, group: group, draft: Self.draft)
  }

  /// What stands in it: number by key.
  func stored() throws -> [String: String] {
    let text = try database.tamper("SELECT idempotency_key, number FROM invoices")
    var stored: [String: String] = [:]
    for line in text.split(separator: "\n") {
      let fields = line.split(separator: "|")
      stored[String(fields[0])] = String(fields[1])
    }
    return stored
  }
}
