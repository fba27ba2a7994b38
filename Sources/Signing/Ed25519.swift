internal import CHogweed

/// Signatures of Ed25519 (RFC 8032, section 5.1): a key is made of 32 random bytes, the seed, and the same message and
/// key give the same signature.
package enum Ed25519 {
  /// The length of a seed and of a public key, in bytes.
  package static let keySize = Int(ED25519_KEY_SIZE)
  /// The length of a signature, in bytes.
  package static let signatureSize = Int(ED25519_SIGNATURE_SIZE)

  /// The public part of a key.
  ///
  /// - Returns: nil when the seed has not 32 bytes.
  package static func publicKey(of seed: [UInt8]) -> [UInt8]? {
    guard seed.count == keySize else { return nil }
    return [UInt8](unsafeUninitializedCapacity: keySize) { key, count in
      nettle_ed25519_sha512_public_key(key.baseAddress, seed)
      count = keySize
    }
  }

  /// Signs a message.
  ///
  /// - Returns: 64 bytes; nil when the seed has not 32.
  package static func sign(_ message: [UInt8], with seed: [UInt8]) -> [UInt8]? {
    // The public part is a part of what is signed: one that does not belong to the seed would give the seed away.
    guard let publicKey = publicKey(of: seed) else { return nil }
    return [UInt8](unsafeUninitializedCapacity: signatureSize) { signature, count in
      nettle_ed25519_sha512_sign(publicKey, seed, message.count, message, signature.baseAddress)
      count = signatureSize
    }
  }

  /// Whether a signature is that of a message by the key of a public part; whatever the bytes are.
  package static func verify(_ signature: [UInt8], of message: [UInt8], by publicKey: [UInt8]) -> Bool {
    guard signature.count == signatureSize, publicKey.count == keySize else { return false }
    return nettle_ed25519_sha512_verify(publicKey, message.count, message, signature) == 1
  }
}
