/// Where the service keeps what is no row.
public struct FileSettings: Hashable, Sendable {
  /// The folder of exports that wait for their users.
  public var exports: String
  /// The file that says who was erased, outside the database so that it outlives a restore.
  public var erasureLog: String

  /// Where they are.
  public init(exports: String, erasureLog: String) { (self.exports, self.erasureLog) = (exports, erasureLog) }
}
