/// The files with which a server speaks TLS. They may be replaced while it runs.
public struct TLSSettings: Hashable, Sendable {
  /// The path of its certificate, with those of its authority after it, in PEM.
  public var certificate: String
  /// The path of the certificate's private key, in PEM.
  public var key: String

  /// The files.
  public init(certificate: String, key: String) { (self.certificate, self.key) = (certificate, key) }
}
