/// A library that bytes of ours depend on, and which of its releases is in use.
public struct LibraryVersion: Hashable, Sendable {
  /// As it is known: `cairo`.
  public var name: String
  /// `1.16.0`.
  public var version: String

  /// A library.
  public init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}
