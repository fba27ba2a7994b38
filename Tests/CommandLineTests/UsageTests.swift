import Testing

@Suite("Wrong calls")
struct UsageTests {
  @Test(
    "Each has status 64, says so on standard error, and writes nothing",
    arguments: [
      ["--nonsense"], ["--format", "svg"], ["--errors", "xml"], ["-o"], ["-o", ""], ["check", "--draft"],
      ["a.json", "b.json"], ["a.json", "b.json", "-o", "one.pdf"], ["-", "-", "-o", "/tmp"], [""],
      ["schema", "extra"], ["--template", "nonsense", "a.json"], ["--template", "..", "a.json"],
    ])
  func usage(arguments: [String]) throws {
    var command = Command(program: Command.binary, arguments)
    let folder = try TemporaryFolder()
    command.folder = folder.path
    let result = try command.run()
    #expect(result.status == 64)
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
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
