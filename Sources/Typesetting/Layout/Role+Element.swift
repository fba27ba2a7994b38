internal import PDFFinishing

extension Role {
  /// The structure element for the role.
  func elementKind(columnSpan: Int = 1, language: String? = nil) -> ElementTag.Kind {
    switch self {
    case .artifact: .artifact
    case .section, .address: .element(.init(type: "Sect", language: language))
    case .heading(let level): .element(.init(type: "H\(min(max(level, 1), 6))", language: language))
    case .paragraph: .element(.init(type: "P", language: language))
    case .table: .element(.init(type: "Table", language: language))
    case .tableRow: .element(.init(type: "TR", language: language))
    case .tableHeader(let scope):
      .element(.init(type: "TH", scope: scope.ofElement, columnSpan: columnSpan, language: language))
    case .tableCell: .element(.init(type: "TD", columnSpan: columnSpan, language: language))
    case .figure(let text): .element(.init(type: "Figure", alternativeText: text, language: language))
    }
  }
}

extension Role.Scope {
  fileprivate var ofElement: StructureElement.Scope {
    switch self {
    case .row: .row
    case .column: .column
    case .both: .both
    }
  }
}
