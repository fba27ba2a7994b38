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
  let labels: LabelTable

  /// Reads the labels out of what a file says.
  init(language: String, file: String, document: YAMLDocument, diagnostics: TemplateDiagnostics) {
    self.language = language
    self.file = file
    diagnostics.report(document.problems, file: file)
    var labels: [String: Label] = [:]
    if let root = document.root {
      LabelTable.collect(root, "", file, &labels) { message, location in
        diagnostics.report(.templateInvalidValue, message, at: TemplatePlace(file: file, location: location))
      }
    }
    self.labels = .table(labels)
  }

  /// The labels of a file that is known to be sound.
  init(language: String, file: String, sound root: YAMLNode) {
    self.language = language
    self.file = file
    labels = .tree(root, file: file)
  }

  /// No labels.
  init(language: String, file: String) {
    self.language = language
    self.file = file
    labels = .table([:])
  }

  /// A template's labels over those that all templates share.
  init(_ own: TemplateStrings, over shared: TemplateStrings) {
    language = own.language
    file = own.file
    if case .table(let labels) = own.labels, labels.isEmpty {
      self.labels = shared.labels
    } else {
      labels = .table(shared.labels.all.merging(own.labels.all) { $1 })
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
