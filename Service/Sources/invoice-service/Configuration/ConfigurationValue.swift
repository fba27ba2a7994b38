internal import InvoiceKit
internal import YAMLReading

/// A value of the configuration, with its place and its name.
struct ConfigurationValue {
  let node: YAMLNode
  /// A JSON Pointer: `/plans/0/price`.
  let path: String
  let reader: ConfigurationReader

  /// Reports what is wrong with it.
  func report(
    _ code: ConfigurationCode, as severity: Severity = .error, _ message: String, hint: String? = nil
  ) {
    reader.report(code, as: severity, at: node.location, path, message, hint: hint)
  }

  /// A member of it; nil when there is none, or it says nothing.
  func member(_ key: String) -> ConfigurationValue? {
    guard let node = node.member(key), !node.isNull else { return nil }
    return ConfigurationValue(node: node, path: "\(path)/\(key)", reader: reader)
  }

  /// A member of it, or itself where there is none: the place of what is missing.
  func place(_ key: String) -> ConfigurationValue { member(key) ?? self }

  /// Whether a list that is a member of it is not there, or empty.
  func isEmpty(_ key: String) -> Bool {
    switch member(key)?.node.content {
    case nil: true
    case .sequence(let elements): elements.isEmpty
    default: false
    }
  }

  /// What it says, when it is a text, number or word.
  var scalar: String? {
    guard case .scalar(let scalar) = node.content else {
      reportType("a text")
      return nil
    }
    return scalar.text
  }

  /// Its members in the order of the text, when it is a mapping.
  var members: [(key: String, location: Problem.Location, value: ConfigurationValue)]? {
    guard case .mapping(let members) = node.content else {
      reportType("a mapping of keys")
      return nil
    }
    return members.map { member in
      (
        member.key, member.keyLocation,
        ConfigurationValue(node: member.value, path: "\(path)/\(member.key)", reader: reader)
      )
    }
  }

  /// Its elements, when it is a list.
  var elements: [ConfigurationValue]? {
    guard case .sequence(let nodes) = node.content else {
      reportType("a list")
      return nil
    }
    return nodes.enumerated().map { index, node in
      ConfigurationValue(node: node, path: "\(path)/\(index)", reader: reader)
    }
  }

  private func reportType(_ wanted: String) {
    let found =
      switch node.content {
      case .scalar: node.isNull ? "nothing" : "a text"
      case .sequence: "a list"
      case .mapping: "a mapping"
      }
    report(.wrongType, "here stands \(found) where \(wanted) belongs")
  }
}
