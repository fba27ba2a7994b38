/// What a JSON Schema says of a value, null left aside.
package struct JSONSchema: Sendable {
  /// A member of an object.
  struct Member: Sendable {
    var key: String
    var isRequired: Bool
    var schema: JSONSchema
    /// Instead of the schema's own.
    var description: String?
    var usual: JSONValue?
  }

  /// What a value must be like.
  indirect enum Constraint: Sendable {
    /// Of a type, with keywords that say more.
    case value(type: String, [(key: String, value: JSONValue)])
    case words([String])
    case list(of: JSONSchema, atLeast: Int, atMost: Int)
    /// - Parameters:
    ///   - choice: of these keys exactly one is there.
    ///   - takesAll: whether more than one of the choice may be there.
    ///   - alone: with one of these keys no other is there, and without them what is required is.
    case object([Member], choice: [String], takesAll: Bool = false, alone: [String] = [])
    case alternatives([JSONSchema])
  }

  /// The name under which several places share it.
  var name: String?
  var description: String?
  var examples: [String] = []
  var constraint: Constraint

  init(_ constraint: Constraint, name: String? = nil, description: String? = nil) {
    self.constraint = constraint
    self.name = name
    self.description = description
  }

  /// The same under a name.
  func named(_ name: String?) -> JSONSchema {
    var schema = self
    schema.name = name
    return schema
  }

  /// The same with examples.
  func with(examples: [String]) -> JSONSchema {
    var schema = self
    schema.examples = examples
    return schema
  }

  /// A string.
  static func string(
    pattern: String? = nil, length: ClosedRange<Int>? = nil, format: String? = nil, name: String? = nil
  ) -> JSONSchema {
    var keywords: [(key: String, value: JSONValue)] = []
    if let length {
      keywords += [("minLength", .number(length.lowerBound)), ("maxLength", .number(length.upperBound))]
    }
    if let format { keywords.append(("format", .string(format))) }
    if let pattern { keywords.append(("pattern", .string(pattern))) }
    return JSONSchema(.value(type: "string", keywords), name: name)
  }

  /// A number, or a string of a pattern that is one.
  static func number(
    type: String = "number", atLeast minimum: Int? = nil, atMost maximum: Int? = nil, pattern: String,
    name: String? = nil
  ) -> JSONSchema {
    var keywords: [(key: String, value: JSONValue)] = []
    if let minimum { keywords.append(("minimum", .number(minimum))) }
    if let maximum { keywords.append(("maximum", .number(maximum))) }
    return JSONSchema(
      .alternatives([JSONSchema(.value(type: type, keywords)), .string(pattern: pattern)]), name: name)
  }
}
