import InvoiceModel
import TestSupport
import Testing

@Suite struct InvoiceNumberTests {
  @Test(arguments: [
    ("INV-202602-0001", "INV-202602-0002"), ("INV-202602-0099", "INV-202602-0100"),
    ("INV-202602-9998", "INV-202602-9999"),
    ("INV-202602-9999", "INV-202602-A000"), ("INV-202602-A009", "INV-202602-A00A"),
    ("INV-202602-A00Z", "INV-202602-A010"),
    ("INV-202602-ABCD", "INV-202602-ABCE"), ("INV-202602-AZZZ", "INV-202602-B000"),
    ("INV-202602-ZZZY", "INV-202602-ZZZZ"),
    ("A-B_c-202612-0001", "A-B_c-202612-0002"),
  ])
  func countsOn(text: String, next: String) throws {
    let number = try #require(InvoiceNumber(text))
    #expect(number.description == text)
    #expect(try number.successor().description == next)
    #expect(try number < number.successor())
  }

  @Test func endsAfterTheLastLetter() throws {
    let last = try #require(InvoiceNumber("INV-202602-ZZZZ"))
    #expect(last.sequence == InvoiceNumber.maximumSequence)
    #expect(throws: InvoiceNumberExhausted.self) { try last.successor() }
  }

  @Test(arguments: [
    "", "INV", "INV-202602", "-202602-0001", "INV-202602-0000", "INV-202602-001", "INV-202602-00001", "INV-202602-00A1",
    "INV-202602-abcd", "INV-202613-0001", "INV-202600-0001", "INV-000002-0001", "INV-2026-0001", "INV 202602-0001",
    "INV-202602-A-01", "INV-202602-+001", "INV-+02602-0001", "É-202602-0001", "INV-202602-A00É", "INV-２０２６０２-0001",
    "ABCDEFGHIJKLMNOPQRSTUVWX-202602-0001",
  ])
  func readsNothingElse(text: String) {
    #expect(InvoiceNumber(text) == nil)
  }

  @Test func theOrderOfTextsIsTheOrderOfTime() throws {
    var number = try #require(InvoiceNumber(year: 2026, month: 2))
    #expect(number.description == "INV-202602-0001")
    var generator = SeededGenerator(seed: 3)
    var count = 1
    while let next = try? number.successor() {
      #expect(number.description.utf8.lexicographicallyPrecedes(next.description.utf8))
      if Int.random(in: 0..<100, using: &generator) == 0 { #expect(InvoiceNumber(next.description) == next) }
      number = next
      count += 1
    }
    #expect(count == InvoiceNumber.maximumSequence)
    #expect(count == 9999 + 26 * 46_656)
  }

  @Test func monthsComeBeforePlaces() throws {
    let texts = ["INV-202512-ZZZZ", "INV-202601-9999", "INV-202601-A000", "INV-202602-0001"]
    let numbers = try texts.map { try #require(InvoiceNumber($0)) }
    #expect(numbers.shuffled().sorted() == numbers)
    #expect(texts == texts.sorted())
  }

  @Test func prefixesAndPartsHaveLimits() {
    #expect(InvoiceNumber(prefix: "FA", year: 2026, month: 2, sequence: 7)?.description == "FA-202602-0007")
    #expect(InvoiceNumber(prefix: "", year: 2026, month: 2) == nil)
    #expect(InvoiceNumber(prefix: "a b", year: 2026, month: 2) == nil)
    #expect(InvoiceNumber(year: 10_000, month: 2) == nil)
    #expect(InvoiceNumber(year: 2026, month: 13) == nil)
    #expect(InvoiceNumber(year: 2026, month: 2, sequence: 0) == nil)
    #expect(InvoiceNumber(year: 2026, month: 2, sequence: .max) == nil)
  }
}
