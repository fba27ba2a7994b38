public import InvoiceModel

/// A value of a YAML document, with its place in the text.
public struct YAMLNode: Hashable, Sendable {
  /// What it is.
  public indirect enum Content: Hashable, Sendable {
    /// A text, number or word.
    case scalar(YAMLScalar)
    /// A list.
    case sequence([YAMLNode])
    /// Members in the order of the text.
    case mapping([YAMLMember])
  }

  /// What it is.
  public var content: Content
  /// Where it begins.
  public var location: Problem.Location

  /// A value with its place.
  public init(content: Content, location: Problem.Location) { (self.content, self.location) = (content, location) }

  /// Whether it says nothing: an empty value, `~` or `null` without quotes.
  public var isNull: Bool {
    guard case .scalar(let scalar) = content else { return false }
    return scalar.isPlain && (scalar.text.isEmpty || scalar.text == "~" || scalar.text == "null")
  }

  /// The value of a member, when this is a mapping that has it.
  public func member(_ key: String) -> YAMLNode? {
    guard case .mapping(let members) = content else { return nil }
    return members.first { $0.key == key }?.value
  }
}

/// A member of a mapping.
public struct YAMLMember: Hashable, Sendable {
  /// Its name.
  public var key: String
  /// Where the name begins.
  public var keyLocation: Problem.Location
  /// What it is.
  public var value: YAMLNode

  /// A member.
  public init(key: String, keyLocation: Problem.Location, value: YAMLNode) {
    (self.key, self.keyLocation, self.value) = (key, keyLocation, value)
  }
}
