/// What Cairo draws into, as far as drawing depends on it.
enum CanvasMedium: Sendable {
  /// A file with text that can be searched and copied, and pictures as they are: PDF/A forbids interpolation, and a JPEG
  /// goes into it unopened.
  case pdf
  /// Pixels. Text is its outlines, as Cairo would move each glyph to a whole pixel; pictures are decoded, and averaged
  /// where they are made smaller.
  case pixels
}
