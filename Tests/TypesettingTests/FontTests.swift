import Testing

@testable import Typesetting

@Suite struct FontTests {
  @Test func familiesAreTheBundledOnes() throws {
    #expect(try Fixture.library().families == ["Inter", "Invoice Symbols", "Noto Sans Arabic", "Noto Sans Hebrew"])
  }

  /// Characters that invoices need and many fonts lack; each font's own glyph, not a fallback's.
  @Test(arguments: [(TextStyle.Weight.regular, false), (.bold, false), (.regular, true)])
  func interHasWhatInvoicesNeed(weight: TextStyle.Weight, isItalic: Bool) throws {
    let shaper = try ParagraphShaper(library: Fixture.library())
    let characters = "\u{202F}\u{A0}\u{2212}\u{2011}\u{2019}€ŒœÆæ«»…–—•·→←№™£¥$ₐ°²³½ẞßéèÇŞşİıĞğŁłŐőŘřệữđĐΑωЖяҐґІїЉ‰†"
    for character in characters where character != "ₐ" {
      let style = TextStyle(weight: weight, isItalic: isItalic)
      let shaped = try shaper.shape([Inline(.text(String(character)), style: style)], pages: .init())
      #expect(shaped.missing.isEmpty, "\(character)")
      let strut = try shaper.shaper.fonts.primaryFont(of: shaper.shaper.face(of: style)).scaled(to: style.size)
      #expect(shaped.texts[0].runs.allSatisfy { $0.font === strut }, "\(character) comes from another font")
    }
  }

  /// What people type into invoices besides letters: boxes to tick, stars, telephones, arrows, mathematics, lines.
  @Test func symbolsHaveAFont() throws {
    let shaper = try ParagraphShaper(library: Fixture.library())
    let symbols = """
      ☐☑☒✓✔✗✘✕✖★☆☎☏✆✉✂✎⚠⚡☀☁☂♥♡♦♣♠♻⌀⌘⏎⌚⌛℃℉ℓ№℗℠™℮Ω→←↑↓↔⇒⇐⇔⇨➜➤►◄▲▼△▽◆◇■□▪▫●○◦•─│┌┐└┘├┤┬┴┼═║╔╗╚╝░▒▓█\
      ≤≥≠≈≡±×÷∞√∑∏∫∂∆∅∈∩∪⊂⅓⅔⅛⅜①②③⑩ⒶⒷ½¼¾‰²³½
      """
    let shaped = try shaper.shape([Inline(.text(symbols), style: TextStyle())], pages: .init())
    #expect(shaped.missing.isEmpty, "\(shaped.missing.map(\.character))")
  }

  /// A space is set in the face of what stands before it, so that every face has the spaces that people type.
  @Test(arguments: [" ", "\u{A0}", "\u{202F}", "\u{2009}"])
  func spacesStandBesideSymbols(space: String) throws {
    let shaper = try ParagraphShaper(library: Fixture.library())
    for words in [["é", "☎", "Ω", "ж"], ["☎", "ʿ", "é"], ["✔", "שלום", "ⅷ"], ["★", "مرحبا", "☎", "1"]] {
      let shaped = try shaper.shape([Inline(.text(words.joined(separator: space)), style: TextStyle())], pages: .init())
      #expect(shaped.missing.isEmpty, "\(words): \(shaped.missing.map(\.character))")
    }
  }

  /// Names in transliteration: ʿAbd ar-Raḥmān, Hawaiʻi, Ŋgũgĩ, Ɓala.
  @Test func rareLatinLettersHaveAFont() throws {
    let shaper = try ParagraphShaper(library: Fixture.library())
    let letters = "ʿʾʼʻˈˌːʰʷəɛɔŋɓɗƙɣʃʒɪʊɑɐɾꞌꞋⱥⱦꜣꜥꝑ"
    let shaped = try shaper.shape([Inline(.text(letters), style: TextStyle())], pages: .init())
    #expect(shaped.missing.isEmpty, "\(shaped.missing.map(\.character))")
  }

  @Test func digitsAreTabular() throws {
    let shaper = try ParagraphShaper(library: Fixture.library())
    for weight in [TextStyle.Weight.regular, .bold] {
      let widths = try Set(
        (0...9).map { digit in
          let inline = Inline(.text("\(digit)\(digit)1\(digit)7"), style: TextStyle(weight: weight))
          return try (shaper.shape([inline], pages: .init()).naturalWidth * 1000).rounded()
        })
      #expect(widths.count == 1)
    }
  }

  @Test func unknownFamilyFails() throws {
    let node = Node(.paragraph(Paragraph([Inline(.text("a"), style: TextStyle(family: "Comic Sans"))])))
    #expect(throws: TypesettingError.unknownFamily("Comic Sans")) {
      try Fixture.typesetter().pdf(Fixture.document([node]))
    }
  }

  @Test func missingCharactersAreAllNamedWithTheirField() throws {
    let body = [
      Fixture.text("ok 漢字 ok", source: "/customer/name"), Fixture.text("漢", source: "/items/0/description"),
      Fixture.text("marks \u{200E}\u{200F}\u{200D}\u{FE0F}\u{AD}\u{2066}x\u{2069}\u{7}", source: "/notes/0"),
    ]
    #expect(
      throws: TypesettingError.missingCharacters([
        .init(character: "漢", source: "/customer/name"), .init(character: "字", source: "/customer/name"),
        .init(character: "漢", source: "/items/0/description"),
      ])
    ) {
      try Fixture.typesetter().pdf(Fixture.document(body))
    }
  }

  @Test("Marks of format that are seen are missing like letters", arguments: ["\u{70F}", "\u{890}", "\u{110BD}"])
  func concatenationMarks(mark: Unicode.Scalar) throws {
    #expect(throws: TypesettingError.missingCharacters([.init(character: mark, source: nil)])) {
      try Fixture.typesetter().pdf(Fixture.document([Fixture.text("a \(mark) b")]))
    }
  }

  @Test func characterWithoutFontIsNamedOnEveryAttempt() throws {
    let typesetter = try Fixture.typesetter()
    for _ in 0..<2 {
      #expect(throws: TypesettingError.missingCharacters([.init(character: "漢", source: nil)])) {
        try typesetter.pdf(Fixture.document([Fixture.text("漢")]))
      }
    }
  }

  @Test func foldersThatHoldNoFontFail() {
    #expect(throws: TypesettingError.self) { try FontLibrary(folders: ["/nonexistent"]) }
    #expect(throws: TypesettingError.self) { try FontLibrary(folders: ["/usr/include"]) }
    #expect(throws: TypesettingError.self) { try FontLibrary(folders: []) }
  }
}
