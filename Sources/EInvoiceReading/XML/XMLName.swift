/// The expanded name of an element or attribute.
package struct XMLName: Hashable, Sendable {
  /// The namespace's name; empty for none.
  package var namespace: String
  /// The name without its prefix.
  package var local: String

  /// A name in a namespace; "" for none.
  package init(namespace: String, local: String) {
    self.namespace = namespace
    self.local = local
  }

  /// The same name, of the strings that documents share where they are known: it is found equal to theirs at once.
  package var shared: XMLName {
    XMLName(
      namespace: XMLKnownNames.shared(namespace: namespace), local: XMLKnownNames.shared.shared(local: local))
  }
}
