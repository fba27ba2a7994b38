internal import Synchronization

/// The certificate that a server speaks TLS with at the moment.
final class TLSContext: Sendable {
  private let current: Mutex<TLSIdentity>

  init(_ identity: TLSIdentity) { current = Mutex(identity) }

  /// That of the next connection.
  var identity: TLSIdentity {
    get { current.withLock { $0 } }
    set { current.withLock { $0 = newValue } }
  }
}
