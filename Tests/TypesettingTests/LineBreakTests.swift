import Testing

@testable import Typesetting

/// Pango is asked beside the rules for plain text: both follow UAX #14.
struct LineBreakTests {
  /// One character of each class at least, with those that the rules treat alike.
  private static let representatives: [Unicode.Scalar] = [
    "a", "é", "7", " ", "\u{A0}", "\"", "«", "(", ")", "}", "!", ",", "/", "-", "\u{2010}", "|", "´", "—", "$", "€",
    "%",
    "…", "‘",
  ]

  private static let plain: [Unicode.Scalar] = (UInt32(0x20)..<0x2213).compactMap(Unicode.Scalar.init).filter {
    PlainText.isPlain(Array(String($0).utf8))
  }

  @Test("Whatever four classes follow each other", arguments: Self.representatives)
  func classes(_ first: Unicode.Scalar) {
    for second in Self.representatives {
      for third in Self.representatives {
        for fourth in Self.representatives { compare([first, second, third, fourth]) }
      }
    }
  }

  @Test("Each character of plain text beside each class")
  func characters() {
    #expect(Self.plain.count > 800)
    for character in Self.plain {
      for other in Self.representatives {
        compare([other, character, other, "7", character, " ", character])
      }
    }
  }

  @Test(
    "Texts as invoices have them",
    arguments: [
      "Réf. 12-34/B (lot n° 7) : 1 234,50 €, soit 5,00 % d’escompte…", "« Bonjour », dit-il ; 50 % — ou presque —",
      "https://example.com/a/b?c=d&e=f#g", "jean.dupont+facturation@exemple-tres-long.fr",
      "FR76 3000 6000 0112 3456 7890 189",
      "$(12) -5 €-5 +33 (0)1 23 45 67 89", "3.5/4,5:6 /7 a/b 1/2) 3)€", "10%5 $5% (a)b (1)2 c(d 9(8",
      "x  y -  - \"  (\"",
    ])
  func invoices(_ text: String) { compare(Array(text.unicodeScalars)) }

  @Test("A code is not broken behind its hyphen, a word is")
  func codes() {
    #expect(places("CD-AB x-y") == [6, 8])
    #expect(places("") == [])
  }

  @Test("Text that is not plain is asked of Pango")
  func others() {
    #expect(places("ab\u{AD}cd") == [4])
    #expect(places("発行日") == [3, 6])
  }

  private func places(_ text: String) -> [Int] {
    LineBreaks.opportunities(in: Array(text.utf8), language: "fr").enumerated().filter(\.element).map(\.offset)
  }

  private func compare(_ scalars: [Unicode.Scalar]) {
    let text = scalars.flatMap { Array(UTF8.encode($0) ?? .init()) }
    let ours = PlainLineBreaks.opportunities(in: text)
    let theirs = LineBreaks.ofPango(in: text, language: "fr")
    guard ours != theirs else { return }
    Issue.record("\(String(decoding: text, as: UTF8.self)): \(ours), Pango \(theirs)")
  }
}
