internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  /// The blocks, and the properties that each has besides those of all blocks.
  static let blocks: KeyValuePairs<String, [String]> = [
    "text": ["join", "max_lines", "link"],
    "rows": ["spacing"],
    "columns": ["spacing"],
    "spacer": [],
    "rule": [],
    "page_break": [],
    "image": ["max_width", "max_height", "alternative"],
    "qr": ["size", "alternative"],
    "stamp": ["date_style", "turn"],
    "table": [
      "columns", "column_spacing", "cell_padding", "header_style", "header_background", "header_border", "row_border",
      "carried_forward", "summary", "heading_style", "heading_background", "heading_border", "comment_style",
      "subtotal_style", "subtotal_background", "subtotal_border",
    ],
    "fields": fieldProperties,
    "totals": fieldProperties,
    "party": ["name_style", "details"],
    "mentions": ["join"],
  ]

  /// Blocks that are nothing by themselves.
  private static let decorations: Set<String> = ["spacer", "rule", "page_break"]

  private static let fieldProperties = [
    "label_width", "value_width", "label_style", "column_spacing", "cell_padding", "summary",
  ]

  /// The properties that every block has, besides those of its text.
  static let frameProperties = [
    "when", "unless", "each", "padding", "background", "border", "radius", "keep_together", "keep_with_next",
    "minimum_top", "minimum_height", "role", "bleed",
  ]

  /// Every key that a block may have; its name is one of them.
  private static func allProperties(of name: String) -> [String] {
    [name] + (blocks.first { $0.key == name }?.value ?? []) + frameProperties + textProperties
  }

  private static func isBlock(_ name: String) -> Bool { blocks.contains { $0.key == name } }

  /// The properties of a block that is a column of `columns`.
  static let columnProperties = ["width", "vertical_align"]

  /// A list of blocks; one block may stand without a list.
  func blocks(_ node: YAMLNode?, scope: TemplateScope) -> [BlockTemplate] {
    guard let node else { return [] }
    switch node.content {
    case .sequence(let elements): return elements.compactMap { block($0, scope: scope) }
    case .mapping: return block(node, scope: scope).map { [$0] } ?? []
    case .scalar:
      // A bare text is a text block.
      let text = text(node, scope: scope)
      return [BlockTemplate(content: .text(text), frame: frame(at: node.location), conditions: ConditionList())]
    }
  }

  /// A block: a mapping that has the name of exactly one block among its keys.
  func block(_ node: YAMLNode, scope outer: TemplateScope) -> BlockTemplate? {
    var scope = outer
    guard let node = resolved(node, scope: &scope) else { return nil }
    guard case .mapping(let members) = node.content else {
      return blocks(node, scope: scope).first
    }
    let found = members.filter { Self.isBlock($0.key) }
    // `columns` is a block and a property of the block `table`.
    let named = found.first { $0.key == "table" } ?? found.first
    guard let named else {
      reportMissingBlock(members, at: node.location, scope: scope)
      return nil
    }
    func known() -> [String] {
      Self.allProperties(of: named.key) + (scope.isColumn ? Self.columnProperties : [])
    }
    if found.count > 1, let other = found.first(where: { !known().contains($0.key) }) {
      report(
        .templateTwoBlocks, "a block is either `\(named.key)` or `\(other.key)`",
        hint: "make it two elements of the list",
        at: other.keyLocation)
      return nil
    }
    var properties = self.members(of: node, known: known(), in: "`\(named.key)`")
    properties[named.key] = nil
    return block(named, properties, scope: scope, at: node.location)
  }

  private func reportMissingBlock(_ members: [YAMLMember], at location: Problem.Location, scope: TemplateScope) {
    let properties = Self.frameProperties + Self.textProperties + Self.columnProperties
    let names = Self.blocks.map(\.key)
    guard let unknown = members.first(where: { !properties.contains($0.key) }) else {
      report(
        .templateMissingBlock, "nothing says what block this is", hint: NearestName.hint("", among: names),
        at: location)
      return
    }
    report(
      .templateUnknownBlock, "there is no block `\(unknown.key.prefix(80))`",
      hint: NearestName.hint(String(unknown.key.prefix(80)), among: names), at: unknown.keyLocation)
  }

  private func block(
    _ member: YAMLMember, _ properties: TemplateMembers, scope outer: TemplateScope, at location: Problem.Location
  ) -> BlockTemplate? {
    var scope = outer
    scope.isColumn = false
    scope.depth += 1
    var textProperties = properties
    // The side of its square, not a size of type.
    if member.key == "qr" { textProperties["size"] = nil }
    scope.apply(style(textProperties))
    let each = collection(properties["each"])
    if let each { scope.collections.append(each) }
    // The condition is asked for each element, so it may name the element's variables.
    let conditions = conditions(properties, scope: scope)
    if !conditions.isEmpty || each != nil { scope.isConditional = true }
    var frame = frame(properties, at: location)
    frame.role = role(properties["role"], of: member.key)
    if case .artifact? = frame.role { scope.isArtifact = true }
    if let background = frame.background { scope.background = background }
    // What is decoration is asked of all blocks.
    if defers, !conditions.isEmpty || each != nil, !Self.decorations.contains(member.key) {
      let content = deferred { [scope] in $0.content(member, properties, scope: scope) }
      return BlockTemplate(content: .deferred(content), frame: frame, conditions: conditions, each: each)
    }
    guard let content = content(member, properties, scope: scope) else { return nil }
    return BlockTemplate(content: content, frame: frame, conditions: conditions, each: each)
  }

  private func content(
    _ member: YAMLMember, _ properties: TemplateMembers, scope: TemplateScope
  ) -> BlockTemplate.Content? {
    let value = member.value
    switch member.key {
    case "text":
      var text = text(
        value, scope: scope, join: properties["join"].flatMap { word($0, "`join`") } ?? "\n",
        maximumLines: number(properties["max_lines"], "`max_lines`", in: 1...1000).map { Int($0) })
      if let node = properties["link"], let name = word(node, "`link`") {
        text.link = variable(name, scope: scope, at: node.location)
      }
      return .text(text)
    case "rows":
      return .rows(
        blocks(value, scope: scope), spacing: (length(properties["spacing"], "`spacing`") ?? 0) * geometry.heightScale)
    case "columns": return columns(value, properties, scope: scope)
    case "spacer": return .spacer((length(value, "a spacer's height") ?? 0) * geometry.heightScale)
    case "rule":
      return .rule(thickness: length(value, "a rule's thickness", in: 0...20) ?? 0.5, color: scope.style.color)
    case "page_break": return pageBreak(member, scope: scope)
    case "image": return image(value, properties, scope: scope)
    case "qr": return code(value, properties, scope: scope)
    case "stamp": return stamp(value, properties, scope: scope)
    case "table": return table(value, properties, scope: scope)
    case "fields": return fields(value, properties, isTotals: false, scope: scope)
    case "totals": return fields(value, properties, isTotals: true, scope: scope)
    case "party": return party(value, properties, scope: scope)
    default: return mentions(member, properties, scope: scope)
    }
  }

  /// - Returns: nil where it is switched off, or nothing flows from page to page.
  private func pageBreak(_ member: YAMLMember, scope: TemplateScope) -> BlockTemplate.Content? {
    guard scope.breaksPages else {
      report(
        .templateUnknownBlock,
        "`page_break` is a block of the body and of `rows` in it, not of what stands side by side",
        hint: "put it between two blocks of the body", at: member.keyLocation)
      return nil
    }
    return flag(member.value, "`page_break`") == true ? .pageBreak : nil
  }

  private func columns(_ node: YAMLNode, _ properties: TemplateMembers, scope: TemplateScope)
    -> BlockTemplate.Content
  {
    var inner = scope
    inner.isColumn = true
    inner.breaksPages = false
    let columns = elements(of: node, "`columns`").compactMap { element -> BlockTemplate.Column? in
      var scope = inner
      guard let element = resolved(element, scope: &scope), let block = block(element, scope: scope) else { return nil }
      return BlockTemplate.Column(
        block: block,
        width: geometry.scaled(width(element.member("width"), "a column's width", default: .fraction(1))),
        verticalAlignment: choice(
          element.member("vertical_align"), "a vertical alignment",
          among: ["top": .top, "center": .center, "bottom": .bottom]) ?? .top)
    }
    return .columns(columns, spacing: (length(properties["spacing"], "`spacing`") ?? 0) * geometry.widthScale)
  }

  /// What a block's properties say about its node.
  private func frame(_ properties: TemplateMembers = TemplateMembers(), at location: Problem.Location) -> Node {
    var node = Node(.spacer(0))
    node.origin = .place(line: location.line, column: location.column)
    node.padding = insets(properties["padding"], "`padding`") ?? .zero
    node.background = color(properties["background"], "a background")
    node.border = border(properties["border"], "a border")
    node.cornerRadius = length(properties["radius"], "`radius`", in: 0...100) ?? 0
    node.keepTogether = flag(properties["keep_together"], "`keep_together`") ?? false
    node.keepWithNext = flag(properties["keep_with_next"], "`keep_with_next`") ?? false
    node.minimumTop = length(properties["minimum_top"], "`minimum_top`")
    node.minimumHeight = length(properties["minimum_height"], "`minimum_height`")
    node.bleeds = flag(properties["bleed"], "`bleed`") ?? false
    return node
  }

  /// What `when` and `unless` ask for.
  func conditions(_ properties: TemplateMembers, scope: TemplateScope) -> ConditionList {
    ConditionList(
      all: conditions(properties["when"], "`when`", scope: scope),
      none: conditions(properties["unless"], "`unless`", scope: scope))
  }

  private func conditions(_ node: YAMLNode?, _ what: String, scope: TemplateScope) -> [TemplateCondition] {
    guard let node else { return [] }
    let nodes: [YAMLNode]
    if case .sequence(let elements) = node.content { nodes = elements } else { nodes = [node] }
    return nodes.compactMap { node in
      guard let name = word(node, "an entry of \(what)") else { return nil }
      if let condition = TemplateCondition.named[name] { return condition }
      if let holds = themeCondition(name) { return TemplateCondition(name) { _ in holds } }
      if TemplateVariable.all[name] != nil || TemplateVariable.metadataKey(name) != nil {
        return variable(name, scope: scope, at: node.location).map { .presence(of: $0) }
      }
      report(
        .templateUnknownCondition, "there is no condition or variable `\(name.prefix(80))`",
        hint: NearestName.of(
          String(name.prefix(80)),
          among: TemplateCondition.named.names.sorted() + Self.themeConditions + TemplateVariable.all.names.sorted()
        ).map { "did you mean `\($0)`?" }, at: node.location)
      return nil
    }
  }

  /// The collection that a value names.
  func collection(_ node: YAMLNode?) -> TemplateCollection? {
    guard let node, let name = word(node, "a collection") else { return nil }
    if let collection = TemplateCollection(rawValue: name) { return collection }
    report(
      .templateUnknownCollection, "there is nothing called `\(name.prefix(80))` to repeat over",
      hint: NearestName.hint(String(name.prefix(80)), among: TemplateCollection.allCases.map(\.rawValue)),
      at: node.location)
    return nil
  }
}
