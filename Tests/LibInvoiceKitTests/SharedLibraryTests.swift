import ByteCoding
import CommandTestSupport
import Foundation
import Testing

@Suite("libinvoicekit.so", .serialized)
struct SharedLibraryTests {
  private static let sample = Checkout.path("Samples/03-several-vat-rates.json")
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func call(_ what: String, of sample: String = sample) throws -> Command.Result {
    let program = try SharedLibrary.compiled(Checkout.path("Tests/LibInvoiceKitTests/caller.c"), in: folder)
    return try SharedLibrary.command(program, [what, sample]).run()
  }

  @Test("It exports what its header declares, and nothing else; nothing of Swift is needed to run it")
  func exports() throws {
    let symbols = try Command(program: "nm", ["-D", "--defined-only", SharedLibrary.path]).run()
    let names = symbols.text.split(separator: "\n").compactMap { line -> Substring? in
      let words = line.split(separator: " ")
      // The version's own name is absolute.
      return words.count == 3 && words[1] != "A" ? words[2].prefix { $0 != "@" } : nil
    }
    let header = try Checkout.text("Sources/LibInvoiceKit/invoicekit.h")
    let declared = header.matches(of: /(?m)^\w[\w ]*[ *](invoicekit_\w+)\(/).map { $0.1 }
    #expect(declared.count == 5 && names.sorted() == declared.sorted(), "\(names)")
    #expect(!header.lowercased().contains("swift"))
    let needed = try Command(program: "ldd", [SharedLibrary.path]).run().text
    #expect(needed.contains("libcairo.so.2") && !needed.lowercased().contains("swift"), "\(needed)")
    for name in ["sqlite", "libpq", "hogweed", "curl"] { #expect(!needed.contains(name)) }
  }

  @Test("Its header is C of every year, and C++", arguments: ["-std=c90", "-std=c99", "-std=c11"])
  func header(standard: String) throws {
    let source = try folder.file(
      "header.c", "#include <invoicekit.h>\n#include <invoicekit.h>\nint main(void) { return !invoicekit_version(); }\n"
    )
    let program = try SharedLibrary.compiled(source, in: folder, with: [standard, "-pedantic"])
    #expect(try SharedLibrary.command(program, []).run().status == 0)
  }

  @Test("It gives the bytes of the command and its problems, for every sample in every format")
  func sameAsCommand() throws {
    let ways: [(options: String, arguments: [String])] = [
      ("", []), ("{\"facturx\":true}", ["--facturx"]),
      ("{\"facturx\":\"basic\",\"language\":\"en\"}", ["--facturx", "basic", "--language", "en"]),
      ("{\"format\":\"xml\"}", ["--format", "xml"]), ("{\"format\":\"ubl\"}", ["--format", "ubl"]),
      ("{\"format\":\"json\"}", ["--format", "json"]), ("{\"pdfa\":true,\"draft\":true}", ["--pdfa", "--draft"]),
      ("{\"language\":\"sv\"}", ["--language", "sv"]),
      ("{\"format\":\"png\",\"dpi\":40}", ["--format", "png", "--dpi", "40"]),
      ("{\"format\":\"svg\",\"page\":2}", ["--format", "svg", "--page", "2"]),
      ("{\"format\":\"html\",\"draft\":true}", ["--format", "html", "--draft"]),
      ("{\"format\":\"png\",\"facturx\":true}", ["--format", "png", "--facturx"]),
      ("{\"format\":\"svg\",\"page\":0}", ["--format", "svg", "--page", "0"]),
      (##"{"theme":{"accent":"#bbddee"}}"##, ["--theme", "accent=#bbddee"]),
      (
        ##"{"template":"minimal","theme":{"accent":"#0f766e","page_size":"A5"}}"##,
        ["--template", "minimal", "--theme", "accent=#0f766e", "--theme", "page_size=A5"]
      ),
      (#"{"logo":"/nowhere/logo.png"}"#, ["--logo", "/nowhere/logo.png"]),
      ("{\"format\":\"ubl\",\"pdfa\":true}", ["--format", "ubl", "--pdfa"]),
      ("{\"template\":\"classik\"}", ["--template", "classik"]),
    ]
    let assets = Checkout.path("Samples/assets")
    // The larger ones take seconds in a debug build, and say no more.
    let samples = Checkout.samples.filter { Command.isOptimized || !$0.hasPrefix("24") }
    var calls: [(sample: String, options: String, arguments: [String])] = []
    for (index, sample) in samples.enumerated() {
      // Each in the main ways, and in one of the rarer ones.
      for way in ways.prefix(6) + [ways[6 + index % (ways.count - 6)]] {
        let options = way.options.isEmpty ? "{" : way.options.dropLast() + ","
        calls.append((sample, options + "\"assets\":\"\(assets)\"}", way.arguments + ["--assets", assets]))
      }
    }
    var python = SharedLibrary.command(
      Python.path, [Checkout.path("Tests/LibInvoiceKitTests/many.py"), SharedLibrary.path])
    python.input = Data(
      calls.map { "\(Checkout.path("Samples/\($0.sample).json"))\t\($0.options)\n" }.joined().utf8)
    let result = try python.run()
    #expect(result.status == 0, "\(result.errors)")
    let lines = result.text.split(separator: "\n")
    #expect(lines.count == calls.count)
    for (line, call) in zip(lines, calls) {
      let path = Checkout.path("Samples/\(call.sample).json")
      let expected = try Command(program: Command.binary, call.arguments + ["--errors", "json", path]).run()
      let answer = line.split(separator: " ", maxSplits: 2).map(String.init)
      #expect(Int32(answer[0]) == expected.status, "\(call): \(line)")
      #expect(answer[1] == SHA256.digest(of: Array(expected.output)).description, "\(call)")
      // What is wrong with options names no place in the command's arguments, and none here.
      #expect(
        try Self.problems(answer[2]) == Self.problems("[\(expected.errorLines.joined(separator: ","))]"), "\(call)")
    }
  }

  private static func problems(_ json: String) throws -> [[String: String]] {
    guard json.hasPrefix("[{") else { return [] }
    // Wrong options are one line of text.
    let list = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]]
    return (list ?? []).map { problem in problem.filter { $0.key != "file" }.mapValues { "\($0)" } }
  }

  @Test("A thousand calls take no more memory than a few")
  func leak() throws { #expect(try call("leak").text == "ok\n") }

  @Test("Four threads at once get what one gets, on small stacks")
  func threads() throws {
    #expect(try call(SharedLibrary.isDebugged ? "debugged-threads" : "threads").text == "ok\n")
  }

  @Test("Nothing that it is given ends it")
  func misuse() throws {
    let result = try call("misuse")
    #expect(result.status == 0 && result.text == "ok\n", "\(result.text) \(result.errors)")
  }

  @Test("Each page is handed on, in order, when all are made")
  func pages() throws {
    let sample = Checkout.path("Samples/02-b2b-complete.json")
    let result = try call("pages", of: sample)
    #expect(result.status == 0 && result.text == "ok\n", "\(result.text) \(result.errors)")
    #expect(
      try Command.run("--format", "svg", "--pages", "all", "-o", folder.path("page-%d.svg"), sample).status == 0)
    let expected = try (1...2).map { try Data(contentsOf: URL(filePath: folder.path("page-\($0).svg"))) }
    #expect(Data(result.errors.utf8) == expected[0] + expected[1])
  }

  @Test("Signals, locale and environment stay the program's, and change no byte")
  func manners() throws {
    let result = try call("manners")
    #expect(result.text == "ok\n")
    let expected = try Command.run(Self.sample).output
    #expect(Data(result.errors.utf8) == Data(String(decoding: expected, as: UTF8.self).utf8))
  }

  @Test("Valgrind sees it read, write and free nothing that is not its own")
  func valgrind() throws {
    let program = try SharedLibrary.compiled(Checkout.path("Tests/LibInvoiceKitTests/caller.c"), in: folder)
    // Swift's runtime, not ours to mend, looks at a flag that it has not set when it makes types (swift_initStructMetadata).
    var command = SharedLibrary.command(
      "valgrind",
      ["--quiet", "--error-exitcode=9", "--leak-check=no", "--undef-value-errors=no", program, "few", Self.sample])
    command.limit = 600
    let result = try command.run()
    #expect(result.status == 0 && result.text == "ok\n", "\(result.text) \(result.errors.prefix(3_000))")
  }
}
