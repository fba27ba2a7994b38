import CommandTestSupport
import Foundation
import SQLStore
import TestDatabases
import Testing

/// A ledger of its own, and calls of the built command that use it.
final class LedgerFixture: Sendable {
  /// The company of all drafts.
  static let company = """
    {"name":"Atelier Lumen","legal_form":"SARL","share_capital":12000,"rcs":"Lyon",\
    "address":"14 rue Neuve\\n69001 Lyon\\nFR","siren":"732829320","vat_number":"FR44732829320"}
    """

  let database: TestDatabase
  let folder: TemporaryFolder
  /// What `--ledger` is given.
  let location: String

  /// - Parameter isMade: whether there is a ledger of the company already.
  init(_ kind: TestDatabase.Kind = .sqlite, isMade: Bool = true) throws {
    database = try TestDatabase(kind)
    folder = try TemporaryFolder()
    location =
      switch database.location {
      case .sqlite(let path): path
      case .postgres(let uri): uri
      }
    if isMade { #expect(try run("init", folder.file("company.json", Self.company)).status == 0) }
  }

  /// A draft on one line, without anything to warn of.
  static func draft(_ item: String = "Atelier", customer: String = "Pierre Dupont", more: String = "") -> String {
    """
    {"due_date":"2099-03-11",\(more)"company":\(company),\
    "customer":{"name":"\(customer)","kind":"consumer","email":"a@b.example","address":"1 quai Nord\\n69006 Lyon\\nFR"},\
    "items":[{"description":"\(item)","quantity":2,"unit_price":100}]}
    """
  }

  /// A call of the command in the folder, with this ledger.
  func run(_ subcommand: String, _ arguments: String..., input: String = "") throws -> Command.Result {
    try command([subcommand, "--ledger", location] + arguments, input: input).run()
  }

  /// A call of the command in the folder.
  func command(_ arguments: [String], input: String = "") -> Command {
    var command = Command(program: Command.ledger, arguments)
    command.input = Data(input.utf8)
    command.folder = folder.path
    return command
  }

  /// The files of a folder that are invoices, in order.
  func names(_ path: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(path)).filter { $0.contains("-20") }.sorted()
  }

  /// The text of a file in the folder.
  func text(_ name: String) throws -> String { try String(contentsOfFile: folder.path(name), encoding: .utf8) }

  /// How many invoices the ledger has.
  func count() throws -> Int? { try Int(database.tamper("SELECT COUNT(*) FROM invoices").filter(\.isNumber)) }
}
