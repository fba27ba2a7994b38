import ArgumentParser

/// What a batch's invoices become.
package enum BatchFormat: String, CaseIterable, ExpressibleByArgument {
  /// A page each, or an e-invoice as PDF.
  case pdf
  /// Pictures of pages.
  case png
  /// The pages as HTML, a file each.
  case html
  /// Drawings of pages.
  case svg
  /// The computed invoice, a file each.
  case json
  /// CII, the XML of Factur-X, a file each.
  case xml
  /// UBL, a file each.
  case ubl
  /// The computed invoices, one line each, in one file.
  case ndjson

  /// What each invoice becomes, which also says how the names of the files end.
  package var form: RenderFormat {
    switch self {
    case .pdf: .pdf
    case .png: .png
    case .html: .html
    case .svg: .svg
    case .json, .ndjson: .json
    case .xml: .xml
    case .ubl: .ubl
    }
  }

  /// The document; of pictures, drawings and HTML that whose pages they show.
  package var output: OutputFormat { form.output }
}
