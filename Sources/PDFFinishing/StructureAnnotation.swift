/// What Cairo can't write into a structure element, in the order in which the painter opened the elements.
package struct StructureAnnotation: Hashable, Sendable {
  /// The cells that a table header heads (ISO 32000-1, table 349).
  package enum Scope: String, Hashable, Sendable { case row = "Row", column = "Column", both = "Both" }

  /// The standard structure type, `TH` for instance; must equal the element's type in the file.
  package var type: String
  /// Required for `TH` (ISO 14289-1, 7.5).
  package var scope: Scope?
  /// For `TH` and `TD`, in columns of the table.
  package var columnSpan: Int
  /// Required for `Figure` (ISO 14289-1, 7.3); for `Link` the annotation's contents (7.18.5), its URI when nil.
  package var alternativeText: String?
  /// What stands there as text, for content that Cairo paints as a picture (ISO 32000-1, 14.9.4).
  package var actualText: String?
  /// BCP 47, where it differs from the parent's.
  package var language: String?

  /// Attributes of one element.
  package init(
    type: String, scope: Scope? = nil, columnSpan: Int = 1, alternativeText: String? = nil,
    actualText: String? = nil, language: String? = nil
  ) {
    self.type = type
    self.scope = scope
    self.columnSpan = columnSpan
    self.alternativeText = alternativeText
    self.actualText = actualText
    self.language = language
  }
}
