import Foundation
import InvoiceKit
import TestSupport
import Testing

@Suite("Codes of problems")
struct ProblemCodeTests {
  /// A declaration of a code in the sources.
  struct Declaration: Hashable {
    var name: String
    var code: String
  }

  private static func sources(_ place: String = "Sources") throws -> [(path: String, text: String)] {
    let folder = Documents.root.appending(path: place)
    let files = try #require(FileManager.default.enumerator(at: folder, includingPropertiesForKeys: nil))
    return try files.compactMap { $0 as? URL }.filter { $0.pathExtension == "swift" }
      .map { ($0.path, try String(contentsOf: $0, encoding: .utf8)) }
  }

  private static func declarations() throws -> [Declaration] {
    try sources().flatMap { source in
      source.text.matches(of: /static let (\w+) = ProblemCode\("([a-z0-9-]+)"\)/)
        .map { Declaration(name: String($0.1), code: String($0.2)) }
    }
  }

  private static func documented(_ page: String, _ row: Regex<(Substring, Substring)>) throws -> [String] {
    let text = try String(contentsOf: Documents.root.appending(path: page), encoding: .utf8)
    return text.matches(of: row).flatMap { match in
      match.1.split(separator: ",").map { $0.trimmingCharacters(in: CharacterSet(charactersIn: " `")) }
    }
  }

  @Test("Each is declared once, documented, and used")
  func documented() throws {
    let declarations = try Self.declarations()
    #expect(declarations.count > 150)
    #expect(Set(declarations.map(\.code)).count == declarations.count)
    #expect(Set(declarations.map(\.name)).count == declarations.count)
    let problems = try Self.documented("Docs/Problems.md", /\n\| (`[a-z0-9-]+`) \|/)
    #expect(Set(problems).count == problems.count)
    let findings = try Self.documented("Docs/ReadingEInvoices.md", /\n\| ([a-z-]+(?:, [a-z-]+)*) \|/)
    let codes = Set(declarations.map(\.code))
    #expect(codes.subtracting(problems).subtracting(findings) == [], "declared but not documented")
    #expect(Set(problems + findings).subtracting(codes) == [], "documented but not declared")
    let text = try (Self.sources() + Self.sources("Service/Sources")).map(\.text).joined()
    for declaration in declarations {
      // A point between letters is no boundary for Unicode.
      let use = try Regex("\\.\(declaration.name)\\b").wordBoundaryKind(.simple)
      #expect(text.contains(use), "\(declaration.name) is not used")
    }
  }

  @Test("Swift catches by them")
  func caught() {
    var json = Documents.clean
    json.replace("\"items\"", with: "\"itmes\"")
    do {
      _ = try ComputedInvoice(json: Array(json.utf8))
      Issue.record("nothing was thrown")
    } catch let problems where problems.contains(.unknownKey) {
      #expect(problems.contains(.missingKey) && !problems.contains(.missingNumber))
    } catch {
      Issue.record("something else: \(error)")
    }
  }
}
