/// A value of JSON, as fragments of the description have them.
indirect enum OpenAPIValue: Codable, Sendable, Equatable {
  case null
  case flag(Bool)
  case integer(Int64)
  case number(Double)
  case text(String)
  case list([OpenAPIValue])
  case object([String: OpenAPIValue])

  init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let value = try? container.decode(Bool.self) {
      self = .flag(value)
    } else if let value = try? container.decode(Int64.self) {
      self = .integer(value)
    } else if let value = try? container.decode(Double.self) {
      self = .number(value)
    } else if let value = try? container.decode(String.self) {
      self = .text(value)
    } else if let value = try? container.decode([OpenAPIValue].self) {
      self = .list(value)
    } else {
      self = .object(try container.decode([String: OpenAPIValue].self))
    }
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let value): try container.encode(value)
    case .integer(let value): try container.encode(value)
    case .number(let value): try container.encode(value)
    case .text(let value): try container.encode(value)
    case .list(let value): try container.encode(value)
    case .object(let value): try container.encode(value)
    }
  }

  /// A member of an object; setting one makes an object of anything else.
  subscript(_ name: String) -> OpenAPIValue? {
    get {
      guard case .object(let members) = self else { return nil }
      return members[name]
    }
    set {
      guard case .object(var members) = self else {
        self = .object(newValue.map { [name: $0] } ?? [:])
        return
      }
      members[name] = newValue
      self = .object(members)
    }
  }

  /// The members of an object; none of anything else.
  var members: [String: OpenAPIValue] {
    guard case .object(let members) = self else { return [:] }
    return members
  }

  /// With the members of another object: objects are merged, of anything else the first one stays.
  func merged(with other: OpenAPIValue) -> OpenAPIValue {
    guard case .object(let members) = self, case .object(let others) = other else { return self }
    return .object(members.merging(others) { $0.merged(with: $1) })
  }
}
