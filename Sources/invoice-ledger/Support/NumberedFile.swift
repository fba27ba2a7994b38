import InvoiceCommands
import InvoiceLedger

/// What the file of an issued invoice is called.
enum NumberedFile {
  /// Its number, as `issue` names files.
  static func name(of rendering: LedgerRendering) -> String {
    let format: OutputFormat =
      switch rendering.form {
      case .pdf: .pdf
      case .data(.json): .json
      case .data(.cii): .xml
      case .data(.ubl): .ubl
      }
    return OutputPlace.fileName(numbered: rendering.invoice.number, format: format)
  }
}
