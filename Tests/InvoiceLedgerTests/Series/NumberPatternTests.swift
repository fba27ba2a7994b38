import InvoiceCore
import InvoiceLedger
import InvoiceModel
import TestSupport
import Testing

@Suite("Patterns of numbers")
struct NumberPatternTests {
  private static func date(_ text: String) throws -> CalendarDate { try #require(CalendarDate(iso8601: text)) }

  @Test(
    "Numbers",
    arguments: [
      ("INV-{year}{month}-{counter:base36:4}", NumberReset.monthly, "2026-02-11", 1, "INV-202602-0001"),
      ("INV-{year}{month}-{counter:base36:4}", .monthly, "2026-02-11", 9999, "INV-202602-9999"),
      ("INV-{year}{month}-{counter:base36:4}", .monthly, "2026-12-31", 10_000, "INV-202612-A000"),
      ("INV-{year}{month}-{counter:base36:4}", .monthly, "2026-12-31", 1_223_055, "INV-202612-ZZZZ"),
      ("FA-{year}-{counter:5}", .yearly, "2026-01-01", 42, "FA-2026-00042"),
      ("FA-{year}-{counter:5}", .yearly, "2026-01-01", 99_999, "FA-2026-99999"),
      ("FA-{year}-{counter:5}", .yearly, "2026-01-01", 100_000, "FA-2026-100000"),
      ("{year:2}/{month}/{counter}", .monthly, "2005-03-09", 7, "05/03/7"),
      ("{year:2}/{month}/{counter}", .monthly, "2099-03-09", 1234, "99/03/1234"),
      ("{counter:3}{month}{year}", .monthly, "2026-11-09", 1000, "1000112026"),
      ("{counter}", .never, "2026-11-09", 12, "12"),
      ("A{year}B{counter:base36:2}", .never, "2026-11-09", 99, "A2026B99"),
      ("A{year}B{counter:base36:2}", .never, "2026-11-09", 100, "A2026BA0"),
      ("A{year}B{counter:base36:1}", .never, "2026-11-09", 35, "A2026BZ"),
      ("a_{counter:18}", .never, "2000-01-01", 999_999_999_999_999_999, "a_999999999999999999"),
    ])
  func numbers(text: String, reset: NumberReset, day: String, counter: Int, number: String) throws {
    let pattern = try NumberPattern(text, reset: reset)
    let date = try Self.date(day)
    #expect(try pattern.number(counter, on: date) == number)
    let place = try #require(pattern.place(of: number))
    #expect(place == NumberPlace(period: NumberPeriod(date, reset: reset), counter: counter))
    #expect(InvoiceNumber.isPlain(number))
  }

  @Test("The standard pattern counts as InvoiceNumber does")
  func standard() throws {
    let pattern = NumberPattern.standard
    #expect(try NumberPattern(pattern.text, reset: .monthly) == pattern)
    #expect(pattern.maximumCounter == InvoiceNumber.maximumSequence)
    let date = try Self.date("2026-02-11")
    var number = try #require(InvoiceNumber(year: 2026, month: 2))
    while true {
      #expect(try pattern.number(number.sequence, on: date) == number.description)
      guard let next = InvoiceNumber(year: 2026, month: 2, sequence: number.sequence + 997) else { break }
      number = next
    }
  }

  @Test(
    "A series ends",
    arguments: [
      ("INV-{year}{month}-{counter:base36:4}", NumberReset.monthly, 1_223_056, "in 2026-02", "INV-202602-ZZZZ"),
      ("{year}{counter:base36:1}", .yearly, 36, "in 2026", "2026Z"),
      (
        "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG{counter:2}", .never, 100, "no further numbers:",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZABCDEFG99"
      ),
      ("{counter}", .never, 1_000_000_000_000_000_000, "no further", "999999999999999999"),
      ("{counter}", .never, 0, "before its first", ""), ("{counter}", .never, .min, "before its first", ""),
      ("{counter}", .never, .max, "no further", ""),
    ])
  func exhausted(text: String, reset: NumberReset, counter: Int, words: String, last: String) throws {
    let pattern = try NumberPattern(text, reset: reset)
    do {
      _ = try pattern.number(counter, on: Self.date("2026-02-11"))
      Issue.record("a number was given")
    } catch let problem as Problem {
      #expect(problem.code == .numbersExhausted && problem.message.contains(words) && problem.message.contains(last))
      #expect(problem.hint != nil)
    }
  }

  @Test("Years that French rules do not know have no numbers", arguments: ["1999-12-31", "2100-01-01", "0001-01-01"])
  func years(day: String) throws {
    let pattern = try NumberPattern("{year:2}-{counter}", reset: .yearly)
    do {
      _ = try pattern.number(1, on: Self.date(day))
      Issue.record("a number was given")
    } catch let problem as Problem {
      #expect(problem.code == .yearOutOfRange)
    }
  }

  @Test(
    "What could repeat a number, or cannot be read, is refused",
    arguments: [
      ("FA-{counter}", NumberReset.monthly, ProblemCode.patternRepeats, 1, "add `{year}` and `{month}`"),
      ("FA-{year}-{counter}", .monthly, .patternRepeats, 1, "add `{month}`, or reset the series each year"),
      ("FA-{month}-{counter}", .monthly, .patternRepeats, 1, "add `{year}`, or reset the series never"),
      ("FA-{month}-{counter}", .yearly, .patternRepeats, 1, "add `{year}`"),
      ("FA-{year}", .yearly, .patternCounter, 1, "{counter:5}"), ("", .never, .patternCounter, 1, "{counter:5}"),
      ("{counter}-{counter:5}", .never, .patternCounter, 11, "leave one"),
      ("{yaer}-{counter}", .never, .patternPlaceholder, 1, "did you mean `year`?"),
      ("A-{Month}-{counter}", .never, .patternPlaceholder, 3, "did you mean `month`?"),
      ("{client}-{counter}", .never, .patternPlaceholder, 1, "`counter`"),
      ("{}{counter}", .never, .patternPlaceholder, 1, "`counter`"),
      ("{year:3}-{counter}", .never, .patternPlaceholder, 1, "`{year:2}`"),
      ("{year:}-{counter}", .never, .patternPlaceholder, 1, "`{year:2}`"),
      ("{month:2}-{counter}", .never, .patternPlaceholder, 1, "two digits"),
      ("{year}{year:2}-{counter}", .never, .patternPlaceholder, 7, "once"),
      ("{month}{month}-{counter}", .never, .patternPlaceholder, 8, "once"),
      ("{counter:0}", .never, .patternPlaceholder, 1, "{counter:5}"),
      ("{counter:19}", .never, .patternPlaceholder, 1, "{counter:5}"),
      ("{counter:-1}", .never, .patternPlaceholder, 1, "{counter:5}"),
      ("{counter:999999999999999999999}", .never, .patternPlaceholder, 1, "{counter:5}"),
      ("{counter:base36}", .never, .patternPlaceholder, 1, "base36:4"),
      ("{counter:base36:9}", .never, .patternPlaceholder, 1, "base36:4"),
      ("{counter:base36:4:2}", .never, .patternPlaceholder, 1, "base36:4"),
      ("{counter:base32:4}", .never, .patternPlaceholder, 1, "base36:4"),
      ("FA {counter}", .never, .patternSyntax, 3, "letters without accents"),
      ("FÉ{counter}", .never, .patternSyntax, 2, "letters without accents"),
      ("F\u{202E}{counter}", .never, .patternSyntax, 2, "letters without accents"),
      ("{counter}}", .never, .patternSyntax, 10, "{year}"), ("A{counter", .never, .patternSyntax, 2, "{year}"),
      ("{ye{counter}", .never, .patternSyntax, 1, "{year}"),
      ("ABCDEFGHIJKLMNOPQRSTUVWXYZ-{year}-{counter:5}", .never, .patternTooLong, 1, "shorten"),
    ])
  func refused(text: String, reset: NumberReset, code: ProblemCode, column: Int, hint: String) {
    do {
      _ = try NumberPattern(text, reset: reset)
      Issue.record("the pattern was taken")
    } catch {
      #expect(error.problems.map(\.code) == [code])
      let problem = error.problems[0]
      #expect(problem.location == Problem.Location(line: 1, column: column))
      #expect(problem.hint?.lowercased().contains(hint.lowercased()) == true, "\(problem)")
      #expect(!problem.description.unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test("A pattern has 200 characters at most, its numbers 35")
  func lengths() throws {
    #expect(throws: Never.self) {
      try NumberPattern(String(repeating: "A", count: 34) + "{counter}", reset: .never)
    }
    for (letters, message) in [(35, "have 36 characters"), (191, "have 192 characters"), (192, "more than 200")] {
      let problems = #expect(throws: InvoiceProblems.self) {
        try NumberPattern(String(repeating: "A", count: letters) + "{counter}", reset: .never)
      }
      #expect(problems?.problems.map(\.code) == [.patternTooLong])
      #expect(problems?.problems.first?.message.contains(message) == true)
    }
  }

  @Test("Everything that is wrong is told at once")
  func severalProblems() {
    do {
      _ = try NumberPattern("É-{yaer}-{counter:0}}", reset: .yearly)
      Issue.record("the pattern was taken")
    } catch {
      #expect(
        error.problems.map(\.code) == [
          .patternSyntax, .patternPlaceholder, .patternPlaceholder, .patternSyntax,
        ])
    }
    do {
      _ = try NumberPattern(String(repeating: "{", count: 1 << 20), reset: .never)
      Issue.record("the pattern was taken")
    } catch {
      #expect(error.problems.map(\.code) == [.patternTooLong])
    }
  }

  @Test(
    "Only its own numbers have a place",
    arguments: [
      "", "INV-202602-0000", "INV-202602-001", "INV-202602-00001", "INV-202602-0A00", "INV-202602-a000",
      "INV-202600-0001", "INV-202613-0001", "INV-199912-0001", "INV-210001-0001", "inv-202602-0001", "INV-202602-0001 ",
      "INV-20260２-001", "INV-202602-A00É", "INV-202602-A00+",
    ])
  func foreignNumbers(text: String) {
    #expect(NumberPattern.standard.place(of: text) == nil)
  }

  @Test("A counter in digits is written in one way", arguments: ["FA-01", "FA-0", "FA-", "FA-+1", "FA-0123456"])
  func oneWayToWrite(text: String) throws {
    #expect(try NumberPattern("FA-{counter}", reset: .never).place(of: text) == nil)
    #expect(try NumberPattern("FA-{counter:3}", reset: .never).place(of: text) == nil)
  }

  @Test("Periods are read as they are written")
  func periods() throws {
    let date = try Self.date("2026-02-28")
    for reset in NumberReset.allCases {
      let period = NumberPeriod(date, reset: reset)
      #expect(NumberPeriod(period.description) == period)
    }
    #expect(NumberPeriod("2026-13") == nil && NumberPeriod("26") == nil && NumberPeriod("") == nil)
  }
}
