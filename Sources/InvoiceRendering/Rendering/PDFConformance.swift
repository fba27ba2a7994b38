public import EInvoicing

/// What a PDF is besides a page to read.
public enum PDFConformance: Hashable, Sendable {
  /// PDF/UA-1 when the document is tagged, else nothing: the smallest file.
  case none
  /// For the archive: PDF/A-3a and PDF/UA-1 when the document is tagged, else PDF/A-3b.
  case archival
  /// The same with the invoice as XML inside (Factur-X 1.09, ZUGFeRD 2.5).
  ///
  /// Nothing is written when one of the rules fails; nil: French rules when the seller is French and the profile is one
  /// that France admits, else EN 16931; with the profile XRECHNUNG also its own rules.
  case facturX(FacturXProfile, rules: EInvoiceRules? = nil)
}
