/// What somebody has written down about a case.
public struct CaseNote: Hashable, Sendable {
  /// When, in milliseconds since 1970.
  public var writtenAt: Int64
  /// Who.
  public var author: String
  /// What.
  public var body: String
}
