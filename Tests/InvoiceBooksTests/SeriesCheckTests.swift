import InvoiceBooks
import InvoiceModel
import TestSupport
import Testing

@Suite("Checks across invoices")
struct SeriesCheckTests {
  private func warnings(_ numbers: [(String, String)], seller: (Int) -> String? = { _ in nil }) throws -> [Problem] {
    var check = SeriesCheck()
    var template = try BooksFixture.entry("F-1")
    for (index, (number, date)) in numbers.enumerated() {
      template.number = number
      template.date = try #require(CalendarDate(iso8601: date))
      if let seller = seller(index) {
        template.seller = seller
        template.sellerSIREN = nil
      }
      check.add(template)
    }
    let warnings = check.warnings()
    #expect(warnings.allSatisfy { $0.severity == .warning })
    return warnings
  }

  private func messages(_ numbers: String...) throws -> [String] {
    try warnings(numbers.map { ($0, "2026-02-11") }).map { "\($0.code): \($0.message)" }
  }

  @Test("A whole series has nothing to say, in any order")
  func whole() throws {
    #expect(try messages("F-2026-0002", "F-2026-0001", "F-2026-0003", "A-7", "A-8", "9/2026", "10/2026").isEmpty)
    #expect(try messages("F-9", "F-10", "F-99", "F-98", "F-97").map { String($0.prefix(10)) } == ["number-gap"])
    #expect(try messages("INV-202602-9999", "INV-202602-A000", "INV-202603-0001").isEmpty)
    #expect(try messages("SANS", "NUMERO").isEmpty)
    #expect(try messages("0042/02/2026", "0043/02/2026", "41-202602", "42-202602").isEmpty)
  }

  @Test("Duplicates and gaps are named as they are written")
  func gaps() throws {
    #expect(
      try messages("F-2026-0007", "F-2026-0009", "F-2026-0013", "F-2026-0009", "SANS", "SANS") == [
        "duplicate-number: The number F-2026-0009 is used more than once.",
        "duplicate-number: The number SANS is used more than once.",
        "number-gap: The number F-2026-0008 is missing.",
        "number-gap: The 3 numbers from F-2026-0010 to F-2026-0012 are missing.",
      ])
    #expect(
      try messages("INV-202602-9998", "INV-202602-A001") == [
        "number-gap: The 2 numbers from INV-202602-9999 to INV-202602-A000 are missing."
      ])
    #expect(
      try messages("12-2026", "15-2026") == ["number-gap: The 2 numbers from 13-2026 to 14-2026 are missing."])
    #expect(
      try messages("0042/02/2026", "0044/02/2026", "41-202602", "43-202602") == [
        "number-gap: The number 42-202602 is missing.", "number-gap: The number 0043/02/2026 is missing.",
      ])
    #expect(try messages("F2-01-2026", "F2-02-2026", "F2-03-2026").isEmpty)
    #expect(try messages("F1-B", "F3-B") == ["number-gap: The number F2-B is missing."])
    #expect(
      try messages("F-1", "F-999999999999999999") == [
        "number-gap: The 999999999999999997 numbers from F-2 to F-999999999999999998 are missing."
      ])
  }

  @Test("A new month or year that begins to count again is no gap, but what is missing in it is")
  func restarts() throws {
    #expect(
      try warnings([
        ("2026010050", "2026-01-31"), ("2026020001", "2026-02-01"), ("FA250148", "2025-12-31"),
        ("FA260001", "2026-01-02"), ("M2602098", "2026-02-27"), ("M2603001", "2026-03-01"),
        ("F-20250999", "2025-12-31"),
        ("F-20260001", "2026-01-01"),
      ]).isEmpty)
    #expect(
      try warnings([("2026010050", "2026-01-31"), ("2026020003", "2026-02-01"), ("2026020005", "2026-02-01")]).map(
        \.message) == [
          "The 2 numbers from 2026020001 to 2026020002 are missing.", "The number 2026020004 is missing.",
        ])
    #expect(
      try warnings([("20260212", "2026-02-28"), ("20260214", "2026-03-01")]).map(\.message) == [
        "The number 20260213 is missing."
      ])
  }

  @Test("Random numbers have one warning, and no order of dates")
  func scattered() throws {
    let numbers = (0..<40).map { ("F-\(($0 &* 7919 + 13) % 9973)", "2026-02-\(10 + $0 * 7 % 18)") }
    let result = try warnings(numbers)
    #expect(result.count == 1)
    #expect(result.first?.message.contains("The 40 numbers from F-") == true)
    #expect(result.first?.message.contains("do not follow each other") == true)
  }

  @Test("The number of an invoice that failed is missing for that reason")
  func failed() throws {
    var check = SeriesCheck()
    for number in ["F-1", "F-3", "F-6"] { check.add(try BooksFixture.entry(number)) }
    for number in ["F-2", "F-5", "X"] { check.addFailed(number) }
    #expect(
      check.warnings().map(\.message) == [
        "The number F-2 is missing: its invoice has failed.",
        "The 2 numbers from F-4 to F-5 are missing: the invoice of 1 of them has failed.",
      ])
  }

  @Test("Dates that go back along the numbers, and mixed sellers")
  func order() throws {
    let result = try warnings([("F-1", "2026-02-10"), ("F-3", "2026-02-12"), ("F-2", "2026-02-13")])
    #expect(
      result.map(\.message) == [
        "F-3 of 2026-02-12 has a higher number than F-2 of 2026-02-13, but an earlier date."
      ])
    let mixed = try warnings([("F-1", "2026-02-10"), ("F-1", "2026-02-10")], seller: { ["Alpha", "Beta"][$0] })
    #expect(mixed.map(\.code) == [.mixedSellers])
    #expect(mixed.first?.message.contains("`Alpha`, `Beta`") == true)
  }

  @Test("Whatever the numbers are, the list is short")
  func bounded() throws {
    var generator = SystemRandomNumberGenerator()
    let numbers = (0..<5000).map { _ in
      ("F-\(Int.random(in: 1...10_000, using: &generator))", "2026-02-\(Int.random(in: 10...28))")
    }
    let result = try warnings(numbers)
    #expect(result.filter { $0.code == .numberGap }.count == 51)
    #expect(result.filter { $0.code == .dateOrder }.count == 51)
    #expect(result.contains { $0.message.hasSuffix("more gaps.") })
    let letters = (0..<12_000).map { ("\($0)X\($0 % 7)Y1", "2026-02-11") }
    #expect(try warnings(letters).count <= 51)
    let twice = try warnings((0..<300).map { ("F-\($0 % 100)", "2026-02-11") })
    #expect(twice.filter { $0.code == .duplicateNumber }.count == 51)
  }
}
