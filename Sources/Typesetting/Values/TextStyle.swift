/// How a run of text looks. Two equal styles shape the same text to the same glyphs.
package struct TextStyle: Hashable, Sendable {
  /// How thick letters are.
  package enum Weight: UInt8, Sendable { case regular, bold }

  /// The family's name as the font library knows it, `Inter` for instance, or a `FamilyList`.
  package var family: String
  /// In points.
  package var size: Double
  /// How thick letters are.
  package var weight: Weight
  /// Whether they are slanted.
  package var isItalic: Bool
  /// Of the letters.
  package var color: Color

  /// A style of text; the size is in points.
  package init(
    family: String = "Inter", size: Double = 9, weight: Weight = .regular, isItalic: Bool = false,
    color: Color = .black
  ) {
    self.family = family
    self.size = size
    self.weight = weight
    self.isItalic = isItalic
    self.color = color
  }
}
