import Testing

@testable import EInvoicing

@Suite("XML writer")
struct XMLWriterTests {
  private func text(_ body: (inout XMLWriter) -> Void) -> String {
    var xml = XMLWriter(capacity: 0)
    xml.within("r", body)
    return String(decoding: xml.bytes, as: UTF8.self)
  }

  @Test func escapesWhatIsMarkup() {
    let written = text { $0.element("a", "<b> & \"c\" \u{1F600} é", "k", "\"<&") }
    #expect(written.contains(#"<a k="&quot;&lt;&amp;">&lt;b&gt; &amp; &quot;c&quot; 😀 é</a>"#))
  }

  @Test("Characters that XML has no place for are replaced")
  func replacesForbiddenCharacters() {
    let written = text { $0.element("a", "x\u{0}\u{1F}\u{FFFE}\u{FFFF}\u{FFFD}\n\ty\r") }
    #expect(written.contains("<a>x\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}\n\ty&#13;</a>"))
  }

  @Test func leavesOutWhatIsEmpty() {
    let written = text {
      $0.within("empty") { $0.element("a", nil) }
      $0.element("b", "")
      $0.element("c", "1")
    }
    #expect(written == "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<r>\n <c>1</c>\n</r>")
  }
}
