import Testing

@testable import PDFFinishing

struct SyntaxTests {
  private func entries(_ text: String) throws -> [String: String] {
    let bytes = Array(text.utf8)
    let dictionary = try #require(try PDFDictionary(bytes, in: 0..<bytes.count))
    return Dictionary(
      dictionary.entries.map {
        (String(decoding: bytes[$0.key], as: UTF8.self), String(decoding: bytes[$0.value], as: UTF8.self))
      }, uniquingKeysWith: { first, _ in first })
  }

  @Test func readsDictionaries() throws {
    let found = try entries(
      "<< /Type /Page % 1\n /Parent 1 0 R/Box[0 0 595.276 -.5]/Group<</S/T/I true>>/T(a\\)(b)) /H<FE FF> /N null>>")
    #expect(
      found == [
        "/Type": "/Page", "/Parent": "1 0 R", "/Box": "[0 0 595.276 -.5]", "/Group": "<</S/T/I true>>",
        "/T": "(a\\)(b))", "/H": "<FE FF>", "/N": "null",
      ])
  }

  @Test(arguments: [
    "<<", "<< /A", "<< /A >>", "<< 1 2 >>", "<< /A [1 >>", "<< /A (b >>", "<< /A << /B 1 >", "<< /A ] >>",
    "<< /A " + String(repeating: "<</B", count: 100),
  ])
  func refuses(_ text: String) {
    #expect(throws: FinishingError.self) { try entries(text) }
  }

  @Test func readsReferencesAndNumbers() {
    func lexer(_ text: String) -> PDFLexer { PDFLexer(Array(text.utf8), in: 0..<text.utf8.count) }
    var reference = lexer("12 0 R]")
    #expect(reference.reference() == 12)
    #expect(reference.next == UInt8(ascii: "]"))
    var two = lexer("12 0 Rx")
    #expect(two.reference() == nil)
    #expect(two.position == 0)
    var fraction = lexer("1.5")
    #expect(fraction.unsigned() == nil)
    var huge = lexer("99999999999999999999999999")
    #expect(huge.unsigned() == nil)
  }

  @Test(arguments: [
    ("plain", "(plain)"), ("a(b)\\", "(a\\(b\\)\\\\)"), ("é€", "<FEFF00E920AC>"), ("😀", "<FEFFD83DDE00>"), ("", "()"),
    ("a\nb", "<FEFF0061000A0062>"),
  ])
  func writesTextStrings(text: String, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(textString: text)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test(arguments: [
    (0.0, "0"), (-0.004, "0"), (1.5, "1.5"), (-12.345, "-12.35"), (595.276, "595.28"), (3.05, "3.05"), (2.999, "3"),
    (.infinity, "0"), (.nan, "0"), (1e300, "0"),
  ])
  func writesNumbers(number: Double, expected: String) {
    var bytes: [UInt8] = []
    bytes.append(number: number)
    #expect(String(decoding: bytes, as: UTF8.self) == expected)
  }

  @Test func writesNames() {
    var bytes: [UInt8] = []
    bytes.append(name: "text/xml#(é")
    #expect(String(decoding: bytes, as: UTF8.self) == "/text#2Fxml#23#28#C3#A9")
  }

  @Test(arguments: [
    ("2026-03-12T10:00:00Z", "D:20260312100000Z"), ("2026-03-12T10:00:00+01:30", "D:20260312100000+01'30'"),
    ("2026-03-12", "D:20260312"),
  ])
  func readsDates(text: String, expected: String) {
    #expect(ISODate(text)?.pdf == expected)
    #expect(ISODate(text)?.xmp == text)
  }

  @Test(arguments: [
    "", "2026", "2026-13-01", "2026-00-01", "2026-01-32", "2026-03-12T24:00:00Z", "2026-03-12T10:60:00Z",
    "2026-03-12T10:00:00", "2026-03-12T10:00:00X", "2026-03-12T10:00:00*01:00", "2026-03-12T10:00:00+1:000",
    "2026/03/12", "２026-03-1",
  ])
  func refusesDates(_ text: String) {
    #expect(ISODate(text) == nil)
  }
}
