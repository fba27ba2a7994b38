/// Makes a file of a draft: an archivable and accessible one, PDF/A-3 and for tagged documents PDF/UA-1, with embedded files
/// and metadata.
///
/// ```swift
/// let metadata = DocumentMetadata(
///   title: "Facture 2026-0147", producer: "InvoiceKit", language: "fr-FR", creationDate: "2026-03-12T10:00:00Z")
/// let file = try PDFFinisher().finish(draft, options: FinishingOptions(conformance: .a3aUA1, metadata: metadata))
/// ```
///
/// Contents and structure are written here; fonts and pictures are parts of files that Cairo wrote. The same input gives
/// the same bytes, on any thread. Input that the claimed conformance does not allow is an error; no input makes it trap.
package struct PDFFinisher: Sendable {
  /// A finisher keeps nothing between files.
  package init() {}

  /// - Parameters:
  ///   - draft: the document.
  ///   - options: what the file claims and carries.
  /// - Throws: ``FinishingError``; the result is then nothing, never a file that breaks its claim.
  package func finish(_ draft: PDFDraft, options: FinishingOptions) throws(FinishingError) -> [UInt8] {
    var run = try FinishingRun(draft, options)
    return try run.finish()
  }
}
