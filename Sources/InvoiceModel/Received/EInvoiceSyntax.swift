/// In which of EN 16931's two syntaxes an e-invoice is written.
public enum EInvoiceSyntax: String, Hashable, Sendable, CaseIterable {
  /// UN/CEFACT Cross Industry Invoice, D16B or D22B: the XML of Factur-X, ZUGFeRD 2 and XRechnung.
  case cii = "CII"
  /// An Invoice of UBL 2.1.
  case ublInvoice = "UBL Invoice"
  /// A CreditNote of UBL 2.1.
  case ublCreditNote = "UBL CreditNote"
}
