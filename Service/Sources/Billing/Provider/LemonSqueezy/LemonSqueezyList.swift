/// A document of JSON:API with a page of resources. A resource that can't be read does not hide the others.
struct LemonSqueezyList<Attributes: Decodable & Sendable>: Decodable, Sendable {
  let resources: [LemonSqueezyResource<Attributes>]
  let unreadableCount: Int
  let pageCount: Int
  /// Whether the answer's own links say that it is ordered by the last change.
  let isByChange: Bool

  private struct Tolerant: Decodable {
    let resource: LemonSqueezyResource<Attributes>?

    init(from decoder: any Decoder) throws { resource = try? LemonSqueezyResource(from: decoder) }
  }

  private struct Meta: Decodable {
    struct Page: Decodable { let lastPage: Int }
    let page: Page
  }

  private struct Links: Decodable { let first: String? }

  private enum Key: String, CodingKey {
    case data, meta, links
  }

  init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let elements = try container.decode([Tolerant].self, forKey: .data)
    resources = elements.compactMap(\.resource)
    unreadableCount = elements.count - resources.count
    pageCount = min(max(1, try container.decode(Meta.self, forKey: .meta).page.lastPage), 1_000_000)
    let first = (try? container.decode(Links.self, forKey: .links))?.first
    isByChange = first.map { $0.split(separator: "&").contains { $0.hasSuffix("sort=-updatedAt") } } ?? false
  }
}
