/// A JSON value with the order of its members; of schemas, which are small.
package indirect enum JSONValue: Sendable {
  case string(String)
  case number(Int)
  case boolean(Bool)
  case null
  case array([JSONValue])
  case object([(key: String, value: JSONValue)])
}

extension JSONValue: ExpressibleByStringLiteral {
  /// A literal of Swift stands for the value of JSON.
  package init(stringLiteral value: String) { self = .string(value) }
}

extension JSONValue: ExpressibleByIntegerLiteral {
  /// A literal of Swift stands for the value of JSON.
  package init(integerLiteral value: Int) { self = .number(value) }
}

extension JSONValue: ExpressibleByBooleanLiteral {
  /// A literal of Swift stands for the value of JSON.
  package init(booleanLiteral value: Bool) { self = .boolean(value) }
}

extension JSONValue: ExpressibleByArrayLiteral {
  /// A literal of Swift stands for the value of JSON.
  package init(arrayLiteral elements: JSONValue...) { self = .array(elements) }
}
