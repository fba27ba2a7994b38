import ByteCoding
import Testing

@Suite("Language tags")
struct LanguageTagTests {
  private static let good = ["fr", "fr-FR", "zh-Hant-TW", "de-1996", "gsw", "en-a-b-c-d-e-f-g"]
  private static let bad = [
    "", "f", "fr-", "-fr", "fr_FR", "français", "fr-waytoolongsubtag", "x-abc", "french", "en-a-b-c-d-e-f-g-h", "fr ",
  ]

  @Test(arguments: good) func accepts(_ tag: String) throws {
    #expect(LanguageTag.isWellFormed(tag))
    #expect(try Regex(LanguageTag.pattern).wholeMatch(in: tag) != nil)
  }

  @Test(arguments: bad) func refuses(_ tag: String) throws {
    #expect(!LanguageTag.isWellFormed(tag))
    #expect(try Regex(LanguageTag.pattern).wholeMatch(in: tag) == nil)
  }
}
