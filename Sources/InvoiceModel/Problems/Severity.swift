/// How bad a problem is.
public enum Severity: String, Hashable, Sendable {
  /// Nothing is rendered.
  case error
  /// The document is rendered all the same.
  case warning
}
