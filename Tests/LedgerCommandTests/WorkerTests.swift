import CommandTestSupport
import Foundation
import TestDatabases
import Testing

@Suite("invoice-ledger worker")
struct WorkerTests {
  private static func lines(_ count: Int) -> String {
    (1...count).map { LedgerFixture.draft("A\($0)") + "\n" }.joined()
  }

  /// A ledger with so many invoices that wait for a worker, and their numbers.
  private static func queued(
    _ kind: TestDatabase.Kind, _ count: Int, _ options: String...
  ) throws -> (ledger: LedgerFixture, numbers: [String]) {
    let ledger = try LedgerFixture(kind)
    let drafts = try ledger.folder.file("drafts.ndjson", lines(count))
    let issued = try ledger.command(["issue", "--ledger", ledger.location, "--queue", drafts] + options).run()
    #expect(issued.status == 0, "\(issued.errors)")
    let numbers = issued.text.split(separator: "\n").map { String($0.prefix { $0 != " " }) }
    #expect(numbers.count == count)
    return (ledger, numbers)
  }

  /// `{"waiting":…}` of `worker --status`.
  private static func status(_ ledger: LedgerFixture) throws -> [String: Any] {
    let result = try ledger.run("worker", "--status", "--format", "json")
    #expect(result.status == 0, "\(result.errors)")
    return try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
  }

  private static func counts(_ ledger: LedgerFixture) throws -> [Int?] {
    let status = try status(ledger)
    return ["waiting", "running", "failed"].map { status[$0] as? Int }
  }

  @Test("What was left to workers comes out as it would have", arguments: TestDatabase.Kind.allCases)
  func folder(kind: TestDatabase.Kind) throws {
    let (ledger, numbers) = try Self.queued(kind, 5, "--facturx")
    #expect(try Self.counts(ledger) == [5, 0, 0])
    let worker = try ledger.run("worker", "-o", "out/", "--until-empty", "--jobs", "2")
    #expect(worker.status == 0, "\(worker.errors)")
    #expect(worker.errors.contains("5 documents delivered"))
    #expect(try ledger.names("out") == numbers.map { $0 + ".pdf" })
    for number in numbers {
      let rendered = try ledger.run("render", number)
      #expect(rendered.status == 0 && rendered.errors.isEmpty, "\(rendered.errors)")
      #expect(rendered.output == FileManager.default.contents(atPath: ledger.folder.path("out/\(number).pdf")))
    }
    #expect(try Self.counts(ledger) == [0, 0, 0])
    // The same drafts once more are the same invoices, and leave nothing to do.
    let again = try ledger.run("issue", "--queue", "drafts.ndjson", "--facturx")
    #expect(again.text.contains("\(numbers[0])  drafts.ndjson, invoice 1, issued on "))
    #expect(try Self.counts(ledger) == [0, 0, 0])
  }

  @Test(
    "Several workers, one of them killed: each document once, whole, and nothing is lost",
    arguments: TestDatabase.Kind.allCases)
  func together(kind: TestDatabase.Kind) async throws {
    let count = 90
    let (ledger, numbers) = try Self.queued(kind, count, "--format", "xml", "--rules", "none")
    try FileManager.default.createDirectory(atPath: ledger.folder.path("got"), withIntermediateDirectories: true)
    // A name that is there already would be a fence that was given twice.
    let receive = """
      set -C; cat > "got/$INVOICE_NUMBER.$INVOICE_FENCE.part"; sleep 0.1; \
      mv "got/$INVOICE_NUMBER.$INVOICE_FENCE.part" "got/$INVOICE_NUMBER.$INVOICE_FENCE.xml"
      """
    let arguments = [
      "worker", "--ledger", ledger.location, "--command", receive, "--until-empty", "--jobs", "2", "--lease", "3",
    ]
    let statuses = try await withThrowingTaskGroup(of: Int32.self) { group in
      group.addTask {
        var victim = ledger.command(arguments)
        victim.interruption = (9, { $0 > 0.7 })
        return try victim.run().status
      }
      for _ in 0..<2 {
        group.addTask {
          let result = try ledger.command(arguments).run()
          return result.status
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(statuses.sorted() == [0, 0, 137])
    #expect(try Self.counts(ledger) == [0, 0, 0])
    let names = try FileManager.default.contentsOfDirectory(atPath: ledger.folder.path("got")).sorted()
    var fences: [String: [Int]] = [:]
    var whole: Set<String> = []
    var cutOff: [String] = []
    for name in names where name.hasSuffix(".xml") {
      let parts = name.split(separator: ".")
      fences[String(parts[0]), default: []].append(try #require(Int(parts[1])))
      let text = try ledger.text("got/\(name)")
      if text.contains("<ram:ID>\(parts[0])</ram:ID>"), text.hasSuffix("</rsm:CrossIndustryInvoice>") {
        whole.insert(String(parts[0]))
      } else {
        // A command whose worker was killed reads as much as that one wrote; the document comes again.
        cutOff.append(name)
      }
    }
    #expect(whole.sorted() == numbers)
    #expect(cutOff.count <= 2, "\(cutOff)")
    // Only what the killed one had under way, or had not told of yet, may have come twice, and then with another fence.
    let repeated = fences.filter { $0.value.count > 1 }
    #expect(repeated.count <= 4, "\(repeated)")
    for value in fences.values { #expect(Set(value).count == value.count) }
  }

  @Test(
    "A worker that a signal ends hands back what is left",
    arguments: [2, 15] as [Int32])
  func signals(signal: Int32) throws {
    let (ledger, numbers) = try Self.queued(.sqlite, 40, "--format", "json")
    var worker = ledger.command([
      "worker", "--ledger", ledger.location, "--command", "cat > /dev/null; sleep 0.1", "--jobs", "2",
    ])
    worker.interruption = (signal, { $0 > 1 })
    #expect(try worker.run().status == 128 + signal)
    let counts = try Self.counts(ledger)
    #expect(counts[1] == 0 && counts[2] == 0)
    #expect((counts[0] ?? 0) > 0 && (counts[0] ?? 0) < 40, "\(counts)")
    // A claim that was handed back is no attempt.
    let tried = try ledger.database.tamper("SELECT COUNT(*) FROM rendering_jobs WHERE attempts > 0")
    #expect(tried.filter(\.isNumber) == "0", "\(tried)")
    // Nobody has to wait for a lease.
    let rest = try ledger.run("worker", "-o", "out", "--until-empty")
    #expect(rest.status == 0)
    #expect(try ledger.names("out").count == counts[0])
    #expect(numbers.count == 40)
  }

  @Test("A server that goes away in the middle costs no document")
  func connectionLost() async throws {
    let (ledger, numbers) = try Self.queued(.postgres, 30, "--format", "json")
    async let worker = Task.detached {
      try ledger.run(
        "worker", "--command", "cat > \"$INVOICE_FILE\"; sleep 0.1", "--until-empty", "--jobs", "2", "--lease", "2",
        "--retry-after", "0")
    }.value
    for _ in 0..<3 {
      try await Task.sleep(for: .milliseconds(500))
      try ledger.database.endConnections()
    }
    let result = try await worker
    #expect(result.status == 0, "\(result.errors)")
    #expect(try Self.counts(ledger) == [0, 0, 0])
    #expect(try ledger.names(".") == numbers.map { $0 + ".json" })
  }

  @Test("Numbers of two issuers may be the same: each has a folder")
  func issuers() throws {
    let (ledger, numbers) = try Self.queued(.sqlite, 1, "--format", "json")
    func other(_ text: String) -> String {
      text.replacing("732829320", with: "552100554").replacing("FR44", with: "FR96")
    }
    let added = try ledger.run("issuer", "add", ledger.folder.file("other.json", other(LedgerFixture.company)))
    #expect(added.status == 0, "\(added.errors)")
    let issued = try ledger.run("issue", "--queue", "--format", "json", input: other(LedgerFixture.draft()))
    #expect(issued.text.hasPrefix(numbers[0] + " "), "\(issued.errors)")
    #expect(try ledger.run("worker", "-o", "out", "--until-empty").status == 0)
    #expect(try ledger.run("export", "--format", "files", "-o", "files").status == 0)
    for (siren, folder) in [("732829320", "out"), ("552100554", "out"), ("732829320", "files"), ("552100554", "files")]
    {
      #expect(try ledger.text("\(folder)/\(siren)/\(numbers[0]).json").contains(siren))
    }
  }

  @Test("What fails is tried again, then given up, told, and begun anew", arguments: TestDatabase.Kind.allCases)
  func failing(kind: TestDatabase.Kind) throws {
    let (ledger, numbers) = try Self.queued(kind, 2, "--format", "json")
    let command = "cat > /dev/null; test \"$INVOICE_NUMBER\" != \(numbers[0]) || exit 7"
    let worker = try ledger.run(
      "worker", "--command", command, "--until-empty", "--tries", "3", "--retry-after", "0")
    #expect(worker.status == 74)
    #expect(
      worker.errors.contains("\(numbers[0]): warning: the command ended with status 7 [job-failed] (attempt 1 of 3"),
      "\(worker.errors)")
    #expect(
      worker.errors.contains("\(numbers[0]): error: it is given up: the command ended with status 7 [job-given-up]"))
    let status = try Self.status(ledger)
    let failures = try #require(status["failures"] as? [[String: Any]])
    #expect(failures.count == 1 && failures[0]["number"] as? String == numbers[0])
    #expect(failures[0]["attempts"] as? Int == 3)
    #expect(try ledger.run("worker", "--status").text.hasPrefix("0 waiting, 0 running, 1 failed\n\nnumber"))
    #expect(try ledger.run("worker", "--retry").errors.contains("1 document is to be made again"))
    #expect(try ledger.run("worker", "-o", "out", "--until-empty").status == 0)
    #expect(try ledger.names("out") == [numbers[0] + ".json"])
  }

  @Test("A command that takes too long is ended, with all that it has started")
  func overdue() throws {
    let (ledger, _) = try Self.queued(.sqlite, 1, "--format", "json")
    let worker = try ledger.run(
      "worker", "--command", "sleep 50 | cat", "--until-empty", "--tries", "1", "--timeout", "1")
    #expect(worker.status == 74)
    #expect(worker.errors.contains("it took more than 1 s"), "\(worker.errors)")
  }

  @Test("A command need not read a document that is larger than a pipe; its environment says what it is")
  func environment() throws {
    let ledger = try LedgerFixture()
    // Not to be compressed to less than a pipe holds.
    let digits = (1...40_000).map { String($0 &* 2_654_435_761, radix: 36) }.joined()
    let attached = try ledger.folder.file("hours.csv", digits)
    let options = ["issue", "--ledger", ledger.location, "--queue", "--facturx", "--attach", attached]
    let first = try ledger.command(options, input: LedgerFixture.draft("A")).run()
    #expect(first.status == 0, "\(first.errors)")
    #expect(try ledger.run("worker", "--command", "true", "--until-empty").status == 0)
    let second = try ledger.command(options, input: LedgerFixture.draft("B")).run()
    #expect(second.status == 0, "\(second.errors)")
    let script = "env | grep ^INVOICE_ | sort > env; wc -c < /dev/stdin > size"
    #expect(try ledger.run("worker", "--command", script, "--until-empty").status == 0)
    let number = String(second.text.prefix { $0 != " " })
    #expect(number != String(first.text.prefix { $0 != " " }))
    let environment = try ledger.text("env")
    for line in [
      "INVOICE_ATTEMPT=1", "INVOICE_FENCE=1", "INVOICE_FILE=\(number).pdf", "INVOICE_FORM=pdf",
      "INVOICE_ISSUER=732829320", "INVOICE_NUMBER=\(number)",
    ] {
      #expect(environment.contains(line + "\n"), "\(environment)")
    }
    let size = try #require(Int(ledger.text("size").filter(\.isNumber)))
    #expect(try ledger.run("render", number).output.count == size && size > 65_536)
  }

  @Test("A call that says nothing to do, or two things, ends with 64; a folder that cannot be, with 73")
  func usage() throws {
    let ledger = try LedgerFixture()
    for call in [
      [], ["-o", "out", "--command", "true"], ["--status", "--retry"], ["-o", "-"], ["--retry", "--format", "json"],
      ["-o", "out", "--lease", "0"], ["--command", ""],
    ] {
      #expect(try ledger.command(["worker", "--ledger", ledger.location] + call).run().status == 64, "\(call)")
    }
    #expect(try ledger.run("worker", "-o", "company.json", "--until-empty").status == 73)
    #expect(try ledger.run("issue", "--queue", "-o", "out/").status == 64)
    #expect(try ledger.command(["worker", "--ledger", "none.db", "-o", "out"]).run().status == 66)
  }
}
