import ArgumentParser
import InvoiceCommands

/// What becomes of issued invoices: forms that the ledger remembers and makes again. A picture is none of them, as it would
/// pass for the document.
enum IssueFormat: String, CaseIterable, ExpressibleByArgument {
  /// The page, or an e-invoice as PDF.
  case pdf
  /// The issued invoice.
  case json
  /// CII, the XML of Factur-X.
  case xml
  /// UBL.
  case ubl
  /// The issued invoices of a batch, one a line.
  case ndjson

  /// The same among the formats of batches.
  var batch: BatchFormat {
    switch self {
    case .pdf: .pdf
    case .json: .json
    case .xml: .xml
    case .ubl: .ubl
    case .ndjson: .ndjson
    }
  }
}
