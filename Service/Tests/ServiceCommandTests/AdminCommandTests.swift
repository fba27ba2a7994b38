import CommandTestSupport
import TestDatabases
import Testing

@Suite("invoice-service admin")
struct AdminCommandTests {
  @Test("People are invited, listed, given a new link and kept out", arguments: TestDatabase.Kind.allCases)
  func story(kind: TestDatabase.Kind) throws {
    let service = try ServiceFixture(kind, isMade: true)
    #expect(try service.run("admin", "list").errors.contains("nobody works at the desk"))
    let invited = try service.run("admin", "invite", "anna", "--role", "support", "--by", "root")
    #expect(invited.status == 0, "\(invited.errors)")
    let link = /https?:\/\/[^\/]+\/admin\/invitation\/[0-9a-f]{64}\n/
    #expect(invited.text.wholeMatch(of: link) != nil && invited.errors.contains("within 24 hours"), "\(invited.text)")
    let reset = try service.run("admin", "reset-totp", "anna")
    #expect(reset.status == 0 && reset.text.wholeMatch(of: link) != nil && reset.text != invited.text)
    let list = try service.run("admin", "list", "--format", "csv")
    #expect(list.status == 0 && list.text.contains("anna,support,fr,,20"), "\(list.text)")
    #expect(try service.run("admin", "disable", "anna").status == 0)
    for call in [
      ["disable", "anna"], ["reset-totp", "anna"], ["disable", "paul"], ["invite", "Anna", "--role", "read"],
      ["invite", "paul", "--role", "owner"], ["invite", "paul", "--role", "read", "--language", "de"],
      ["invite", "paul"],
    ] {
      let refused = try service.command(["admin"] + call).run()
      #expect(refused.status == 64, "\(call): \(refused.errors)")
    }
    #expect(
      try service.database.tamper("SELECT reason FROM audit_log WHERE action = 'admin.invite' AND actor = 'admin root'")
        == "support")
  }
}
