import ArgumentParser
import InvoiceCommands
import InvoiceKit

/// What the lines of a stream are answered with; its name is that of the file in an answer.
enum StreamFormat: String, CaseIterable, ExpressibleByArgument, JSONKey {
  /// The page, or an e-invoice as PDF.
  case pdf
  /// Pictures of pages.
  case png
  /// The pages as HTML.
  case html
  /// Drawings of pages.
  case svg

  /// The same among the formats of single calls.
  var form: RenderFormat {
    switch self {
    case .pdf: .pdf
    case .png: .png
    case .html: .html
    case .svg: .svg
    }
  }
}
