import Foundation
import InvoiceModel
import TestSupport
import Testing

@testable import InvoiceBooks

@Suite("FEC")
struct FECTests {
  /// Reads a file by the article's rules and says what breaks them; the second line has what was read.
  private static let judge = """
    import re, sys
    from decimal import Decimal
    path, encoding, separator = sys.argv[1], sys.argv[2], sys.argv[3].replace('tab', '\\t').replace('bar', '|')
    names = 'JournalCode JournalLib EcritureNum EcritureDate CompteNum CompteLib CompAuxNum CompAuxLib PieceRef PieceDate EcritureLib Debit Credit EcritureLet DateLet ValidDate Montantdevise Idevise'.split()
    required = [0, 1, 2, 3, 4, 5, 8, 9, 10, 11, 12, 15]
    assert re.fullmatch(r'\\d{9}FEC\\d{8}\\.txt', path.split('/')[-1]), 'file name'
    text = open(path, 'rb').read().decode(encoding)
    assert text.endswith('\\r\\n')
    lines = text[:-2].split('\\r\\n')
    assert lines[0].split(separator) == names, 'header'
    balance, dates, last = {}, {}, 0
    for line in lines[1:]:
        fields = line.split(separator)
        assert len(fields) == 18, line
        assert not any(ord(c) < 32 for f in fields for c in f), line
        assert all(fields[i] for i in required), line
        assert all(re.fullmatch(r'\\d{8}', fields[i]) for i in (3, 9, 15)), line
        assert all(re.fullmatch(r'\\d+,\\d{2,}', fields[i]) for i in (11, 12)), line
        assert re.fullmatch(r'\\d{3}\\w*', fields[4]), line
        assert bool(fields[6]) == bool(fields[7]) and bool(fields[16]) == bool(fields[17]), line
        debit, credit = (Decimal(fields[i].replace(',', '.')) for i in (11, 12))
        assert (debit == 0) != (credit == 0), line
        number = int(fields[2])
        assert number in (last, last + 1), 'numbers have a gap at ' + line
        last = number
        balance[number] = balance.get(number, 0) + debit - credit
        assert dates.setdefault(number, fields[3]) == fields[3], line
    assert all(v == 0 for v in balance.values()), balance
    total = sum(Decimal(l.split(separator)[11].replace(',', '.')) for l in lines[1:])
    print(len(lines) - 1, len(balance), total)
    """

  private func file(_ format: FECFormat) throws -> (bytes: [UInt8], lines: Int, entries: Int, debits: ExactDecimal) {
    var journal = SalesJournal()
    let fec = FECWriter(format: format)
    var bytes = fec.header
    var result = (lines: 0, entries: 0, debits: ExactDecimal.zero)
    let tricky = [
      try BooksFixture.entry("F-1", customer: "L’Œil | “Zoé” – & Cie €"),
      try BooksFixture.entry("F-2", customer: "Αθήνα"),
    ]
    for entry in try BooksFixture.samples() + tricky {
      guard let booked = try? journal.entry(for: entry) else { continue }
      bytes += fec.bytes(of: booked)
      result.entries += 1
      result.lines += booked.lines.count
      for line in booked.lines { result.debits = try result.debits.adding(line.debit) }
    }
    return (bytes, result.lines, result.entries, result.debits)
  }

  @Test(
    "Another program reads the file by the article's rules",
    arguments: FECFormat.Separator.allCases, FECFormat.Encoding.allCases)
  func independent(separator: FECFormat.Separator, encoding: FECFormat.Encoding) throws {
    var format = FECFormat()
    format.separator = separator
    format.encoding = encoding
    let file = try file(format)
    let closing = try #require(CalendarDate(iso8601: "2026-12-31"))
    let name = try #require(FECWriter.fileName(siren: "732829320", closing: closing))
    #expect(name == "732829320FEC20261231.txt")
    let path = try BooksFixture.temporaryFile(file.bytes, name: name)
    defer { try? FileManager.default.removeItem(atPath: path) }
    let answer = try BooksFixture.python(Self.judge, [path, encoding.rawValue, separator.rawValue])
    #expect(answer.status == 0, "\(answer.output)")
    #expect(
      answer.output.trimmingCharacters(in: .whitespacesAndNewlines)
        == "\(file.lines) \(file.entries) \(file.debits.text(minimumDecimals: 2))")
  }

  @Test("The judge refuses what is wrong", arguments: ["36,00", "20260211"])
  func judge(text: String) throws {
    var journal = SalesJournal()
    let fec = FECWriter()
    let bytes =
      fec.header
      + fec.bytes(
        of: try journal.entry(for: BooksFixture.entry("F-1", items: #"[{ "description": "a", "unit_price": 180 }]"#)))
    let changed = BooksFixture.text(bytes).replacingOccurrences(of: text, with: String(text.dropLast()))
    let path = try BooksFixture.temporaryFile(Array(changed.utf8), name: "732829320FEC20261231.txt")
    defer { try? FileManager.default.removeItem(atPath: path) }
    #expect(try BooksFixture.python(Self.judge, [path, "iso-8859-15", "tab"]).status != 0)
  }

  @Test("A line, field by field")
  func line() throws {
    var journal = SalesJournal()
    var format = FECFormat()
    format.encoding = .utf8
    format.validationDate = CalendarDate(iso8601: "2026-03-05")
    let entry = try BooksFixture.entry(
      "F-1", customer: "Nord\u{2028}Sud", #""currency": "USD", "exchange_rate": 0.5"#)
    let lines = BooksFixture.text(FECWriter(format: format).bytes(of: try journal.entry(for: entry)))
      .components(separatedBy: "\r\n")
    #expect(
      lines[0].components(separatedBy: "\t") == [
        "VE", "Journal des ventes", "1", "20260211", "411000", "Clients", "NORDSULFWOABI", "Nord Sud", "F-1",
        "20260211",
        "Facture F-1 Nord Sud", "60,00", "0,00", "", "", "20260305", "120,00", "USD",
      ])
    #expect(lines.count == 4 && lines[3].isEmpty)
  }

  @Test("An accent that stands apart from its letter is no unknown character")
  func decomposed() throws {
    var journal = SalesJournal()
    let entry = try BooksFixture.entry("F-1", customer: "Ho\u{302}tel Zoe\u{308} c\u{30C} S\u{30C}")
    let bytes = FECWriter().bytes(of: try journal.entry(for: entry))
    let name: [UInt8] = Array("F-1 H".utf8) + [0xF4] + Array("tel Zo".utf8) + [0xEB] + Array(" c ".utf8) + [0xA6, 0x09]
    #expect(bytes.firstRange(of: name) != nil)
  }

  @Test("ISO 8859-15 has its own signs, and plain ones for typographic ones")
  func latin9() {
    func written(_ text: String) -> [UInt8] { text.unicodeScalars.flatMap { Latin9.bytes(of: $0) } }
    func latin1(_ text: String) -> [UInt8] { text.unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) } }
    #expect(written("Œœ€ŠšŽžŸé") == [0xBC, 0xBD, 0xA4, 0xA6, 0xA8, 0xB4, 0xB8, 0xBE, 0xE9])
    #expect(written("’–…\u{202F}‹›‟½¼¾—―‚„″¦") == latin1("'-... <>\"1/21/43/4--'\"\"|"))
    #expect(written("Dvořák, Łódź, Ștefan, ĸ ſ ŉ Ŀ") == latin1("Dvorák, Lódz, Stefan, k s n L"))
    #expect(
      written("Đặng Thị Hương, ħ ı Ə ơ ư ø ß ẞ ﬁ ﬀ ＡＢ１２ № ™ Ⅳ ⅓")
        == latin1(
          "Dang Thi Huong, h i E o u ø ß SS fi ff AB12 N° TM IV 1/3"))
    #expect(written("Αθήνα Ψυχή, Ёлка Щукин Київ Ђорђе") == latin1("Athina Psychi, Elka Shchukin Kiiv Djordje"))
    #expect(written("Ḥassan ʿAlī, Hawaiʻi, ʾ ʼ ˈ ʰ ˜ ˢ") == latin1("Hassan 'Ali, Hawai'i, ' ' ' h ~ s"))
    // No letter, no sign and no meaning that could be told.
    #expect(written("株¤☃") == latin1("???"))
    #expect(PlainText.ascii("Ǽ") == "AE" && PlainText.ascii("é") == "e" && PlainText.ascii("株") == "")
    #expect(FECWriter.fileName(siren: "73282932", closing: .placeholder) == nil)
  }

  @Test("No Latin letter of Unicode becomes a question mark")
  func latinLetters() throws {
    let blocks: [ClosedRange<UInt32>] = [
      0x41...0x24F, 0x250...0x2AF, 0x1D00...0x1DBF, 0x1E00...0x1EFF, 0x2C60...0x2C7F, 0xA720...0xA7FF, 0xAB30...0xAB6F,
      0xFB00...0xFB06, 0xFF21...0xFF5A,
    ]
    var count = 0
    for scalar in blocks.flatMap({ $0.compactMap(Unicode.Scalar.init) }) {
      guard let name = scalar.properties.name, name.contains("LATIN "), scalar.properties.isAlphabetic else { continue }
      count += 1
      let bytes = Latin9.bytes(of: scalar)
      #expect(!bytes.isEmpty && !bytes.contains(UInt8(ascii: "?")), "\(name)")
      // A letter with a mark is the letter: what is left begins with the one in its name.
      guard let letter = name.split(separator: " ").drop(while: { $0 != "LETTER" }).dropFirst().first,
        letter.utf8.count == 1, name.contains(" WITH "), !name.contains("SUPERSCRIPT"), !name.contains("SUBSCRIPT")
      else { continue }
      #expect(PlainText.ascii(scalar).uppercased().hasPrefix(letter), "\(name)")
    }
    #expect(count > 1200)
  }
}
