internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  static let tableColumnProperties = [
    "header", "width", "align", "cell", "optional", "when", "unless", "carried",
    "subtotal",
  ]
  static let carriedForwardProperties = ["foot", "head", "style", "border"]
  static let fieldRowProperties = [
    "label", "value", "when", "unless", "each", "style", "label_style", "background", "border",
  ]

  func table(_ node: YAMLNode, _ properties: TemplateMembers, scope: TemplateScope) -> BlockTemplate.Content? {
    let collection = collection(node)
    guard let columnsNode = properties["columns"] else {
      report(.templateMissingProperty, "a table has `columns`", at: node.location)
      return nil
    }
    var headerScope = scope
    headerScope.isConditional = true
    headerScope.secondLanguage = .below
    if let style = properties["header_style"].flatMap({ namedStyle($0) }) { headerScope.apply(style) }
    if let background = color(properties["header_background"], "a background") { headerScope.background = background }
    var cellScope = scope
    cellScope.breaksPages = false
    cellScope.isConditional = true
    if let collection { cellScope.collections.append(collection) }
    if collection == .lines { checkBodySize(cellScope.style, "the lines", at: node.location) }
    let columns = elements(of: columnsNode, "`columns`").map {
      tableColumn($0, headerScope: headerScope, cellScope: cellScope)
    }
    // Without a collection the rest was still worth checking.
    guard let collection, !columns.isEmpty else { return nil }
    return .table(
      TableTemplate(
        collection: collection, columns: columns,
        columnSpacing: (length(properties["column_spacing"], "`column_spacing`") ?? 8) * geometry.tableSpacingScale,
        cellPadding: geometry.scaled(
          insets(properties["cell_padding"], "`cell_padding`") ?? EdgeInsets(top: 3, bottom: 3)),
        headerBackground: color(properties["header_background"], "a background"),
        headerBorder: border(properties["header_border"], "a border"),
        rowBorder: border(properties["row_border"], "a border"),
        carriedForward: carriedForward(properties["carried_forward"], columns, scope: scope),
        summary: properties["summary"].map { text($0, scope: scope) },
        structure: collection == .lines ? structure(properties, scope: scope) : nil))
  }

  private func tableColumn(_ node: YAMLNode, headerScope: TemplateScope, cellScope: TemplateScope)
    -> TableTemplate.Column
  {
    let members = members(of: node, known: Self.tableColumnProperties, in: "a column of a table")
    let alignment = style(members.only(["align"]))
    var header = headerScope
    var cell = cellScope
    header.apply(alignment)
    // Only figures have a decimal axis.
    if header.alignment == .decimal { header.alignment = .end }
    cell.apply(alignment)
    if members["cell"] == nil { report(.templateMissingProperty, "a column has a `cell`", at: node.location) }
    var documentScope = cellScope
    documentScope.collections = headerScope.collections
    return TableTemplate.Column(
      width: geometry.scaled(width(members["width"], "a column's width", default: .natural)),
      header: members["header"].map { text($0, scope: header) }, cell: blocks(members["cell"], scope: cell),
      isOptional: flag(members["optional"], "`optional`") ?? false,
      conditions: conditions(members, scope: documentScope), carried: members["carried"].map { text($0, scope: cell) },
      alignment: cell.alignment, subtotal: members["subtotal"].flatMap(subtotal))
  }

  private func carriedForward(_ node: YAMLNode?, _ columns: [TableTemplate.Column], scope: TemplateScope)
    -> TableTemplate.CarriedForward?
  {
    guard let node else { return nil }
    let members = members(of: node, known: Self.carriedForwardProperties, in: "`carried_forward`")
    guard let foot = members["foot"], let head = members["head"] else {
      report(.templateMissingProperty, "`carried_forward` has `foot` and `head`", at: node.location)
      return nil
    }
    if !columns.contains(where: { $0.carried != nil }) {
      report(.templateMissingProperty, "a column says what is `carried` forward", at: node.location)
    }
    var inner = scope
    if let style = members["style"].flatMap({ namedStyle($0) }) { inner.apply(style) }
    return TableTemplate.CarriedForward(
      foot: text(foot, scope: inner), head: text(head, scope: inner), style: inner.style,
      border: border(members["border"], "a border"))
  }

  /// Labels and values; totals stand at the end, fields at the start.
  func fields(_ node: YAMLNode, _ properties: TemplateMembers, isTotals: Bool, scope: TemplateScope)
    -> BlockTemplate.Content
  {
    var labelScope = scope
    if let style = properties["label_style"].flatMap({ namedStyle($0) }) { labelScope.apply(style) }
    if !isTotals { labelScope.secondLanguage = .below }
    var valueScope = scope
    if isTotals, properties["align"] == nil { valueScope.alignment = .end }
    if isTotals { checkBodySize(valueScope.style, "the totals", at: node.location) }
    let rows = elements(of: node, isTotals ? "`totals`" : "`fields`").compactMap {
      fieldRow($0, labelScope: labelScope, valueScope: valueScope)
    }
    return .fields(
      FieldsTemplate(
        rows: rows,
        labelWidth: width(properties["label_width"], "`label_width`", default: isTotals ? .fraction(1) : .natural),
        valueWidth: width(properties["value_width"], "`value_width`", default: isTotals ? .natural : .fraction(1)),
        columnSpacing: (length(properties["column_spacing"], "`column_spacing`") ?? 10) * geometry.widthScale,
        cellPadding: geometry.scaled(
          insets(properties["cell_padding"], "`cell_padding`") ?? EdgeInsets(top: 1.5, bottom: 1.5)),
        summary: properties["summary"].map { text($0, scope: scope) }))
  }

  private func fieldRow(_ node: YAMLNode, labelScope: TemplateScope, valueScope: TemplateScope)
    -> FieldsTemplate.Row?
  {
    let members = members(of: node, known: Self.fieldRowProperties, in: "a row of labels and values")
    guard let label = members["label"], let value = members["value"] else {
      report(.templateMissingProperty, "a row has a `label` and a `value`", at: node.location)
      return nil
    }
    var labels = labelScope
    var values = valueScope
    let each = collection(members["each"])
    if let each {
      labels.collections.append(each)
      values.collections.append(each)
    }
    if let style = members["style"].flatMap({ namedStyle($0) }) {
      labels.apply(style)
      values.apply(style)
      labels.alignment = labelScope.alignment
      values.alignment = valueScope.alignment
    }
    if let style = members["label_style"].flatMap({ namedStyle($0) }) { labels.apply(style) }
    if let background = color(members["background"], "a background") {
      labels.background = background
      values.background = background
    }
    return FieldsTemplate.Row(
      label: text(label, scope: labels), value: text(value, scope: values),
      conditions: conditions(members, scope: values), each: each,
      background: color(members["background"], "a background"), border: border(members["border"], "a border"),
      origin: .place(line: node.location.line, column: node.location.column))
  }
}
