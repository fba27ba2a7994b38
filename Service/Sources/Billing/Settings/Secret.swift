/// What must not be seen: a password, a token. It prints as dots, wherever it ends up.
public struct Secret: Hashable, Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// What it is.
  public let value: String

  /// A secret.
  public init(_ value: String) { self.value = value }

  /// Dots.
  public var description: String { "…" }
  /// Dots.
  public var debugDescription: String { "…" }
  /// Nothing.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
