internal import PDFFinishing

/// What an element of a PDF's structure is in a drawing: a role of WAI-ARIA 1.2.
enum SVGStructure {
  /// The attributes of its group; nil: it needs none.
  static func attributes(of element: StructureElement) -> [(name: String, value: String)]? {
    if let level = element.headingLevel { return [("role", "heading"), ("aria-level", "\(level)")] }
    switch element.type {
    case "Table": return [("role", "table")] + named(element.summary)
    case "TR": return [("role", "row")]
    case "TH": return [("role", element.scope == .row ? "rowheader" : "columnheader")] + spanning(element)
    case "TD": return [("role", "cell")] + spanning(element)
    case "Figure": return [("role", "img")] + named(element.alternativeText)
    default: return element.language == nil ? nil : []
    }
  }

  private static func named(_ text: String?) -> [(name: String, value: String)] {
    text.map { [("aria-label", $0)] } ?? []
  }

  private static func spanning(_ element: StructureElement) -> [(name: String, value: String)] {
    element.columnSpan > 1 ? [("aria-colspan", "\(element.columnSpan)")] : []
  }
}
