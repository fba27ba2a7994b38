import CommandTestSupport
import Foundation
import Testing

@Suite("A month that failed")
struct BatchFailureTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func invoice(_ number: Int, unit: String? = nil) -> String {
    let line = BatchFixture.warned("F-\(number)")
    return unit.map { line.replacing("\"quantity\"", with: "\"unit\":\"\($0)\",\"quantity\"") } ?? line
  }

  @Test("Failures are counted by cause, with what stands there; neither their warnings nor their gaps fill the screen")
  func causes() throws {
    let lines = (1...60).map { number in
      switch number {
      case 1, 60: invoice(number)
      case 2...41: invoice(number, unit: "qzx")
      case 42...44: invoice(number, unit: "w\(number)w")
      case 50: invoice(number).replacing("\"2026-02-11\"", with: "\"11/02/26\"")
      default: number % 2 == 0 ? invoice(number) : invoice(number, unit: "qzx")
      }
    }
    let input = try folder.file("in.ndjson", lines.joined(separator: "\n"))
    let result = try Command.run("batch", input, "-o", folder.path("out"))
    #expect(result.status == 65)
    // 45, 47, 49, 51, 53, 55, 57 and 59 are of that kind, too.
    #expect(result.errors.contains(#"51 x unknown-unit /items/*/unit: "qzx", "w42w", "w43w", …"#), "\(result.errors)")
    #expect(result.errors.contains(#"1 x invalid-date /date: "11/02/26""#))
    #expect(result.errorLines.count { $0.contains(": error: ") } == 20)
    #expect(result.errorLines.count { $0.contains("[missing-rcs]") && $0.contains(": warning: ") } == 1)
    #expect(result.errors.contains("more is wrong; all of it is in \(folder.path("out/failures.ndjson"))"))
    let gaps = result.errorLines.filter { $0.contains("[number-gap]") }
    #expect(gaps.count == 1)
    #expect(
      gaps.first?.contains("52 numbers are missing because their invoices have failed: F-2 to F-45, F-47, ") == true)
    #expect(result.errorLines.count < 30)
    // The file has them all, with their warnings.
    let failures = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    #expect(failures.count == 52)
    #expect(result.errors.contains("8 invoices have warnings"))
  }

  @Test("A single failure is not counted, and one invoice with warnings is one")
  func single() throws {
    let input = [invoice(1, unit: "qzx"), invoice(2)].joined(separator: "\n")
    let result = try Command.run("batch", "-o", folder.path("out"), input: input)
    #expect(!result.errors.contains(" x unknown-unit"))
    #expect(result.errors.contains("1 invoice has warnings: they are in"))
  }

  @Test("The causes of CSV rows are counted, too")
  func csv() throws {
    let company = try folder.file(
      "company.json",
      #"{"name":"A","address":"1 rue B\n69001 Lyon\nFR","siren":"732829320","vat_number":"FR44732829320"}"#)
    let rows = (1...5).map { "F-\($0),2026-02-11,2026-03-11,Zoé,A,qzx,1,10\n" }.joined()
    let input = try folder.file(
      "in.csv",
      "invoice_number,date,due_date,customer.name,item.description,item.unit,item.quantity,item.unit_price\n" + rows)
    let result = try Command.run("batch", input, "--company", company, "-o", folder.path("out"))
    #expect(result.status == 65)
    #expect(result.errors.contains(#"5 x unknown-unit /items/*/unit: "qzx""#), "\(result.errors)")
  }

  @Test("Files of an earlier run are told until they are removed, and nothing else is")
  func earlierFiles() throws {
    func run(_ numbers: ClosedRange<Int>, _ more: String...) throws -> Command.Result {
      let input = numbers.map { BatchFixture.line("F-\($0)") }.joined(separator: "\n")
      var command = Command(program: Command.binary, ["batch", "-o", folder.path("out")] + more)
      command.input = Data(input.utf8)
      return try command.run()
    }
    func path(_ name: String) -> String { folder.path("out/\(name)") }
    func pdfs() throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).filter { $0.hasPrefix("F-") }.sorted()
    }
    #expect(try !run(1...6).errors.contains("earlier"))
    let second = try run(1...1)
    #expect(second.status == 0)
    #expect(
      second.errors.contains(
        "5 files of an earlier run are not of this one: F-2.pdf, F-3.pdf, F-4.pdf, F-5.pdf, F-6.pdf. [earlier-files]"),
      "\(second.errors)")
    #expect(try pdfs().count == 6)
    // One was changed, one became a link to the same bytes, one is gone; and the state names a file outside.
    let precious = folder.path("precious.pdf")
    try FileManager.default.copyItem(atPath: path("F-3.pdf"), toPath: precious)
    try Data("mine".utf8).write(to: URL(fileURLWithPath: path("F-2.pdf")))
    try FileManager.default.removeItem(atPath: path("F-3.pdf"))
    try FileManager.default.createSymbolicLink(atPath: path("F-3.pdf"), withDestinationPath: "../precious.pdf")
    try FileManager.default.removeItem(atPath: path("F-4.pdf"))
    let state = path(".render-invoice-batch.state")
    let text = try String(contentsOfFile: state, encoding: .utf8)
    let line = try #require(text.split(separator: "\n").first { $0.hasSuffix("\tF-3.pdf") })
    try (text + line.replacing("F-3.pdf", with: "../precious.pdf") + "\n").write(
      toFile: state, atomically: false, encoding: .utf8)
    #expect(try run(1...1).errors.contains("2 files of an earlier run are not of this one: F-5.pdf, F-6.pdf."))
    let cleaned = try run(1...1, "--clean")
    #expect(cleaned.status == 0 && !cleaned.errors.contains("earlier"))
    #expect(try pdfs() == ["F-1.pdf", "F-2.pdf", "F-3.pdf"])
    #expect(FileManager.default.fileExists(atPath: precious))
    #expect(try String(contentsOfFile: path("F-2.pdf"), encoding: .utf8) == "mine")
    #expect(try !run(1...1).errors.contains("earlier"))
    // An invoice that fails now leaves the page of before behind.
    _ = try run(1...2, "--no-books")
    let failed = try Command.run(
      "batch", "-o", folder.path("out"), input: BatchFixture.line("F-1") + "\n" + invoice(2, unit: "qzx"))
    #expect(failed.errors.contains("1 file of an earlier run is not of this one: F-2.pdf."))
    #expect(
      try Command.run("batch", "--clean", "--zip", folder.path("a.zip"), input: BatchFixture.line("F-1")).status == 64)
  }

  @Test("Books of an earlier run that the new one does not write are told, and removed with --clean")
  func earlierBooks() throws {
    let seller = BatchFixture.line("F-1")
    func run(_ more: String...) throws -> Command.Result {
      var command = Command(program: Command.binary, ["batch", "-o", folder.path("out")] + more)
      command.input = Data(seller.utf8)
      return try command.run()
    }
    func exists(_ name: String) -> Bool { FileManager.default.fileExists(atPath: folder.path("out/\(name)")) }
    #expect(try !run("--fec").errors.contains("earlier"))
    #expect(exists("732829320FEC20261231.txt"))
    // The same books again, and with what was made before.
    #expect(try !run("--fec").errors.contains("earlier"))
    #expect(try !run("--fec", "--resume").errors.contains("earlier"))
    // Another year, then no FEC: what is there is of an earlier run.
    let other = try run("--fec", "--closing", "2026-06-30", "--resume")
    #expect(
      other.errors.contains("1 file of an earlier run is not of this one: 732829320FEC20261231.txt. [earlier-files]"),
      "\(other.errors)")
    #expect(
      try run("--resume").errors.contains(
        "2 files of an earlier run are not of this one: 732829320FEC20260630.txt, 732829320FEC20261231.txt."))
    // One that was changed is somebody's own.
    try Data("mine".utf8).write(to: URL(fileURLWithPath: folder.path("out/732829320FEC20260630.txt")))
    let without = try run("--no-books")
    #expect(
      without.errors.contains(
        "5 files of an earlier run are not of this one: 732829320FEC20261231.txt, journal.csv, manifest.csv, "
          + "manifest.json, summary.pdf."), "\(without.errors)")
    #expect(try run("--no-books", "--clean").status == 0)
    #expect(!exists("journal.csv") && !exists("summary.pdf") && !exists("732829320FEC20261231.txt"))
    #expect(exists("732829320FEC20260630.txt") && exists("F-1.pdf"))
    #expect(try !run().errors.contains("earlier"))
  }

  @Test("After Ctrl-C it is said how to go on")
  func interrupted() throws {
    let input = try folder.file("in.ndjson", BatchFixture.lines(3_000))
    var command = Command("batch", input, "-o", folder.path("out"), "--jobs", "1")
    let state = folder.path("out/.render-invoice-batch.state")
    command.interruption = (signal: SIGINT, isDue: { $0 > 0.3 && FileManager.default.fileExists(atPath: state) })
    let result = try command.run()
    #expect(result.status == 130)
    #expect(result.errors.contains("--resume"), "\(result.errors)")
  }

  @Test("The bar follows the invoices that are done, of CSV and NDJSON too; a pipe has none")
  func progress() throws {
    let lines = try folder.file("in.ndjson", BatchFixture.lines(Command.isOptimized ? 4_000 : 600))
    func bars(_ before: String, _ input: String, _ out: String) throws -> [Int] {
      let call = "\(before)'\(Command.binary)' batch \(input) -o '\(folder.path(out))' --no-books --jobs 1"
      let text = try Command(program: "script", ["--quiet", "--return", "--command", call, "/dev/null"]).run().text
      return text.matches(of: /\] (\d+) %/).compactMap { Int($0.1) }
    }
    let shown = try bars("", "'\(lines)'", "out")
    #expect(shown.count > 2, "too fast to be seen")
    #expect(shown == shown.sorted())
    // All of the file is read with its first byte; that is not what counts.
    #expect(shown.first.map { $0 < 90 } == true, "\(shown)")
    #expect(try bars("head -n 400 '\(lines)' | ", "-", "piped").isEmpty)
  }
}
