internal import Signing

/// A state of an issuer's chain that somebody has signed (Ed25519, RFC 8032).
///
/// Who rewrites a ledger as a whole can make a chain that fits; a signed state that is kept elsewhere, or was made with a
/// key that is kept elsewhere, does not fit then.
public struct Checkpoint: Hashable, Sendable {
  /// The chain's last invoice that it covers, from 1; 0: an empty chain.
  public let position: Int64
  /// That invoice's digest.
  public let chainHash: [UInt8]
  /// When it was signed, in milliseconds since 1970 in UTC.
  public let signedAt: Int64
  /// Of the key that has signed it.
  public let publicKey: [UInt8]
  /// 64 bytes.
  public let signature: [UInt8]

  /// What is signed.
  ///
  /// - Parameters:
  ///   - ledger: its identifier.
  ///   - issuer: its identifier.
  static func message(
    ledger: String, issuer: String, position: Int64, chainHash: [UInt8], signedAt: Int64
  ) -> [UInt8] {
    var message = Array("InvoiceLedger checkpoint 1\n".utf8)
    for field in [ledger, issuer, String(position), Hexadecimal.text(chainHash), String(signedAt)] {
      message += ChainHash.framed(Array(field.utf8))
    }
    return message
  }

  /// Whether the signature is that of the state.
  func isSound(ledger: String, issuer: String) -> Bool {
    Ed25519.verify(
      signature,
      of: Self.message(
        ledger: ledger, issuer: issuer, position: position, chainHash: chainHash, signedAt: signedAt),
      by: publicKey)
  }
}
