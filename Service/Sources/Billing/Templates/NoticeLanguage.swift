/// A language in which notices are written.
enum NoticeLanguage: String, Hashable, Sendable, CaseIterable {
  case french = "fr"
  case english = "en"

  /// The language of a user; English for one that there are no texts in.
  init(of language: String) { self = NoticeLanguage(rawValue: language) ?? .english }

  /// As dates and amounts are written: the day before the month in both.
  var formatterLanguage: String { self == .french ? "fr" : "en-GB" }

  /// What a kind says.
  func text(of kind: NoticeKind) -> NoticeText? {
    let rooms =
      switch self {
      case .french:
        [FrenchDunningTexts.texts, FrenchAccountTexts.texts, FrenchContractTexts.texts, FrenchBusinessTexts.texts]
      case .english:
        [EnglishDunningTexts.texts, EnglishAccountTexts.texts, EnglishContractTexts.texts, EnglishBusinessTexts.texts]
      }
    return rooms.lazy.compactMap { $0[kind] }.first
  }

  /// A text as the language is set: French keeps double marks, quotes and signs on the line of their word.
  func typeset(_ text: String) -> String {
    guard self == .french else { return text }
    var result = ""
    var previous: Character?
    for (index, character) in zip(text.indices, text) {
      let next = text[text.index(after: index)...].first
      let isBound = character == " " && (next.map { ":;!?%€»".contains($0) } == true || previous == "«")
      result.append(isBound ? "\u{00A0}" : character)
      previous = character
    }
    return result
  }

  /// A label with its colon.
  var colon: String { self == .french ? "\u{00A0}:" : ":" }

  /// Before a name.
  var greeting: String { self == .french ? "Bonjour" : "Hello" }
}
