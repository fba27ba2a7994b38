/// How large a document may be; what lies beyond is an error, so that no input takes memory or time without end.
enum XMLLimits {
  /// In bytes: as large as an invoice in JSON may be.
  static let size = 64 << 20
  /// Of nested elements; CII has about ten.
  static let depth = 100
  /// Of elements: 50,000 lines with 80 each.
  static let elements = 4_000_000
  /// Of attributes of one element.
  static let attributes = 64
  /// Of namespaces in scope.
  static let namespaces = 64
  /// Of different names.
  static let names = 10_000
}
