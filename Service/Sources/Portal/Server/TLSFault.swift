/// Why a certificate and a key are not good for a server. Times are in milliseconds since 1970.
public enum TLSFault: Error, Hashable {
  /// There is no certificate in PEM, or a damaged one.
  case noCertificate
  /// The certificate counts only later.
  case notYetValid(from: Int64)
  /// The certificate counts no more.
  case expired(at: Int64)
  /// There is no private key in PEM, or it is damaged or has a passphrase.
  case noKey
  /// The key is not that of the first certificate.
  case foreignKey
}
