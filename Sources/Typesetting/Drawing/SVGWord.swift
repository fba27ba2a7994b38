/// A piece of a line that a drawing puts into its place by itself: a word and the spaces behind it.
///
/// Viewers round what they add up, and some take other fonts than a drawing's own, so that nothing but a word may depend
/// on the widths of its letters.
struct SVGWord {
  /// With the spaces.
  var text: ArraySlice<UInt8>
  /// How many bytes of it are no spaces.
  var letterCount = 0
  /// Of the letters, or of the first space where there are none, from left to right.
  var glyphs: ArraySlice<TextBuffer.Glyph>

  var letters: ArraySlice<UInt8> { text.prefix(letterCount) }

  /// The words of a segment in the order of the text.
  ///
  /// - Parameter spacesApart: whether spaces stand by themselves, as in a line of two directions what is behind a word
  ///   in the text may not be so on the page.
  static func words(of segment: TextLine.Segment, in text: TextBuffer, spacesApart: Bool) -> [SVGWord] {
    var words: [SVGWord] = []
    segment.forEachCluster(in: text) { bytes, glyphs in
      let isSpace = isSpace(text.bytes[bytes])
      let isBegun = words.last.map { last in
        guard !spacesApart else { return !isSpace && last.letterCount == last.text.count }
        return isSpace || last.letterCount == last.text.count
      }
      guard isBegun ?? false, let last = words.last else {
        words.append(
          SVGWord(text: text.bytes[bytes], letterCount: isSpace ? 0 : bytes.count, glyphs: text.glyphs[glyphs]))
        return
      }
      var word = last
      word.text = text.bytes[last.text.startIndex..<bytes.upperBound]
      if !isSpace {
        word.letterCount += bytes.count
        let start = min(last.glyphs.startIndex, glyphs.lowerBound)
        word.glyphs = text.glyphs[start..<max(last.glyphs.endIndex, glyphs.upperBound)]
      }
      words[words.count - 1] = word
    }
    return words
  }

  /// U+0020, U+00A0 and U+202F, of which the last two are drawn at their own width with the glyph of the first.
  private static func isSpace(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.elementsEqual([0x20]) || bytes.elementsEqual([0xC2, 0xA0]) || bytes.elementsEqual([0xE2, 0x80, 0xAF])
  }
}
