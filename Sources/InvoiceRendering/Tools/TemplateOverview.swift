internal import InvoiceCore
public import InvoiceModel
internal import YAMLReading

/// What a template says of itself, without being used.
public struct TemplateOverview: Sendable {
  /// Of a bundled one its name, of others their folder.
  public var name: String
  /// What it looks like, in a line; nil where it does not say.
  public var summary: String?
  /// The template that it is a variant of.
  public var parent: String?
  /// The languages that it has all labels in.
  public var languages: [String]
  /// What its theme declares, in the order of the keys; what it takes over from others included.
  public var theme: [(key: InvoiceTheme.Key, value: String)]

  /// Reads a template.
  ///
  /// - Throws: what keeps its file from being read.
  public init(of template: InvoiceTemplate) throws(InvoiceProblems) {
    let folder: TemplateFolder
    let source: TemplateSource
    let own: YAMLNode?
    let diagnostics = TemplateDiagnostics()
    do {
      folder = try TemplateFolder(template)
      source = try TemplateSource(of: folder, diagnostics)
      // What another one says of itself is not said of this one.
      own = YAMLDocument(try folder.read("template.yaml", maximumSize: YAMLDocument.maximumSize)).root
    } catch {
      throw InvoiceProblems([
        Problem(
          code: .templateUnreadable, path: "", message: "the template \(error.reason)",
          file: template.name + "/template.yaml")
      ])
    }
    guard diagnostics.isEmpty, let root = source.root else { throw InvoiceProblems(diagnostics.sorted) }
    name = template.name
    summary = Self.word(own?.member("description"))
    parent = Self.word(own?.member("extends"))
    languages =
      template.isBundled ? TemplateLabels(sound: folder).languages : TemplateLabels(of: folder, diagnostics).languages
    theme = InvoiceTheme.Key.allCases.compactMap { key in
      guard let value = root.member("theme")?.member(key.rawValue) else { return nil }
      if case .sequence(let elements) = value.content {
        return (key, elements.compactMap { Self.word($0) }.joined(separator: key.form.separator))
      }
      return Self.word(value).map { (key, $0) }
    }
  }

  private static func word(_ node: YAMLNode?) -> String? {
    guard case .scalar(let scalar)? = node?.content, !scalar.text.isEmpty else { return nil }
    return scalar.text
  }
}
