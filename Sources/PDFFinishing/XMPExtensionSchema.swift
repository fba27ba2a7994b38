/// XMP properties that PDF/A does not predefine, with the description that it demands of them (ISO 19005-3, 6.6.2.3).
package struct XMPExtensionSchema: Hashable, Sendable {
  /// A text property and its value.
  package struct Property: Hashable, Sendable {
    /// An XML name without prefix.
    package var name: String
    /// What the property means, in English.
    package var description: String
    /// What the document says for it.
    package var value: String

    /// A property with its value.
    package init(name: String, description: String, value: String) {
      self.name = name
      self.description = description
      self.value = value
    }
  }

  /// The schema's name for people.
  package var name: String
  /// The schema's URI.
  package var namespace: String
  /// The prefix of its properties.
  package var prefix: String
  /// Those that the document uses.
  package var properties: [Property]

  /// A schema with the values of this document.
  package init(name: String, namespace: String, prefix: String, properties: [Property]) {
    self.name = name
    self.namespace = namespace
    self.prefix = prefix
    self.properties = properties
  }
}
