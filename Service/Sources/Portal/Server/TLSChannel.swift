internal import HummingbirdCore
internal import Logging
internal import NIOCore
internal import NIOSSL

/// A connection that speaks HTTP within TLS. Hummingbird's own one has the same certificate for good; here each connection
/// takes what holds when it begins.
struct TLSChannel: ServerChildChannel {
  typealias Value = HTTP1Channel.Value

  let base: HTTP1Channel
  let tls: TLSContext

  func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<Value> {
    channel.eventLoop.makeCompletedFuture {
      try channel.pipeline.syncOperations.addHandler(NIOSSLServerHandler(context: tls.identity.context))
    }.flatMap {
      base.setup(channel: channel, logger: logger)
    }
  }

  func handle(value: Value, logger: Logger) async { await base.handle(value: value, logger: logger) }
}
