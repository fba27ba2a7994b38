import CommandTestSupport
import Foundation
import InvoiceCore
import InvoiceModel
import Testing

@testable import LibInvoiceKit

@Suite("Docs/C.md", .serialized)
struct LibraryDocumentTests {
  private let folder: TemporaryFolder
  private let page: String

  init() throws {
    folder = try TemporaryFolder()
    page = try Checkout.text("Docs/C.md")
  }

  private func block(_ language: String) throws -> String {
    let start = try #require(page.firstRange(of: "\n```\(language)\n"), "there is no example in \(language)")
    let end = try #require(page[start.upperBound...].firstRange(of: "\n```\n"))
    return String(page[start.upperBound..<end.upperBound].dropLast(4))
  }

  private static let sample = Checkout.path("Samples/03-several-vat-rates.json")

  @Test("Its example in C compiles without a warning, and does what it says")
  func c() throws {
    let program = try SharedLibrary.compiled(try folder.file("example.c", block("c")), in: folder)
    let result = try SharedLibrary.command(program, [Self.sample, folder.path("c.pdf")]).run()
    #expect(result.status == 0 && result.errors == "[]\n", "\(result.errors)")
    let expected = try Command.run("--facturx", "--language", "en", Self.sample).output
    #expect(try Data(contentsOf: URL(filePath: folder.path("c.pdf"))) == expected)
    let bad = try SharedLibrary.command(program, [try folder.file("bad.json", "{}"), folder.path("bad.pdf")]).run()
    #expect(bad.status == 65 && bad.errors.contains("\"code\":\"missing-key\""), "\(bad.errors)")
    #expect(try !folder.names.contains("bad.pdf"))
  }

  @Test("Its example in Python does what it says")
  func python() throws {
    let script = try folder.file("example.py", block("python"))
    let result = try SharedLibrary.command(Python.path, [script, Self.sample, folder.path("python.pdf")]).run()
    #expect(result.status == 0 && result.errors.isEmpty, "\(result.errors)")
    let expected = try Command.run("--language", "en", Self.sample).output
    #expect(try Data(contentsOf: URL(filePath: folder.path("python.pdf"))) == expected)
    let bad = try SharedLibrary.command(Python.path, [script, try folder.file("bad.json", "{}"), "none"]).run()
    #expect(bad.status == 65 && bad.errors.hasPrefix("error /"), "\(bad.errors)")
  }

  @Test("Its table of options is what is read, its table of states what there is")
  func tables() throws {
    let keys = page.matches(of: /(?m)^\| `(\w+)` \| [^|]+ \| [^|]+ \|$/).map { String($0.1) }
    #expect(keys == LibraryOptionKeys.allCases.map(\.rawValue))
    let states = page.matches(of: /(?m)^\| (\d+) \|/).map { String($0.1) }
    let header = try Checkout.text("Sources/LibInvoiceKit/invoicekit.h").matches(of: /INVOICEKIT_[A-Z_]+ = (\d+)/)
    #expect(states == header.map { String($0.1) })
  }

  @Test("Installed, pkg-config finds it; uninstalled, nothing is left")
  func installed() throws {
    let make = ["-e", "-C", Checkout.root, "--no-print-directory", "DESTDIR=\(folder.path)", "PREFIX=/opt/kit"]
    var install = Command(program: "make", make + ["install"])
    install.environment["BINARY"] = Command.binary
    install.environment["LIBRARY"] = SharedLibrary.path
    install.environment["LEDGER"] = "/nonexistent"
    install.environment["SERVICE"] = "/nonexistent"
    #expect(try install.run().status == 0)
    var ask = Command(program: "pkg-config", ["--cflags", "--libs", "--modversion", "invoicekit"])
    ask.environment["PKG_CONFIG_PATH"] = folder.path("opt/kit/lib/pkgconfig")
    ask.arguments = ["pkg-config", "--cflags", "--libs", "invoicekit"]
    #expect(try ask.run().text.contains("-I/opt/kit/include -L/opt/kit/lib -linvoicekit"))
    ask.arguments = ["pkg-config", "--modversion", "invoicekit"]
    #expect(try ask.run().text == Release.version + "\n")
    let program = folder.path("program")
    let compiler = Command(
      program: "gcc",
      [
        "-I", folder.path("opt/kit/include"), "-L", folder.path("opt/kit/lib"),
        try folder.file("example.c", block("c")), "-linvoicekit", "-o", program,
      ])
    #expect(try compiler.run().status == 0)
    var run = Command(program: program, [Self.sample, folder.path("installed.pdf")])
    run.environment["LD_LIBRARY_PATH"] = folder.path("opt/kit/lib")
    #expect(try run.run().status == 0)
    #expect(try Command(program: "make", make + ["uninstall"]).run().status == 0)
    let left = FileManager.default.enumerator(atPath: folder.path("opt"))?.compactMap { $0 as? String } ?? []
    #expect(!left.contains { $0.contains("invoicekit") }, "\(left)")
  }
}
