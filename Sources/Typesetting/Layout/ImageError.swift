/// Why bytes are no picture that can be set.
package enum ImageError: Error, Hashable, Sendable {
  case unknownFormat
  case damaged(String)
  case tooLarge(width: Int, height: Int)
}
