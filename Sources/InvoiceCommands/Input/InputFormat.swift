import ArgumentParser
internal import ByteCoding
import InvoiceKit

/// How a file holds its invoices.
package enum InputFormat: String, CaseIterable, ExpressibleByArgument {
  /// By the file's name, else by its beginning.
  case auto
  /// One invoice, or an array of them.
  case json
  /// One invoice a line.
  case ndjson
  /// A row for each item.
  case csv

  /// What the name of a file says.
  package init?(fileName: String) {
    switch FilePath.fileExtension(of: fileName)?.lowercased() {
    case "ndjson", "jsonl": self = .ndjson
    case "csv": self = .csv
    default: return nil
    }
  }
}
