import CommandTestSupport
import Foundation
import InvoiceKit
import Testing

@Suite("Help, version, completions and the schema")
struct HelpTests {
  @Test("Help names every option, command and exit code, and goes to standard output")
  func help() throws {
    for arguments in [["--help"], ["-h"], ["render", "--help"], ["help", "render"]] {
      let result = try Command(program: Command.binary, arguments).run()
      #expect(result.status == 0)
      #expect(result.errors.isEmpty)
      for word in [
        "--output", "--format", "--facturx", "--pdfa", "--untagged", "--attach", "--profile", "--rules", "--template",
        "--language", "--assets", "--fonts", "--draft", "--errors", "--quiet",
        "--version", "-V ", "-q, --quiet", "check", "extract", "inspect", "schema", "templates", "fonts", "preview",
        "EXAMPLES",
        "64", "65", "66", "70",
        "73", "74",
      ] {
        #expect(result.text.contains(word), "\(word) in \(arguments)")
      }
    }
  }

  @Test("A subcommand has help of its own")
  func subcommandHelp() throws {
    let result = try Command.run("check", "--help")
    #expect(result.status == 0)
    #expect(result.text.contains("--errors"))
  }

  @Test("The version is that of the library, in the PDF too")
  func version() throws {
    let result = try Command.run("--version")
    #expect(result.status == 0)
    #expect(result.text == Release.version + "\n")
    #expect(Release.version.wholeMatch(of: /\d+\.\d+\.\d+/) != nil)
    #expect(try Command.run("-V").text == result.text && Command.run("check", "-V").text == result.text)
    let pdf = try Command.run("--pdfa", "--quiet", input: Invoices.json()).output
    #expect(pdf.range(of: Data("InvoiceKit \(Release.version)".utf8)) != nil)
  }

  @Test("Completions for every shell", arguments: ["bash", "zsh", "fish"])
  func completions(shell: String) throws {
    let result = try Command.run("--generate-completion-script", shell)
    #expect(result.status == 0)
    #expect(result.text.contains("render-invoice"))
    #expect(result.text.contains("assets"))
  }

  @Test("The schema goes to standard output and ends in a line's end")
  func schema() throws {
    let result = try Command.run("schema")
    #expect(result.status == 0)
    #expect(result.errors.isEmpty)
    #expect(result.text.contains("https://json-schema.org/draft/2020-12/schema"))
    #expect(result.text.hasSuffix("}\n"))
  }
}
