/// Why bytes are not an XML document that is read here.
struct XMLSyntaxError: Error, Hashable, Sendable {
  /// In bytes from the document's beginning.
  var offset: Int
  /// What is wrong, as a sentence.
  var message: String
  /// What to do about it.
  var hint: String?

  init(_ message: String, at offset: Int, hint: String? = nil) {
    self.offset = offset
    self.message = message
    self.hint = hint
  }
}
