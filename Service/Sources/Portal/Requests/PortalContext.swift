internal import Hummingbird
internal import Logging
internal import NIOCore

/// What goes with a request on its way.
struct PortalContext: RequestContext {
  var coreContext: CoreRequestContextStorage
  /// The connection.
  let channel: any Channel
  /// Tells it from all others: `X-Request-Id` of its answer.
  var requestID = ""
  /// Who sent it, in the common form of the address (`192.0.2.1`, `2001:db8::1`): from the connection, or from
  /// `X-Forwarded-For` where a trusted proxy says so. Empty where a connection has none.
  var clientAddress = ""
  /// Whether it came by TLS, to this server or to a trusted proxy that says so.
  var isSecure = false

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}
