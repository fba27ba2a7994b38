internal import Billing

extension ServerSettings {
  /// Where it listens: `127.0.0.1:3000`, `[::1]:443, TLS`.
  var address: String { "\(ServerAddress(host: host, port: port))\(tls == nil ? "" : ", TLS")" }

  /// What it is reached by at a port, on this machine: `https://127.0.0.1:443`.
  func url(port: Int) -> String {
    "\(tls == nil ? "http" : "https")://\(ServerAddress(host: host, port: port))"
  }
}
