internal import HTTPTypes
internal import Hummingbird

/// Something of the portal for a customer who is logged in: a page for browsers, JSON for programs, or both under one
/// path, of which `Accept` takes one.
struct PortalRoute: Sendable {
  typealias PageHandler = @Sendable (PortalCall) async throws -> PageAnswer
  typealias ResourceHandler = @Sendable (PortalCall) async throws -> Response

  let method: HTTPRequest.Method
  /// Below `/portal`: `/invoices/{number}`.
  let path: String
  var page: PageHandler?
  var resource: ResourceHandler?

  /// A page, or where its form leads.
  static func page(_ method: HTTPRequest.Method, _ path: String, _ handler: @escaping PageHandler) -> PortalRoute {
    PortalRoute(method: method, path: path, page: handler)
  }

  /// Something that programs read or do.
  static func resource(
    _ method: HTTPRequest.Method, _ path: String, _ handler: @escaping ResourceHandler
  ) -> PortalRoute {
    PortalRoute(method: method, path: path, resource: handler)
  }
}
