import InvoiceCommands

extension OutputFormat {
  /// What the ledger calls a document of the format whose digest it remembers; nil for the computed invoice, which the
  /// ledger has anyway.
  var renderingForm: String? {
    switch self {
    case .pdf, .xml, .ubl: rawValue
    case .json: nil
    }
  }
}
