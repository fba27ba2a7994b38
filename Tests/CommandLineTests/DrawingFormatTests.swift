import CommandTestSupport
import Foundation
import Testing

@Suite("Pages as SVG, and sets of pages")
struct DrawingFormatTests {
  /// What `drawings.py` says of a page.
  private struct Look: Decodable {
    var name: String
    var words: Int
    var farthest: Double
    var missing: [String]
    var characters: [String: Int]
    var outside: [String]
    var picture, lower, blank: [Double]
  }

  /// Two pages, right to left, a watermark, a code with other letters.
  private static let samples = ["02-b2b-complete", "19-foreign-scripts", "20-draft", "38-polish"]
  /// Of a point: at 80 dots an inch a pixel takes 0.9.
  private static let tolerance = 0.6

  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test("In a browser each word stands where it stands in the PDF, and what is selected is the PDF's text")
  func browser() throws {
    for name in Self.samples {
      let common = ["--assets", Checkout.path("Samples/assets"), Checkout.path("Samples/\(name).json")]
      for target in [
        ["-o", folder.path("\(name).pdf")], ["--format", "svg", "--pages", "all", "-o", folder.path("\(name)-%d.svg")],
      ] {
        #expect(try Command(program: Command.binary, target + common).run().status == 0)
      }
    }
    var program = Command(
      program: Python.path, [Checkout.path("Tests/CommandLineTests/drawings.py"), folder.path] + Self.samples)
    program.limit = 100
    let result = try program.run()
    try #require(result.status == 0, "\(result.errors)")
    let pages = try JSONDecoder().decode([Look].self, from: result.output)
    #expect(
      pages.map(\.name) == ["02-b2b-complete-1", "02-b2b-complete-2"] + Self.samples.dropFirst().map { "\($0)-1" })
    for page in pages {
      #expect(page.words > 100 && page.farthest < Self.tolerance, "\(page.name): \(page.farthest)")
      #expect(page.characters.isEmpty && page.outside.isEmpty, "\(page.name): \(page.characters) \(page.outside)")
      // Poppler does not tell the words of lines of two directions apart.
      #expect(
        page.missing.allSatisfy { $0.unicodeScalars.contains { $0.value > 0x590 && $0.value < 0x700 } },
        "\(page.missing)")
      #expect(page.picture[0] < 3 && page.picture[1] < 0.0005, "\(page.name): \(page.picture)")
      #expect(page.lower[1] > 0.001 && page.blank[1] > 0.001, "\(page.name): \(page.lower) \(page.blank)")
    }
  }

  @Test("Pages in a folder are named by invoice and number, others by the name that was given")
  func names() throws {
    let sample = Checkout.path("Samples/02-b2b-complete.json")
    for (format, options) in [("svg", []), ("png", ["--dpi", "36"])] {
      let out = try TemporaryFolder()
      let common = ["--format", format] + options + [sample]
      func run(_ arguments: String...) throws -> Command.Result {
        try Command(program: Command.binary, arguments + common).run()
      }
      let all = try run("--pages", "all", "-o", out.path)
      #expect(all.status == 0 && all.errors.isEmpty && all.output.isEmpty, "\(all.errors)")
      #expect(try out.names == ["FA-2026-0042-1.\(format)", "FA-2026-0042-2.\(format)"])
      #expect(try run("--pages", "2,2-2", "-o", out.path("p%d-x.\(format)")).status == 0)
      #expect(try out.names.contains("p2-x.\(format)") && out.names.count == 3)
      let second = try Data(contentsOf: URL(filePath: out.path("p2-x.\(format)")))
      #expect(try Data(contentsOf: URL(filePath: out.path("FA-2026-0042-2.\(format)"))) == second)
      #expect(try run("--page", "2").output == second)
    }
  }

  @Test("All pages are written, or none")
  func allOrNothing() throws {
    let sample = Checkout.path("Samples/02-b2b-complete.json")
    try FileManager.default.createDirectory(atPath: folder.path("p2.svg"), withIntermediateDirectories: false)
    let failed = try Command.run("--format", "svg", "--pages", "all", "-o", folder.path("p%d.svg"), sample)
    #expect(failed.status == 73 && failed.errorLines.count == 1, "\(failed.errors)")
    #expect(try folder.names == ["p2.svg"])
    let missing = try Command.run("--format", "svg", "--pages", "1-3", "-o", folder.path("q%d.svg"), sample)
    #expect(
      missing.status == 65 && missing.errors.contains("There is no page 3: the invoice has 2 pages. [no-such-page]"))
    #expect(try folder.names == ["p2.svg"])
    // A file that the call reads is not replaced by a page either.
    let own = try folder.file("in1.svg", String(contentsOfFile: sample, encoding: .utf8))
    let refused = try Command.run("--format", "svg", "--pages", "1", "-o", folder.path("in%d.svg"), own)
    #expect(refused.status == 64 && refused.errors.contains("would replace a file that this call reads"))
    #expect(try String(contentsOfFile: own, encoding: .utf8).hasPrefix("{"))
  }

  @Test(
    "What would be ignored, or leads nowhere, is refused",
    arguments: [
      ["--format", "svg", "--dpi", "96"], ["--format", "svg", "--pages", "all"],
      ["--format", "svg", "--pages", "all", "-o", "page.svg"], ["--format", "png", "--pages", "1", "-o", "%d-%d.png"],
      ["--format", "svg", "--page", "1", "--pages", "1", "-o", "%d.svg"], ["--pages", "all", "-o", "%d.pdf"],
      ["--format", "svg", "--pages", "3-1", "-o", "%d.svg"], ["--format", "svg", "--pages", "0", "-o", "%d.svg"],
      ["--format", "svg", "--pages", "1,", "-o", "%d.svg"], ["--format", "svg", "--pages", "", "-o", "%d.svg"],
      ["--format", "svg", "--facturx"], ["--format", "svg", "--pdfa"], ["check", "--format", "svg", "--dpi", "9"],
    ])
  func usage(arguments: [String]) throws {
    var command = Command(program: Command.binary, arguments)
    command.input = Data(Invoices.json().utf8)
    command.folder = folder.path
    let result = try command.run()
    #expect(result.status == 64 && result.output.isEmpty && result.errorLines.count == 1, "\(result.errors)")
    #expect(try folder.names.isEmpty)
  }

  @Test("A check says what drawing would say")
  func check() throws {
    let sample = Checkout.path("Samples/02-b2b-complete.json")
    let assets = ["--assets", Checkout.path("Samples/assets")]
    let good = try Command(program: Command.binary, ["check", "--format", "svg", "--pages", "1-2", sample] + assets)
      .run()
    #expect(good.status == 0 && good.errors.isEmpty, "\(good.errors)")
    let bad = try Command(program: Command.binary, ["check", "--format", "svg", "--pages", "2-4", sample] + assets)
      .run()
    #expect(bad.status == 65 && bad.errors.contains("no-such-page"), "\(bad.errors)")
  }
}
