/// Why bytes are no picture that can be set.
package enum ImageError: Error, Hashable, Sendable {
  case unknownFormat
  case damaged(String)
  /// A JPEG in the four inks of print (CMYK), whose colours no profile here describes.
  case inks
  case tooLarge(width: Int, height: Int)
}
