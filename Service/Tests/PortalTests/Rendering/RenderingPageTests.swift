import CommandTestSupport
import Foundation
import Testing

@Suite("Docs/RenderingAPI.md")
struct RenderingPageTests {
  /// The code of a language, which has one block.
  private static func code(_ language: String) throws -> String {
    let parts = try Checkout.text("Docs/RenderingAPI.md").split(separator: "\n```\(language)\n")
    try #require(parts.count == 2, "there is one block of \(language)")
    return try #require(parts[1].split(separator: "\n```").first.map(String.init))
  }

  @Test("Its examples run as they stand", arguments: ["sh", "python", "javascript"])
  func examples(language: String) async throws {
    let folder = try TemporaryFolder()
    let code = try Self.code(language)
    let call =
      switch language {
      case "sh": ["bash", "-euo", "pipefail", "-c", code]
      case "python": ["python3", "-c", code]
      default: ["node", try folder.file("example.mjs", code)]
      }
    try await RenderingBench.with { bench in
      // Of the seller whose ledger it is.
      _ = try folder.file(
        "invoice.json",
        RenderingBench.draft().replacing(#"{"due"#, with: #"{"invoice_number":"F-1","date":"2026-02-11","due"#))
      var command = Command(program: "env", ["-C", folder.path] + call)
      command.environment["URL"] = bench.portal.url("")
      command.environment["TOKEN"] = RenderingBench.both
      let result = try await RenderingBench.run(command)
      #expect(result.status == 0, "\(call[0]) has to be there: \(result.errors)")
      let names = Set(try folder.names)
      switch language {
      case "sh":
        let xml = try String(contentsOfFile: folder.path("invoice.xml"), encoding: .utf8)
        #expect(xml.contains("CrossIndustryInvoice"))
        #expect(try String(contentsOfFile: folder.path("check.json"), encoding: .utf8).contains("\"ok\""))
      case "python":
        #expect(names.isSuperset(of: ["page.pdf", "batch-0.pdf", "batch-1.pdf", "batch-2.pdf"]))
        #expect(result.text.contains("missing-key /company"))
      default:
        #expect(names.isSuperset(of: ["facturx.pdf", "issued.pdf"]))
        #expect(result.text == "INV-202602-0001\n")
      }
      for name in names where name.hasSuffix(".pdf") {
        let data = try Data(contentsOf: URL(fileURLWithPath: folder.path(name)))
        #expect(data.starts(with: Data("%PDF-".utf8)), "\(name)")
      }
    }
  }

  @Test("Its table of routes is that of the OpenAPI document, with the same parameters")
  func openAPI() throws {
    let data = try Data(
      contentsOf: URL(fileURLWithPath: Checkout.path("Service/Site/openapi/rendering.json")))
    let document = try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
    let paths = try #require(document["paths"] as? [String: [String: Any]])
    let page = try Checkout.text("Docs/RenderingAPI.md")
    let rows = page.matches(of: /(?m)^\| (GET|POST) (\/v1\S+) \|/).map { "\($0.1) \($0.2)" }
    let routes = paths.flatMap { path, item in item.keys.map { "\($0.uppercased()) \(path)" } }
    #expect(Set(rows) == Set(routes) && rows.count == routes.count)
    let components = try #require(document["components"] as? [String: Any])
    let parameters = try #require(components["parameters"] as? [String: [String: Any]])
    let names = parameters.values.filter { $0["in"] as? String == "query" }.compactMap { $0["name"] as? String }
    let listed = page.split(separator: "\n").compactMap {
      $0.firstMatch(of: #/^\| `([a-z]+)` \| /#).map { String($0.1) }
    }
    #expect(Set(names).isSubset(of: listed) && names.count == 12, "\(names) \(listed)")
  }
}
