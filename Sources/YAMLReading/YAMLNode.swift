internal import InvoiceModel

/// A value of a YAML document, with its place in the text.
struct YAMLNode: Hashable, Sendable {
  indirect enum Content: Hashable, Sendable {
    case scalar(YAMLScalar)
    case sequence([YAMLNode])
    case mapping([YAMLMember])
  }

  var content: Content
  /// Where it begins.
  var location: Problem.Location

  /// Whether it says nothing: an empty value, `~` or `null` without quotes.
  var isNull: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.isPlain && ["", "~", "null"].contains(scalar.text)
  }

  /// The value of a member, when this is a mapping that has it.
  func member(_ key: String) -> YAMLNode? {
    guard case .mapping(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }
}

/// A member of a mapping.
struct YAMLMember: Hashable, Sendable {
  var key: String
  var keyLocation: Problem.Location
  var value: YAMLNode
}
