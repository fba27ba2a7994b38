import ArgumentParser

/// What a call renders an invoice as: a document, pictures of its pages, or all of them as HTML.
package enum RenderFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// The page.
  case pdf
  /// A picture of a page.
  case png
  /// The page as HTML.
  case html
  /// A drawing of a page: texts as texts.
  case svg
  /// The computed invoice, valid input again.
  case json
  /// CII D22B, the XML of Factur-X.
  case xml
  /// UBL 2.1.
  case ubl

  /// That of a document.
  package init(_ format: OutputFormat) {
    self =
      switch format {
      case .pdf: .pdf
      case .json: .json
      case .xml: .xml
      case .ubl: .ubl
      }
  }

  /// The document; of a picture and of HTML that whose pages they show.
  package var output: OutputFormat {
    switch self {
    case .pdf, .png, .svg, .html: .pdf
    case .json: .json
    case .xml: .xml
    case .ubl: .ubl
    }
  }

  /// How the names of its files end.
  package var fileExtension: String {
    switch self {
    case .png, .svg, .html: rawValue
    case .pdf, .json, .xml, .ubl: output.fileExtension
    }
  }

  /// Whether a terminal can show it.
  package var isText: Bool {
    switch self {
    case .pdf, .png: false
    case .svg, .html, .json, .xml, .ubl: true
    }
  }
}
