import Foundation
import Testing

@Suite("The README")
struct ReadmeTests {
  @Test("Its library example is compiled here, and works")
  func example() throws {
    let source = try Checkout.text("Tests/CommandLineTests/ReadmeExample.swift")
    let example = source.split(separator: "\n", maxSplits: 1)[1]
    #expect(try Checkout.text("README.md").contains("```swift\n\(example)```"))
    let pdf = try InvoicePrinter().pdf(json: Array(Invoices.json().utf8))
    #expect(try Data(pdf) == Command.run(input: Invoices.json()).output)
  }

  @Test("Every file and make target that the guides name exists", arguments: ["README.md", "CONTRIBUTING.md"])
  func names(guide: String) throws {
    let text = try Checkout.text(guide)
    for match in text.matches(of: /\]\((?<path>[^)#:]+)\)/) {
      #expect(FileManager.default.fileExists(atPath: Checkout.path(String(match.path))), "\(match.path)")
    }
    let makefile = try Checkout.text("Makefile")
    for match in text.matches(of: /make (?<target>[a-z]+)/) {
      #expect(makefile.contains("\n\(match.target):"), "make \(match.target)")
    }
  }

  @Test("Its JSON example is rendered as it stands")
  func json() throws {
    let text = try Checkout.text("README.md")
    let json = try #require(text.firstMatch(of: /```json\n(?<json>(?s:.*?))```/)?.json)
    let result = try Command.run("--quiet", input: String(json))
    #expect(result.status == 0, "\(result.errors)")
    #expect(result.output.starts(with: Data("%PDF-".utf8)))
  }
}
