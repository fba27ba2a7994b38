internal import Billing
internal import Hummingbird
internal import NIOCore

/// A call of a customer who is logged in: what its handler needs.
struct PortalCall: Sendable {
  let request: Request
  let context: PortalContext
  let viewer: Viewer
  /// What pages say in the viewer's language.
  let words: Words
  let formats: LocalFormats
  let desk: PortalDesk
  /// Of a page's form; empty for any other call.
  let form: Form
  /// The body of a call with JSON; empty for any other.
  let body: ByteBuffer

  var user: User { viewer.user }
  var billing: BillingStore { desk.services.billing }

  /// A part of the path: `invoices/{number}`.
  func parameter(_ name: String) throws -> String { try context.parameters.require(name) }

  /// A value of the URL, as forms write it; nil: none, or it can't be read.
  func query(_ name: String) -> String? { request.uri.query.flatMap { try? Form(ByteBuffer(string: $0)) }?[name] }
}
