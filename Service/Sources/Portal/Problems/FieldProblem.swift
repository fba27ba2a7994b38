/// What is wrong with a field of a request.
struct FieldProblem: Hashable, Encodable {
  /// Its name; nil: the entry as a whole.
  var field: String?
  /// A ``PortalCode``.
  var code: String
  /// One sentence.
  var detail: String

  init(_ field: String?, _ code: PortalCode, _ detail: String) {
    (self.field, self.code, self.detail) = (field, code.rawValue, detail)
  }
}
