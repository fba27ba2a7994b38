import CommandTestSupport
import Foundation
import Testing

@Suite("Wrong calls")
struct UsageTests {
  @Test(
    "Each has status 64, says so on standard error, and writes nothing",
    arguments: [
      ["--nonsense"], ["--format", "svgz"], ["--errors", "xml"], ["-o"], ["-o", ""], ["check", "--output", "a.pdf"],
      ["a.json", "b.json"], ["a.json", "b.json", "-o", "one.pdf"], ["-", "-", "-o", "/tmp"], [""],
      ["schema", "extra"], ["chek", "a.json"], ["--facturx", "en16391", "a.json"],
      ["--closing", "2026-12-31", "a.json"],
      ["batch", "--closing", "2026-12-31", "-o", "out"], ["check", "--rules", "none", "--facturx", "a.json"],
      ["--template", "nonsense", "a.json"], ["--template", "..", "a.json"],
    ])
  func usage(arguments: [String]) throws {
    var command = Command(program: Command.binary, arguments)
    let folder = try TemporaryFolder()
    command.folder = folder.path
    let result = try command.run()
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect((1...3).contains(result.errorLines.count))
    #expect(try folder.names.isEmpty)
  }

  @Test(
    "Arguments never steer the terminal",
    arguments: [
      ["--format", "\u{1B}[31mred"], ["--format=\u{1B}]0;title\u{7}"], ["--\u{1B}[2J"], ["--errors", "a\nb\u{202E}c"],
      ["--facturx=\u{1B}[1m"], ["--rules", "\u{9B}1m"], ["schema", "\u{1B}c"], ["\u{1B}[7m.json"],
      ["--jobs", "\u{1B}"],
      ["batch", "x", "-o", "/dev/null/\u{1B}[5m"], ["stream", "--jobs", "\u{1B}[3m"],
      ["--template", "\u{1B}[4m", "a.json"],
      ["--language", "\u{1B}[4m", "--attach", "\u{1B}:\u{1B}", "a.json"], ["batch", "\u{1B}[9m"],
      ["--profile", "\u{1B}[1m"],
      ["batch", "-o", "/tmp", "--closing", "\u{1B}[1m", "\u{1B}[1m"], ["extract", "\u{1B}[1m"], ["-\u{1B}"],
      ["--fonts", "\u{1B}[1m", Checkout.path("Samples/01-seed.json")], ["--errors", "json", "\u{1B}\u{202E}.json"],
    ])
  func controls(arguments: [String]) throws {
    let result = try Command(program: Command.binary, arguments).run()
    #expect(result.status != 0)
    #expect(result.output.isEmpty)
    let controls = result.errors.unicodeScalars.filter {
      $0 != "\n" && ($0.properties.generalCategory == .control || $0.properties.generalCategory == .format)
    }
    #expect(controls.isEmpty, "\(result.errors.debugDescription)")
    #expect(!result.errors.contains("a\nb"))
  }

  @Test(
    "A word that was probably meant to be another is named as what it is, with the nearest",
    arguments: [
      (["chek", "a.json"], "there is no command \"chek\"", "`check`"),
      (["bacth", "in/", "-o", "out"], "there is no command \"bacth\"", "`batch`"),
      (["--facturx", "en16391", "a.json"], "there is no profile \"en16391\"", "`en16931`"),
      (["check", "--facturx", "basicwll", "a.json"], "there is no profile \"basicwll\"", "`basic-wl`"),
      (["--facturx=bsic", "a.json"], "\"bsic\"", "`basic`"),
      (["--format", "xml", "--profile", "extendd", "a.json"], "there is no profile \"extendd\"", "`extended`"),
      (["--format", "ubl", "--profile", "pepol", "a.json"], "there is no profile \"pepol\"", "`peppol`"),
      (["--format", "pfd", "a.json"], "--format has no value \"pfd\"", "`pdf`"),
      (["batch", "--format=ndjsn", "a.json"], "--format has no value \"ndjsn\"", "`ndjson`"),
      (["inspect", "--format", "jsn", "a.pdf"], "--format has no value \"jsn\"", "`json`"),
      (["--rules", "en16932", "a.json"], "--rules has no value", "`en16931`"),
      (["--template", "clasic", "a.json"], "there is no template \"clasic\"", "`classic`"),
      (["--languge", "en", "a.json"], "--languge", "--language"),
      (["batch", "-o", "out", "--name", "{nubmer}", "a.json"], "there is no {nubmer}", "{number}"),
    ])
  func misspelt(arguments: [String], message: String, nearest: String) throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("a.json", Invoices.json())
    var command = Command(program: Command.binary, arguments)
    command.folder = folder.path
    let result = try command.run()
    #expect(result.status == 64)
    #expect(result.errors.contains(message), "\(result.errors)")
    #expect(result.errors.lowercased().contains("did you mean") && result.errors.contains(nearest), "\(result.errors)")
    #expect(result.errorLines.count == 1)
    #expect(try folder.names == ["a.json"])
  }

  @Test(
    "A language that the template has not leads to the one that was meant",
    arguments: [("english", "en"), ("fra", "fr")])
  func language(written: String, meant: String) throws {
    let result = try Command.run("--language", written, input: Invoices.json())
    #expect(result.status == 64)
    #expect(result.errors.contains("did you mean `\(meant)`"))
  }

  @Test("A file that is called like nothing else stays a file")
  func wordsAreFiles() throws {
    let folder = try TemporaryFolder()
    _ = try folder.file("chek", Invoices.json())
    #expect(try Command.run("chek", "--format", "json", folder: folder.path).status == 0)
    #expect(try Command.run("invoice", folder: folder.path).status == 66)
    // Commands that other programs have are not taken for files beside a file.
    let other = try Command.run("validate", "chek", folder: folder.path)
    #expect(
      other.status == 64 && other.errors.contains("there is no command \"validate\"") && other.errors.contains("check"))
    // A value of an option is none of the words.
    #expect(try Command.run("--facturx", "chek", "-o", "a.pdf", folder: folder.path).status != 64)
  }

  @Test("An e-invoice is never a draft, whatever asks for both")
  func draftEInvoice() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Invoices.json())
    for arguments in [
      ["--facturx", "--draft", file], ["check", "--facturx", "--draft", file], ["--format", "xml", "--draft", file],
      ["--format", "ubl", "--draft", file], ["batch", "--facturx", "--draft", "-o", folder.path("out"), file],
      ["stream", "--facturx", "--draft"],
    ] {
      let result = try Command(program: Command.binary, arguments).run()
      #expect(result.status == 64 && result.errors.contains("an e-invoice is never a draft"), "\(arguments)")
      #expect(result.output.isEmpty)
    }
    // A page that is made to last is no e-invoice.
    #expect(try Command.run("--pdfa", "--draft", file, "-o", folder.path("a.pdf")).status == 0)
    #expect(try folder.names == ["a.json", "a.pdf"])
  }

  @Test("A line of the stream that asks for both has a code of its own")
  func draftLine() throws {
    let invoice = Invoices.json().replacing("\n", with: " ")
    func answer(_ options: String, _ arguments: String...) throws -> String {
      var command = Command(program: Command.binary, ["stream"] + arguments)
      command.input = Data("{\"id\":1,\"invoice\":\(invoice),\"options\":{\(options)}}\n".utf8)
      return try command.run().text
    }
    #expect(try answer(#""draft":true,"facturx":true"#).contains(#""code":"draft-e-invoice","path":"/options/draft""#))
    #expect(try answer(#""facturx":"basic""#, "--draft").contains(#""path":"/options/facturx""#))
    #expect(try answer(#""draft":true"#, "--facturx").contains("draft-e-invoice"))
    #expect(try answer(#""draft":true,"facturx":false"#, "--facturx").contains(#""pdf":"#))
    #expect(try answer(#""draft":true,"pdfa":true"#).contains(#""pdf":"#))
  }

  @Test("A closing day needs a FEC, and is written as other days are")
  func closing() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Invoices.json())
    let alone = try Command.run("batch", file, "-o", folder.path("out"), "--closing", "2026-12-31")
    #expect(alone.status == 64 && alone.errors.contains("(also --fec)"))
    #expect(try folder.names == ["a.json"])
    let french = try Command.run("batch", file, "-o", folder.path("out"), "--fec", "--closing", "31/12/2026")
    #expect(french.status == 64 && french.errors.contains("Write `2026-12-31`"))
  }

  @Test("An unknown template names those that there are")
  func unknownTemplate() throws {
    let result = try Command.run("--template", "clasic")
    #expect(result.errors.contains("[unknown-template]"))
    #expect(result.errors.contains("classic"))
  }

  @Test("A PDF is refused to a terminal, JSON is not; a terminal is not read unless one asks for it")
  func terminal() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Invoices.json())
    /// What happens where standard output, and without a redirection standard input too, is a terminal.
    func inTerminal(_ call: String) throws -> Command.Result {
      try Command(program: "script", ["--quiet", "--return", "--command", "'\(Command.binary)' \(call)", "/dev/null"])
        .run()
    }
    let refused = try inTerminal("'\(file)'")
    #expect(refused.status == 64)
    #expect(refused.text.contains("[terminal] (name a file: --output"))
    #expect(!refused.text.contains("%PDF"))
    #expect(try inTerminal("-o /dev/tty '\(file)'").status == 64)
    let json = try inTerminal("--format json '\(file)'")
    #expect(json.status == 0)
    #expect(json.text.hasPrefix("{"))
    let waiting = try inTerminal("-o '\(folder.path("a.pdf"))'")
    #expect(waiting.status == 64)
    #expect(waiting.text.contains("there is nothing to read"))
  }

  @Test("Arguments that are not UTF-8 are only files that do not exist")
  func notUTF8() throws {
    let result = try Command(program: "/bin/bash", ["-c", "\"$0\" $'\\xFF\\xFE.json'", Command.binary]).run()
    #expect(result.status == 66)
  }
}
