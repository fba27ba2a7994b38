import InvoiceModel
import Testing

@testable import RuleChecking

@Suite("Texts that rules compare")
struct RuleTextTests {
  private static func with<Result>(_ text: String, _ body: (RuleText) throws -> Result) rethrows -> Result {
    try Array(text.utf8).withUnsafeBufferPointer { try body(RuleText($0[...])) }
  }

  @Test("Short texts are words, and no two the same")
  func words() {
    let texts = ["1", "11", "S", "AE", "AE ", " AE", "false", "1234567", "\u{0}", "\u{0}\u{0}"]
    #expect(Set(texts.map { Self.with($0) { $0.word } }).count == texts.count)
    for text in ["", "12345678"] { #expect(Self.with(text) { $0.word } == 0) }
    #expect(Self.with(" \t\r\n A B\n") { $0.trimmed.word } == RuleText.word(of: "A B"))
    #expect(Self.with("  ") { $0.trimmed.count } == 0)
  }

  @Test(
    "Decimals are read as XML Schema writes them",
    arguments: [
      ("12.50", "12.5"), (" +7 ", "7"), ("-0.0", "0"), (".5", "0.5"), ("5.", "5"), ("999999999999999999", nil),
      ("-99999999999999.999", nil), ("123456789012345678.25", nil), ("00012", "12"), ("0.000000000000001", nil),
    ])
  func decimals(_ text: String, _ value: String?) throws {
    let expected = try #require(ExactDecimal(value ?? text))
    #expect(Self.with(text) { RuleRun.decimal($0) } == expected)
  }

  @Test(
    "What is no decimal", arguments: ["", " ", ".", "-", "+.", "1.2.3", "1e3", "1,5", "- 1", "--1", "1-", "INF", "1 2"])
  func others(_ text: String) {
    #expect(Self.with(text) { RuleRun.decimal($0) } == nil)
  }

  @Test("The nearest binary number is that of the text")
  func nearest() throws {
    var digits = 1
    for scale in 0..<20 {
      for sign in [1, -1] {
        digits = (digits &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407) & (1 << 56 - 1)
        for value in [digits, digits % 100_000, 1 << 53, 1 << 53 - 1] {
          let decimal = try ExactDecimal(significand: Int128(sign * value), scale: scale)
          #expect(RuleRun.nearest(decimal) == Double(decimal.text(minimumDecimals: 0)))
        }
      }
    }
  }
}
