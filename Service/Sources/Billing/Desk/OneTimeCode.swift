internal import Crypto
internal import FoundationEssentials

/// Codes of an authenticator app (RFC 6238): SHA-1, 30 seconds, six digits, as every such app makes them.
public enum OneTimeCode {
  /// How many bytes a secret has: those of the digest (RFC 4226, section 4).
  public static let secretLength = 20
  /// For how long a code is shown, in milliseconds.
  public static let period: Int64 = 30_000
  private static let modulus: UInt32 = 1_000_000

  /// The code of a step.
  ///
  /// - Parameters:
  ///   - secret: what the app and the service share.
  ///   - step: how many periods after 1970.
  public static func code(_ secret: [UInt8], step: Int64) -> String {
    let counter = withUnsafeBytes(of: step.bigEndian) { Array($0) }
    let digest = Array(
      HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
    let offset = Int((digest.last ?? 0) & 15)
    let number = digest.dropFirst(offset).prefix(4).reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
    let digits = String(number % modulus)
    return String(repeating: "0", count: 6 - digits.count) + digits
  }

  /// The step of a code that holds now: of this period, or of the one before or after it, as clocks differ.
  ///
  /// - Parameters:
  ///   - code: what was typed; spaces do not count.
  ///   - secret: what the app and the service share.
  ///   - now: in milliseconds since 1970.
  ///   - last: the step of the last code that was used: none before or at it holds, so that no code works twice.
  /// - Returns: nil when it does not hold.
  static func step(of code: String, _ secret: [UInt8], now: Int64, after last: Int64) -> Int64? {
    let digest = SHA256.hash(data: Array(code.utf8.filter { $0 != UInt8(ascii: " ") }))
    let present = now / period
    var found: Int64?
    for step in (present - 1)...(present + 1) where step > last {
      // Digests compare in constant time; all steps are looked at, whichever holds.
      if SHA256.hash(data: Array(self.code(secret, step: step).utf8)) == digest { found = found ?? step }
    }
    return found
  }
}
