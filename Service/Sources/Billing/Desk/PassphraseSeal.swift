internal import Crypto
internal import CryptoExtras
internal import FoundationEssentials

/// What is kept of a passphrase: scrypt of it (RFC 7914) with a salt, of which one half tells whether a passphrase is the
/// right one, and the other is the key under which the secret of the one-time codes is stored. Who reads the database
/// has neither: no code can be made without the passphrase.
///
/// Scrypt, of what swift-crypto has, since each guess costs memory as well as time, which PBKDF2's does not.
struct PassphraseSeal: Hashable {
  /// What a guess costs.
  struct Cost: Hashable, Sendable {
    /// The binary logarithm of scrypt's N.
    var rounds: Int
    /// Scrypt's p.
    var parallelism: Int

    /// 32 MiB and three times its work: one of the settings of equal strength that OWASP's Password Storage Cheat Sheet
    /// gives for scrypt (N = 2^15, r = 8, p = 3).
    static let standard = Cost(rounds: 15, parallelism: 3)
  }

  private static let blockSize = 8
  private static let half = 32

  let cost: Cost
  let salt: [UInt8]
  private let verifier: [UInt8]

  /// Seals a secret under a passphrase.
  ///
  /// - Returns: what is stored of both.
  static func sealing(
    _ secret: [UInt8], under passphrase: String, cost: Cost, random: (Int) -> [UInt8]
  ) throws(BillingError) -> (seal: PassphraseSeal, sealed: [UInt8]) {
    let salt = random(16)
    let (verifier, key) = try derive(passphrase, salt, cost)
    do {
      let box = try AES.GCM.seal(secret, using: key, nonce: AES.GCM.Nonce(data: random(12)))
      guard let sealed = box.combined else { throw failure }
      return (PassphraseSeal(cost: cost, salt: salt, verifier: verifier), Array(sealed))
    } catch { throw failure }
  }

  private init(cost: Cost, salt: [UInt8], verifier: [UInt8]) {
    (self.cost, self.salt, self.verifier) = (cost, salt, verifier)
  }

  /// The secret, when the passphrase is the right one; nil when it is not.
  func open(_ sealed: [UInt8], with passphrase: String) throws(BillingError) -> [UInt8]? {
    let (verifier, key) = try Self.derive(passphrase, salt, cost)
    // Digests compare in constant time.
    guard SHA256.hash(data: verifier) == SHA256.hash(data: self.verifier) else { return nil }
    guard let box = try? AES.GCM.SealedBox(combined: sealed), let secret = try? AES.GCM.open(box, using: key) else {
      return nil
    }
    return Array(secret)
  }

  /// Does the work for nothing: whether there is somebody can't be told from how long an answer takes.
  static func pretend(_ passphrase: String, cost: Cost) throws(BillingError) {
    _ = try derive(passphrase, [UInt8](repeating: 0, count: 16), cost)
  }

  /// Reads ``text``; nil when it is none.
  init?(_ text: String) {
    let parts = text.split(separator: "$")
    guard parts.count == 5, parts[0] == "scrypt", let rounds = Int(parts[1]), (10...20).contains(rounds),
      let parallelism = Int(parts[2]), (1...16).contains(parallelism),
      let salt = Base32Text.bytes(String(parts[3])), let verifier = Base32Text.bytes(String(parts[4]))
    else { return nil }
    self.init(cost: Cost(rounds: rounds, parallelism: parallelism), salt: salt, verifier: verifier)
  }

  /// As it is stored: `scrypt$15$3$SALT$VERIFIER`, so that a later release can ask for more.
  var text: String {
    "scrypt$\(cost.rounds)$\(cost.parallelism)$\(Base32Text.of(salt))$\(Base32Text.of(verifier))"
  }

  private static func derive(
    _ passphrase: String, _ salt: [UInt8], _ cost: Cost
  ) throws(BillingError) -> (verifier: [UInt8], key: SymmetricKey) {
    do {
      let bytes = try KDF.Scrypt.deriveKey(
        from: Array(passphrase.utf8), salt: salt, outputByteCount: 2 * half, rounds: 1 << cost.rounds,
        blockSize: blockSize, parallelism: cost.parallelism
      ).withUnsafeBytes { Array($0) }
      return (Array(bytes.prefix(half)), SymmetricKey(data: bytes.dropFirst(half)))
    } catch { throw failure }
  }

  private static let failure = BillingError(
    .system, .databaseUnavailable, "the system has no memory for checking a passphrase", hint: "Try again.")
}
