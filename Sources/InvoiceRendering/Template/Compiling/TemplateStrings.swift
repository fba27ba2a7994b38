internal import InvoiceModel
internal import YAMLReading

/// The labels of one language: `strings/<language>.yaml`, nested keys joined with points.
struct TemplateStrings: Sendable {
  struct Label: Sendable {
    var scalar: YAMLScalar
    /// For messages.
    var file: String
    var location: Problem.Location
  }

  let language: String
  /// For messages.
  let file: String
  let labels: [String: Label]

  /// Reads the labels out of what a file says.
  init(language: String, file: String, document: YAMLDocument, diagnostics: TemplateDiagnostics) {
    self.language = language
    self.file = file
    diagnostics.report(document.problems, file: file)
    var labels: [String: Label] = [:]
    if let root = document.root { Self.collect(root, "", file, &labels, diagnostics) }
    self.labels = labels
  }

  /// No labels.
  init(language: String, file: String) {
    self.language = language
    self.file = file
    labels = [:]
  }

  /// A template's labels over those that all templates share.
  init(_ own: TemplateStrings, over shared: TemplateStrings) {
    language = own.language
    file = own.file
    labels = shared.labels.merging(own.labels) { $1 }
  }

  private static func collect(
    _ node: YAMLNode, _ prefix: String, _ file: String, _ labels: inout [String: Label],
    _ diagnostics: TemplateDiagnostics
  ) {
    switch node.content {
    case .mapping(let members):
      for member in members {
        let key = prefix.isEmpty ? member.key : prefix + "." + member.key
        guard key.utf8.count <= YAMLDocument.maximumKeyLength * 4 else {
          diagnostics.report(
            .templateInvalidValue, "a label's name is too long",
            at: TemplatePlace(file: file, location: member.keyLocation))
          continue
        }
        collect(member.value, key, file, &labels, diagnostics)
      }
    case .scalar(let scalar) where !prefix.isEmpty:
      labels[prefix] = Label(scalar: scalar, file: file, location: node.location)
    default:
      diagnostics.report(
        .templateInvalidValue, "labels are texts, in mappings as deep as you like",
        at: TemplatePlace(file: file, location: node.location))
    }
  }
}

extension TemplateDiagnostics {
  /// Adds what is wrong with a file's YAML.
  func report(_ problems: [YAMLProblem], file: String) {
    for problem in problems {
      let place = TemplatePlace(file: file, location: problem.location)
      switch problem.kind {
      case .duplicateKey: report(.templateDuplicateKey, problem.message, at: place)
      default: report(.templateYAML, problem.message, at: place)
      }
    }
  }
}
