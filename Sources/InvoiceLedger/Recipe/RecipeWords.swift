internal import EInvoicing
internal import InvoiceRendering

// What people are told of the ingredients of a recipe.

extension RenderingForm {
  var words: String {
    switch self {
    case .pdf: "a PDF"
    case .data(.json): "JSON"
    case .data(.cii(let profile, let rules)): "CII \(profile.rawValue)\(rules.words)"
    case .data(.ubl(let specification, let rules)):
      "UBL\(specification.map { " " + $0.rawValue } ?? "")\(rules.words)"
    }
  }
}

extension PDFConformance {
  var words: String {
    switch self {
    case .none: "a plain PDF"
    case .archival: "PDF/A"
    case .facturX(let profile, let rules): "Factur-X \(profile.rawValue)\(rules.words)"
    }
  }
}

extension EInvoiceRules? {
  fileprivate var words: String { map { " with the rules \($0.rawValue)" } ?? "" }
}

extension FontRecord {
  var words: String { family.isEmpty ? name : "\(family) (\(name))" }
}
