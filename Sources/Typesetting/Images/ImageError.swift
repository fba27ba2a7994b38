/// Why bytes are no picture that can be set.
package enum ImageError: Error, Hashable, Sendable {
  case unknownFormat
  case damaged(String)
  /// A JPEG in the four inks of print (CMYK), whose colours no profile here describes.
  case inks
  case tooLarge(width: Int, height: Int)
  /// A WebP that moves.
  case animated
  /// An SVG with something that is not drawn here: what it has, where (0: the file as a whole), and what to do.
  case drawing(String, line: Int, hint: String)
  /// What draws such pictures is not there, or not as it should be.
  case library(PictureLibrary, reason: String)
}
