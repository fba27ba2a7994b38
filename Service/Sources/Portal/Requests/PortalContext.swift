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

  init(source: ApplicationRequestContextSource) {
    coreContext = CoreRequestContextStorage(source: source)
    channel = source.channel
  }
}
