import CommandTestSupport
import Foundation
import Glibc
import Testing

@Suite("Pictures, drawings and HTML of a batch")
struct BatchPictureTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  /// An invoice of two pages; with more lines of more.
  private static func long(_ number: String, lines: Int = 30) -> String {
    let line = #"{"description":"Atelier","quantity":2,"unit_price":100}"#
    return BatchFixture.line(number).replacing(
      "\"items\":[" + line + "]",
      with: "\"items\":[" + Array(repeating: line, count: lines).joined(separator: ",") + "]")
  }

  private func files(_ name: String, ending: String) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for file in try FileManager.default.contentsOfDirectory(atPath: folder.path(name)) where file.hasSuffix(ending) {
      files[file] = try Data(contentsOf: URL(fileURLWithPath: folder.path("\(name)/\(file)")))
    }
    return files
  }

  @Test(
    "Files have the names and the bytes that a single call gives them, whatever the number of jobs, in archives too",
    arguments: [
      (["--format", "png", "--pages", "all", "--dpi", "30"], ["A-1.png", "A-2.png", "A-3.png", "B-1.png"]),
      (["--format", "svg", "--pages", "2-3"], ["A-2.svg", "A-3.svg"]),
      (["--format", "svg"], ["A.svg", "B.svg"]), (["--format", "png", "--dpi", "30"], ["A.png", "B.png"]),
      (["--format", "html"], ["A.html", "B.html"]),
    ])
  func asSingly(format: [String], expected: [String]) throws {
    let first = try folder.file("a.json", Self.long("A", lines: 60))
    let second = try folder.file("b.json", BatchFixture.line("B"))
    // Of an invoice without such pages there is nothing; it holds up no other.
    let isPartial = !expected.contains { $0.hasPrefix("B") }
    let single = try Command(
      program: Command.binary, [first] + (isPartial ? [] : [second]) + format + ["-o", folder.path("single/")]
    ).run()
    #expect(single.status == 0, "\(single.errors)")
    let ending = "." + format[1]
    let whole = try files("single", ending: ending)
    #expect(whole.keys.sorted() == expected)
    var archives: [Data] = []
    for jobs in ["1", "2"] {
      let result = try Command(
        program: Command.binary,
        ["batch", first, second, "-o", folder.path(jobs), "--zip", folder.path(jobs + ".zip"), "--jobs", jobs] + format
      ).run()
      #expect(result.status == (isPartial ? 65 : 0), "\(result.errors)")
      #expect(result.errors.contains("[no-such-page]") == isPartial)
      #expect(try files(jobs, ending: ending) == whole)
      archives.append(try Data(contentsOf: URL(fileURLWithPath: folder.path(jobs + ".zip"))))
    }
    #expect(archives[0] == archives[1])
    // The archive has them in their order, and what the manifest says of each file is so.
    let listing = try Python.run(
      """
      import csv, hashlib, json, sys, zipfile
      folder = sys.argv[1]
      with zipfile.ZipFile(folder + "/1.zip") as archive:
          assert archive.testzip() is None
          names = archive.namelist()
          for name in names:
              assert archive.read(name) == open(f"{folder}/1/{name}", "rb").read()
      listed = []
      invoices = json.load(open(folder + "/1/manifest.json"))["invoices"]
      rows = list(csv.DictReader(open(folder + "/1/manifest.csv", encoding="utf-8")))
      assert len(rows) == len(invoices)
      for invoice, row in zip(invoices, rows):
          assert (row["file"], row["sha256"], row["pages"]) == (invoice["file"], invoice["sha256"], str(invoice["pages"]))
          for file in [invoice] + invoice.get("further_files", []):
              data = open(f"{folder}/1/{file['file']}", "rb").read()
              assert hashlib.sha256(data).hexdigest() == file["sha256"]
              listed.append(file["file"])
      assert listed == names, (listed, names)
      print("\\n".join(names))
      """, [folder.path])
    #expect(listing.split(separator: "\n").map(String.init) == expected)
  }

  @Test("With --resume an invoice is left out when all of its pages are as they were, and told anew when one is not")
  func resume() throws {
    func batch(_ more: String..., invoices: [String]) throws -> Command.Result {
      var command = Command(
        program: Command.binary,
        ["batch", "-o", "out", "--zip", "all.zip", "--format", "png", "--dpi", "30", "--pages"] + more)
      command.folder = folder.path
      command.input = Data(invoices.joined(separator: "\n").utf8)
      return try command.run()
    }
    let invoices = [Self.long("A"), Self.long("B")]
    #expect(try batch("all", invoices: invoices).status == 0)
    let whole = try files("out", ending: ".png")
    let archive = try Data(contentsOf: URL(fileURLWithPath: folder.path("all.zip")))
    #expect(whole.keys.sorted() == ["A-1.png", "A-2.png", "B-1.png", "B-2.png"])
    var again = try batch("all", "--resume", invoices: invoices)
    #expect(again.status == 0 && again.errors.contains("2 done (2 of them before)"), "\(again.errors)")
    try FileManager.default.removeItem(atPath: folder.path("out/A-2.png"))
    again = try batch("all", "--resume", invoices: invoices)
    #expect(again.status == 0 && again.errors.contains("2 done (1 of them before)"), "\(again.errors)")
    try Data("other".utf8).write(to: URL(fileURLWithPath: folder.path("out/B-1.png")))
    again = try batch("all", "--resume", invoices: invoices)
    #expect(again.status == 0 && again.errors.contains("2 done (1 of them before)"), "\(again.errors)")
    #expect(try files("out", ending: ".png") == whole)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("all.zip"))) == archive)
    // Other pages are other options; what they leave over is told, and removed when that is wanted.
    again = try batch("1", "--resume", invoices: invoices)
    #expect(again.errors.contains("A-2.png, B-2.png") && again.errors.contains("[earlier-files]"), "\(again.errors)")
    again = try batch("all", "--clean", invoices: [BatchFixture.line("A"), Self.long("B")])
    #expect(again.status == 0, "\(again.errors)")
    #expect(try files("out", ending: ".png").keys.sorted() == ["A-1.png", "B-1.png", "B-2.png"])
  }

  @Test("A page's name that is taken fails its invoice as a whole")
  func collisions() throws {
    let lines = [Self.long("A"), Self.long("a"), BatchFixture.line("B")].joined(separator: "\n")
    let result = try Command.run(
      "batch", "-o", "out", "--zip", "out/B-1.png", "--format", "png", "--dpi", "30", "--pages", "all", input: lines,
      folder: folder.path)
    #expect(result.status == 65)
    #expect(result.errors.contains("Its file would be a-1.png, which is that of invoice 1"), "\(result.errors)")
    #expect(result.errors.contains("Its file would be B-1.png, which is another file of this batch"))
    #expect(try files("out", ending: ".png").keys.sorted() == ["A-1.png", "A-2.png", "B-1.png"])
  }

  @Test("After a kill each file is whole, and a second run makes what is missing")
  func killed() throws {
    let input = try folder.file("in.ndjson", (1...40).map { Self.long("F\($0)") }.joined(separator: "\n"))
    let arguments = [
      "batch", input, "--format", "png", "--dpi", "30", "--pages", "all", "--quiet", "--jobs", "2", "-o",
    ]
    #expect(try Command(program: Command.binary, arguments + [folder.path("whole")]).run().status == 0)
    let whole = try files("whole", ending: "")
    #expect(whole.count { $0.key.hasSuffix(".png") } == 80)
    var command = Command(program: Command.binary, arguments + [folder.path("out")])
    let out = folder.path("out")
    command.interruption = (
      SIGKILL, { _ in ((try? FileManager.default.contentsOfDirectory(atPath: out))?.count ?? 0) > 30 }
    )
    #expect(try command.run().status == 128 + SIGKILL)
    for (name, content) in try files("out", ending: ".png") { #expect(content == whole[name], "\(name)") }
    let second = try Command(program: Command.binary, arguments + [out, "--resume"]).run()
    #expect(second.status == 0, "\(second.errors)")
    for (name, content) in whole where !name.hasPrefix(".") {
      #expect(try Data(contentsOf: URL(fileURLWithPath: out + "/" + name)) == content, "\(name)")
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: out).filter { $0.hasSuffix(".tmp") }.isEmpty)
  }

  @Test("An invoice of more pages than files may be open is written all the same")
  func descriptors() throws {
    let input = try folder.file("in.json", Self.long("A", lines: 2_000))
    var command = Command("batch", input, "-o", folder.path("out"), "--format", "png", "--dpi", "18", "--pages", "all")
    command.arguments = ["prlimit", "--nofile=48"] + command.arguments
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
    #expect(try files("out", ending: ".png").count > 48)
  }

  @Test(
    "What a picture cannot be, an e-invoice above all, is refused",
    arguments: [
      ["--format", "png", "--facturx"], ["--format", "svg", "--facturx"], ["--format", "html", "--facturx"],
      ["--format", "png", "--pdfa"], ["--format", "svg", "--attach", "a.csv"], ["--format", "html", "--untagged"],
      ["--format", "png", "--rules", "fr"], ["--format", "png", "--merge", "a.pdf"],
      ["--format", "svg", "--dpi", "96"],
      ["--format", "html", "--pages", "all"], ["--pages", "all"], ["--format", "json", "--page", "1"],
      ["--format", "png", "--page", "1", "--pages", "1"], ["--format", "png", "--pages", "3-1"],
    ])
  func usage(arguments: [String]) throws {
    for subcommand in [["batch", "-o", "out"], ["stream"]] {
      var command = Command(program: Command.binary, subcommand + arguments)
      command.input = Data(BatchFixture.line("F-1").utf8)
      command.folder = folder.path
      let result = try command.run()
      #expect(result.status == 64 && result.output.isEmpty && result.errorLines.count == 1, "\(result.errors)")
      #expect(try folder.names.isEmpty)
    }
  }

  @Test("Each customer's look is that of the table")
  func customers() throws {
    let table = try folder.file("looks.csv", "name,template,accent\nPierre Dupont,minimal,#0f766e\n")
    let line = BatchFixture.line("F-1")
    let result = try Command.run(
      "batch", "-o", "out", "--format", "html", "--template-for", table, input: line, folder: folder.path)
    #expect(result.status == 0, "\(result.errors)")
    let expected = try Command.run(
      "--format", "html", "--template", "minimal", "--theme", "accent=#0f766e", input: line)
    #expect(try files("out", ending: ".html") == ["F-1.html": expected.output])
  }
}
