import Testing

@testable import PDFFinishing

/// What stands in content streams.
struct ContentTests {
  private static func content(isTagged: Bool = true, _ draw: (inout PageContent) -> Void) throws -> String {
    var page = PageContent(width: 100, height: 100, isTagged: isTagged)
    draw(&page)
    page.finish()
    let subset = try FontPart(sheet: Fixture.file("sheet-truetype.pdf"), glyphs: 96)
    let font = DraftFont(subset: subset, places: (0..<96).map { UInt16($0) })
    return String(
      decoding: try ContentWriter.content(of: page, fonts: [font], firstNames: [3]), as: Unicode.ASCII.self)
  }

  /// The number of a letter on the sheet.
  private static func number(_ letter: Character) -> UInt16 {
    let letters = Array(DraftWriter.latin + "ΕληνικάŁóźкирлца")
    return UInt16(letters.firstIndex(of: letter) ?? 0)
  }

  @Test func whatIsOutsideTheStructureIsAnArtifact() throws {
    let content = try Self.content { page in
      page.beginShape()
      page.setFill(red: 255, green: 0, blue: 51)
      page.rectangle(x: 1, y: 2.5, width: 3, height: 0.125)
      page.fillShape()
      page.beginContent("P", of: 0, elements: 1, isText: true)
      page.beginText(font: 0, size: 9)
      page.glyph(Self.number("A"), x: 5, y: 6)
      page.endContent()
      page.beginContent("TD", of: 1, elements: 2, isText: true)
      page.endContent()
      page.beginText(font: 0, size: 9)
      page.glyph(Self.number("B"), x: 20, y: 6)
    }
    #expect(
      content == """
        /Artifact BMC
        1 0 0.2 rg
        1 2.5 3 0.125 re
        f
        EMC
        BT
        /P <</MCID 0>> BDC
        5 6 Td
        /F3 9 Tf
        [(A)]TJ
        EMC
        ET
        /Artifact BMC
        BT
        20 6 Td
        [(B)]TJ
        ET
        EMC

        """)
  }

  @Test func nothingIsMarkedWithoutAStructure() throws {
    let content = try Self.content(isTagged: false) { page in
      page.beginContent("P", of: 0, elements: 1, isText: true)
      page.beginText(font: 0, size: 9)
      page.glyph(Self.number("A"), x: 5, y: 6)
      page.endContent()
    }
    #expect(content == "BT\n5 6 Td\n/F3 9 Tf\n[(A)]TJ\nET\n")
  }

  /// Glyphs of two fonts, one that says something else than it does, a jump, another line, brackets.
  @Test func glyphsStandWhereTheyShould() throws {
    let content = try Self.content(isTagged: false) { page in
      page.beginText(font: 0, size: 10)
      page.glyph(Self.number("("), x: 0, y: 50)
      page.glyph(Self.number("λ"), x: 4, y: 50)
      page.say("\u{202F}")
      page.glyph(Self.number(" "), x: 10, y: 50)
      page.say(nil)
      page.glyph(Self.number("\\"), x: 90, y: 50)
      page.glyph(Self.number("a"), x: 0, y: 40)
    }
    let lines = content.split(separator: "\n").map(String.init)
    #expect(lines.prefix(4) == ["BT", "0 50 Td", "/F3 10 Tf", "[(\\()]TJ"])
    #expect(lines[4] == "/F4 10 Tf")
    #expect(lines[5].wholeMatch(of: /\[-?[0-9]+<[0-9A-F]{4}>\]TJ/) != nil, "\(lines[5])")
    #expect(lines[6] == "/Span <</ActualText <FEFF202F>>> BDC")
    #expect(lines[9] == "EMC")
    #expect(lines.suffix(5) == ["90 0 Td", "[(\\\\)]TJ", "-90 -10 Td", "[(a)]TJ", "ET"], "\(lines)")
  }

  @Test("A text of glyphs at several heights is said once, and two texts are two")
  func aTextIsSaidOnce() throws {
    let content = try Self.content(isTagged: false) { page in
      page.beginText(font: 0, size: 10)
      for text in ["ab", "cd"] {
        page.say(text)
        page.glyph(Self.number("a"), x: 0, y: 50)
        page.glyph(Self.number("b"), x: 0, y: 52)
        page.glyph(Self.number("a"), x: 9, y: 50)
      }
      page.say(nil)
      page.glyph(Self.number("a"), x: 20, y: 50)
    }
    let marks = content.split(separator: "\n").filter { $0.hasSuffix("BDC") || $0 == "EMC" }
    #expect(marks == ["/Span <</ActualText (ab)>> BDC", "EMC", "/Span <</ActualText (cd)>> BDC", "EMC"], "\(content)")
    #expect(content.contains(/EMC\n[^\n]*\(a\)\]TJ\nET\n$/), "\(content)")
  }

  @Test("A picture in the place of text says it, and what follows it does not")
  func aPictureSaysItsText() throws {
    let content = try Self.content(isTagged: true) { page in
      page.beginContent("Span", of: 0, elements: 1, isText: false)
      page.picture(0, x: 1, y: 2, width: 3, height: 4, saying: "\u{1F600}")
      page.picture(0, x: 5, y: 2, width: 3, height: 4)
      page.endContent()
    }
    #expect(
      content
        == "/Span <</MCID 0>> BDC\n/Span <</ActualText <FEFFD83DDE00>>> BDC\nq 3 0 0 4 1 2 cm /P0 Do Q\nEMC\n"
        + "q 3 0 0 4 5 2 cm /P0 Do Q\nEMC\n")
  }

  @Test func aStateThatIsRestoredIsSaidAnew() throws {
    let content = try Self.content(isTagged: false) { page in
      page.save()
      page.transform(0, 1, -1, 0, 10, 20)
      page.beginText(font: 0, size: 10)
      page.setFill(red: 0, green: 0, blue: 0)
      page.glyph(Self.number("a"), x: 0, y: 0)
      page.restore()
      page.beginText(font: 0, size: 10)
      page.setFill(red: 0, green: 0, blue: 0)
      page.glyph(Self.number("a"), x: 0, y: 0)
    }
    #expect(
      content
        == "q\n0 1 -1 0 10 20 cm\nBT\n0 0 0 rg\n0 0 Td\n/F3 10 Tf\n[(a)]TJ\nET\nQ\n"
        + "BT\n0 0 0 rg\n0 0 Td\n/F3 10 Tf\n[(a)]TJ\nET\n")
  }

  /// A box around the shapes of a figure, turned as they are; of texts in it nothing is known.
  @Test func figuresAreMeasured() {
    var page = PageContent(width: 100, height: 100, isTagged: true)
    page.save()
    page.transform(0, 1, -1, 0, 50, 20)
    page.beginContent("Figure", of: 0, elements: 1, isText: false, isMeasured: true)
    page.beginShape()
    page.rectangle(x: 1, y: 2, width: 10, height: 4)
    page.fillShape()
    page.endContent()
    page.restore()
    page.beginContent("Figure", of: 1, elements: 2, isText: false, isMeasured: true)
    page.beginText(font: 0, size: 10)
    page.glyph(1, x: 0, y: 0)
    page.endContent()
    let bounds = page.figures.map(\.bounds)
    #expect(bounds.count == 1)
    #expect(bounds.first.map { [$0.minX, $0.minY, $0.maxX, $0.maxY] } == [44, 21, 48, 31])
  }

  @Test func whatNoPageCanHoldIsZero() throws {
    let content = try Self.content(isTagged: false) { page in
      page.beginShape()
      page.rectangle(x: .nan, y: .infinity, width: -1e300, height: 1)
      page.beginText(font: 9, size: 10)
      page.glyph(1, x: 0, y: 0)
    }
    #expect(content == "0 0 0 1 re\nBT\nET\n")
  }
}
