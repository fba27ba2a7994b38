import Testing

@testable import Billing

@Suite("One-time codes")
struct OneTimeCodeTests {
  /// Of RFC 6238, appendix B; with six digits, as apps show them.
  @Test(
    "They are those of RFC 6238",
    arguments: [
      (59, "287082"), (1_111_111_109, "081804"), (1_111_111_111, "050471"), (1_234_567_890, "005924"),
      (2_000_000_000, "279037"), (20_000_000_000, "353130"),
    ])
  func vectors(seconds: Int64, code: String) {
    #expect(OneTimeCode.code(Array("12345678901234567890".utf8), step: seconds / 30) == code)
  }

  @Test("A code holds for its period and the one on each side, and not again")
  func steps() {
    let secret = Array("12345678901234567890".utf8)
    let now: Int64 = 1_770_811_200_000
    let step = now / OneTimeCode.period
    for (offset, holds) in [(-2, false), (-1, true), (0, true), (1, true), (2, false)] as [(Int64, Bool)] {
      let code = OneTimeCode.code(secret, step: step + offset)
      #expect(OneTimeCode.step(of: code, secret, now: now, after: 0) == (holds ? step + offset : nil), "\(offset)")
      #expect(OneTimeCode.step(of: code, secret, now: now, after: step + offset) == nil)
    }
    let code = OneTimeCode.code(secret, step: step)
    #expect(OneTimeCode.step(of: code.prefix(3) + " " + code.suffix(3), secret, now: now, after: 0) == step)
    for wrong in ["", " ", "000000", code + "0", String(code.dropLast())] where wrong != code {
      #expect(OneTimeCode.step(of: wrong, secret, now: now, after: 0) == nil)
    }
  }

  @Test("Secrets are written as RFC 4648 has it, and read as people type them")
  func base32() {
    for (bytes, text) in [("", ""), ("f", "MY"), ("fo", "MZXQ"), ("foo", "MZXW6"), ("foobar", "MZXW6YTBOI")] {
      #expect(Base32Text.of(Array(bytes.utf8)) == text)
      #expect(Base32Text.bytes(text) == Array(bytes.utf8))
    }
    #expect(Base32Text.bytes("mzxw-6ytb oi") == Array("foobar".utf8))
    #expect(Base32Text.bytes("MZXW1") == nil)
    #expect(Base32Text.bytes("é") == nil)
  }
}
