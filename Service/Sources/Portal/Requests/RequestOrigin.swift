internal import Billing
internal import HTTPTypes
internal import Hummingbird
internal import NIOCore

/// Where requests come from. What `X-Forwarded-For` and `X-Forwarded-Proto` say counts only where the connection is that
/// of a proxy that the settings trust: anybody can write them.
struct RequestOrigin: Sendable {
  let proxies: [AddressRange]
  /// Whether the server speaks TLS itself.
  let hasTLS: Bool

  /// How many entries of `X-Forwarded-For` are looked at.
  private static let entryLimit = 32
  private static let addresses = HTTPField.Name("X-Forwarded-For")
  private static let scheme = HTTPField.Name("X-Forwarded-Proto")

  /// Tells a request's context where it comes from.
  func note(_ request: Request, _ context: inout PortalContext) {
    let peer = context.channel.remoteAddress?.ipAddress.flatMap { IPAddress($0) }
    let (client, isSecure) = read(request, from: peer)
    (context.clientAddress, context.isSecure) = (client?.description ?? "", isSecure)
  }

  /// Whose a request is, and whether it came by TLS.
  ///
  /// - Parameters:
  ///   - request: its headers may tell.
  ///   - peer: the other end of the connection.
  func read(_ request: Request, from peer: IPAddress?) -> (client: IPAddress?, isSecure: Bool) {
    guard let peer, isTrusted(peer) else { return (peer, hasTLS) }
    // Each proxy adds at the end, or replaces: what the one says that is connected here is the last.
    let scheme = Self.values(Self.scheme, of: request).last
    return (
      client(before: peer, Self.values(Self.addresses, of: request)),
      scheme.map { $0.lowercased() == "https" } ?? hasTLS
    )
  }

  /// The nearest address that is no proxy of ours: what stands before it was written by it, and is worth nothing.
  private func client(before peer: IPAddress, _ entries: [Substring]) -> IPAddress {
    var nearest = peer
    for entry in entries.reversed().prefix(Self.entryLimit) {
      guard let address = IPAddress(forwarded: entry) else { return nearest }
      nearest = address
      if !isTrusted(address) { break }
    }
    return nearest
  }

  private func isTrusted(_ address: IPAddress) -> Bool { proxies.contains { $0.contains(address) } }

  /// The members of a list that may stand in several fields.
  private static func values(_ name: HTTPField.Name?, of request: Request) -> [Substring] {
    guard let name else { return [] }
    return request.headers[values: name].flatMap { $0.split(separator: ",") }.map { entry in
      var entry = entry
      while let last = entry.last, last == " " || last == "\t" { entry.removeLast() }
      return entry.drop { $0 == " " || $0 == "\t" }
    }
  }
}
