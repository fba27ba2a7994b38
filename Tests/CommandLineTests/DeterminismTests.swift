import CommandTestSupport
import Foundation
import Testing

@Suite("The same input gives the same bytes")
struct DeterminismTests {
  @Test("In any time zone, locale, folder and process", arguments: ["pdf", "json"])
  func environment(format: String) throws {
    let folder = try TemporaryFolder()
    var command = Command("--format", format)
    command.input = Data(Invoices.json().utf8)
    let first = try command.run()
    #expect(first.status == 0)
    for variables in [
      ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8"],
      ["TZ": "America/Los_Angeles", "LC_NUMERIC": "de_DE.UTF-8", "LANGUAGE": "ar"],
      [
        "SOURCE_DATE_EPOCH": "1", "FONTCONFIG_FILE": "/dev/null", "FONTCONFIG_PATH": "/nowhere", "PANGO_LANGUAGE": "ja",
      ],
      ["LC_ALL": "C", "XDG_CONFIG_HOME": "/nowhere"],
    ] + Self.libraryVariables {
      command.environment.merge(variables) { _, new in new }
      command.folder = folder.path
      let other = try command.run()
      #expect(other.status == 0)
      #expect(other.output == first.output, "\(variables)")
    }
    #expect(try folder.names.isEmpty)
  }

  /// One at a time: what the libraries below us read, each of which changes a program that lets it.
  private static let libraryVariables: [[String: String]] = [
    ["FC_DEBUG": "8191"], ["FC_LANG": "ja"], ["FONTCONFIG_SYSROOT": "/tmp"], ["FONTCONFIG_USE_MMAP": "no"],
    ["HB_OPTIONS": "uniscribe-bug-compatible"], ["HB_SHAPER_LIST": "fallback"], ["HB_FONT_FUNCS": "ot"],
    ["PANGO_LANGUAGE": "ar:ja"], ["PANGOCAIRO_BACKEND": "win32"], ["CAIRO_DEBUG_PDF": "1"], ["CAIRO_DEBUG_TAG": "1"],
    ["FREETYPE_PROPERTIES": "cff:no-stem-darkening=0 truetype:interpreter-version=35"], ["FT2_DEBUG": "any:7"],
    ["G_DEBUG": "fatal-warnings,gc-friendly"], ["G_MESSAGES_DEBUG": "all"], ["G_SLICE": "debug-blocks"],
    ["PIXMAN_DISABLE": "fast mmx sse2 ssse3"], ["GNUTLS_DEBUG_LEVEL": "9"], ["QPDF_CRYPTO_PROVIDER": "none"],
  ]

  @Test("Text of other scripts too, and e-invoices, and what is read from PDFs")
  func scripts() throws {
    let sample = Checkout.path("Samples/19-foreign-scripts.json")
    let folder = try TemporaryFolder()
    let pdf = folder.path("a.pdf")
    #expect(try Command.run("--facturx", Checkout.path("Samples/02-b2b-complete.json"), "-o", pdf).status == 0)
    for arguments in [[sample], ["--pdfa", sample], ["extract", pdf], ["inspect", pdf], ["stream"]] {
      var command = Command(program: Command.binary, arguments)
      command.input = Data("{\"id\":1,\"invoice\":\(BatchFixture.line("F-1"))}\n".utf8)
      let first = try command.run()
      #expect(first.status == 0)
      // All at once: a difference would show all the same.
      for variables in Self.libraryVariables { command.environment.merge(variables) { _, new in new } }
      let other = try command.run()
      #expect(other.status == 0)
      #expect(other.output == first.output, "\(arguments)")
      #expect(other.errors == first.errors)
    }
  }

  @Test("Alone or among others")
  func batch() throws {
    let inputs = try TemporaryFolder()
    let outputs = try TemporaryFolder()
    let files = try (1...5).map { number in
      try inputs.file("\(number).json", Invoices.json(number: "A-\(number)", item: ", \"code\": \"\(number)\""))
    }
    #expect(try Command(program: Command.binary, files + ["-o", outputs.path]).run().status == 0)
    for (index, file) in files.enumerated() {
      let alone = try Command.run(file).output
      #expect(try Data(contentsOf: URL(fileURLWithPath: outputs.path("A-\(index + 1).pdf"))) == alone)
    }
  }
}
