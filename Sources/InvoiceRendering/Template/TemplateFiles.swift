internal import InvoiceModel
internal import YAMLReading

/// The files that a template is read from: its own and those that it extends. Their lines are numbered one after the
/// other, so that a place in the tree that they become is a line and a column, as that of one file.
struct TemplateFiles: Hashable, Sendable {
  /// More lines than a file can have.
  private static let stride = YAMLDocument.maximumSize + 2

  /// As they are shown; the template's own is the first.
  var names: [String]

  /// How many lines come before those of a file.
  static func linesBefore(_ index: Int) -> Int { index * stride }

  /// Whether a place is in the template's own file.
  static func isOwn(_ location: Problem.Location) -> Bool { location.line < stride }

  /// The place in its file.
  func place(of location: Problem.Location) -> TemplatePlace {
    let index = (location.line - 1) / Self.stride
    guard names.indices.contains(index) else { return TemplatePlace(file: names.first ?? "", location: location) }
    return TemplatePlace(
      file: names[index],
      location: Problem.Location(line: location.line - Self.linesBefore(index), column: location.column))
  }
}
