import ArgumentParser

/// What an invoice becomes.
package enum OutputFormat: String, CaseIterable, ExpressibleByArgument, Sendable {
  /// The page.
  case pdf
  /// The computed invoice, valid input again.
  case json
  /// CII D22B, the XML of Factur-X.
  case xml
  /// UBL 2.1.
  case ubl

  /// How the names of its files end.
  package var fileExtension: String {
    switch self {
    case .pdf, .json, .xml: rawValue
    case .ubl: "ubl.xml"
    }
  }
}
