/// Turns Cairo's PDF into an archivable, accessible one: PDF/A-3, for tagged documents also PDF/UA-1, with embedded
/// files and metadata.
///
/// ```swift
/// let metadata = DocumentMetadata(
///   title: "Facture 2026-0147", producer: "InvoiceKit", language: "fr-FR", creationDate: "2026-03-12T10:00:00Z")
/// let file = try PDFFinisher().finish(cairo, options: FinishingOptions(conformance: .a3b, metadata: metadata))
/// ```
///
/// It reads the file's own cross-reference table, copies what needs no change, and writes one new file in memory.
/// The same input gives the same bytes, on any thread. It trusts nothing: input that is not what Cairo writes is an
/// error, and so is input that the claimed conformance does not allow; no input makes it trap.
package struct PDFFinisher: Sendable {
  /// A finisher keeps nothing between files.
  package init() {}

  /// - Parameter document: the file as Cairo 1.16 wrote it, not yet changed by anybody else. Later versions must be
  ///   kept from cross-reference streams: `cairo_pdf_surface_restrict_to_version` with PDF 1.4.
  /// - Throws: ``FinishingError``; the result is then nothing, never a file that breaks its claim.
  package func finish(_ document: [UInt8], options: FinishingOptions) throws(FinishingError) -> [UInt8] {
    var run = try FinishingRun(CairoDocument(document), options)
    return try run.finish()
  }
}
