internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  /// How a table of lines sets headings, comments and subtotals; bold headings and subtotals by default.
  func structure(_ properties: TemplateMembers, scope: TemplateScope) -> StructureTemplate {
    func text(_ name: String, isBold: Bool) -> StructureTemplate.Text {
      var scope = scope
      if isBold { scope.style.weight = .bold }
      if let style = properties[name + "_style"].flatMap({ namedStyle($0) }) { scope.apply(style) }
      return StructureTemplate.Text(
        style: scope.style, lineHeight: scope.lineHeight,
        background: color(properties[name + "_background"], "a background"),
        border: border(properties[name + "_border"], "a border"))
    }
    return StructureTemplate(
      heading: text("heading", isBold: true), comment: text("comment", isBold: false),
      subtotal: text("subtotal", isBold: true))
  }

  /// What of a subtotal stands in a column.
  func subtotal(_ node: YAMLNode) -> StructureTemplate.Sum? {
    if case .scalar(let scalar) = node.content, let sum = StructureTemplate.Sum(rawValue: scalar.text) { return sum }
    report(.templateInvalidValue, "`subtotal` is `net` or `gross`", at: node.location)
    return nil
  }
}
