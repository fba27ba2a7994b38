internal import InvoiceCommands

/// A document that was made.
struct RenderedDocument: Sendable {
  let bytes: [UInt8]
  let mediaType: String
  let fileName: String
  let pageCount: Int
  let number: String?
  let warnings: [DocumentProblem]

  init(_ document: DeskDocument) {
    (bytes, mediaType, fileName) = (document.bytes, document.mediaType, document.fileName)
    (pageCount, number) = (document.pageCount, document.number)
    warnings = document.warnings.map(DocumentProblem.init)
  }
}
