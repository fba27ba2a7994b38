import ByteCoding
import Testing

@Suite("Texts in XML")
struct XMLTextTests {
  private static func escaped(_ text: String) -> String {
    var bytes = Array("|".utf8)
    XMLText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func escapesMarkup() {
    #expect(Self.escaped("<a k=\"1\">b & 'c'</a>é😀") == "|&lt;a k=&quot;1&quot;&gt;b &amp; 'c'&lt;/a&gt;é😀")
  }

  @Test func keepsWhatAReaderWouldChange() {
    #expect(Self.escaped("a\r\nb\tc") == "|a&#13;\nb\tc")
  }

  @Test(
    "What XML 1.0 has no place for is replaced", arguments: ["\0", "\u{8}", "\u{B}", "\u{1F}", "\u{FFFE}", "\u{FFFF}"])
  func replaces(_ text: String) {
    #expect(Self.escaped(text) == "|\u{FFFD}")
  }

  @Test(
    "Characters that end in the same bytes as the replaced ones stay", arguments: ["\u{FFFD}", "ﾾ", "\u{1FFFF}", "ÿ¾¿"])
  func keeps(_ text: String) {
    #expect(Self.escaped(text) == "|" + text)
  }
}
