public import InvoiceModel

/// The text: see Docs/Problems.md.
extension ProblemCode {
  /// The document is larger than 64 MiB.
  public static let documentTooLarge = ProblemCode("document-too-large")
  /// The bytes are not UTF-8. A byte order mark of UTF-8 is accepted.
  public static let notUTF8 = ProblemCode("not-utf8")
  /// The text is not JSON (RFC 8259); the message says what is expected at the place.
  public static let jsonSyntax = ProblemCode("json-syntax")
  /// The text ends before the document does, or is empty.
  public static let jsonTruncated = ProblemCode("json-truncated")
  /// Objects and arrays are nested more than 64 deep.
  public static let nestingTooDeep = ProblemCode("nesting-too-deep")
}
