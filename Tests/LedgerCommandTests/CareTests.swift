import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("Looking after a ledger from the command line")
struct CareTests {
  /// A ledger with three invoices of two customers.
  private static func filled(_ kind: TestDatabase.Kind = .sqlite) throws -> LedgerFixture {
    let fixture = try LedgerFixture(kind)
    for (item, customer) in [("One", "Pierre Dupont"), ("Two", "Ana Costa"), ("Three", "Ana Costa")] {
      let draft = try fixture.folder.file("\(item).json", LedgerFixture.draft(item, customer: customer))
      #expect(try fixture.run("issue", draft, "-o", fixture.folder.path("out/")).status == 0)
    }
    return fixture
  }

  @Test("Invoices are listed, shown and counted", arguments: TestDatabase.Kind.allCases)
  func reading(kind: TestDatabase.Kind) throws {
    let fixture = try Self.filled(kind)
    let all = try fixture.run("list", "--format", "csv").text
    let lines = all.split(whereSeparator: \.isNewline)
    #expect(lines.count == 4)
    let number = String(try #require(lines.last?.split(separator: ",").first))
    #expect(number.hasSuffix("-0001"))
    #expect(
      try fixture.run("list", "--customer", "Ana Costa", "--format", "csv").text.split(whereSeparator: \.isNewline)
        .count == 3)
    #expect(try fixture.run("list", "--state", "open").text.contains("240.00"))
    #expect(try fixture.run("list", "--state", "settled").text.isEmpty)
    #expect(try fixture.run("list", "--limit", "1").errors.contains("--limit 0"))
    #expect(try fixture.run("list", "--minimum", "1000").text.isEmpty)
    let json = try JSONSerialization.jsonObject(with: Data(fixture.run("list", "--format", "json").text.utf8))
    #expect((json as? [[String: Any]])?.count == 3)
    let shown = try fixture.run("show", number)
    #expect(shown.text.contains("Pierre Dupont"))
    let card = try JSONSerialization.jsonObject(with: Data(fixture.run("show", number, "--format", "json").text.utf8))
    #expect((card as? [String: Any])?["total"] as? Double == 240)
    #expect(try fixture.run("show", "INV-200001-0001").status == 64)
    #expect(try fixture.run("stats").text.contains("720.00"))
    let gaps = try fixture.run("gaps")
    #expect(gaps.status == 0)
    #expect(gaps.text.contains(number))
    #expect(try fixture.run("series").text.contains("-0004"))
    #expect(try fixture.run("issuer").text.contains("732829320"))
  }

  @Test("A ledger is verified, signed, copied and brought back")
  func care() throws {
    let fixture = try Self.filled()
    let key = fixture.database.path("store.key")
    #expect(try fixture.run("verify", "--key", key).text == "sound: 3 invoices, 1 signed state\n")
    #expect(try fixture.run("sign").text.contains("position 3"))
    #expect(try fixture.run("verify", "--key", key).text == "sound: 3 invoices, 2 signed states\n")
    let permissions = try FileManager.default.attributesOfItem(atPath: key)[.posixPermissions] as? Int
    #expect(permissions == 0o600)
    #expect(try fixture.run("verify", "--key", String(repeating: "0", count: 64)).status == 65)
    let backup = fixture.folder.path("backup.db")
    #expect(try fixture.run("backup", backup).status == 0)
    #expect(try fixture.run("backup", backup).status == 73)
    #expect(try fixture.run("restore", backup).status == 73)
    let restored = fixture.folder.path("restored.db")
    let result = try fixture.command(["restore", backup, "--ledger", restored]).run()
    #expect(result.status == 0)
    #expect(result.text.contains("last"))
    #expect(
      try fixture.command(["list", "--ledger", restored, "--format", "csv"]).run().text
        == fixture.run("list", "--format", "csv").text)
    try fixture.database.tamper("DROP TRIGGER refuse_update_invoices")
    try fixture.database.tamper("UPDATE invoices SET total = 1 WHERE position = 2")
    let broken = try fixture.run("verify")
    #expect(broken.status == 65)
    #expect(broken.errors.contains("-0002"))
    #expect(broken.text.isEmpty)
    #expect(try fixture.run("upgrade").status == 0)
  }

  @Test("A numbering goes on, and a company is added", arguments: TestDatabase.Kind.allCases)
  func series(kind: TestDatabase.Kind) throws {
    let fixture = try LedgerFixture(kind)
    let month = try #require(try fixture.run("series").text.firstMatch(of: /INV-(\d{6})-0001/)?.1)
    #expect(try fixture.run("series", "start", "--at", "INV-\(month)-0420").text.contains("-0420"))
    let draft = try fixture.folder.file("draft.json", LedgerFixture.draft())
    #expect(try fixture.run("issue", draft, "--format", "json").text.contains("INV-\(month)-0420"))
    #expect(try fixture.run("series", "start", "--at", "INV-\(month)-0500").status == 64)
    #expect(try fixture.run("series", "set", "--series", "FA-{counter}").status == 0)
    #expect(try fixture.run("issue", draft, "--format", "json").text.contains("\"FA-1\""))
    #expect(try fixture.run("series", "start").status == 64)
    let company = try fixture.folder.file("other.json", #"{"name": "Other", "address": "x", "siren": "552100554"}"#)
    #expect(try fixture.run("issuer", "add", company).text.contains("Other"))
    #expect(try fixture.run("issuer", "add", company).status == 64)
    #expect(try fixture.run("series").status == 64)
    #expect(try fixture.run("series", "--issuer", "552100554").text.contains("INV-"))
  }

  @Test("What is not there, or not old enough, is said with its status")
  func failures() throws {
    let fixture = try LedgerFixture(isMade: false)
    for command in ["list", "gaps", "stats", "verify", "series", "issuer", "upgrade"] {
      #expect(try fixture.run(command).status == 66, "\(command)")
    }
    #expect(!FileManager.default.fileExists(atPath: fixture.location))
    let filled = try Self.filled()
    let number = try #require(
      filled.run("list", "--format", "csv").text.firstMatch(of: /INV-\d{6}-0001/)?.0)
    let result = try filled.run("erase", String(number), "--reason", "age")
    #expect(result.status == 64)
    #expect(result.errors.contains("still-kept"))
    #expect(try filled.run("erase", String(number)).status == 64)
    #expect(try filled.run("sign", "--key", "nowhere.key").status == 66)
  }
}
