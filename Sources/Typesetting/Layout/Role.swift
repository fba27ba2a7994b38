/// What a node is to a reader who does not see the page: its standard structure type in tagged PDF
/// (ISO 32000-1, 14.8.4).
package enum Role: Hashable, Sendable {
  /// What a header cell is the header of (ISO 32000-1, table 349).
  package enum Scope: String, Sendable { case row = "Row", column = "Column", both = "Both" }

  case section
  /// Whose document it is and how to reach them; in a PDF no element of its own.
  case address
  case heading(level: Int)
  case paragraph
  case table
  case tableRow
  case tableHeader(Scope)
  case tableCell
  case figure(alternativeText: String)
  /// Decoration, or a repetition of what was said before: outside the structure.
  case artifact
}
