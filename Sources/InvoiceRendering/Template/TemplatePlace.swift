internal import InvoiceModel

/// A place in one of a template's files.
struct TemplatePlace: Hashable, Sendable {
  /// As it is shown to the user: the template's folder and the name in it.
  var file: String
  /// Nil: the file as a whole.
  var location: Problem.Location?

  /// `template.yaml:12:5`.
  var description: String {
    guard let location else { return file }
    return "\(file):\(location.line):\(location.column)"
  }
}
