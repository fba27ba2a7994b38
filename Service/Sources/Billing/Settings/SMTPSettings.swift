/// A mail server that sends on what it gets.
public struct SMTPSettings: Hashable, Sendable {
  /// How the connection is protected.
  public enum Security: String, Hashable, Sendable, CaseIterable {
    /// Not at all: only for a server on the same machine.
    case none
    /// By STARTTLS, without which nothing is sent.
    case startTLS = "starttls"
    /// From its first byte.
    case tls
  }

  /// Its name or address.
  public var host: String
  /// Its port.
  public var port: Int
  /// How the connection is protected.
  public var security: Security
  /// Who logs in; nil: nobody.
  public var user: String?
  /// With what.
  public var password: Secret?
  /// For how many seconds a connection is waited for; a whole mail may take four times as long.
  public var timeout: Int
  /// A file of the authorities (PEM) whose certificates are trusted; nil: those of the system.
  public var authorities: String?

  /// A mail server.
  public init(
    host: String, port: Int, security: Security, user: String? = nil, password: Secret? = nil, timeout: Int = 30,
    authorities: String? = nil
  ) {
    (self.host, self.port, self.security) = (host, port, security)
    (self.user, self.password, self.timeout) = (user, password, timeout)
    self.authorities = authorities
  }
}
