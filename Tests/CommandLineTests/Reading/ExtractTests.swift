import CommandTestSupport
import Foundation
import Testing

@Suite("Extracting the XML of a PDF")
struct ExtractTests {
  @Test("The very bytes, however the PDF is built, or an error", arguments: ForeignPDF.expectations)
  func variation(expectation: ForeignPDF.Expectation) throws {
    let path = try ForeignPDF.path(expectation.name)
    let result = try Command.run("extract", path)
    #expect(!result.isOverdue)
    if let error = expectation.error {
      #expect(result.status == 65)
      #expect(result.output.isEmpty)
      #expect(result.errors.contains(": error: "))
      #expect(result.errors.contains("[\(error)]"), "\(result.errors)")
    } else {
      #expect(result.status == 0, "\(result.errors)")
      #expect(try result.output == ForeignPDF.xml.get())
    }
  }

  @Test("To a file, from standard input")
  func places() throws {
    let folder = try TemporaryFolder()
    var command = Command("extract", "-", "--output", folder.path("a.xml"))
    command.input = try Data(contentsOf: URL(fileURLWithPath: ForeignPDF.original))
    #expect(try command.run().status == 0)
    #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("a.xml"))) == ForeignPDF.xml.get())
    #expect(try folder.names == ["a.xml"])
    #expect(try Command.run("extract", ForeignPDF.original, "-o", folder.path).status == 64)
    #expect(try Command.run("extract", ForeignPDF.original, "-o", folder.path("no/a.xml")).status == 73)
    #expect(try Command.run("extract", folder.path("missing.pdf")).status == 66)
  }

  @Test(
    "What is no PDF is refused", arguments: ["", "%PDF-1.7", "no PDF", "{}", "<a/>", "%PDF-1.7\nxref\ntrailer<<>>"])
  func noPDF(text: String) throws {
    let result = try Command.run("extract", "-", input: text)
    #expect(result.status == 65)
    #expect(result.errors.contains("[pdf-damaged]"), "\(result.errors)")
  }

  @Test("Rendering does not load libqpdf, and Pango only for text that is more than plain")
  func loading() throws {
    #expect(try libraries(Command(), Invoices.json()).isDisjoint(with: ["libqpdf", "libpango-1.0", "libgobject-2.0"]))
    #expect(try libraries(Command(), Invoices.json()).contains("libcairo"))
    let hebrew = Invoices.json().replacingOccurrences(of: "Pierre", with: "שלום")
    #expect(try libraries(Command(), hebrew).contains("libpango-1.0"))
    #expect(try libraries(Command("extract", ForeignPDF.original), nil).contains("libqpdf"))
  }

  /// The libraries that a command loads, without their versions.
  private func libraries(_ command: Command, _ input: String?) throws -> Set<Substring> {
    var command = command
    command.input = input.map { Data($0.utf8) } ?? Data()
    command.environment["LD_DEBUG"] = "files"
    let result = try command.run()
    #expect(result.status == 0)
    return Set(result.errors.matches(of: /(lib[^\/ ]*)\.so/).map(\.1))
  }
}
