import Billing
import CommandTestSupport
import Foundation
import Testing

@testable import invoice_service

@Suite("Docs/Service.md")
struct ServiceDocumentTests {
  /// The rows of the table below a heading, without its head.
  private static func rows(below heading: String) throws -> [String] {
    let page = try Checkout.text("Docs/Service.md")
    let start = try #require(page.firstRange(of: "\n## \(heading)\n"), "there is no section \(heading)")
    let section = page[start.upperBound...].split(separator: "\n").prefix { !$0.hasPrefix("## ") }
    return section.filter { $0.hasPrefix("| `") }.map(String.init)
  }

  @Test("Its beginning works as it stands")
  func tutorial() throws {
    let blocks = try Checkout.text("Docs/Service.md").matches(of: /```tutorial\n((?:.|\n)*?)```/).map { String($0.1) }
    #expect(!blocks.isEmpty)
    let folder = try TemporaryFolder()
    var bash = Command(
      program: "bash", ["-euc", "invoice-service() { '\(Command.service)' \"$@\"; }\n" + blocks.joined()])
    bash.folder = folder.path
    let result = try bash.run()
    #expect(result.status == 0, "\(result.errors)")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    #expect(Set(names).isSuperset(of: ["invoice-service.yaml", "ledger.db", "secrets", "service.db"]), "\(names)")
  }

  @Test("Its table of keys is what the configuration reads")
  func keys() throws {
    let expected = ConfigurationKeys.Root.form.rows("").map { row in
      "| `\(row.key)` | \(row.type) | \(row.standard ?? "**required**") | \(row.meaning) |"
    }
    let found = try Self.rows(below: "Configuration")
    #expect(found == expected, "It should be:\n\(expected.joined(separator: "\n"))\n")
  }

  @Test("Its table of codes has all of them, and no other")
  func codes() throws {
    let found = try Self.rows(below: "Codes").compactMap { $0.firstMatch(of: /^\| `([a-z-]+)`/).map { String($0.1) } }
    let expected = BillingCode.allCases.map(\.rawValue)
    let settings = ConfigurationCode.allCases.map(\.rawValue)
    for code in expected + settings { #expect(found.contains(code), "`\(code)` is missing") }
    for code in found { #expect((expected + settings).contains(code), "`\(code)` is no code") }
    #expect(Set(found).count == found.count, "a code stands twice")
  }
}
