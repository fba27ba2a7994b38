internal import Hummingbird

/// `GET /openapi.json`: the description of all routes.
struct DescriptionRoute: Sendable {
  static let path = "/openapi.json"

  let bytes: [UInt8]

  func add(to router: Router<PortalContext>) {
    router.get(RouterPath(Self.path)) { request, _ in
      EntityTag.answer(JSONBody.response(bytes), bytes, to: request)
    }
  }
}
