/// A font of a draft.
package struct DraftFont: Sendable {
  /// Its glyphs.
  let subset: FontPart
  /// By the number that the pages give a glyph: its place in the subset.
  let places: [UInt16]

  /// - Parameters:
  ///   - subset: all glyphs that the document has of the font.
  ///   - places: by the number that the pages give a glyph: its place in the subset.
  package init(subset: FontPart, places: [UInt16]) {
    self.subset = subset
    self.places = places
  }
}
