import CommandTestSupport
import Foundation
import Testing

@Suite("Manual")
struct ManualTests {
  static let subcommands = [
    "batch", "stream", "check", "extract", "inspect", "statement", "schema", "templates", "fonts", "preview",
  ]

  @Test("A page says all that --help says, and man finds nothing wrong with it", arguments: [nil] + subcommands)
  func pages(subcommand: String?) throws {
    let source = try Command(program: Command.binary, ["--generate-manual"] + [subcommand].compactMap(\.self)).run()
    #expect(source.status == 0, "\(source.errors)")
    let folder = try TemporaryFolder()
    let file = try folder.file("page.1", source.text)
    var man = Command(program: "man", ["--warnings=w", "-l", file])
    man.environment["MANWIDTH"] = "2000"
    man.environment["LC_ALL"] = "C.UTF-8"
    man.environment["MAN_KEEP_FORMATTING"] = nil
    let page = try man.run()
    #expect(page.status == 0)
    #expect(page.errors.isEmpty, "\(page.errors)")
    let words = Set(Self.words(page.text))
    let help = try Command(program: Command.binary, [subcommand ?? "render", "--help"]).run().text
    for word in Self.words(help) where word != "OVERVIEW" { #expect(words.contains(word)) }
  }

  @Test("There is no page for what is no subcommand", arguments: ["nothing", "render"])
  func unknown(name: String) throws {
    #expect(try Command.run("--generate-manual", name).status == 64)
  }

  /// What a page is made of besides its layout.
  private static func words(_ text: String) -> [String] {
    text.replacing("…", with: "...").split(whereSeparator: \.isWhitespace)
      .map { $0.last == ":" ? $0.dropLast() : $0[...] }
      .map(String.init)
  }
}
