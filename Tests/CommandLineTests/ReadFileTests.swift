import CommandTestSupport
import Foundation
import Glibc
import Testing

@Suite("Nothing is written over a file that is read")
struct ReadFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func script(_ text: String) throws -> Command.Result {
    try Command.script(text, in: folder)
  }

  @Test(
    "Rendering, extracting and batches refuse it, by whatever way it is reached",
    arguments: [
      "\"$0\" a.json -o a.json", "\"$0\" other.json -o ./other.json --format xml",
      "\"$0\" a.json -o link", "\"$0\" link -o a.json", "\"$0\" a.json -o hard", "\"$0\" < a.json -o a.json",
      "\"$0\" < hard -o link", "\"$0\" a.json -o /dev/stdout >> a.json", "\"$0\" a.json >> a.json",
      "\"$0\" other.json -o a.json --pdfa --attach data:a.json", "\"$0\" other.json -o logo.png --assets .",
      "\"$0\" other.json -o logo.svg --assets .", "\"$0\" other.json -o logo.webp --assets .",
      "\"$0\" out/F-1.json -o out/ --format json", "\"$0\" extract a.json -o a.json", "\"$0\" extract < a.json -o link",
      "\"$0\" batch other.json --zip a.json --pdfa --attach a.json", "\"$0\" batch in --zip hard",
      "\"$0\" batch other.json -o new --failures seller.json --company seller.json",
      "\"$0\" batch < a.json --zip a.json",
      "\"$0\" batch other.json -o new --warnings a.json --accounts a.json", "\"$0\" batch in --format ndjson >> a.json",
      "\"$0\" batch in --merge logo.png --assets .", "\"$0\" other.json -o mine/template.yaml --template mine",
      "\"$0\" stream < a.json >> a.json",
    ])
  func refused(call: String) throws {
    let json = BatchFixture.line("F-1")
    for name in ["a.json", "other.json"] { _ = try folder.file(name, json) }
    _ = try folder.file("seller.json", "{\"name\":\"Atelier\"}")
    for name in ["in", "out", "mine"] {
      try FileManager.default.createDirectory(atPath: folder.path(name), withIntermediateDirectories: false)
    }
    _ = try folder.file("out/F-1.json", json)
    _ = try folder.file("mine/template.yaml", "x: 1")
    try Data([0x89, 0x50, 0x4E, 0x47, 1, 2]).write(to: URL(fileURLWithPath: folder.path("logo.png")))
    _ = try folder.file("logo.svg", "<?xml version=\"1.0\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>")
    _ = try folder.file("logo.webp", "RIFF    WEBP")
    #expect(symlink("a.json", folder.path("link")) == 0)
    #expect(Glibc.link(folder.path("a.json"), folder.path("hard")) == 0)
    #expect(Glibc.link(folder.path("a.json"), folder.path("in/a.json")) == 0)
    let names = try folder.names
    let result = try script(call)
    #expect(result.status == 64, "\(result.errors)")
    #expect(try folder.names == names)
    for name in ["a.json", "other.json"] {
      #expect(try String(contentsOfFile: folder.path(name), encoding: .utf8) == json)
    }
    #expect(try String(contentsOfFile: folder.path("out/F-1.json"), encoding: .utf8) == json)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("logo.png"))).count == 6)
  }

  @Test("Results of earlier calls are replaced, also where pictures, templates and invoices are")
  func again() throws {
    _ = try folder.file("a.json", BatchFixture.line("F-1"))
    for _ in 1...2 {
      for call in [
        "a.json -o a.pdf --assets .", "a.json -o ./ --assets .", "a.json -o a.svg --format svg --assets .",
        "a.json -o a.html --format html --assets .", "batch . -o . --assets . --zip a.zip",
      ] {
        let result = try script("\"$0\" \(call)")
        #expect(result.status == 0, "\(call): \(result.errors)")
      }
    }
  }

  @Test("A batch neither writes over nor removes what it reads in its folder")
  func inFolder() throws {
    _ = try folder.file("first.ndjson", BatchFixture.lines(2))
    #expect(try script("\"$0\" batch first.ndjson -o out --format json --no-books").status == 0)
    let data = try Data(contentsOf: URL(fileURLWithPath: folder.path("out/F-1.json")))
    // The same invoice would take the place of its input.
    let result = try script("\"$0\" batch out/F-1.json -o out --format json --no-books --clean")
    #expect(result.status == 65, "\(result.errors)")
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("out/F-1.json"))) == data)
    #expect(!FileManager.default.fileExists(atPath: folder.path("out/F-2.json")))
  }
}
