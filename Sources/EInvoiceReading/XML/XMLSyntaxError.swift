/// Why bytes are not an XML document that is read here.
package struct XMLSyntaxError: Error, Hashable, Sendable {
  /// In bytes from the document's beginning.
  package var offset: Int
  /// What is wrong, as a sentence.
  package var message: String
  /// What to do about it.
  package var hint: String?

  init(_ message: String, at offset: Int, hint: String? = nil) {
    self.offset = offset
    self.message = message
    self.hint = hint
  }

  /// The bytes end before the document does.
  ///
  /// - Parameters:
  ///   - place: within what: `a comment`.
  ///   - offset: where that begins.
  static func truncated(within place: String, at offset: Int) -> XMLSyntaxError {
    XMLSyntaxError(
      "The file ends within \(place): it is truncated.", at: offset, hint: "Fetch the whole file again.")
  }

  static let tooLarge = XMLSyntaxError("The document is larger than \(XMLLimits.size >> 20) MiB.", at: 0)
}
