/// The expanded name of an element or attribute.
package struct XMLName: Hashable, Sendable {
  /// The namespace's name; empty for none.
  package var namespace: String
  /// The name without its prefix.
  package var local: String
}
