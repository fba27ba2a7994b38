import CommandTestSupport
import Foundation
import Testing

/// PDFs made for the tests from one Factur-X file, and that file's XML.
struct ForeignPDF {
  static let fixtures = Checkout.path("Tests/EInvoiceReadingTests/Fixtures")
  static let original = fixtures + "/facturx.pdf"

  /// What must become of a variation.
  struct Expectation: Sendable, CustomTestStringConvertible {
    var name: String
    /// The code of the error that keeps the XML from being read; nil when it is read.
    var error: String?
    /// Codes of findings that an inspection must have.
    var findings: [String]
    var testDescription: String { name }

    init(_ name: String, error: String? = nil, findings: [String] = []) {
      self.name = name
      self.error = error
      self.findings = findings
    }
  }

  static let expectations = [
    Expectation("plain"), Expectation("object-streams"), Expectation("uncompressed"), Expectation("linearized"),
    Expectation("encrypted-3", findings: ["encrypted"]), Expectation("encrypted-4", findings: ["encrypted"]),
    Expectation("encrypted-6", findings: ["encrypted"]), Expectation("password", error: "pdf-password"),
    Expectation("damaged-startxref", findings: ["pdf-repaired"]),
    Expectation("damaged-xref", findings: ["pdf-repaired"]), Expectation("no-end", findings: ["pdf-repaired"]),
    Expectation("garbage-before"), Expectation("several"), Expectation("kids", findings: ["not-associated"]),
    Expectation("looping-kids", findings: ["not-listed"]), Expectation("not-associated", findings: ["not-associated"]),
    Expectation("not-listed", findings: ["not-listed"]),
    Expectation("named-zugferd-invoice", findings: ["xmp-name"]),
    Expectation("named-ZUGFeRD-invoice", findings: ["xmp-name"]),
    Expectation("named-xrechnung", findings: ["xmp-name"]),
    Expectation("named-Rechnung-2026-x", findings: ["xmp-name", "attachment-name"]),
    Expectation("without-unicode-name"), Expectation("relationship", findings: ["relationship"]),
    Expectation("other-level", findings: ["xmp-level", "pdfa-part"]),
    Expectation("broken-metadata", findings: ["xmp-unreadable", "xmp-silent", "pdfa-part"]),
    Expectation("no-metadata", findings: ["xmp-silent", "pdfa-part"]), Expectation("filter-flate"),
    Expectation("filter-hex"), Expectation("filter-both"),
    Expectation("damaged-attachment", error: "attachment-damaged"), Expectation("bomb", error: "attachment-damaged"),
    Expectation("double-bomb", error: "attachment-damaged"),
    Expectation("no-attachments", error: "no-e-invoice", findings: ["no-e-invoice", "missing-attachment"]),
    Expectation("object-bomb", error: "pdf-damaged"),
  ]

  /// The folder with all variations, made once for all tests.
  static let variations = Result {
    let folder = try TemporaryFolder()
    let script = try Checkout.text("Tests/CommandLineTests/Reading/variations.py")
    let names = try Python.run(script, [original, folder.path]).split(separator: "\n").map(String.init)
    #expect(names.sorted() == expectations.map(\.name).sorted())
    return folder
  }

  /// The path of a variation.
  static func path(_ name: String) throws -> String { try variations.get().path(name + ".pdf") }

  /// The XML of the original, as another program finds it.
  static let xml = Result {
    let folder = try TemporaryFolder()
    let result = try Command(program: "pdfdetach", ["-save", "1", "-o", folder.path("x.xml"), original]).run()
    try #require(result.status == 0)
    return try Data(contentsOf: URL(fileURLWithPath: folder.path("x.xml")))
  }
}
