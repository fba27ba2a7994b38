internal import InvoiceModel
internal import Typesetting

extension TemplateCompiler {
  /// The tags of the inline markup besides the named styles.
  static let tags = ["b", "i", "size", "color", "link"]

  /// A text property: one text, whose lines are entries, or a list of entries.
  func text(_ node: YAMLNode, scope: TemplateScope, join: String = "\n", maximumLines: Int? = nil) -> TextTemplate {
    var entries: [[TextPiece]] = []
    switch node.content {
    case .scalar(let scalar): entries = self.entries(scalar, node.location, scope: scope, splitsLines: true)
    case .sequence(let elements):
      for element in elements {
        guard case .scalar(let scalar) = element.content else {
          report(.templateInvalidValue, "an entry of a text is a text", at: element.location)
          continue
        }
        entries += self.entries(scalar, element.location, scope: scope, splitsLines: false)
      }
    case .mapping: report(.templateInvalidValue, "a text is a text or a list of texts", at: node.location)
    }
    return TextTemplate(
      entries: entries, separator: Inline(.text(join), style: scope.style), alignment: scope.alignment,
      lineHeight: scope.lineHeight, maximumLines: maximumLines)
  }

  private func entries(
    _ scalar: YAMLScalar, _ location: Problem.Location, scope: TemplateScope, splitsLines: Bool
  ) -> [[TextPiece]] {
    var parser = TextTemplateParser(compiler: self, file: file, scalar: scalar, location: location, scope: scope)
    return parser.entries(splitsLines: splitsLines)
  }

  /// The pieces of a label, in the place where it is used; reports it when it is missing.
  func label(_ key: String, scope: TemplateScope, style: TextStyle, link: TemplateVariable?, at place: TemplatePlace)
    -> [TextPiece]
  {
    guard let label = strings.labels[key] else {
      guard !knownLabels.contains(key) else { return [] }
      diagnostics.report(
        .templateUnknownLabel, "\(strings.file) has no label `\(key.prefix(80))`",
        hint: NearestName.of(key, among: sortedLabels).map { "did you mean `\($0)`?" }, at: place)
      return []
    }
    var parser = TextTemplateParser(
      compiler: self, file: strings.file, scalar: label.scalar, location: label.location, scope: scope)
    parser.isLabel = true
    parser.start(style: style, link: link)
    return parser.entries(splitsLines: false).first ?? []
  }

  /// The variable of a name in a scope; reports it when there is none.
  func variable(_ name: String, scope: TemplateScope, at place: TemplatePlace) -> TemplateVariable? {
    if let variable = TemplateVariable.all[name] {
      guard let collection = variable.collection, !scope.collections.contains(collection) else { return variable }
      diagnostics.report(
        .templateUnknownVariable, "`\(name)` is there only for each of `\(collection.rawValue)`",
        hint: "put the block under `each: \(collection.rawValue)`", at: place)
      return nil
    }
    var nearest: String? {
      let known = TemplateVariable.all.values.filter { $0.collection.map(scope.collections.contains) ?? true }
      return NearestName.of(String(name.prefix(80)), among: known.map(\.name).sorted())
    }
    diagnostics.report(
      .templateUnknownVariable, "there is no variable `\(name.prefix(80))`",
      hint: nearest.map { "did you mean `\($0)`?" }, at: place)
    return nil
  }
}
