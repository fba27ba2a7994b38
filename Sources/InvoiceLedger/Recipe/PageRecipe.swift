package import ByteCoding
package import InvoiceRendering

/// What the bytes of a PDF depend on besides the invoice and the engine's release.
package struct PageRecipe: Hashable, Sendable {
  /// The libraries that set text and write PDF, by name.
  package var libraries: [LibraryVersion] = []
  /// The template's name, for people.
  package var template = ""
  /// The template's files, by name: its labels among them.
  package var templateFiles: [RecordedFile] = []
  /// The fonts that come with the engine, in their order.
  package var bundledFonts: [FontRecord] = []
  /// Further fonts, in the order in which they were searched.
  package var fonts: [FontRecord] = []
  /// That of the page; nil: the invoice's own.
  package var language: String?
  /// Whether it has a watermark.
  package var isDraft = false
  /// Whether it has a structure for screen readers.
  package var isTagged = true
  /// What the file is besides a page to read.
  package var conformance = PDFConformance.none
  /// The embedded files, in their order.
  package var attachments: [RecordedAttachment] = []
  /// The files that the invoice names, by name.
  package var assets: [RecordedFile] = []

  /// Everything of which the bytes have to be kept but attachments, under the names that people know it by.
  var files: [RecordedFile] {
    templateFiles.map { RecordedFile(name: "the template's file \($0.name)", digest: $0.digest) }
      + assets.map { RecordedFile(name: "the invoice's file \($0.name)", digest: $0.digest) }
  }

  /// The attachments under the names that people know them by; they go with the invoices that have them.
  var attachedFiles: [RecordedFile] {
    attachments.map { RecordedFile(name: "the attachment \($0.name)", digest: $0.digest) }
  }
}
