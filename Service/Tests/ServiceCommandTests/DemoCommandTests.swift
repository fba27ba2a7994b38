import CommandTestSupport
import Foundation
import Testing

@Suite("invoice-service demo", .serialized)
struct DemoCommandTests {
  private struct Shown: Decodable {
    struct Customer: Decodable {
      var telegram_id: Int64
      var plan: String
      var access: String
      var subscription: String?
      var dunning: String?
      var documents: [String]
    }
    var day: String
    var customers: [Customer]

    /// A customer as the script has them.
    func of(_ id: Int64) throws -> Customer { try #require(customers.first { $0.telegram_id == id }) }
  }

  private func decoded(_ data: Data) throws -> Shown { try JSONDecoder().decode(Shown.self, from: data) }

  @Test("It listens on this machine only", arguments: ["0.0.0.0:3000", "[::]:3000", "192.0.2.1:80", "nowhere"])
  func foreign(address: String) throws {
    let result = try Command(program: Command.service, ["demo", "--listen", address]).run()
    #expect(result.status == 64 && result.errors.contains("[not-loopback]"), "\(result.errors)")
    #expect(result.output.isEmpty)
  }

  @Test("A folder that holds something is left alone")
  func folder() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("mine", "text")
    let result = try Command(program: Command.service, ["demo", "--seed-only", "--folder", folder.path]).run()
    #expect(result.status == 73 && result.errors.contains("[folder-not-empty]"), "\(result.errors)")
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "text")
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["mine"])
  }

  @Test("The year that it plays has a customer in each state")
  func seed() throws {
    let folder = try TemporaryFolder()
    var command = Command(program: Command.service, ["demo", "--seed-only", "--folder", folder.path("demo")])
    command.limit = 400
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
    let shown = try decoded(result.output)
    let paying = try shown.of(1001)
    #expect(paying.plan == "pro" && paying.access == "full" && paying.subscription == "active")
    #expect(paying.dunning == nil && paying.documents.count >= 11)
    #expect(paying.documents.allSatisfy { $0.wholeMatch(of: /INV-\d{6}-\d{4}/) != nil })
    let free = try shown.of(1005)
    #expect(free.plan == "free" && free.access == "full" && free.subscription == nil && free.documents.isEmpty)
    let trial = try shown.of(1006)
    #expect(trial.plan == "pro" && trial.subscription == "on_trial" && trial.documents.isEmpty)
    for (id, stage, plan, access) in [
      (1010, "grace", "pro", "full"), (1011, "limited", "free", "limited"),
      (1012, "final_warning", "free", "limited"), (1013, "suspended", "free", "suspended"),
      (1014, "cancelled", "free", "ended"), (1015, "purge_warning", "free", "ended"),
    ] {
      let late = try shown.of(Int64(id))
      #expect(late.dunning == stage && late.plan == plan && late.access == access, "\(late)")
      #expect(!late.documents.isEmpty, "\(late)")
    }
    let purged = try shown.of(1016)
    #expect(purged.access == "ended" && purged.plan == "free" && !purged.documents.isEmpty, "\(purged)")
    let recovered = try shown.of(1020)
    #expect(recovered.access == "full" && recovered.plan == "pro" && recovered.dunning == nil, "\(recovered)")
    #expect(try shown.of(1021).subscription == "cancelled" && (try shown.of(1021)).plan == "pro")
    #expect(try shown.of(1022).documents.count >= 4)
    #expect(try shown.of(1023).plan == "business")
    // Numbers have no gaps: each month's run from 1 on.
    let numbers = Set(shown.customers.flatMap(\.documents))
    #expect(numbers.count == shown.customers.map(\.documents.count).reduce(0, +))
    for (month, all) in Dictionary(grouping: numbers, by: { $0.dropLast(5) }) {
      #expect(all.compactMap { Int($0.suffix(4)) }.sorted() == Array(1...all.count), "\(month)")
    }
    let mails = try FileManager.default.contentsOfDirectory(atPath: folder.path("demo/mail"))
    #expect(mails.filter { $0.hasSuffix(".eml") }.count >= numbers.count - 10)
  }

  /// What a customer does, by Chromium: Programs/checklist.py says what.
  private func checklist(_ address: String) throws {
    var command = Command(
      program: Python.path, [Checkout.path("Service/Tests/ServiceCommandTests/Programs/checklist.py"), address])
    command.limit = 400
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
    let checks = try JSONDecoder().decode([String: String?].self, from: result.output)
    #expect(checks.count == 19)
    for (name, problem) in checks { #expect(problem == nil, "\(name)") }
  }

  @Test("It shows the customers, lets a browser do what they do, lets days go by, and ends at SIGTERM")
  func served() throws {
    let folder = try TemporaryFolder()
    let demo = try RunningService(
      ["demo", "--listen", "127.0.0.1:0", "--folder", folder.path("demo")], in: folder.path)
    let before = try demo.ask("/demo")
    #expect(before.status == "200")
    let first = try decoded(before.body)
    #expect(try first.of(1015).dunning == "purge_warning")
    let page = String(decoding: try demo.ask("/demo", headers: ["Accept: text/html"]).body, as: UTF8.self)
    #expect(page.contains("Weber Technik GmbH, DE") && page.contains("avant l’effacement"))
    #expect(!page.contains("demo.state-") && page.matches(of: /name="user"/).count == first.customers.count)
    try checklist(demo.address)
    let moved = try demo.ask("/demo/clock?days=1", method: "POST")
    #expect(moved.status == "200")
    let second = try decoded(moved.body)
    #expect(second.day > first.day && second.customers.count == first.customers.count)
    #expect(try demo.ask("/demo/clock?days=-1", method: "POST").status == "400")
    #expect(try demo.ask("/healthz").status == "200")
    #expect(try demo.stop() == 0)
  }
}
