/// A value of JSON that is written.
indirect enum JSONTree: Encodable, Sendable {
  case text(String)
  case number(Int64)
  case flag(Bool)
  case null
  case list([JSONTree])
  case object([String: JSONTree])

  init(_ text: String?) { self = text.map { .text($0) } ?? .null }

  private struct Key: CodingKey {
    let stringValue: String
    var intValue: Int? { nil }

    init(_ name: String) { stringValue = name }
    init?(stringValue: String) { self.stringValue = stringValue }
    init?(intValue: Int) { nil }
  }

  func encode(to encoder: any Encoder) throws {
    switch self {
    case .text(let text): try write(text, encoder)
    case .number(let number): try write(number, encoder)
    case .flag(let flag): try write(flag, encoder)
    case .null:
      var container = encoder.singleValueContainer()
      try container.encodeNil()
    case .list(let elements):
      var container = encoder.unkeyedContainer()
      for element in elements { try container.encode(element) }
    case .object(let members):
      var container = encoder.container(keyedBy: Key.self)
      for (name, value) in members { try container.encode(value, forKey: Key(name)) }
    }
  }

  private func write(_ value: some Encodable, _ encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
