internal import Billing
internal import FoundationEssentials

/// The description of the server's routes (OpenAPI 3.1), put together of the fragments `Site/openapi/*.json`: exactly those
/// routes stand in it that this server has, and of codes exactly those that there are.
struct OpenAPIDocument {
  /// The paths of pages for people, which need no words of their own here.
  private static let pages = ["/portal", "/admin", "/demo"]

  /// JSON.
  let bytes: [UInt8]
  /// Routes that no fragment tells of, and that are no pages: a test holds it empty.
  let undescribed: [String]

  /// - Parameter routes: `GET /portal/usage`.
  /// - Throws: ``BillingCode/serviceDefect`` when a fragment is not well-formed.
  init(routes: [String]) throws(BillingError) {
    var document = try Self.fragments()
    var paths: [String: OpenAPIValue] = [:]
    var undescribed: [String] = []
    for route in routes {
      let parts = route.split(separator: " ").map(String.init)
      guard parts.count == 2, let method = parts.first?.lowercased(), let path = parts.last else { continue }
      let described = document["paths"]?[path]?[method]
      if described == nil, !Self.pages.contains(where: { path == $0 || path.hasPrefix($0) }) {
        undescribed.append(route)
      }
      paths[path, default: .object([:])][method] = described ?? Self.page(path, method)
    }
    document["paths"] = .object(paths)
    let (own, service) = (PortalCode.allCases.map(\.rawValue), BillingCode.allCases.map(\.rawValue))
    for (schema, codes) in [("Problem", own + service), ("FieldProblem", own)] {
      let words = OpenAPIValue.list(Set(codes).sorted().map { .text($0) })
      document["components"]?["schemas"]?[schema]?["properties"]?["code"]?["enum"] = words
    }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let data = try? encoder.encode(document) else {
      throw BillingError(.defect, .serviceDefect, "the description of the routes is not well-formed")
    }
    (bytes, self.undescribed) = (Array(data), undescribed)
  }

  private static func fragments() throws(BillingError) -> OpenAPIValue {
    var document = OpenAPIValue.object([:])
    for file in SiteFile.all where file.stem(in: "openapi/", ".json") != nil {
      guard let fragment = try? JSONDecoder().decode(OpenAPIValue.self, from: Data(file.bytes)) else {
        throw BillingError(.defect, .serviceDefect, "\(file.name) is not well-formed")
      }
      document = document.merged(with: fragment)
    }
    return document
  }

  /// A page, or where its form leads.
  private static func page(_ path: String, _ method: String) -> OpenAPIValue {
    let html = OpenAPIValue.object(["text/html": .object(["schema": .object(["type": .text("string")])])])
    let names = path.matches(of: /\{([^}]+)\}/).map { String($0.1) }
    var operation = OpenAPIValue.object([
      "tags": .list([.text("pages")]), "summary": .text(method == "get" ? "A page" : "What a page's form does"),
      "responses": .object([
        "200": .object(["description": .text("A page."), "content": html]),
        "303": .object(["description": .text("To another page, or to the login.")]),
        "4XX": .object(["description": .text("A page that says what is wrong."), "content": html]),
      ]),
    ])
    if !names.isEmpty {
      operation["parameters"] = .list(
        names.map {
          .object([
            "name": .text($0), "in": .text("path"), "required": .flag(true),
            "schema": .object(["type": .text("string")]),
          ])
        })
    }
    return operation
  }
}
