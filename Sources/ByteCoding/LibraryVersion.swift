/// A library that bytes of ours depend on, and which of its releases is in use.
package struct LibraryVersion: Hashable, Sendable {
  /// As it is known: `cairo`.
  package var name: String
  /// `1.16.0`.
  package var version: String

  /// A library.
  package init(name: String, version: String) {
    self.name = name
    self.version = version
  }
}
