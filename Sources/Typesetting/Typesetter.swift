/// Sets documents: layout into pages, then painting as PDF.
///
/// Keeps Pango's font map and the cache of shaped text, so create one and use it for many documents. It may be used
/// by one task at a time; a service keeps a pool.
package final class Typesetter {
  package init(fonts: FontLibrary) throws(TypesettingError) {}

  /// The document as a PDF, tagged, with searchable text; nothing is written when it throws.
  package func pdf(_ document: FlowDocument) throws(TypesettingError) -> TypesetPDF {
    throw .backend(operation: "pdf", reason: "not built yet")
  }
}
