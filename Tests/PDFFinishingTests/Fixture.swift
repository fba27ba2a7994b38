import Foundation
import Testing

@testable import PDFFinishing

/// A document as a painter gives it.
struct Fixture: Sendable, CustomTestStringConvertible {
  let name: String
  let isTagged: Bool
  private let draw: @Sendable (inout DraftWriter) throws -> Void

  var testDescription: String { name }

  func draft() throws -> PDFDraft {
    var writer = try DraftWriter(isTagged: isTagged)
    try draw(&writer)
    return writer.finish()
  }

  /// Two pages with all that a page may have: a cell that goes on on the second, an empty one, a watermark, a repeated header
  /// outside the structure, pictures, a link.
  static let tagged = Fixture(name: "tagged.pdf", isTagged: true) { writer in
    writer.beginPage()
    writer.begin("Document")
    writer.watermark()
    writer.begin("Sect")
    try writer.figure("picture.pdf", "Logo (été)", x: 480, y: 30, side: 40)
    try writer.figure("photo.pdf", "Photo", x: 420, y: 30, side: 16)
    writer.leaf("H1", "FACTURE n° 2026-0147", x: 48, y: 60, size: 20)
    writer.leaf("P", "Ateliers Lefèvre & Fils – 14, rue de l’Œuvre", x: 48, y: 90)
    writer.begin("P")
    writer.leaf("Span", "Payer en ligne : ", x: 48, y: 110, language: "en-GB")
    writer.link("example.org", to: "https://example.org/pay?id=1", text: "Payer en ligne", x: 140, y: 110)
    writer.end()
    writer.end()
    writer.begin("Table")
    writer.header(y: 160)
    for number in 1...3 { writer.row(number, y: 160 + 20 * Double(number)) }
    writer.begin("TR")
    writer.begin("TD", columnSpan: 3)
    writer.leaf("Span", "Suite", x: 54, y: 700)
    writer.footer()
    writer.endPage()
    writer.beginPage()
    writer.watermark()
    writer.leaf("Span", "suite", x: 54, y: 40)
    writer.end()
    writer.end()
    writer.text("Désignation", x: 54, y: 160)
    for number in 4...6 { writer.row(number, y: 100 + 20 * Double(number)) }
    writer.begin("TR")
    writer.begin("TD", columnSpan: 3)
    writer.end()
    writer.end()
    writer.end()
    writer.leaf("P", "Merci.", x: 48, y: 300)
    writer.footer()
    writer.endPage()
    writer.end()
  }

  /// Letters beyond Windows-1252, for which there is a second, composite font.
  static let trueType = Fixture(name: "tagged-truetype.pdf", isTagged: true) { writer in
    try writer.use(sheet: "sheet-truetype.pdf", letters: DraftWriter.latin + "ΕληνικάŁóźкирлца")
    writer.beginPage()
    writer.begin("Document")
    writer.leaf("H1", "FACTURE n° 2026-0147", x: 48, y: 60, size: 20)
    writer.leaf("P", "Ελληνικά, Łóź, кирилица", x: 48, y: 90, language: "el")
    writer.begin("P")
    writer.link("example.org", to: "https://example.org/a", text: nil, x: 48, y: 110)
    writer.end()
    writer.endPage()
    writer.end()
  }

  /// Drawings: one shines through, and one has glyphs of its own; both in a group that is turned.
  static let drawings = Fixture(name: "tagged-drawings.pdf", isTagged: true) { writer in
    writer.beginPage()
    writer.begin("Document")
    writer.leaf("H1", "FACTURE n° 2026-0147", x: 48, y: 60, size: 20)
    writer.save(x: 300, y: 400, angle: 0.5)
    try writer.figure("drawing.pdf", "Un disque", x: 0, y: 0, side: 90)
    try writer.figure("writing.pdf", "Groupe", x: 100, y: 0, side: 50)
    writer.restore()
    writer.leaf("P", "Merci.", x: 48, y: 300)
    writer.endPage()
    writer.end()
  }

  static let untagged = Fixture(name: "untagged.pdf", isTagged: false) { writer in
    writer.beginPage()
    writer.watermark()
    writer.text("FACTURE n° 2026-0147", x: 48, y: 60, size: 20)
    try writer.figure("smooth.pdf", "", x: 480, y: 30, side: 40)
    writer.row(1, y: 200)
    writer.footer()
    writer.endPage()
  }

  static let allTagged = [tagged, trueType, drawings]
  static let all = allTagged + [untagged]

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  static func file(_ name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: folder.appending(path: name)))
  }

  /// What a caller would ask for, with two attachments and the properties of a hybrid invoice.
  var options: FinishingOptions {
    FinishingOptions(
      conformance: isTagged ? .a3aUA1 : .a3b, metadata: Self.metadata, attachments: [Self.note, Self.data],
      extensionSchemas: [Self.schema])
  }

  static let metadata = DocumentMetadata(
    title: "Facture 2026-0147 – (été)", author: "Ateliers Lefèvre & Fils", subject: "Menuiserie <bois>",
    keywords: "facture, bois", creator: "Fixture", producer: "Fixture 1.0", language: "fr-FR",
    creationDate: "2026-03-12T10:00:00Z", modificationDate: "2026-03-12T11:30:00+01:00")

  static let data = AssociatedFile(
    name: "factur-x.xml", mimeType: "text/xml", relationship: .alternative, description: "Facture électronique",
    bytes: Array("<?xml version=\"1.0\"?>\n<a>\(String(repeating: "é", count: 500))</a>\n".utf8),
    modificationDate: "2026-03-12T10:00:00Z")

  static let note = AssociatedFile(
    name: "Relevé d’heures (mars).bin", mimeType: "application/octet-stream", relationship: .supplement,
    bytes: (0..<700).map { UInt8(truncatingIfNeeded: $0 &* 2_654_435_761 >> 7) }, modificationDate: "2026-03-11")

  static let schema = XMPExtensionSchema(
    name: "Factur-X PDFA Extension Schema", namespace: "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
    prefix: "fx",
    properties: [
      .init(name: "DocumentFileName", description: "The name of the embedded XML document", value: "factur-x.xml"),
      .init(name: "DocumentType", description: "The type of the hybrid document", value: "INVOICE"),
      .init(name: "Version", description: "The actual version of the standard", value: "1.0"),
      .init(name: "ConformanceLevel", description: "The conformance level of the XML document", value: "EN 16931"),
    ])
}
