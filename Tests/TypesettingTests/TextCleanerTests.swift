import Testing

@testable import Typesetting

@Suite struct TextCleanerTests {
  @Test(arguments: [
    ("a\tb", "a b"), ("a\r\nb\rc\nd", "a\nb\nc\nd"), ("a\u{2028}b\u{2029}c\u{85}d", "a\nb\nc\nd"),
    ("a\u{0}b\u{7F}c\u{80}d\u{9F}e", "abcde"), ("\u{FEFF}a\u{FEFF}b", "\u{2060}a\u{2060}b"), ("\u{1B}", ""),
  ])
  func controlCharactersGo(text: String, clean: String) {
    #expect(TextCleaner.clean(text) == clean)
  }

  /// Characters whose bytes are like those of the ones that go.
  @Test(arguments: [
    "", "plain", "two\nlines", "1\u{202F}234,50\u{A0}€", "\u{A0}\u{BF}¿é\u{301}", "\u{2027}\u{202A}\u{20A8}\u{2128}",
    "\u{FEFE}\u{FFFD}\u{FEBF}", "Ā\u{11F}ß", "العربية 日本語 🎉", "\u{27A8}\u{1F4A9}",
  ])
  func allElseStays(text: String) {
    #expect(Array(TextCleaner.clean(text).utf8) == Array(text.utf8))
  }
}
