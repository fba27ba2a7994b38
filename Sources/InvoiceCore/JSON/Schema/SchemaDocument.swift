/// The text of a JSON Schema (draft 2020-12).
///
/// An optional value can also be null, which is the same as leaving it out.
struct SchemaDocument {
  private typealias Keywords = [(key: String, value: JSONValue)]

  /// What several places share, in the order in which it was first needed.
  private var definitions: Keywords = []

  /// The text of the schema of documents that are such an object.
  static func text(title: String, of schema: JSONSchema) -> String {
    var document = SchemaDocument()
    var root: Keywords = [
      ("$schema", "https://json-schema.org/draft/2020-12/schema"), ("title", .string(title)),
    ]
    root += document.inline(schema, isRequired: true)
    root.append(("$defs", .object(document.definitions)))
    var writer = JSONWriter()
    writer.value(.object(root))
    writer.finish()
    return String(decoding: writer.bytes, as: UTF8.self)
  }

  /// A value of the schema at one place.
  private mutating func node(
    _ schema: JSONSchema, isRequired: Bool, description: String? = nil, usual: JSONValue? = nil
  ) -> JSONValue {
    var keywords: Keywords
    if let name = schema.name {
      keywords = [("$ref", .string("#/$defs/" + define(name, schema, isRequired: isRequired)))]
      if let description { keywords.append(("description", .string(description))) }
    } else {
      var schema = schema
      schema.description = description ?? schema.description
      keywords = inline(schema, isRequired: isRequired)
    }
    if let usual { keywords.append(("default", usual)) }
    if !schema.examples.isEmpty { keywords.append(("examples", .array(schema.examples.map { .string($0) }))) }
    return .object(keywords)
  }

  /// The name of the definition, which is made when it is not there.
  private mutating func define(_ name: String, _ schema: JSONSchema, isRequired: Bool) -> String {
    let name = isRequired ? "required" + name.prefix(1).uppercased() + name.dropFirst() : name
    guard !definitions.contains(where: { $0.key == name }) else { return name }
    let place = definitions.count
    definitions.append((name, .null))
    definitions[place].value = .object(inline(schema, isRequired: isRequired))
    return name
  }

  private mutating func inline(_ schema: JSONSchema, isRequired: Bool) -> Keywords {
    var keywords: Keywords = []
    if let description = schema.description { keywords.append(("description", .string(description))) }
    func type(_ name: String) -> (key: String, value: JSONValue) {
      ("type", isRequired ? .string(name) : .array([.string(name), "null"]))
    }
    switch schema.constraint {
    case .value(let name, let more): keywords += [type(name)] + more
    case .words(let words): keywords.append(("enum", .array(words.map { .string($0) } + (isRequired ? [] : [.null]))))
    case .list(of: let element, let least, let most):
      keywords.append(type("array"))
      if least > 0 { keywords.append(("minItems", .number(least))) }
      keywords += [("maxItems", .number(most)), ("items", node(element, isRequired: true))]
    case .object(let members, let choice, let takesAll, let alone):
      keywords.append(type("object"))
      let required = members.filter(\.isRequired).map(\.key)
      if !required.isEmpty, alone.isEmpty {
        keywords.append(("required", .array(required.map { JSONValue.string($0) })))
      }
      keywords.append(("additionalProperties", false))
      let properties: Keywords = members.map {
        let isRequired = $0.isRequired && alone.isEmpty
        return ($0.key, node($0.schema, isRequired: isRequired, description: $0.description, usual: $0.usual))
      }
      keywords.append(("properties", .object(properties)))
      if !choice.isEmpty {
        keywords.append((takesAll ? "anyOf" : "oneOf", .array(eachOf(choice, isRequired: isRequired))))
      }
      if !alone.isEmpty { keywords.append(("anyOf", .array(whole(required, or: alone)))) }
    case .alternatives(let schemas):
      let nodes = schemas.map { node($0, isRequired: true) }
      keywords.append(("anyOf", .array(nodes + (isRequired ? [] : [.object([("type", "null")])]))))
    }
    return keywords
  }

  /// The required keys without those that stand alone, or one of these without any other; null is not there.
  private func whole(_ required: [String], or alone: [String]) -> [JSONValue] {
    let isNull: JSONValue = .object([("type", "null")])
    let isThere: JSONValue = .object([("not", isNull)])
    let members = required.map { ($0, isThere) } + alone.map { ($0, isNull) }
    let whole: JSONValue = .object([
      ("required", .array(required.map { JSONValue.string($0) })), ("properties", .object(members)),
    ])
    return [whole]
      + alone.map { key in
        .object([
          ("required", .array([.string(key)])), ("properties", .object([(key, isThere)])),
          ("patternProperties", .object([("^(?!\(key)$)", isNull)])),
        ])
      }
  }

  /// For each of the keys that it is there and not null.
  private func eachOf(_ choice: [String], isRequired: Bool) -> [JSONValue] {
    let isThere = choice.map { key in
      let value: JSONValue = .object([("not", .object([("type", "null")]))])
      return JSONValue.object([
        ("type", "object"), ("required", .array([.string(key)])), ("properties", .object([(key, value)])),
      ])
    }
    return isThere + (isRequired ? [] : [.object([("type", "null")])])
  }
}
