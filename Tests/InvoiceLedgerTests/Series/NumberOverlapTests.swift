import InvoiceLedger
import InvoiceModel
import TestSupport
import Testing

@Suite("Two series of one issuer")
struct NumberOverlapTests {
  @Test(
    "Patterns that share a number, with the first of them",
    arguments: [
      ("FA-{counter}", "FA-{counter:5}", "FA-10000"),
      ("FA-{year}-{counter:5}", "FA-{counter:4}-00001", "FA-2000-00001"),
      ("INV-{year}{month}-{counter:base36:4}", "INV-{counter:6}-0001", "INV-200001-0001"),
      ("INV-{year}{month}-{counter:base36:4}", "INV-{counter:base36:6}-0001", "INV-200001-0001"),
      ("INV-{year}{month}-{counter:base36:4}", "AV-{year}{month}-{counter:base36:4}", nil),
      // Months are not every two digits, nor years every four.
      ("A{month}-{counter}", "A13-{counter}", nil), ("A{month}-{counter}", "A12-{counter}", "A12-1"),
      ("A{year}-{counter}", "A1999-{counter}", nil), ("A{year}-{counter}", "A2000-{counter}", "A2000-1"),
      ("A{year:2}-{counter}", "A99-{counter}", "A99-1"),
      // Zero is no place, and digits beyond the least are no zeros.
      ("A-{counter:2}", "A-00{counter:base36:1}", nil), ("A-{counter}", "A-0{counter}", nil),
      ("A-{counter:3}", "A-0{counter}", "A-010"), ("A-{counter:base36:2}", "A-{counter:3}", nil),
      // To the base of 36 a number begins with a letter or is of digits alone.
      ("A{counter:base36:3}", "A1B{counter:base36:1}", nil), ("A{counter:base36:3}", "AB1{counter:base36:1}", "AB11"),
      ("{counter:base36:2}", "a{counter}", nil),
      // At most 35 characters, and 18 digits.
      (
        "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF{counter}", "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF{counter:3}",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEF100"
      ),
      ("{counter}", "1234567890123456789{counter}", nil),
      ("{counter}", "12345678901234567{counter}", "123456789012345671"),
    ] as [(String, String, String?)])
  func table(first: String, second: String, common: String?) throws {
    let first = try NumberPattern(first, reset: .never)
    let second = try NumberPattern(second, reset: .never)
    #expect(first.commonNumber(with: second) == common && second.commonNumber(with: first) == common)
    #expect(first.overlaps(with: second) == (common != nil))
    #expect(first.overlaps(with: first) && second.overlaps(with: second))
    let problem = first.overlap(with: second)
    #expect(problem?.code == (common == nil ? nil : .seriesOverlap))
    if let common { #expect(problem?.message.contains(common) == true) }
  }

  /// Series of few numbers: all of them can be made and compared.
  @Test("The automata agree with all numbers of small series", arguments: 0..<3)
  func agreesWithAllNumbers(seed: UInt64) throws {
    var random = RandomPattern(seed: 200 + seed)
    var found = 0
    for _ in 0..<150 {
      let first = random.smallPattern()
      let second = Bool.random(using: &random.generator) ? random.smallPattern() : try random.neighbour(of: first)
      let common = try Self.numbers(of: first).filter { second.place(of: $0) != nil }
      let number = first.commonNumber(with: second)
      #expect((number == nil) == common.isEmpty, "\(first), \(second): \(number ?? "none"), \(common.prefix(3))")
      if let number { #expect(common.contains(number), "\(first), \(second): \(number)") }
      found += number == nil ? 0 : 1
    }
    #expect(found >= 5 && found <= 145)
  }

  @Test("What the automata find is a number of both", arguments: 0..<4)
  func findsNumbersOfBoth(seed: UInt64) {
    var random = RandomPattern(seed: 300 + seed)
    for _ in 0..<200 {
      let (first, second) = (random.pattern(), random.pattern())
      guard let number = first.commonNumber(with: second) else { continue }
      #expect(first.place(of: number) != nil && second.place(of: number) != nil, "\(first), \(second): \(number)")
    }
  }

  private static func numbers(of pattern: NumberPattern) throws -> [String] {
    let years = pattern.text.contains("{year") ? Array(2000...2099) : [2000]
    let months = pattern.text.contains("{month}") ? Array(1...12) : [1]
    let dates = years.flatMap { year in months.compactMap { CalendarDate(year: year, month: $0, day: 1) } }
    return try dates.flatMap { date in try (1...pattern.maximumCounter).map { try pattern.number($0, on: date) } }
  }
}
