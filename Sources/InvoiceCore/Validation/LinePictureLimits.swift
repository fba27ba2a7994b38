/// How large a line's picture may be.
package enum LinePictureLimits {
  /// In bytes, of one.
  package static let maximumSize = 1 << 20
  /// The longest text of one in a data URI.
  package static let maximumLength = maximumSize / 3 * 4 + 200

  /// What is said of a larger one.
  package static let tooLarge = "The picture is larger than \(maximumSize >> 20) MiB."
  /// What to do about it.
  package static let remedy = "On a page it is 11 mm wide: 300 pixels are enough."
}
