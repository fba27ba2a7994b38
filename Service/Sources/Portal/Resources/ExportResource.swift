internal import Billing
internal import HTTPTypes
internal import Hummingbird

/// `/portal/export`: all that is stored of a person, as a file; the link to it is in a notice.
enum ExportResource {
  private struct Body: Encodable {
    struct Entry: Encodable {
      let id: Int64
      let state: String
      let askedAt: Int64
      let expiresAt: Int64?
      let size: Int64?

      init(_ export: Export) {
        (id, state, askedAt) = (export.id, export.state.rawValue, export.askedAt)
        (expiresAt, size) = (export.expiresAt, export.size)
      }
    }

    let exports: [Entry]
  }

  static func list(_ call: PortalCall) async throws -> Response {
    let user = call.user.id
    let exports = try await call.billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.exports(of: user)
    }
    return call.answer(Body(exports: exports.map { Body.Entry($0) }))
  }

  static func request(_ call: PortalCall) async throws -> Response {
    let (user, actor) = (call.user.id, call.actor)
    let export = try await call.billing.writeOnThread { (transaction) throws(BillingError) in
      let id = try transaction.requestExport(of: user, by: actor)
      return try transaction.exports(of: user).first { $0.id == id }
    }
    return JSONBody.response(export.map { Body.Entry($0) }, status: .accepted)
  }
}
