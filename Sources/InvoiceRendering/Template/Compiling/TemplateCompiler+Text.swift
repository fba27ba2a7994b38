internal import InvoiceModel
internal import Typesetting
internal import YAMLReading

extension TemplateCompiler {
  /// The tags of the inline markup besides the named styles.
  static let tags = ["b", "i", "size", "color", "link"]

  /// What YAML takes for a mapping is a text that begins with a variable, more often than not.
  private static let quotes = "a text with braces stands in quotes: `\"{invoice.number}\"`"

  /// A text property: one text, whose lines are entries, or a list of entries.
  func text(_ node: YAMLNode, scope: TemplateScope, join: String = "\n", maximumLines: Int? = nil) -> TextTemplate {
    let separator = Inline(.text(join), style: scope.style)
    guard !defers else {
      return TextTemplate(
        entries: deferred { $0.entries(of: node, scope: scope) }, separator: separator, alignment: scope.alignment,
        lineHeight: scope.lineHeight, maximumLines: maximumLines)
    }
    return TextTemplate(
      entries: entries(of: node, scope: scope), separator: separator, alignment: scope.alignment,
      lineHeight: scope.lineHeight, maximumLines: maximumLines)
  }

  private func entries(of node: YAMLNode, scope: TemplateScope) -> [[TextPiece]] {
    switch node.content {
    case .scalar(let scalar): return entries(of: scalar, at: node.location, scope: scope, splitsLines: true)
    case .sequence(let elements):
      return elements.flatMap { element -> [[TextPiece]] in
        guard case .scalar(let scalar) = element.content else {
          report(.templateInvalidValue, "an entry of a text is a text", hint: Self.quotes, at: element.location)
          return []
        }
        return entries(of: scalar, at: element.location, scope: scope, splitsLines: false)
      }
    case .mapping:
      report(.templateInvalidValue, "a text is a text or a list of texts", hint: Self.quotes, at: node.location)
      return []
    }
  }

  /// The variable that a value names; reports it when there is none.
  func variable(_ name: String, scope: TemplateScope, at location: Problem.Location) -> TemplateVariable? {
    do {
      return try TemplateVariable.named(name, in: scope.collections)
    } catch {
      report(TextProblem(kind: error, place: TemplatePlace(file: file, location: location)))
      return nil
    }
  }
}
