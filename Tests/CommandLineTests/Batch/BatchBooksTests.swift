import CommandTestSupport
import Foundation
import Testing

@Suite("The books of a batch")
struct BatchBooksTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private let judge = Checkout.path("Tests/CommandLineTests/Batch/books.py")

  private func python(_ arguments: String...) throws -> Command.Result {
    try Command(program: Python.path, [judge] + arguments).run()
  }

  /// An invoice of ``BatchFixture`` of another day, with other members.
  private func line(_ number: String, _ date: String, siren: String = "732829320", _ more: String = "") -> String {
    BatchFixture.line(number).replacingOccurrences(of: "2026-02-11", with: date)
      .replacingOccurrences(of: "2026-03-11", with: "2028-03-11")
      .replacingOccurrences(of: "732829320", with: siren)
      .replacingOccurrences(of: #""customer""#, with: more + #""customer""#)
  }

  @Test(
    "Another program finds every invoice in FEC, journal and manifests, to the cent",
    arguments: [(2, "iso-8859-15"), (3, "utf-8"), (4, nil)])
  func independent(seed: Int, encoding: String?) throws {
    let made = try python("make", "\(seed)", "120")
    #expect(made.status == 0)
    let input = try folder.file("in.ndjson", made.text)
    let result = try Command.run(
      "batch", input, "-o", folder.path("out"), "--fec", "--csv", "french", "--jobs", "2",
      encoding.map { "--fec-encoding=\($0)" } ?? "-q", folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let computed = try Command.run("batch", input, "--format", "ndjson")
    let file = try folder.file("computed.ndjson", computed.text)
    let answer = try python("judge", folder.path("out"), file, encoding ?? "iso-8859-15")
    #expect(answer.status == 0, "\(answer.errors)")
    // One cent more is found.
    let fec = URL(fileURLWithPath: folder.path("out/732829320FEC20261231.txt"))
    let bytes = try Data(contentsOf: fec)
    var changed = bytes
    let place = try #require(bytes.firstRange(of: Data("\t0,00\t".utf8))).upperBound - 2
    changed[place] = UInt8(ascii: "1")
    try changed.write(to: fec)
    #expect(try python("judge", folder.path("out"), file, encoding ?? "iso-8859-15").status != 0)
  }

  @Test("What others have issued is rendered, and is no entry of the books")
  func received() throws {
    let path = Checkout.path("Tests/EInvoiceReadingTests/Fixtures/Received/base-cii.xml")
    // A line of NDJSON is one line.
    let json = try Command.run("--format", "json", path).text.replacingOccurrences(of: "\n", with: " ")
    let input = try folder.file("a.ndjson", [line("F-1", "2026-02-03"), json].joined(separator: "\n"))
    let result = try Command.run("batch", input, "-o", "out", folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(FileManager.default.fileExists(atPath: folder.path("out/Nordwind-Werkstatt-GmbH-R-100.pdf")))
    let journal = try String(contentsOfFile: folder.path("out/journal.csv"), encoding: .utf8)
    #expect(journal.contains("F-1") && !journal.contains("R-100"))
    let manifest = try String(contentsOfFile: folder.path("out/manifest.json"), encoding: .utf8)
    #expect(manifest.contains("F-1") && !manifest.contains("R-100"))
    #expect(manifest.contains("\"received\": 1"))
    #expect(result.errors.contains("1 invoice of others, in none of the books"))
    let summary = try Command(program: "pdftotext", [folder.path("out/summary.pdf"), "-"]).run().text
    #expect(summary.contains("1 facture reçue non comptée"))
  }

  @Test("Entries are in the order of their dates; a deposit comes before what deducts it")
  func order() throws {
    let deducts = #""prepaid":240,"references":{"preceding":[{"number":"Z-1","date":"2026-02-03"}]},"#
    let input = [
      line("F-2", "2026-02-20"), line("F-1", "2026-02-03", deducts), line("A-1", "2026-02-10"),
      line("Z-1", "2026-02-03", #""type":"deposit","#),
    ].joined(separator: "\n")
    let result = try Command.run("batch", "-o", "out", "--fec", input: input, folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(!result.errors.contains("unknown-deposit"))
    let fec = try String(contentsOfFile: folder.path("out/732829320FEC20261231.txt"), encoding: .isoLatin1)
    let lines = fec.components(separatedBy: "\r\n").dropFirst().dropLast().map { $0.components(separatedBy: "\t") }
    #expect(lines.filter { $0[4] == "411000" }.map { $0[2] + $0[8] } == ["1Z-1", "2F-1", "2F-1", "3A-1", "4F-2"])
    #expect(!result.errors.contains("outside-financial-year"))
  }

  @Test("The encoding of a FEC is one of two, and wants a FEC")
  func fecEncoding() throws {
    for options in [["--fec-encoding", "utf-8"], ["--fec", "--fec-encoding", "latin1"]] {
      let result = try Command(program: Command.binary, ["batch", "-o", folder.path("out")] + options).run()
      #expect(result.status == 64, "\(result.errors)")
    }
  }

  @Test("A FEC of several sellers is none, and what is not of its financial year is told")
  func oneSellerAndYear() throws {
    let two = [line("F-1", "2026-02-11"), line("F-2", "2026-02-11", siren: "552100554")].joined(separator: "\n")
    var result = try Command.run("batch", "-o", "two", "--fec", input: two, folder: folder.path)
    #expect(result.status == 65)
    #expect(result.errors.contains("[fec-of-several-sellers]"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path("two"))
    #expect(!names.contains { $0.contains("FEC") || $0.hasSuffix(".tmp") } && names.contains("journal.csv"))
    let years = [line("F-1", "2025-12-31"), line("F-2", "2026-01-01")].joined(separator: "\n")
    result = try Command.run("batch", "-o", "years", "--fec", input: years, folder: folder.path)
    #expect(result.status == 0)
    #expect(result.errors.contains("1 is not of the twelve months that close on 2026-12-31, as F-1 of 2025-12-31"))
    result = try Command.run(
      "batch", "-o", "years", "--fec", "--closing", "2026-06-30", input: years, folder: folder.path)
    #expect(!result.errors.contains("outside-financial-year"))
    #expect(FileManager.default.fileExists(atPath: folder.path("years/732829320FEC20260630.txt")))
  }

  @Test("Every invoice without an entry is told by its number, however many warnings there are")
  func notBooked() throws {
    let input = (1...30).map { line("F-\($0)", "2026-02-11", $0 % 10 == 0 ? "" : #""currency":"USD","#) }
    let result = try Command.run(
      "batch", "-o", "out", "--fec", input: input.joined(separator: "\n"), folder: folder.path)
    #expect(result.status == 0)
    let told = try #require(result.errorLines.first { $0.contains("[not-booked]") })
    #expect(told.contains("27 invoices have no entry in the journal: F-1, F-2, ") && told.contains("F-29."))
  }

  @Test("The month has its page whatever the format of the invoices", arguments: ["pdf", "json", "xml"])
  func summary(format: String) throws {
    let sample = try Checkout.text("Samples/02-b2b-complete.json")
    let result = try Command.run(
      "batch", "-o", "out", "--format", format, "--language", "en", input: sample, folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let text = try Command(program: "pdftotext", [folder.path("out/summary.pdf"), "-"]).run().text
    #expect(text.contains("Sales, February 2026"))
  }

  @Test("A number whose invoice failed is no riddle")
  func failedNumbers() throws {
    let input = [
      line("F-1", "2026-02-11"), line("F-2", "2026-02-11").replacingOccurrences(of: "100}", with: "-1}"),
      line("F-3", "2026-02-11"),
    ].joined(separator: "\n")
    let result = try Command.run("batch", "-o", "out", input: input, folder: folder.path)
    #expect(result.status == 65)
    #expect(result.errors.contains("The number F-2 is missing: its invoice has failed."))
  }
}
