import CommandTestSupport
import Foundation
import Testing

@Suite("E-invoice options")
struct EInvoiceOptionTests {
  /// A business customer without a SIREN, whom French rules do not accept.
  private static let withoutSIREN = Invoices.json()
    .replacing("\"kind\": \"consumer\"", with: "\"kind\": \"business\"")

  @Test(
    "Options that contradict each other or would be ignored are refused, by check as well",
    arguments: [
      ["--pdfa", "--format", "json"], ["--facturx", "--format", "xml"], ["--untagged", "--format", "ubl"],
      ["--profile", "basic"], ["--rules", "fr"], ["--attach", "x.csv"], ["--format", "xml", "--profile", "peppol"],
      ["--format", "ubl", "--profile", "basic"], ["--facturx", "--rules", "de"], ["--attach", "x", "--format", "xml"],
      ["check", "--rules", "fr"], ["check", "--facturx", "--format", "xml"], ["check", "--pdfa", "--format", "json"],
      ["check", "--facturx", "--rules", "none"], ["check", "--format", "xml", "--rules", "none"],
    ])
  func usage(arguments: [String]) throws {
    var command = Command(program: Command.binary, arguments)
    command.input = Data(Invoices.json().utf8)
    let result = try command.run()
    #expect(result.status == 64, "\(result.errors)")
    #expect(result.output.isEmpty)
    #expect(!result.errors.isEmpty)
  }

  @Test("--facturx takes a profile, or stands alone before a file")
  func profileIsOptional() throws {
    let folder = try TemporaryFolder()
    let file = try folder.file("a.json", Invoices.json())
    let plain = try Command.run("--facturx", file)
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(try Command.run("--facturx", "en16931", file).output == plain.output)
    #expect(try Command.run("--facturx=EN 16931", file).output == plain.output)
    #expect(try Command.run(file, "--facturx").output == plain.output)
    #expect(try Command.run("--facturx", "basic-wl", file).output != plain.output)
    let misspelt = try Command.run("--facturx=basicc", file)
    #expect(misspelt.status == 64)
    #expect(misspelt.output.isEmpty)
  }

  @Test("check says what keeps an invoice from being an e-invoice, with rule, term, place and line")
  func check() throws {
    #expect(try Command.run("check", input: Self.withoutSIREN).errors.contains(": error:") == false)
    for options in [["--facturx"], ["--facturx", "basic"], ["--format", "xml"], ["--format", "ubl"]] {
      var command = Command(program: Command.binary, ["check", "--errors", "json"] + options)
      command.input = Data(Self.withoutSIREN.utf8)
      let result = try command.run()
      #expect(result.status == 65)
      #expect(result.output.isEmpty)
      let objects = try result.errorLines.map {
        try #require(try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any])
      }
      let problem = try #require(objects.first { $0["rule"] as? String == "BR-FR-11" }, "\(result.errors)")
      #expect(problem["severity"] as? String == "error")
      #expect(problem["path"] as? String == "/customer/siren")
      #expect(problem["term"] as? String == "BT-47")
      #expect(problem["line"] as? Int != nil)
      // What is written and what is checked are one.
      command.arguments.removeAll { $0 == "check" }
      let written = try command.run()
      #expect(written.status == 65 && written.output.isEmpty)
      #expect(written.errors == result.errors)
    }
    let english = try Command.run("check", "--facturx", "--rules", "en16931", input: Self.withoutSIREN)
    #expect(!english.errors.contains("BR-FR"))
    for options in ["--facturx", "--format=xml", "--format=ubl"] {
      let good = try Command.run("check", options, input: Invoices.json())
      #expect(good.status == 0 && good.errors.isEmpty, "\(options): \(good.errors)")
    }
  }

  @Test("Rules, fonts, logo and attachments: all that is wrong is told at once, and nothing is written")
  func everythingAtOnce() throws {
    let folder = try TemporaryFolder()
    let json = Self.withoutSIREN
      .replacing("\"description\": \"Atelier\"", with: "\"description\": \"Atelier \u{1F9FE}\"")
      .replacing("\"legal_form\": \"SARL\"", with: "\"logo\": \"logo.png\", \"legal_form\": \"SARL\"")
    let input = try folder.file("a.json", json)
    let attachment = try folder.file("Factur-X.xml", "<a/>")
    let output = folder.path("a.pdf")
    let result = try Command.run("--facturx", "--quiet", "--attach", attachment, "-o", output, input)
    #expect(result.status == 65)
    for code in ["[attachment]", "[logo-file]", "[missing-character]"] {
      #expect(result.errorLines.count { $0.contains(code) } == 1, "\(code): \(result.errors)")
    }
    #expect(result.errorLines.count { $0.contains("/customer/siren:") } == 1, "\(result.errors)")
    #expect(!FileManager.default.fileExists(atPath: output))
    let located = try #require(result.errorLines.first { $0.contains("[missing-character]") })
    #expect(located.hasPrefix("\(input):8:"))
  }

  @Test("Of several invoices those that are e-invoices are written, although others are not")
  func batch() throws {
    let folder = try TemporaryFolder()
    let good = try folder.file("1.json", Invoices.json(number: "A-1"))
    let bad = try folder.file("2.json", Self.withoutSIREN)
    // The number of the good one: it is in nobody's way, as it is not written.
    let same = try folder.file("3.json", Self.withoutSIREN.replacing("INV-202602-0001", with: "A-1"))
    let result = try Command.run("--facturx", "--quiet", "-o", folder.path, bad, good, same)
    #expect(result.status == 65)
    #expect(try folder.names == ["1.json", "2.json", "3.json", "A-1.pdf"])
    #expect(!result.errors.contains("same-output"))
  }

  @Test("Two attachments of one name, a missing one, and a folder")
  func attachments() throws {
    let folder = try TemporaryFolder()
    let other = try TemporaryFolder()
    let first = try folder.file("a.csv", "1")
    let second = try other.file("a.csv", "2")
    let twice = try Command.run("--pdfa", "--attach", first, "--attach", second, input: Invoices.json())
    #expect(twice.status == 65)
    #expect(twice.errors.contains("a.csv") && twice.errors.contains("[attachment]"))
    #expect(twice.output.isEmpty)
    #expect(try Command.run("--pdfa", "--attach", folder.path("b"), input: Invoices.json()).status == 66)
    #expect(try Command.run("--pdfa", "--attach", folder.path, input: Invoices.json()).status == 66)
  }
}
