import CommandTestSupport
import Foundation
import Glibc
import InvoiceKit
import Testing

@testable import InvoiceCommands

@Suite("A batch of invoices that another command hands on")
struct BatchSourceTests {
  /// Hands on what it was made of.
  private final class Given: BatchSource {
    let names: [String] = []
    let emptyFolders: [String] = []
    let total: Int? = nil
    private var rest: ArraySlice<SourceInvoice.Content>

    init(_ contents: [SourceInvoice.Content]) { rest = contents[...] }

    func next() -> SourceInvoice? {
      rest.popFirst().map { SourceInvoice(origin: Origin(file: "ledger"), content: $0) }
    }
    func startCounting() {}
    func stopCounting() {}
  }

  /// Remembers what it was told, and gives numbers to some.
  private final class Listener: BatchStep {
    var told: [String] = []
    let groupSize: Int
    let renumbered: [Int: SourceInvoice]
    let failure: CommandFailure?

    init(groupSize: Int, renumbered: [Int: SourceInvoice], failure: CommandFailure?) {
      (self.groupSize, self.renumbered, self.failure) = (groupSize, renumbered, failure)
    }

    func maker(_ factory: RendererFactory, _ kind: DocumentKind) throws(InvoiceProblems) -> any DocumentMaker {
      try factory.maker(kind, opensFonts: false)
    }

    func perform(_ group: [BatchOutcome]) throws(CommandFailure) -> [SourceInvoice?] {
      if let failure, group.contains(where: { $0.position > groupSize }) { throw failure }
      told.append("group of \(group.count)")
      return group.map { renumbered[$0.position] }
    }

    func finished(_ document: BatchDocument, position: Int) throws(CommandFailure) {
      told.append(contentsOf: document.files.map { "\(position) \($0.name) \($0.record.size)" })
    }
    func failed(_ problems: [Problem], position: Int) throws(CommandFailure) {
      told.append("\(position) \(problems.map(\.code.rawValue).joined(separator: " "))")
    }
  }

  private func run(
    _ contents: [SourceInvoice.Content], in folder: TemporaryFolder, isResuming: Bool = false, groupSize: Int = 100,
    renumbered: [Int: SourceInvoice] = [:], failure: CommandFailure? = nil
  ) -> (status: InvoiceCommands.ExitStatus, told: [String]) {
    var books = BookOptions()
    (books.fec, books.fecEncoding, books.closing, books.accounts) = (false, nil, nil, nil)
    (books.csv, books.noBooks) = (.standard, true)
    var reports = ReportOptions.standard
    reports.quiet = true
    var job = BatchJob(
      plan: BatchPlan(
        inputs: [], inputFormat: .auto, output: folder.path("out"), format: .json, name: "{number}", jobs: 2,
        isResuming: isResuming, isCleaning: false, books: books),
      page: .standard, eInvoice: .standard, archive: .standard, reporter: Reporter(CommandFixture.name, reports))
    let listener = Listener(groupSize: groupSize, renumbered: renumbered, failure: failure)
    job.makeSource = { (_) throws(CommandFailure) in (Given(contents), listener) }
    job.run()
    return (job.reporter.status, listener.told)
  }

  private func checked(_ number: String, text: String) throws -> SourceInvoice.Content {
    let invoice = try ComputedInvoice(json: Array(BatchFixture.line(number).utf8))
    return .checked(CheckedInvoice(invoice, text: Array(text.utf8)))
  }

  @Test("What was checked before is not read again; what has failed before fails; each is told in its order")
  func handedOn() throws {
    let folder = try TemporaryFolder()
    let result = run(
      [
        try checked("F-1", text: "no JSON at all"), .json(Array(BatchFixture.line("F-2").utf8)),
        .refused(
          RefusedInvoice(
            [Problem(code: ProblemCode(rawValue: "no-number-left"), path: "/x", message: "None.")], number: "F-3")),
        try checked("F-1", text: "the same name again"), .json(Array("{".utf8)),
      ], in: folder)
    #expect(result.status == .badData)
    let size = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/F-1.json"))).count
    #expect(
      result.told == [
        "group of 5", "1 F-1.json \(size)", "2 F-2.json \(size)", "3 no-number-left", "4 same-output",
        "5 json-truncated",
      ])
    let failures = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    #expect(failures.map { $0["number"] as? String } == ["F-3", "F-1", nil])
  }

  @Test("Documents get their names a group at a time, and those whose invoices came out otherwise are made again")
  func groups() throws {
    let folder = try TemporaryFolder()
    var again = SourceInvoice(origin: Origin(file: "ledger"), content: try checked("F-9", text: "other"))
    again.origin.index = 2
    let result = run(
      try (1...5).map { try checked("F-\($0)", text: "\($0)") }, in: folder, groupSize: 2, renumbered: [2: again])
    #expect(result.status == .done)
    #expect(
      result.told.map { $0.split(separator: " ").prefix(2).joined(separator: " ") } == [
        "group of", "1 F-1.json", "2 F-9.json", "group of", "3 F-3.json", "4 F-4.json", "group of", "5 F-5.json",
      ])
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).filter { !$0.hasPrefix(".") }
    #expect(names.sorted() == ["F-1.json", "F-3.json", "F-4.json", "F-5.json", "F-9.json"])
  }

  @Test("A group whose step fails has no names, and those before it keep theirs")
  func failedGroup() throws {
    let folder = try TemporaryFolder()
    let result = run(
      try (1...5).map { try checked("F-\($0)", text: "\($0)") }, in: folder, groupSize: 2,
      failure: CommandFailure(.inputOutput, "connection-lost", "it is gone"))
    #expect(result.status == .inputOutput)
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("out"))
    #expect(names.sorted() == [".render-invoice-batch.state", "F-1.json", "F-2.json"])
  }

  @Test("What ends the work comes after what was handed on before it")
  func stopped() throws {
    let folder = try TemporaryFolder()
    let result = run(
      [
        try checked("F-1", text: ""), .stopped(CommandFailure(.inputOutput, "connection-lost", "it is gone")),
        try checked("F-2", text: ""),
      ], in: folder)
    #expect(result.status == .inputOutput)
    #expect(result.told.count == 2 && result.told.last?.hasPrefix("1 F-1.json ") == true)
    #expect(try folder.names == ["out"])
    #expect(FileManager.default.fileExists(atPath: folder.path("out/F-1.json")))
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/F-2.json")))
  }

  @Test("A second run leaves out a document whose content is the same, whatever it was read from")
  func resumed() throws {
    let folder = try TemporaryFolder()
    let invoice = try ComputedInvoice(json: Array(BatchFixture.line("F-1").utf8))
    func content(_ text: String, _ content: String) -> SourceInvoice.Content {
      var checked = CheckedInvoice(invoice, text: Array(text.utf8))
      checked.content = Array(content.utf8)
      return .checked(checked)
    }
    let path = folder.path("out/F-1.json")
    func node() throws -> Int? {
      try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    }
    #expect(run([content("a", "same")], in: folder).status == .done)
    let first = try node()
    var told: [String] = []
    for _ in 0..<100 where told.isEmpty {
      told = run([content("b", "same")], in: folder, isResuming: true).told
      usleep(10_000)
    }
    #expect(told.count == 2)
    #expect(try node() == first)
    // The folder is in use until the last thread of the run before has ended, which is in the same process here.
    var status = InvoiceCommands.ExitStatus.cannotCreate
    for _ in 0..<100 where status == .cannotCreate {
      status = run([content("b", "other")], in: folder, isResuming: true).status
      usleep(10_000)
    }
    #expect(status == .done)
    #expect(try node() != first)
  }
}
