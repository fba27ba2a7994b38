import InvoiceCore
import InvoiceModel
import TestSupport
import Testing

/// Texts that are no JSON: one problem, at the right place.
@Suite struct JSONSyntaxTests {
  @Test(arguments: [
    ("", "json-truncated", 1, 1), (" \n ", "json-truncated", 2, 2), ("{", "json-truncated", 1, 2),
    ("{\"a\"", "json-truncated", 1, 5), ("{\"a\": tru", "json-truncated", 1, 10), ("[1, 2", "json-truncated", 1, 6),
    ("{\"a\": \"x", "json-truncated", 1, 9), ("{\"a\": \"\\u00", "json-truncated", 1, 12),
    ("{\"metadata\": {\"é\": [1,]}}", "json-syntax", 1, 23), ("{\n\"metadata\": [1 2]}", "json-syntax", 2, 16),
    ("{\"a\": 01}", "json-syntax", 1, 7), ("{\"a\": +1}", "json-syntax", 1, 7), ("{\"a\": .5}", "json-syntax", 1, 7),
    ("{\"a\": 1.}", "json-syntax", 1, 9), ("{\"a\": 1e}", "json-syntax", 1, 9), ("{\"a\": -}", "json-syntax", 1, 8),
    ("{\"a\": nul}", "json-syntax", 1, 7), ("{\"a\": nulls}", "json-syntax", 1, 7),
    ("{\"a\": True}", "json-syntax", 1, 7),
    ("{a: 1}", "json-syntax", 1, 2), ("{'a': 1}", "json-syntax", 1, 2), ("{\"a\" 1}", "json-syntax", 1, 6),
    ("{\"a\": 1,}", "json-syntax", 1, 9), ("{\"a\": 1} x", "json-syntax", 1, 10), ("{} {}", "json-syntax", 1, 4),
    ("{\"a\": NaN}", "json-syntax", 1, 7), ("// x\n{}", "json-syntax", 1, 1), ("{\"a\": \"\\x\"}", "json-syntax", 1, 9),
    ("{\"a\": \"\\ud800\"}", "json-syntax", 1, 8), ("{\"a\": \"\\udc00\"}", "json-syntax", 1, 8),
    ("{\"a\": \"\\ud800\\u0041\"}", "json-syntax", 1, 8), ("{\"a\": \"\\uZZZZ\"}", "json-syntax", 1, 10),
    ("{\"a\": \"b\nc\"}", "json-syntax", 1, 9), ("{\"a\": \"\u{0}\"}", "json-syntax", 1, 8),
    ("{\u{0}}", "json-syntax", 1, 2),
    ("{\r\n\r\n\"a\" 1}", "json-syntax", 3, 5), ("{\r\r\"a\" 1}", "json-syntax", 3, 5),
  ])
  func isOneProblemAtItsPlace(json: String, code: String, line: Int, column: Int) {
    let problems = Documents.problems(json)
    #expect(problems.map(\.code) == [ProblemCode(rawValue: code)], "\(problems)")
    #expect(problems.first?.path == "")
    #expect(problems.first?.location == Problem.Location(line: line, column: column))
  }

  @Test(
    arguments: [
      [0xFF], [0x7B, 0xC3, 0x28], [0x7B, 0x22, 0xE2, 0x82], [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
      [0xFE, 0xFF, 0x00, 0x7B], [0x22, 0x80, 0x22], [0xF8, 0x88, 0x80, 0x80, 0x80],
    ] as [[UInt8]])
  func bytesThatAreNoUTF8(bytes: [UInt8]) {
    #expect(Documents.problems(bytes).map(\.code) == [.notUTF8])
  }

  @Test func aByteOrderMarkIsAccepted() {
    let json = [0xEF, 0xBB, 0xBF] + Array(Documents.clean.utf8)
    #expect(Documents.problems(json) == [])
    let problems = Documents.problems([0xEF, 0xBB, 0xBF] + Array("{\"a\" 1}".utf8))
    #expect(problems.first?.location == Problem.Location(line: 1, column: 6))
  }

  @Test(arguments: ["[]", "1", "\"x\"", "true", "null"])
  func aDocumentIsAnObject(json: String) {
    #expect(Documents.problems(json).map(\.code) == [.wrongType])
  }

  @Test func depthIsLimited() {
    func nested(_ depth: Int) -> String {
      Documents.minimal(
        ", \"metadata\": { \"a\": \(String(repeating: "[", count: depth - 2))\(String(repeating: "]", count: depth - 2)) }"
      )
    }
    #expect(Documents.problems(nested(64)) == [])
    #expect(Documents.problems(nested(65)).map(\.code) == [.nestingTooDeep])
    for open in ["[", "{\"a\":"] {
      let json = String(repeating: open, count: 100_000)
      #expect(Documents.problems(json).map(\.code) == [.nestingTooDeep])
    }
  }

  @Test func escapesAreResolved() throws {
    let json = Documents.minimal(", \"notes\": [\"\\u00e9\\ud83d\\ude00\\\"\\\\\\/\\nx\"]")
    #expect(try Documents.compute(json).invoice.notes.first?.text == "é😀\"\\/\nx")
  }

  @Test func escapedKeysAreKeys() {
    #expect(Documents.problems(Documents.minimal(", \"n\\u006ftes\": [\"x\"]")) == [])
    let twice = Documents.minimal(", \"metadata\": { \"ab\": 1, \"a\\u0062\": 2 }")
    #expect(Documents.problems(twice).map(\.path) == ["/metadata/ab"])
  }

  @Test func numbersAreExact() throws {
    func price(_ text: String) throws -> ExactDecimal? {
      try Documents.compute(Documents.minimal().replacing("\"unit_price\": 10", with: "\"unit_price\": \(text)"))
        .invoice.lines.first?.unitPrice
    }
    #expect(try price("9.99") == decimal("9.99"))
    #expect(try price("0.1") == decimal("0.1"))
    #expect(try price("1e2") == decimal("100"))
    #expect(try price("1.50E+1") == decimal("15"))
    #expect(try price("1250e-3") == decimal("1.25"))
    #expect(try price("-0") == decimal("0"))
    #expect(try price("0e999999999") == decimal("0"))
    #expect(try price("1.\(String(repeating: "0", count: 500))") == decimal("1"))
    #expect(try price("\"12.50\"") == decimal("12.5"))
    #expect(try price("100000000000000000000e-18") == decimal("100"))
  }

  @Test(arguments: [
    "1e400", "-1e400", "1e-400", "1e99999999999999999999", "123456789012345678901234567890123456789012345",
    "\"123456789012345678901234567890123456789012345\"", "0.\(String(repeating: "0", count: 40))1",
  ])
  func numbersOutOfRange(number: String) {
    let json = Documents.minimal().replacing("\"unit_price\": 10", with: "\"unit_price\": \(number)")
    #expect(Documents.problems(json).map(\.code) == [.numberOutOfRange])
    #expect(Documents.problems(json).first?.path == "/items/0/unit_price")
  }
}
