public import EInvoicing

/// What an issued invoice is rendered as.
public enum RenderingForm: Hashable, Sendable {
  /// A form without pages.
  public enum Data: Hashable, Sendable {
    /// The computed invoice.
    case json
    /// CII (D22B), checked by these rules; nil: those of the seller's country.
    case cii(FacturXProfile, rules: EInvoiceRules?)
    /// UBL 2.1; nil: what the seller's country asks for.
    case ubl(UBLSpecification?, rules: EInvoiceRules?)
  }

  /// A page, as the options of rendering say.
  case pdf
  /// A form without pages.
  case data(Data)
}
