extension JSONWriter {
  /// How long a line is at most that holds a whole object or array.
  private static let lineLength = 120

  /// Writes a value; what is short in it stands on one line.
  package mutating func value(_ value: JSONValue) {
    if layout == .indented {
      var line = JSONWriter(.spaced)
      line.value(value)
      let column = bytes.reversed().prefix { $0 != 0x0A }.count
      if column + line.bytes.count < Self.lineLength { return json(line.bytes) }
    }
    switch value {
    case .string(let text): string(text)
    case .number(let number): json(String(number).utf8)
    case .boolean(let value): json((value ? "true" : "false").utf8)
    case .null: json("null".utf8)
    case .array(let elements): array(elements) { $0.value($1) }
    case .object(let members):
      object { writer in
        for member in members {
          writer.key(member.key)
          writer.value(member.value)
        }
      }
    }
  }
}
