import Foundation
import PDFFinishing
import Testing

/// A PDF as Cairo wrote it, with what its painter knows of its structure.
struct Fixture: Sendable, CustomTestStringConvertible {
  let name: String
  let structure: [StructureAnnotation]

  var testDescription: String { name }

  static let tagged = Fixture(
    name: "tagged.pdf",
    structure: [
      .init(type: "Document"), .init(type: "Sect"), .init(type: "Figure", alternativeText: "Logo (été)"),
      .init(type: "Figure", alternativeText: "Photo"), .init(type: "H1"), .init(type: "P"), .init(type: "P"),
      .init(type: "Span", language: "en-GB"), .init(type: "Link", alternativeText: "Payer en ligne"),
      .init(type: "Table"),
    ] + headerRow + row + row + row + [.init(type: "TR"), .init(type: "TD", columnSpan: 3)] + row + row + row
      + [.init(type: "TR"), .init(type: "TD", columnSpan: 3)]
      + [.init(type: "Link", alternativeText: "Vers le haut"), .init(type: "P")])

  static let trueType = Fixture(
    name: "tagged-truetype.pdf",
    structure: [
      .init(type: "Document"), .init(type: "Sect"), .init(type: "H1"), .init(type: "P"), .init(type: "P"),
      .init(type: "Span"), .init(type: "Link"), .init(type: "Table"),
    ] + headerRow + row + row + row + [.init(type: "P", language: "el"), .init(type: "P")])

  static let group = Fixture(
    name: "tagged-group.pdf",
    structure: [
      .init(type: "Document"), .init(type: "Sect"), .init(type: "H1"), .init(type: "P"), .init(type: "Table"),
    ] + headerRow + row + row + row + [.init(type: "P"), .init(type: "P")])

  static let untagged = Fixture(name: "untagged.pdf", structure: [])

  static let allTagged = [tagged, trueType, group]
  static let all = allTagged + [untagged]

  private static let headerRow: [StructureAnnotation] =
    [.init(type: "TR")] + Array(repeating: .init(type: "TH", scope: .column), count: 3)
  private static let row: [StructureAnnotation] =
    [.init(type: "TR")] + Array(repeating: .init(type: "TD"), count: 3)

  static let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures")

  func bytes() throws -> [UInt8] { [UInt8](try Data(contentsOf: Self.folder.appending(path: name))) }

  /// What a caller would ask for, with two attachments and the properties of a hybrid invoice.
  var options: FinishingOptions {
    FinishingOptions(
      conformance: structure.isEmpty ? .a3b : .a3aUA1, metadata: Self.metadata, structure: structure,
      attachments: [Self.note, Self.data], extensionSchemas: [Self.schema])
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
