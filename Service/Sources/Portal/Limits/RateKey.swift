internal import Billing

/// Whose requests are counted together.
enum RateKey: Hashable, Sendable {
  /// An address of the internet, or all that begin like it.
  case address(IPAddress)
  /// A session of the portal.
  case session(Int64)
  /// The digest of something that somebody has typed.
  case digest([UInt8])
}
