import CommandTestSupport
import Foundation
import InvoiceKit
import Testing

@Suite("The README")
struct ReadmeTests {
  @Test("Its library examples are compiled here", arguments: ["ReadmeExample", "ReadmeValuesExample"])
  func examples(name: String) throws {
    let source = try Checkout.text("Tests/CommandLineTests/\(name).swift")
    let example = source.split(separator: "\n", maxSplits: 1)[1]
    #expect(try Checkout.text("README.md").contains("```swift\n\(example)```"))
  }

  @Test("An invoice from values is the one that its JSON gives")
  func values() throws {
    let date = try #require(CalendarDate(year: 2026, month: 2, day: 11))
    let one = try subscription(number: "INV-202602-0001", seats: 1, on: date)
    #expect(one.total == .hundredths(11_99))
    #expect(try subscription(number: "INV-202602-0001", seats: 20, on: date).subtotal == .hundredths(179_82))
    let json = String(decoding: one.json, as: UTF8.self)
    #expect(try Data(InvoiceRenderer().pdf(one).bytes) == Command.run("--quiet", input: json).output)
  }

  @Test("It names the -dev packages that the library needs, and make installs them")
  func packages() throws {
    let manifest = try Checkout.text("Package.swift")
    let packages = manifest.matches(of: /\.apt\(\["(?<name>[^"]+)"/).map { String($0.name) }
    #expect(packages.count >= 6)
    let texts = try [Checkout.text("README.md"), Checkout.text("Makefile")]
    for package in packages + ["pkg-config"] {
      #expect(texts.allSatisfy { $0.contains(package) }, "\(package)")
    }
  }

  @Test("It and the changelog name the library's version")
  func version() throws {
    #expect(try Checkout.text("README.md").contains("from: \"\(Release.version)\""))
    #expect(try Checkout.text("CHANGELOG.md").contains("## [\(Release.version)]"))
  }

  @Test("Its renderer gives what the command gives")
  func renderer() throws {
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
