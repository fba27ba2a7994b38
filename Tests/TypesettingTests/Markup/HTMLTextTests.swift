import Testing

@testable import Typesetting

@Suite("Texts in HTML")
struct HTMLTextTests {
  private func content(_ text: String) -> String {
    var bytes: [UInt8] = []
    HTMLText.append(text, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test(
    "Whatever a text holds, it stays text",
    arguments: [
      ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("</script><!--", "&lt;/script&gt;&lt;!--"),
      ("a\nb\r\nc", "a<br>b<br>c"),
      ("a\u{0}\u{1B}b\tc", "ab c"), ("a  ·   b", "a\u{A0} ·\u{A0}\u{A0} b"), ("&amp;", "&amp;amp;"),
      ("a\u{202E}b\u{202C}\u{2067}c\u{2069}\u{200E}", "abc\u{200E}"),
      ("\u{1F600}\u{2028}\u{10348}", "\u{1F600}<br>\u{10348}"),
    ])
  func escapes(_ text: String, _ expected: String) {
    #expect(content(text) == expected)
  }

  @Test("Noncharacters, which HTML forbids, are replaced")
  func noncharacters() throws {
    for value: UInt32 in [0xFFFE, 0xFFFF, 0xFDD0, 0xFDEF, 0x1FFFF, 0x10FFFE] {
      let scalar = try #require(Unicode.Scalar(value))
      #expect(content("a\(scalar)é") == "a\u{FFFD}é", "\(value)")
    }
    #expect(content("\u{FFFD}\u{FDCF}\u{FDF0}") == "\u{FFFD}\u{FDCF}\u{FDF0}")
  }

  @Test("Long words can be broken at their joints, short ones and what stands between do not change")
  func joints() {
    #expect(content("a.b@c.d e/f") == "a.b@c.d e/f")
    #expect(content("x someone.else@house.example") == "x someone.<wbr>else@<wbr>house.<wbr>example")
    #expect(content("https://pay.example/a") == "https://<wbr>pay.<wbr>example/<wbr>a")
    let account = "FR76\u{A0}1330\u{A0}6001\u{A0}4223"
    #expect(content(account) == account.replacing("\u{A0}", with: "\u{A0}<wbr>"))
    #expect(content("1\u{A0}234,56\u{A0}€") == "1\u{A0}234,56\u{A0}€")
  }

  @Test("The value of an attribute has no line ends and no elements")
  func values() {
    var bytes: [UInt8] = []
    HTMLText.appendValue("a\n\"b\"  someone.else@house.example<", to: &bytes)
    #expect(String(decoding: bytes, as: UTF8.self) == "a &quot;b&quot;  someone.else@house.example&lt;")
  }

  @Test("Only addresses of pages, mails and telephones lead anywhere")
  func links() {
    for address in [
      "javascript:alert(1)", "JAVASCRIPT:x", "data:text/html,x", "vbscript:x", " https://a.example", "file:///etc",
      "//a",
      "java\nscript:x", "https:" + String(repeating: "a", count: 9_000),
    ] { #expect(WebAddress.target(address) == nil, "\(address)") }
    #expect(WebAddress.target("https://a.example/?b=c&d=\"><x é") == "https://a.example/?b=c&d=%22%3E%3Cx%20%C3%A9")
    #expect(WebAddress.target("MailTo:a@b.example") == "MailTo:a@b.example")
  }

  @Test("A string of CSS ends nothing, and numbers are those of CSS")
  func css() {
    var css: [UInt8] = []
    HTMLStyleSheet.append(string: "Prix \"</style>\\é\n'€}", to: &css)
    #expect(String(decoding: css, as: UTF8.self) == "Prix \\22 \\3c \\2f style\\3e \\5c é \\27 €\\7d ")
    func number(_ value: Double) -> String {
      var bytes: [UInt8] = []
      bytes.append(number: value)
      return String(decoding: bytes, as: UTF8.self)
    }
    #expect([0, 1, 13.6, 0.05, -2.5, 99.999].map(number) == ["0", "1", "13.6", "0.05", "-2.5", "100"])
    #expect([.nan, .infinity, -.infinity].map(number) == ["0", "100000", "-100000"])
  }

  @Test("A family comes with those of readers who lack it, and ends no string")
  func families() {
    func list(_ family: String) -> String {
      var css: [UInt8] = []
      TextFlow.append(family: family, to: &css)
      return String(decoding: css, as: UTF8.self)
    }
    #expect(list("Inter") == "'Inter','Helvetica Neue',Helvetica,Arial,sans-serif")
    #expect(list("Noto Serif") == "'Noto Serif',Georgia,'Times New Roman',serif")
    #expect(list("a';}\"<x").hasPrefix("'ax',"))
    #expect(list("PT Mono").hasSuffix("monospace"))
  }
}
