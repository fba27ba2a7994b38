import CommandTestSupport
import Foundation
import Testing

@Suite("Files that are something else than an invoice")
struct ForeignFileTests {
  /// A file, a word of what it is called, and one of what to do.
  struct ForeignFile: CustomTestStringConvertible, Sendable {
    var testDescription: String
    var bytes: [UInt8]
    var what: String
    var hint: String
    var code = "foreign-file"

    init(_ name: String, _ bytes: [UInt8], _ what: String, _ hint: String) {
      (testDescription, self.bytes, self.what, self.hint) = (name, bytes, what, hint)
    }
  }

  private static func zip(_ name: String) -> [UInt8] { Array("PK\u{3}\u{4}\0\0\0\0\(name)\0\0<xml/>".utf8) }

  static let files: [ForeignFile] = [
    ForeignFile("xlsx", zip("[Content_Types].xml  xl/workbook.xml"), "spreadsheet", "CSV"),
    ForeignFile("ods", zip("mimetypeapplication/vnd.oasis.opendocument.spreadsheet"), "spreadsheet", "CSV"),
    ForeignFile("xls", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0], "Office", "CSV"),
    ForeignFile("docx", zip("[Content_Types].xml word/document.xml"), "text document", "JSON"),
    ForeignFile("zip", zip("a.json"), "ZIP", "Unpack"),
    ForeignFile("gzip", [0x1F, 0x8B, 8, 0, 1, 2, 3], "compressed", "gunzip"),
    ForeignFile("xz", [0xFD, 0x37, 0x7A, 0x58, 0x5A, 0], "compressed", "unxz"),
    ForeignFile("png", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A], "PNG", "picture"),
    ForeignFile("jpeg", [0xFF, 0xD8, 0xFF, 0xE0, 0, 16], "JPEG", "picture"),
    ForeignFile("rtf", Array(#"{\rtf1\ansi Hello}"#.utf8), "RTF", "JSON"),
    ForeignFile("html", Array("\n<!DOCTYPE HTML><html><h1>404</h1></html>".utf8), "HTML", "error page"),
    ForeignFile("UTF-16 with its mark", [0xFF, 0xFE] + utf16("{}"), "UTF-16", "UTF-8"),
    ForeignFile("UTF-16 without a mark", utf16("{ \"a\": 1 }"), "UTF-16", "UTF-8"),
    ForeignFile("UTF-32", [0xFF, 0xFE, 0, 0, 0x7B, 0, 0, 0], "UTF-32", "UTF-8"),
  ]

  private static func utf16(_ text: String) -> [UInt8] { text.utf16.flatMap { [UInt8($0 & 255), UInt8($0 >> 8)] } }

  @Test("Each is called what it is, with what to do, by every command that reads invoices", arguments: files)
  func file(_ file: ForeignFile) throws {
    let folder = try TemporaryFolder()
    try Data(file.bytes).write(to: URL(fileURLWithPath: folder.path("a.json")))
    for arguments in [[], ["check"], ["batch", "-o", "out", "--no-books", "-q"]] {
      var command = Command(program: Command.binary, arguments + ["a.json"])
      command.folder = folder.path
      let result = try command.run()
      #expect(result.status == 65)
      let line = try #require(result.errorLines.first { $0.contains(": error: ") })
      #expect(line.hasPrefix("a.json:1:1: ") && line.contains("[foreign-file]"), "\(line)")
      #expect(line.contains(file.what) && line.contains(file.hint), "\(line)")
      #expect(result.errorLines.count == 1, "\(result.errors)")
    }
  }

  @Test("Those that read e-invoices say it, too, and what to do with invoice JSON", arguments: ["extract", "inspect"])
  func eInvoiceReaders(command: String) throws {
    func errors(_ bytes: [UInt8]) throws -> String {
      var command = Command(command)
      command.input = Data(bytes)
      let result = try command.run()
      #expect(result.status == 65 && result.errorLines.count == 1)
      return result.errors
    }
    for file in Self.files where !file.testDescription.hasPrefix("UTF") {
      #expect(try errors(file.bytes).contains(file.what), "\(file)")
    }
    let json = try errors(Array(Invoices.json().utf8))
    #expect(json.contains("This is JSON") && json.contains("--facturx"), "\(json)")
    #expect(try errors(Array("%PDF-1.7 no".utf8)).contains("[pdf-"))
    #expect(
      try errors(Array("<a><b></a>".utf8)).contains(command == "extract" ? "This is XML, not a PDF." : "xml-syntax"))
  }

  @Test("A workbook is one, too, when it is called .csv")
  func renamed() throws {
    let folder = try TemporaryFolder()
    try Data(Self.files[0].bytes).write(to: URL(fileURLWithPath: folder.path("a.csv")))
    let result = try Command.run("batch", "a.csv", "-o", "out", "--company", "a.csv", folder: folder.path)
    #expect(result.status == 65)
    let read = try Command.run("batch", "a.csv", "-o", "out", folder: folder.path)
    #expect(read.status == 65 && read.errors.contains("spreadsheet"))
  }

  @Test(
    "Several invoices in one file are sent to batch, which takes them",
    arguments: [
      ("[\(Invoices.json(number: "F-1")), \(Invoices.json(number: "F-2"))]", "an array"),
      (BatchFixture.lines(2), "one after the other"),
      ("invoice_number;date;customer.name\nF-1;2026-02-11;Zoé\n", "CSV"),
    ])
  func several(text: String, what: String) throws {
    for arguments in [[], ["check"], ["check", "--facturx"]] {
      var command = Command(program: Command.binary, arguments)
      command.input = Data(text.utf8)
      let result = try command.run()
      #expect(result.status == 65)
      #expect(result.errorLines.count == 1)
      #expect(result.errors.contains(what) && result.errors.contains("render-invoice batch"), "\(result.errors)")
    }
    let folder = try TemporaryFolder()
    let batch = try Command.run("batch", "-o", folder.path("out"), "--no-books", input: text)
    #expect(batch.status == (what == "CSV" ? 65 : 0))
    if what == "CSV" { #expect(batch.errors.contains("--input csv")) }
  }

  @Test(
    "What is only broken is called broken",
    arguments: ["Dear Sir, thank you, and goodbye, yours\nZoé", "{\"a\": 1, }", "[1, 2]", "", "{\"date\": \"2026"])
  func broken(text: String) throws {
    let result = try Command.run(input: text)
    #expect(result.status == 65)
    #expect(!result.errors.contains("foreign-file") && !result.errors.contains("several-invoices"), "\(result.errors)")
  }
}
