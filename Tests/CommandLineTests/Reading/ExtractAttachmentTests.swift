import CommandTestSupport
import Foundation
import Testing

@Suite("Extracting what comes with an e-invoice")
struct ExtractAttachmentTests {
  private static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let sample = root.appending(path: "Samples/33-attachments.json").path
  private static let names = ["feuille-de-temps.csv", "plan-des-locaux.png"]

  private static func asset(_ name: String) throws -> Data {
    try Data(contentsOf: root.appending(path: "Samples/assets/\(name)"))
  }

  private static func run(_ arguments: [String]) throws -> Command.Result {
    var command = Command()
    command.arguments += arguments
    return try command.run()
  }

  @Test(
    "Byte for byte, from every kind of document",
    arguments: [
      ["--format", "xml"], ["--format", "ubl"], ["--facturx", "en16931"], ["--pdfa"], ["--format", "pdf"],
      ["--untagged"],
    ])
  func everyKind(options: [String]) throws {
    let folder = try TemporaryFolder()
    let document = folder.path("document")
    let made = try Self.run([Self.sample, "-o", document] + options)
    #expect(made.status == 0, "\(made.errors)")
    let result = try Command.run("extract", document, "--attachments", folder.path("out"))
    #expect(result.status == 0, "\(result.errors)")
    for name in Self.names {
      #expect(try Data(contentsOf: URL(filePath: folder.path("out/\(name)"))) == Self.asset(name))
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted() == Self.names)
  }

  @Test("Nothing is replaced, and nothing is left of what fails")
  func existing() throws {
    let folder = try TemporaryFolder()
    #expect(try Self.run([Self.sample, "-o", folder.path("a.xml"), "--format", "ubl"]).status == 0)
    try FileManager.default.createDirectory(atPath: folder.path("out"), withIntermediateDirectories: false)
    try Data("mine".utf8).write(to: URL(filePath: folder.path("out/plan-des-locaux.png")))
    let result = try Command.run("extract", folder.path("a.xml"), "--attachments", folder.path("out"))
    #expect(result.status == 73)
    #expect(result.errors.contains("plan-des-locaux.png"))
    #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("out")) == ["plan-des-locaux.png"])
    #expect(try Data(contentsOf: URL(filePath: folder.path("out/plan-des-locaux.png"))) == Data("mine".utf8))
    #expect(
      try Command.run("extract", folder.path("a.xml"), "--attachments", folder.path("out"), "-o", "x").status == 64)
    #expect(try Command.run("extract", folder.path("a.xml"), "--attachments", folder.path("no/out")).status == 73)
  }

  @Test("Hostile names lead nowhere; those that are the same are numbered")
  func hostileNames() throws {
    let folder = try TemporaryFolder()
    #expect(try Self.run([Self.sample, "-o", folder.path("a.xml"), "--format", "ubl"]).status == 0)
    var xml = try String(contentsOfFile: folder.path("a.xml"), encoding: .utf8)
    xml = xml.replacingOccurrences(of: "feuille-de-temps.csv", with: "../../.evil\u{202E}.csv")
    xml = xml.replacingOccurrences(of: "plan-des-locaux.png", with: "x\\y\\EVIL.csv")
    try Data(xml.utf8).write(to: URL(filePath: folder.path("b.xml")))
    let result = try Command.run("extract", folder.path("b.xml"), "--attachments", folder.path("out"))
    #expect(result.status == 0, "\(result.errors)")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: folder.path("out")).sorted() == ["EVIL (2).csv", "evil.csv"])
    #expect(try folder.names.sorted() == ["a.xml", "b.xml", "out"])
    // Such a document still becomes a page, with its files in it.
    let page = try Self.run([folder.path("b.xml"), "-o", folder.path("b.pdf")])
    #expect(page.status == 0, "\(page.errors)")
  }

  @Test("Files are read from the folder of assets and from nowhere else")
  func assets() throws {
    let folder = try TemporaryFolder()
    let text = try String(contentsOfFile: Self.sample, encoding: .utf8)
    let start = try #require(text.range(of: "data:text/csv")).lowerBound
    let end = try #require(text[start...].firstIndex(of: "\""))
    let named = text.replacingCharacters(in: start..<end, with: "feuille-de-temps.csv")
    try Data(named.utf8).write(to: URL(filePath: folder.path("a.json")))
    let missing = try Self.run([folder.path("a.json"), "-o", folder.path("a.xml"), "--format", "ubl"])
    #expect(missing.status == 65 && missing.errors.contains("[attachment-file]"), "\(missing.errors)")
    let assets = ["--assets", Self.root.appending(path: "Samples/assets").path]
    for format in ["ubl", "xml", "pdf"] {
      let given = try Self.run([folder.path("a.json"), "-o", folder.path("a"), "--format", format] + assets)
      let embedded = try Self.run([Self.sample, "-o", folder.path("b"), "--format", format])
      #expect(given.status == 0 && embedded.status == 0, "\(given.errors)")
      #expect(
        try Data(contentsOf: URL(filePath: folder.path("a"))) == Data(contentsOf: URL(filePath: folder.path("b"))))
    }
  }
}
