/// An identifier with the scheme that says whose it is.
public struct SchemedIdentifier: Hashable, Sendable {
  /// A code of the list that its place names, ISO 6523 or UNTDID 1153; nil: it is not said.
  public var scheme: String?
  /// The identifier within the scheme.
  public var id: String

  /// An identifier.
  public init(scheme: String? = nil, id: String) {
    self.scheme = scheme
    self.id = id
  }
}
