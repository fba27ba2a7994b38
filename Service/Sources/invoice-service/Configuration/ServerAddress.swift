/// Where a server is: a name or number, and a port.
struct ServerAddress: Hashable, CustomStringConvertible {
  var host: String
  var port: Int

  init(host: String, port: Int) { (self.host, self.port) = (host, port) }

  /// `127.0.0.1:3000`, `[::1]:3000`, `localhost:3000`.
  init?(_ text: String) {
    guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
      (0...65_535).contains(port)
    else { return nil }
    var host = text[..<colon]
    if host.hasPrefix("["), host.hasSuffix("]") {
      host = host.dropFirst().dropLast()
      guard host.contains(":") else { return nil }
    } else if host.contains(":") {
      return nil
    }
    guard !host.isEmpty, host.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F && $0 != UInt8(ascii: "/") }) else { return nil }
    (self.host, self.port) = (String(host), port)
  }

  /// That of a web address.
  init?(ofWeb text: String) {
    guard let scheme = text.firstRange(of: "://") else { return nil }
    let authority = text[scheme.upperBound...].prefix { $0 != "/" }
    if let address = ServerAddress(String(authority)) {
      self = address
    } else if let address = ServerAddress("\(authority):443") {
      self = address
    } else {
      return nil
    }
  }

  /// Whether only this machine gets there.
  var isLoopback: Bool { Self.isLoopback(host) }

  /// Whether a host is this machine.
  static func isLoopback(_ host: String) -> Bool {
    if ["localhost", "::1"].contains(host.lowercased()) { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8($0) != nil }
  }

  var description: String { host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)" }
}
