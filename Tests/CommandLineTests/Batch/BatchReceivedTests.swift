import CommandTestSupport
import Foundation
import Testing

@Suite("Received e-invoices in batches")
struct BatchReceivedTests {
  let folder: TemporaryFolder
  private static let received = ForeignPDF.fixtures + "/Received"

  init() throws { folder = try TemporaryFolder() }

  private func copy(_ path: String, as name: String) throws {
    try FileManager.default.createDirectory(atPath: folder.path("in"), withIntermediateDirectories: true)
    try FileManager.default.copyItem(atPath: path, toPath: folder.path("in/" + name))
  }

  private func failures() throws -> [String: [String]] {
    let objects = try BatchFixture.objects(folder.path("out/failures.ndjson"))
    return Dictionary(
      objects.map { (URL(fileURLWithPath: $0["file"] as? String ?? "").lastPathComponent, BatchFixture.codes($0)) },
      uniquingKeysWith: { $1 })
  }

  @Test("A folder of JSON, XML and PDF: each becomes what it becomes by itself, and a bad one stops no other")
  func mixed() throws {
    try copy(ForeignPDF.original, as: "a.pdf")
    try copy(Self.received + "/same-number-a.xml", as: "b.XML")
    try copy(Self.received + "/same-number-b.xml", as: "c.xml")
    _ = try folder.file("in/d.json", BatchFixture.line("F-1"))
    _ = try folder.file("in/e.xml", "<a><b")
    _ = try folder.file("in/f.xml", "<!DOCTYPE html><html></html>")
    _ = try folder.file("in/g.pdf", "%PDF-1.7 nothing")
    try copy(try ForeignPDF.path("object-bomb"), as: "h.pdf")
    try copy(try ForeignPDF.path("no-attachments"), as: "i.pdf")
    _ = try folder.file("in/j.txt", "not looked at")
    let result = try Command.run("batch", "in", "-o", "out", "--jobs", "3", folder: folder.path)
    #expect(result.status == 65)
    #expect(
      try failures() == [
        "e.xml": ["xml-syntax"], "f.xml": ["foreign-file"], "g.pdf": ["pdf-damaged"], "h.pdf": ["pdf-damaged"],
        "i.pdf": ["no-e-invoice"],
      ])
    let names = [
      "Ateliers-Lefèvre-Fils-SARL-2026-0147", "Nordwind-Werkstatt-GmbH-R-100", "Suedwind-Werkstatt-GmbH-R-100", "F-1",
    ]
    for (name, input) in zip(names, ["a.pdf", "b.XML", "c.xml", "d.json"]) {
      let single = try Command.run(folder.path("in/" + input)).output
      #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("out/\(name).pdf"))) == single, "\(name)")
    }
    // One by one into a folder they have the same names.
    let each = try Command.run("in/a.pdf", "in/b.XML", "in/c.xml", "-o", "each/", folder: folder.path)
    #expect(each.status == 0)
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("each")).sorted()
        == names.dropLast().map { $0 + ".pdf" }.sorted())
  }

  @Test("The same invoice twice is never written over: the second one fails, unless the names tell them apart")
  func twice() throws {
    try copy(Self.received + "/same-number-a.xml", as: "a.xml")
    try copy(Self.received + "/same-number-a.xml", as: "b.xml")
    #expect(try Command.run("batch", "in", "-o", "out", folder: folder.path).status == 65)
    #expect(try failures() == ["b.xml": ["same-output"]])
    let named = try Command.run("batch", "in", "-o", "named", "--name", "{number}-{file}", folder: folder.path)
    #expect(named.status == 0)
    #expect(FileManager.default.fileExists(atPath: folder.path("named/R-100-b.pdf")))
  }

  @Test(
    "Into the folder that is read: what a batch has made there is no input of the next one, and --resume makes nothing anew"
  )
  func again() throws {
    try copy(ForeignPDF.original, as: "a.pdf")
    try copy(Self.received + "/base-cii.xml", as: "b.xml")
    let first = try Command.run("batch", "in", "-o", "in", folder: folder.path)
    #expect(first.status == 0, "\(first.errors)")
    #expect(first.errors.contains("batch: 2 done"))
    for more in [[], ["--resume"]] {
      var command = Command(program: Command.binary, ["batch", "in", "-o", "in"] + more)
      command.folder = folder.path
      let next = try command.run()
      #expect(next.status == 0, "\(next.errors)")

      #expect(next.errors.contains("2 of them before") == !more.isEmpty, "\(next.errors)")
    }
  }

  @Test("Its findings have the PDF, the attachment, line and column; in an archive it is, in the books it is not")
  func findings() throws {
    try copy(ForeignPDF.original, as: "a.pdf")
    let result = try Command.run(
      "batch", "in", "-o", "out", "--zip", "all.zip", "--merge", "all.pdf", folder: folder.path)
    #expect(result.status == 0)
    #expect(result.errors.contains("in/a.pdf!factur-x.xml:2:1: warning: /CrossIndustryInvoice: BR-05, BT-5"))
    let warnings = try #require(try BatchFixture.objects(folder.path("out/warnings.ndjson")).first)
    let problems = try #require(warnings["problems"] as? [[String: Any]])
    #expect(
      problems.allSatisfy { $0["attachment"] as? String == "factur-x.xml" && $0["line"] is Int && $0["object"] is Int })
    #expect(try Command(program: "unzip", ["-l", folder.path("all.zip")]).run().text.contains("2026-0147.pdf"))
    #expect(try String(contentsOfFile: folder.path("out/manifest.json"), encoding: .utf8).contains("\"received\": 1"))
    let merged = try Command(program: "pdftotext", [folder.path("all.pdf"), "-"]).run().text
    #expect(merged.contains("2026-0147"))
  }

  @Test(
    "From standard input, in other encodings, and as lines of JSON", arguments: ["utf16", "language-fra", "base-ubl"])
  func input(name: String) throws {
    let data = try Data(contentsOf: URL(fileURLWithPath: Self.received + "/\(name).xml"))
    var command = Command("batch", "--format", "ndjson")
    command.input = data
    let result = try command.run()
    #expect(result.status == 0, "\(result.errors)")
    let again = try Command.run("batch", "--format", "ndjson", input: result.text)
    #expect(again.output == result.output && !again.output.isEmpty)
  }
}
