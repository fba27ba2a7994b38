internal import Billing
internal import HTTPTypes

/// Something of the desk, and who may reach it. ``DeskRoutes/all`` is the one table of them: what is not in it is not
/// there, and a test asks for each of them in each role.
struct DeskRoute: Sendable {
  typealias Handler = @Sendable (DeskCall) async throws -> PageAnswer

  let method: HTTPRequest.Method
  /// Below `/admin`: `/customers/{id}`.
  let path: String
  let roles: Set<AdminRole>
  let handler: Handler

  init(
    _ method: HTTPRequest.Method, _ path: String, _ roles: Set<AdminRole> = .all, _ handler: @escaping Handler
  ) {
    (self.method, self.path, self.roles, self.handler) = (method, path, roles, handler)
  }
}

extension Set<AdminRole> {
  /// Everybody with an account: what only shows.
  static let all: Set<AdminRole> = [.read, .support, .finance]
  /// Who acts for customers.
  static let support: Set<AdminRole> = [.support]
  /// Who corrects invoices and sees what is archived.
  static let finance: Set<AdminRole> = [.finance]
  /// Who does anything at all.
  static let acting: Set<AdminRole> = [.support, .finance]
}
