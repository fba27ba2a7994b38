/// An element of a PDF's structure.
package struct StructureElement: Hashable, Sendable {
  /// The standard structure type, `TH` for instance.
  package var type: String
  /// Of a header cell.
  package var scope: Role.Scope?
  /// How many columns a cell spans; 1 unless it spans more.
  package var columnSpan: Int
  /// What a picture shows, in words.
  package var alternativeText: String?
  /// What stands there as text, where glyphs are painted as pictures.
  package var actualText: String?
  /// Where it differs from the document's (BCP 47).
  package var language: String?
  /// A table's title or summary.
  package var summary: String?

  /// Attributes of the next element of the structure.
  package init(
    type: String, scope: Role.Scope? = nil, columnSpan: Int = 1, alternativeText: String? = nil,
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
  var headingLevel: UInt8? {
    let name = type.utf8
    guard name.count == 2, name.first == UInt8(ascii: "H"), let digit = name.last,
      (UInt8(ascii: "1")...UInt8(ascii: "6")).contains(digit)
    else { return nil }
    return digit - UInt8(ascii: "0")
  }
}
