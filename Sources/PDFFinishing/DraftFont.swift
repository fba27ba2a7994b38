/// A font of a draft.
package struct DraftFont: Sendable {
  /// Its glyphs.
  let subset: FontPart
  /// By the number that the pages give a glyph: its place in the subset.
  let places: [UInt16]
  /// By that number: what a glyph stands for that does not say so.
  let texts: [UInt16: String]

  /// - Parameters:
  ///   - subset: all glyphs that the document has of the font.
  ///   - places: by the number that the pages give a glyph: its place in the subset.
  ///   - texts: by that number: what the silent ones of the subset stand for.
  package init(subset: FontPart, places: [UInt16], texts: [UInt16: String] = [:]) {
    self.subset = subset
    self.places = places
    self.texts = texts
  }
}
