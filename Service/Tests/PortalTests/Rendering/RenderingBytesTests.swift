import CommandTestSupport
import Foundation
import Testing

@Suite("The rendering API beside the command")
struct RenderingBytesTests {
  private static let calls: [(query: String, options: [String])] = [
    ("", []), ("?facturx", ["--facturx"]),
    ("?format=xml&profile=extended", ["--format", "xml", "--profile", "extended"]),
    ("?format=png&dpi=36", ["--format", "png", "--dpi", "36"]), ("?format=ubl", ["--format", "ubl"]),
    ("?format=json", ["--format", "json"]), ("?format=html&language=en", ["--format", "html", "--language", "en"]),
    ("?pdfa=true&untagged&language=en", ["--pdfa", "--untagged", "--language", "en"]), ("?draft=true", ["--draft"]),
    (
      "?template=studio&theme=%7B%22accent%22:%22%230f766e%22%7D",
      ["--template", "studio", "--theme", "accent=#0f766e"]
    ),
    ("?facturx=basic&rules=none&template=classic", ["--facturx", "basic", "--rules", "none", "--template", "classic"]),
  ]

  @Test("Every sample becomes the same bytes in every form, under the same name, or is refused for the same reasons")
  func samples() async throws {
    try await RenderingBench.with { bench in
      for (query, options) in Self.calls {
        let folder = try TemporaryFolder()
        let files = Checkout.samples.map { Checkout.path("Samples/\($0).json") }
        let isPage = !options.contains("--format") || options.contains("png") || options.contains("html")
        let assets = isPage ? ["--assets", Checkout.path("Samples/assets")] : []
        var command = Command(
          program: Command.binary,
          options + assets + ["--errors", "json", "--quiet", "--output", folder.path("out/")] + files)
        command.limit = 120
        let result = try await RenderingBench.run(command)
        #expect([0, 65].contains(result.status), "\(result.errors)")
        var written = try Set(FileManager.default.contentsOfDirectory(atPath: folder.path("out")))
        for (name, file) in zip(Checkout.samples, files) {
          let answer = try await bench.post("/v1/render" + query, RenderingBench.sample(name))
          let errors = try Self.problems(result.errors, of: file)
          if errors.isEmpty {
            try #require(answer.status == 200, "\(name)\(query): \(answer.text)")
            let named = answer.headers["content-disposition"]?.firstMatch(of: /filename="(.*)"$/).map { String($0.1) }
            let target = try #require(named).replacing("draft-invoice.", with: "draft-\(name).")
            #expect(written.remove(target) != nil, "\(name)\(query): \(target)")
            let bytes = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/" + target)))
            #expect(answer.bytes == bytes, "\(name)\(query)")
            #expect(answer.headers["x-invoice-warnings"] != nil)
          } else {
            #expect(answer.status == 422 && answer.json("code") == "document-refused", "\(name)\(query)")
            #expect(Self.problems(of: answer, onlyErrors: true) == errors, "\(name)\(query)")
          }
        }
        #expect(written.isEmpty, "\(query): \(written)")
      }
    }
  }

  @Test("E-invoices of others become the same bytes, are taken out and looked at alike")
  func eInvoices() async throws {
    let fixtures = Checkout.path("Tests/EInvoiceReadingTests/Fixtures")
    let files = ["facturx.pdf", "Foreign/xrechnung-cii.xml", "French/02_b2b_multi_rates.xml"]
    let ubl = try await RenderingBench.command(["--format", "ubl"], RenderingBench.sample("03-several-vat-rates"))
      .output
    let inputs = try files.map { try Data(contentsOf: URL(fileURLWithPath: fixtures + "/" + $0)) } + [ubl]
    try await RenderingBench.with { bench in
      for (name, input) in zip(files + ["ubl"], inputs) {
        for (query, options) in [("", []), ("?format=json", ["--format", "json"])] {
          let result = try await RenderingBench.command(options, input)
          let answer = try await bench.post("/v1/render" + query, input)
          #expect(answer.status == (result.status == 0 ? 200 : 422), "\(name) \(answer.text.prefix(400))")
          if result.status == 0 { #expect(answer.bytes == result.output, "\(name)\(query)") }
        }
        let report = try await RenderingBench.command(["inspect", "--format", "json"], input)
        let looked = try await bench.post("/v1/inspect", input)
        #expect(looked.status == 200 && looked.bytes == report.output, "\(name)")
        let taken = try await RenderingBench.command(["extract", "--errors", "json"], input)
        let xml = try await bench.post("/v1/extract", input)
        #expect(xml.status == (taken.status == 0 ? 200 : 422), "\(name)")
        if taken.status == 0 {
          #expect(xml.bytes == taken.output && xml.headers["content-type"] == "application/xml")
        } else {
          #expect(try Self.problems(of: xml) == Self.problems(taken.errors, of: "stdin"), "\(name)")
        }
      }
    }
  }

  @Test("A check says what the command's says: every problem, with its place")
  func checks() async throws {
    let broken = [
      "", "  ", "{", "[]", "nothing", "{}", #"{"items": 7}"#, "<html>", "<a/>", "PK\u{3}\u{4}", "{\"a\":1}\n{\"a\":2}",
      try Checkout.text("Samples/03-several-vat-rates.json").replacing("\"2026-118\"", with: "118, \"numbr\": 1"),
    ]
    let samples = try ["02-b2b-complete", "20-draft", "06-franchise-sole-trader", "26-overpaid"].map {
      try Checkout.text("Samples/\($0).json")
    }
    try await RenderingBench.with { bench in
      for text in broken.dropFirst() + samples {
        for (query, options) in [("", []), ("?format=ubl&profile=peppol", ["--format", "ubl", "--profile", "peppol"])] {
          let assets = query.isEmpty ? ["--assets", Checkout.path("Samples/assets")] : []
          let result = try await RenderingBench.command(
            ["check", "--errors", "json"] + options + assets, Data(text.utf8))
          let answer = try await bench.post("/v1/check" + query, text)
          #expect(answer.status == 200, "\(text.prefix(40))\(query)")
          #expect(answer.json("ok") == (result.status == 0 ? "true" : "false"), "\(text.prefix(40))\(query)")
          #expect(
            try Self.problems(of: answer) == Self.problems(result.errors, of: "stdin"), "\(text.prefix(40))\(query)")
        }
      }
    }
  }

  private static func problems(of answer: TestAnswer, onlyErrors: Bool = false) -> [String] {
    let object = try? JSONSerialization.jsonObject(with: answer.bytes) as? [String: Any]
    let all = object?["problems"] as? [[String: Any]] ?? []
    return all.filter { !onlyErrors || $0["severity"] as? String == "error" }.map(line)
  }

  /// The problems of a file that the command reports.
  private static func problems(_ errors: String, of file: String) throws -> [String] {
    try errors.split(separator: "\n").compactMap { text in
      let object = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any] ?? [:]
      return object["file"] as? String == file ? line(object) : nil
    }
  }

  private static func line(_ problem: [String: Any]) -> String {
    ["severity", "code", "path", "attachment", "object", "line", "column", "message", "rule", "term"].map { key in
      problem[key].map { "\($0)" } ?? "-"
    }.joined(separator: "|")
  }
}
