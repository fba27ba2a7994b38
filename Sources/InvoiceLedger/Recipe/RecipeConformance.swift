internal import InvoiceRendering

/// The words for what a PDF is besides a page.
enum RecipeConformance: String, CaseIterable, Sendable {
  case none
  case archival
  case facturX = "factur-x"

  init(_ conformance: PDFConformance) {
    self =
      switch conformance {
      case .none: .none
      case .archival: .archival
      case .facturX: .facturX
      }
  }
}
