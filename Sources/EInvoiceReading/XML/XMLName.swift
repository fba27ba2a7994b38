/// The expanded name of an element or attribute.
struct XMLName: Hashable, Sendable {
  /// The namespace's name; empty for none.
  var namespace: String
  /// The name without its prefix.
  var local: String
}
