import CommandTestSupport
import Foundation
import Testing

@Suite("The outputs of a batch")
struct BatchOutputTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func names(_ name: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder.path(name)).filter { !$0.hasPrefix(".") }.sorted()
  }

  @Test("Names follow the pattern, and every file system takes them")
  func patterns() throws {
    let input = [
      BatchFixture.line("F/1", customer: "Dupont/Durand: \u{201C}A\u{201D}"),
      BatchFixture.line("CON", customer: "Éric"),
      BatchFixture.line("-2", customer: String(repeating: "é", count: 300)),
    ].joined(separator: "\n")
    var result = try Command.run(
      "batch", "-o", "a", "--no-books", "--name", "{number}", input: input, folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    #expect(try names("a") == ["=-2.pdf", "=CON.pdf", "F.1.pdf"])
    result = try Command.run(
      "batch", "-o", "b", "--no-books", "--name", "{index} {date}_{customer}", input: input, folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let long = "3 2026-02-11_" + String(repeating: "é", count: 83) + ".pdf"
    #expect(try names("b") == ["1 2026-02-11_Dupont-Durand-A-.pdf", "2 2026-02-11_Éric.pdf", long])
  }

  @Test("A pattern that cannot work has status 64", arguments: ["{nummer}", "{number", "a}", "all", "a/{number}", ""])
  func badPatterns(pattern: String) throws {
    let result = try Command.run("batch", "-o", "out", "--name", pattern, input: "", folder: folder.path)
    #expect(result.status == 64)
    #expect(result.errors.contains("there are {number} {customer}"))
    #expect(try folder.names.isEmpty)
  }

  @Test("Two invoices with one name, be it in other letters, collide: the later one fails", arguments: [1, 2, 4])
  func collisions(jobs: Int) throws {
    let numbers = ["F-a", "F-b", "F-A", "F-b", "F-c"]
    let input = numbers.map { BatchFixture.line($0) }.joined(separator: "\n")
    let result = try Command.run("batch", "-o", "out", "--jobs", "\(jobs)", input: input, folder: folder.path)
    #expect(result.status == 65)
    #expect(
      try names("out")
        == [
          "F-a.pdf", "F-b.pdf", "F-c.pdf", "failures.ndjson", "journal.csv", "manifest.csv", "manifest.json",
          "summary.pdf",
        ])
    let failures = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    #expect(failures.map { $0["index"] as? Int } == [3, 4])
    #expect(failures.allSatisfy { BatchFixture.codes($0) == ["same-output"] })
  }

  @Test("The archive holds the files, whatever the number of jobs, and others can read it")
  func archive() throws {
    let input = BatchFixture.lines(40)
    for jobs in ["1", "3"] {
      let result = try Command.run(
        "batch", "-o", "out\(jobs)", "--zip", "\(jobs).zip", "--jobs", jobs, input: input, folder: folder.path)
      #expect(result.status == 0, "\(result.errors)")
    }
    let archive = try Data(contentsOf: URL(fileURLWithPath: folder.path("1.zip")))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("3.zip"))) == archive)
    let listing = try Python.run(
      """
      import hashlib, sys, zipfile
      with zipfile.ZipFile(sys.argv[1]) as archive:
          assert archive.testzip() is None
          for entry in archive.infolist():
              data = archive.read(entry)
              assert data == open(sys.argv[2] + "/" + entry.filename, "rb").read()
              assert entry.date_time == (2026, 2, 11, 0, 0, 0)
              print(entry.filename)
      """, [folder.path("1.zip"), folder.path("out1")])
    #expect(listing.split(separator: "\n").map(String.init) == (1...40).map { "F-\($0).pdf" })
    // Without a folder the archive is the same.
    let alone = try Command.run("batch", "--zip", "alone.zip", input: input, folder: folder.path)
    #expect(alone.status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("alone.zip"))) == archive)
  }

  @Test("All invoices in one PDF have an outline and each font once, whatever the number of jobs")
  func merged() throws {
    let input = [
      BatchFixture.line("F-1"), "{}", BatchFixture.line("F-2", customer: "Zoé"), BatchFixture.line("F-3"),
    ].joined(separator: "\n")
    for jobs in ["1", "3"] {
      let result = try Command.run(
        "batch", "--input", "ndjson", "--merge", "\(jobs).pdf", "--jobs", jobs, input: input, folder: folder.path)
      #expect(result.status == 65)
    }
    let merged = try Data(contentsOf: URL(fileURLWithPath: folder.path("1.pdf")))
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("3.pdf"))) == merged)
    #expect(try Command(program: "qpdf", ["--check", folder.path("1.pdf")]).run().status == 0)
    let outline = try Python.run(
      """
      import pikepdf, sys
      with pikepdf.open(sys.argv[1]) as pdf, pdf.open_outline() as outline:
          pages = [page.obj.objgen for page in pdf.pages]
          for entry in outline.root:
              print(entry.title, pages.index(entry.destination[0].objgen) + 1, "of", len(pages))
      """, [folder.path("1.pdf")])
    #expect(outline == "F-1 Pierre Dupont 1 of 3\nF-2 Zoé 2 of 3\nF-3 Pierre Dupont 3 of 3\n")
    let fonts = try Command(program: "pdffonts", [folder.path("1.pdf")]).run().text.split(separator: "\n").dropFirst(2)
    let single = try Command.run("-o", "single.pdf", input: BatchFixture.line("F-1"), folder: folder.path)
    #expect(single.status == 0)
    let own = try Command(program: "pdffonts", [folder.path("single.pdf")]).run().text.split(separator: "\n").dropFirst(
      2)
    #expect(fonts.count == own.count)
    let text = try Command(program: "pdftotext", ["-f", "2", "-l", "2", folder.path("1.pdf"), "-"]).run().text
    #expect(text.contains("F-2") && text.contains("Zoé") && !text.contains("F-1"))
    // Without an invoice there is no PDF.
    #expect(try Command.run("batch", "--merge", "none.pdf", input: "", folder: folder.path).status == 0)
    #expect(!FileManager.default.fileExists(atPath: folder.path("none.pdf")))
  }

  @Test("E-invoices are those that rendering makes; what is not good enough for one fails alone")
  func eInvoices() throws {
    let sample = try Checkout.text("Samples/02-b2b-complete.json")
    let second = BatchFixture.line("F-2").replacingOccurrences(of: "\"email\":\"a@b.example\",", with: "")
    let input = try folder.file("in.json", "[\(sample), \(second)]")
    let result = try Command.run("batch", input, "-o", folder.path("out"), "--facturx", "en16931", "--no-books")
    #expect(result.status == 65)
    let files = try names("out").filter { $0.hasSuffix(".pdf") }
    let single = try Command.run("--facturx", "en16931", "--quiet", "-o", folder.path("single.pdf"), input: sample)
    #expect(single.status == 0)
    #expect(files.count == 1)
    let name = try #require(files.first)
    #expect(
      try Data(contentsOf: URL(fileURLWithPath: folder.path("out/" + name)))
        == Data(contentsOf: URL(fileURLWithPath: folder.path("single.pdf"))))
    #expect(try BatchFixture.objects(folder.path("out/failures.ndjson")).map { $0["index"] as? Int } == [2])
    let xml = try Command.run("batch", input, "-o", folder.path("xml"), "--format", "xml", "--no-books")
    #expect(xml.status == 65)
    #expect(try names("xml").count { $0.hasSuffix(".xml") } == 1)
  }

  @Test("Computed invoices come one a line, in order, and are input again")
  func lines() throws {
    let first = try Command.run("batch", "--format", "ndjson", "--jobs", "3", input: BatchFixture.lines(30))
    #expect(first.status == 0)
    #expect(first.text.split(separator: "\n").count == 30)
    let totals = first.text.split(separator: "\n").map { $0.contains("\"total\":240.00,") }
    #expect(totals.allSatisfy { $0 })
    let second = try Command.run("batch", "--format", "ndjson", input: first.text)
    #expect(second.output == first.output)
    let file = try Command.run(
      "batch", "--format", "ndjson", "-o", "a.ndjson", input: first.text, folder: folder.path)
    #expect(file.status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("a.ndjson"))) == first.output)
  }

  @Test("The books hold every invoice of the folder, and the FEC is named by its seller")
  func books() throws {
    let input = BatchFixture.lines(3) + BatchFixture.line("F-5")
    let result = try Command.run("batch", "-o", "out", "--fec", "--jobs", "2", input: input, folder: folder.path)
    #expect(result.status == 0)
    #expect(result.errors.contains("F-4"), "the gap is told: \(result.errors)")
    let manifest = try JSONSerialization.jsonObject(
      with: Data(contentsOf: URL(fileURLWithPath: folder.path("out/manifest.json"))))
    let invoices = try #require((manifest as? [String: Any])?["invoices"] as? [[String: Any]])
    #expect(invoices.map { $0["file"] as? String } == ["F-1.pdf", "F-2.pdf", "F-3.pdf", "F-5.pdf"])
    for invoice in invoices {
      let file = try #require(invoice["file"] as? String)
      let sum = try Command(program: "sha256sum", [folder.path("out/" + file)]).run().text.prefix(64)
      #expect(invoice["sha256"] as? String == String(sum))
    }
    let fec = try String(contentsOfFile: folder.path("out/732829320FEC20261231.txt"), encoding: .isoLatin1)
    #expect(fec.hasPrefix("JournalCode\t"))
    #expect(fec.contains("\tF-5\t"))
  }

  @Test("A batch without a place for its files, or with options that do not fit, has status 64")
  func usage() throws {
    for arguments in [
      [], ["-o", "-"], ["--format", "ndjson", "--zip", "a.zip"], ["--resume", "--zip", "a.zip"],
      ["-o", "out", "--jobs", "0"], ["--format", "ndjson", "-o", "a.ndjson", "--fec"], ["--zip", "a.zip", "--fec"],
      ["-o", "out", "--language", "xx"],
    ] {
      var command = Command(program: Command.binary, ["batch"] + arguments)
      command.input = Data(BatchFixture.line("F-1").utf8)
      command.folder = folder.path
      #expect(try command.run().status == 64, "\(arguments)")
    }
  }
}
