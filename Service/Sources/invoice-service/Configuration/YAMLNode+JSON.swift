internal import FoundationEssentials
internal import YAMLReading

extension YAMLNode {
  /// The same as JSON. What stands without quotes is a text, too, but for true and false: readers of invoices take a
  /// text for a number where one belongs, and a postcode is none.
  var json: [UInt8] { (try? JSONEncoder().encode(JSONValue(self))).map { Array($0) } ?? [] }
}

/// A value to be encoded.
private enum JSONValue: Encodable {
  case text(String)
  case flag(Bool)
  case list([JSONValue])
  case object([String: JSONValue])

  init(_ node: YAMLNode) {
    switch node.content {
    case .scalar(let scalar) where scalar.isPlain && ["true", "false"].contains(scalar.text):
      self = .flag(scalar.text == "true")
    case .scalar(let scalar): self = .text(scalar.text)
    case .sequence(let nodes): self = .list(nodes.map(JSONValue.init))
    case .mapping(let members):
      let values = members.filter { !$0.value.isNull }.map { ($0.key, JSONValue($0.value)) }
      self = .object(Dictionary(values, uniquingKeysWith: { first, _ in first }))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .text(let text): try container.encode(text)
    case .flag(let flag): try container.encode(flag)
    case .list(let values): try container.encode(values)
    case .object(let members): try container.encode(members)
    }
  }
}
