import TestSupport
import Testing

@testable import Typesetting

@Suite struct TextTests {
  private func lines(
    _ text: String, width: Double = 200, alignment: Paragraph.Alignment = .start, maximumLines: Int? = nil,
    language: String = "en"
  ) throws -> [Frames.Line] {
    let paragraph = Paragraph(
      [Inline(.text(text), style: TextStyle(size: 10))], alignment: alignment, maximumLines: maximumLines)
    let document = Fixture.document(
      [Node(.paragraph(paragraph))], size: PageSize(width: width, height: 1000), language: language)
    return try Fixture.typesetter().pages(of: document).flatMap { Frames($0).lines }
  }

  @Test func linesBreakBetweenWordsAndFit() throws {
    let text = "The quick brown fox jumps over the lazy dog and runs away from it"
    let result = try lines(text, width: 100)
    #expect(result.count > 2)
    #expect(result.allSatisfy { $0.width <= 100.01 })
    #expect(result.map(\.text).joined() == text)
    #expect(result.dropLast().allSatisfy { $0.text.hasSuffix(" ") })
  }

  @Test func overlongWordsBreakBetweenLetters() throws {
    let text = String(repeating: "Donaudampfschifffahrtsgesellschaft", count: 4)
    let result = try lines(text, width: 60)
    #expect(result.allSatisfy { $0.width <= 60.01 })
    #expect(result.map(\.text).joined() == text)
  }

  @Test func noBreakAtNoBreakSpaces() throws {
    let result = try lines("1\u{202F}234\u{202F}567,00\u{A0}€ et puis", width: 75)
    #expect(result.map(\.text) == ["1\u{202F}234\u{202F}567,00\u{A0}€ ", "et puis"])
  }

  @Test func softHyphensShowOnlyWhereALineEnds() throws {
    #expect(try lines("extra\u{AD}ordinary").map(\.text) == ["extraordinary"])
    #expect(try lines("extra\u{AD}ordinary", width: 50).map(\.text) == ["extra-", "ordinary"])
  }

  @Test func separatorsVanishWhereALineEnds() throws {
    let text = "Comptoir  ·  SARL  ·  Tours  ·  FR"
    for width in stride(from: 50.0, through: 160, by: 1) {
      let result = try lines(text, width: width).map(\.text)
      #expect(result.allSatisfy { !$0.contains(/^ *·|· *$/) }, "\(result)")
      let shown = result.joined().filter { $0 != " " && $0 != "·" }
      #expect(shown == text.filter { $0 != " " && $0 != "·" })
    }
    #expect(try lines(text).map(\.text) == [text])
    // A dot of the text's own is nothing else than what it is.
    #expect(try lines("aaaaaa · bbbbbb", width: 40).map(\.text).joined() == "aaaaaa · bbbbbb")
  }

  @Test func codesDoNotBreakAtTheirHyphens() throws {
    #expect(try lines("Vin CD-AB", width: 38).map(\.text) == ["Vin ", "CD-AB"])
    #expect(try lines("Centre-Val", width: 40).map(\.text) == ["Centre-", "Val"])
  }

  @Test func newlinesEndLines() throws {
    #expect(try lines("a\nb\r\nc\n\nd").map { $0.text.filter { $0 != " " } } == ["a", "b", "c", "", "d"])
  }

  @Test func alignmentsTouchTheirSides() throws {
    let start = try #require(try lines("abc").first)
    #expect(start.x == 0)
    let end = try #require(try lines("abc", alignment: .end).first)
    #expect(abs(end.x + end.width - 200) < 0.001)
    let center = try #require(try lines("abc", alignment: .center).first)
    #expect(abs(center.x - end.x / 2) < 0.001)
    let hebrew = try #require(try lines("abc", language: "he").first)
    #expect(abs(hebrew.x + hebrew.width - 200) < 0.001)
  }

  @Test func leftOutLinesEndInAnEllipsis() throws {
    let text = "one two three four five six seven eight nine ten eleven twelve"
    let result = try lines(text, width: 80, maximumLines: 2)
    #expect(result.count == 2)
    #expect(result[1].text.hasSuffix("…"))
    #expect(result[1].width <= 80.01)
    #expect(try lines("short", maximumLines: 1).map(\.text) == ["short"])
    #expect(try lines("a\nb", maximumLines: 1).map(\.text) == ["a…"])
  }

  /// Positions of glyphs fall from right to left while the text stays in its own order.
  @Test func hebrewRunsFromRightToLeftWithinLatin() throws {
    let shaper = try ParagraphShaper(library: Fixture.library())
    let shaped = try shaper.shape([Inline(.text("ab שלום cd"), style: TextStyle())], pages: .init())
    let line = try #require(shaped.lines(width: 500, maximumLines: nil).lines.first)
    let hebrew = try #require(line.segments.first { $0.isBackward })
    #expect(String(decoding: line.text.bytes[hebrew.bytes], as: UTF8.self) == "שלום")
    let xs = line.text.glyphs[hebrew.glyphs].map(\.x)
    #expect(xs == xs.sorted())
    #expect(line.segments.count >= 3)
    let starts = line.segments.map { line.text.glyphs[$0.glyphs.lowerBound].x }
    #expect(starts == starts.sorted())
  }

  @Test func rightToLeftParagraphsOrderTheirWords() throws {
    let shaper = try ParagraphShaper(library: Fixture.library())
    let shaped = try shaper.shape([Inline(.text("שלום abc"), style: TextStyle())], pages: .init())
    let line = try #require(shaped.lines(width: 500, maximumLines: nil).lines.first)
    #expect(line.isRightToLeft)
    let latin = try #require(line.segments.first { !$0.isBackward })
    #expect(line.text.glyphs[latin.glyphs.lowerBound].x < 1)
  }

  @Test func arabicLettersJoin() throws {
    let shaper = try ParagraphShaper(library: Fixture.library())
    func glyphs(_ text: String) throws -> [UInt32] {
      try shaper.shape([Inline(.text(text), style: TextStyle())], pages: .init()).texts[0].glyphs.map(\.index)
    }
    let alone = try glyphs("ب")
    let joined = try glyphs("ببب")
    #expect(joined.count >= 3)
    #expect(Set(joined).count > 1 || joined.first != alone.first)
  }

  /// Any characters in any order: glyphs for all of them or an error that names the missing ones.
  @Test func randomTextNeverTraps() throws {
    var generator = SeededGenerator(seed: 11)
    let ranges: [ClosedRange<UInt32>] = [
      0x00...0x7F, 0x20...0x7E, 0xA0...0x24F, 0x300...0x36F, 0x370...0x4FF, 0x590...0x6FF, 0x600...0x6FF,
      0x1E00...0x1EFF, 0x2000...0x206F, 0x20A0...0x20BF, 0xFB1D...0xFDFF, 0xFE00...0xFE0F, 0x4E00...0x4E10,
      0x1F468...0x1F469, 0xE0100...0xE0110,
    ]
    let typesetter = try Fixture.typesetter()
    var set = 0
    for _ in 0..<600 {
      var text = String.UnicodeScalarView()
      let own = (0..<3).compactMap { _ in ranges.randomElement(using: &generator) }
      for _ in 0..<Int.random(in: 1...80, using: &generator) {
        let range = own.randomElement(using: &generator) ?? 0x41...0x5A
        if let scalar = Unicode.Scalar(UInt32.random(in: range, using: &generator)) { text.append(scalar) }
      }
      let string = String(text)
      let document = Fixture.document(
        [Fixture.text(string)], size: PageSize(width: Double.random(in: 20...300, using: &generator), height: 60))
      do {
        set += try typesetter.pdf(document).pageCount > 0 ? 1 : 0
      } catch {
        guard case .missingCharacters(let missing, _) = error else { throw error }
        #expect(!missing.isEmpty)
        // What is missing is in the text, or what a character of it is composed of.
        #expect(missing.allSatisfy { text.contains($0.character) || $0.character.value < 0x3000 })
      }
    }
    #expect(set > 50)
  }

  @Test func cacheStaysBounded() throws {
    let shaper = try ParagraphShaper(library: Fixture.library())
    for number in 0..<20_000 {
      _ = try shaper.shape([Inline(.text("text \(number)"), style: TextStyle())], pages: .init())
    }
    #expect(shaper.cache.count <= ShapeCache.entryLimit)
    #expect(shaper.cache.cost <= ShapeCache.costLimit)
    #expect(shaper.cache.count > ShapeCache.entryLimit / 4)
    let long = String(repeating: "word ", count: 100_000)
    _ = try shaper.shape([Inline(.text(long), style: TextStyle())], pages: .init())
    #expect(shaper.cache.cost <= ShapeCache.costLimit)
  }

  /// Swift takes both for equal strings; the file must not depend on which of them came first.
  @Test func composedAndDecomposedTextAreNotMixedUp() throws {
    let shaper = try ParagraphShaper(library: Fixture.library())
    let composed = try shaper.shape([Inline(.text("\u{E9}"), style: TextStyle())], pages: .init())
    let decomposed = try shaper.shape([Inline(.text("e\u{301}"), style: TextStyle())], pages: .init())
    #expect(composed !== decomposed)
    #expect(decomposed.texts[0].bytes == Array("e\u{301}".utf8))
    #expect(decomposed.missing.isEmpty)
  }

  @Test func cachedTextIsShapedOnce() throws {
    let shaper = try ParagraphShaper(library: Fixture.library())
    let inline = Inline(.text("Total"), style: TextStyle())
    var red = inline
    red.style.color = Color(red: 255, green: 0, blue: 0)
    #expect(try shaper.shape([inline], pages: .init()) === shaper.shape([red], pages: .init()))
    var bold = inline
    bold.style.weight = .bold
    #expect(try shaper.shape([inline], pages: .init()) !== shaper.shape([bold], pages: .init()))
  }
}
