/// A resource of JSON:API: its type, its identifier, and what is read of its attributes. Everything else is let be.
struct LemonSqueezyResource<Attributes: Decodable & Sendable>: Decodable, Sendable {
  let type: String
  let id: String
  let attributes: Attributes

  private enum Key: String, CodingKey {
    case type, id, attributes
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    type = try container.lenientText(.type)
    id = try container.identifier(.id)
    attributes = try container.decode(Attributes.self, forKey: .attributes)
  }
}

/// A document of JSON:API with one resource.
struct LemonSqueezyDocument<Attributes: Decodable & Sendable>: Decodable, Sendable {
  let data: LemonSqueezyResource<Attributes>
}
