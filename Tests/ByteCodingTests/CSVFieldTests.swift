import ByteCoding
import Testing

@Suite("Fields of CSV and checksums in pieces")
struct CSVFieldTests {
  @Test(
    "A field is in quotes where it needs them",
    arguments: [
      ("", ""), ("a b", "a b"), ("a,b", "\"a,b\""), ("a;b", "\"a;b\""), ("a\tb", "\"a\tb\""), ("a\"b", "\"a\"\"b\""),
      ("a\nb", "\"a\nb\""), ("a\r\nb", "\"a\r\nb\""), ("é", "é"),
    ])
  func quotes(text: String, field: String) {
    var row: [UInt8] = []
    CSVField.append(text, to: &row)
    #expect(String(decoding: row, as: UTF8.self) == field)
  }

  @Test(
    "What a spreadsheet would run gets an apostrophe before it",
    arguments: ["=1+1", "+1", "-1", "@x", "\tx", "\rx", "\u{FF1D}1", "\u{FF0B}1", "\u{FF0D}1", "\u{FF20}x"])
  func formulas(text: String) {
    #expect(CSVField.withoutFormula(text) == "'" + text)
    #expect(CSVField.withoutFormula("a" + text) == "a" + text)
  }

  @Test("A checksum of pieces is that of the whole")
  func pieces() {
    let bytes = Array("123456789".utf8)
    #expect(CRC32.checksum(of: bytes) == 0xCBF4_3926)
    let start = CRC32.checksum(of: Array(bytes.prefix(4)))
    #expect(CRC32.checksum(of: Array(bytes.dropFirst(4)), after: start) == 0xCBF4_3926)
  }
}
