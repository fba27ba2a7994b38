import Testing

@testable import InvoiceCore

@Suite("Names of logos")
struct LogoTests {
  @Test(arguments: ["logo.png", "a/b.jpg", "data:image/png;base64,TWFu", "data:image/jpeg;base64,TQ=="])
  func logos(text: String) { #expect(Logo.isWellFormed(text)) }

  @Test(arguments: [
    "", "/a.png", "../a.png", "a/../b.png", "a//b", "C:\\a.png", "data:,x", "data:image/png;base64,", "http://a.fr/x",
  ])
  func noLogos(text: String) { #expect(!Logo.isWellFormed(text)) }

  @Test("A slash of a logo's path is one before a combining mark, too")
  func slashesOfLogos() {
    #expect(!Logo.isWellFormed("/\u{301}etc") && !Logo.isWellFormed("a\\\u{301}b"))
  }
}
