/// XMP properties that PDF/A does not predefine, with the description that it demands of them (ISO 19005-3, 6.6.2.3).
package struct XMPExtensionSchema: Hashable, Sendable {
  /// A text property and its value.
  package struct Property: Hashable, Sendable {
    /// An XML name without prefix.
    package var name: String
    /// What the property means, in English.
    package var description: String
    package var value: String

    package init(name: String, description: String, value: String) {
      self.name = name
      self.description = description
      self.value = value
    }
  }

  /// The schema's name for people.
  package var name: String
  package var namespace: String
  package var prefix: String
  package var properties: [Property]

  package init(name: String, namespace: String, prefix: String, properties: [Property]) {
    self.name = name
    self.namespace = namespace
    self.prefix = prefix
    self.properties = properties
  }
}
