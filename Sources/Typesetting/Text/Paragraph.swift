/// Text that is set as lines of one width. `\n` in a run ends a line.
package struct Paragraph: Hashable, Sendable {
  /// How lines stand between the edges.
  package enum Alignment: Hashable, Sendable {
    /// The side where a line of the paragraph's language begins.
    case start
    case center
    case end
    /// On the decimal separator. Within a table column, all paragraphs of this alignment share one axis; their
    /// fractions begin on it and the widest of them touches the column's end. Elsewhere the same as `end`.
    case decimal
  }

  /// One after the other.
  package var inlines: [Inline]
  /// How its lines stand.
  package var alignment: Alignment
  /// Distance of base lines as a multiple of the font size.
  package var lineHeight: Double
  /// For `Alignment.decimal`: how many UTF-8 bytes of the text stand before the axis (the integer part).
  /// Nil: all of it.
  package var integerLength: Int?
  /// At most this many lines are set; what is left out ends in an ellipsis. Nil: no limit.
  package var maximumLines: Int?

  /// A paragraph of pieces.
  package init(
    _ inlines: [Inline], alignment: Alignment = .start, lineHeight: Double = 1.35, integerLength: Int? = nil,
    maximumLines: Int? = nil
  ) {
    self.inlines = inlines
    self.alignment = alignment
    self.lineHeight = lineHeight
    self.integerLength = integerLength
    self.maximumLines = maximumLines
  }
}
