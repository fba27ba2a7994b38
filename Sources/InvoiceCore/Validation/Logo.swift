internal import ByteCoding

/// The logo as an invoice names it: a picture within the text, or a file.
enum Logo {
  /// The longest text of a picture in a data URI.
  static let maximumLength = 8 << 20

  /// Whether a logo is a PNG, JPEG, SVG or WebP in a data URI, or a plain file name inside a folder.
  static func isWellFormed(_ logo: String) -> Bool {
    if FilePath.hasPrefix(logo, "data:") { return Base64.picture(inDataURI: logo) != nil }
    return isFileName(logo)
  }

  /// Whether a text is the name of a file inside a folder on any system.
  static func isFileName(_ text: String) -> Bool {
    FilePath.isInside(text) && !text.utf8.contains { $0 == UInt8(ascii: "\\") || $0 == UInt8(ascii: ":") }
  }
}
