/// An element of a document's structure (ISO 32000-1, 14.7.2).
package struct StructureElement: Hashable, Sendable {
  /// The cells that a table header heads (ISO 32000-1, table 349).
  package enum Scope: String, Hashable, Sendable { case row = "Row", column = "Column", both = "Both" }

  /// The standard structure type, `TH` for instance.
  package var type: String
  /// Required for `TH` (ISO 14289-1, 7.5).
  package var scope: Scope?
  /// For `TH` and `TD`, in columns of the table.
  package var columnSpan: Int
  /// Required for `Figure` (ISO 14289-1, 7.3); for `Link` the annotation's contents (7.18.5), its URI when nil.
  package var alternativeText: String?
  /// What stands there as text, for glyphs that are painted as pictures (ISO 32000-1, 14.9.4).
  package var actualText: String?
  /// BCP 47, where it differs from the parent's.
  package var language: String?
  /// A table's title or summary, for readers who do not see it.
  package var summary: String?

  /// Attributes of one element.
  package init(
    type: String, scope: Scope? = nil, columnSpan: Int = 1, alternativeText: String? = nil,
    actualText: String? = nil, language: String? = nil, summary: String? = nil
  ) {
    self.type = type
    self.scope = scope
    self.columnSpan = columnSpan
    self.alternativeText = alternativeText
    self.actualText = actualText
    self.language = language
    self.summary = summary
  }

  /// 1 to 6 of a heading, else nil.
  package var headingLevel: UInt8? {
    let name = type.utf8
    guard name.count == 2, name.first == UInt8(ascii: "H"), let digit = name.last,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    else { return nil }
    return digit - UInt8(ascii: "0")
  }
}
