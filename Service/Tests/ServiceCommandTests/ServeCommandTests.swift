import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("invoice-service serve")
struct ServeCommandTests {
  @Test("It answers, and ends at SIGTERM", arguments: TestDatabase.Kind.allCases)
  func served(kind: TestDatabase.Kind) throws {
    let fixture = try ServiceFixture(kind, isMade: true) {
      $0.replacing("127.0.0.1:3000", with: "127.0.0.1:0")
    }
    let service = try RunningService(["serve"], in: fixture.folder.path)
    #expect(try service.ask("/healthz").status == "200")
    #expect(try service.ask("/readyz").status == "200")
    #expect(try service.ask("/demo").status == "404")
    #expect(try service.ask("/webhooks/lemonsqueezy", method: "POST").status != "200")
    #expect(try service.stop() == 0)
    let log = try String(contentsOfFile: fixture.folder.path("running.log"), encoding: .utf8)
    for event in ["started", "stopped"] { #expect(log.contains("\"event\":\"\(event)\""), "\(log)") }
  }

  @Test("Without databases it does not begin")
  func missing() throws {
    let fixture = try ServiceFixture()
    let result = try fixture.run("serve")
    #expect([65, 66].contains(result.status), "\(result.status) \(result.errors)")
  }
}
