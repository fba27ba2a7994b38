internal import InvoiceModel

/// The numbers of one series and their dates: eight numbers in forty bytes.
struct InvoiceSeries: Sendable {
  struct Key: Hashable, Comparable, Sendable {
    var seller: String
    var prefix: String
    var suffix: String
    var isMonthly: Bool

    static func < (left: Key, right: Key) -> Bool {
      (left.seller, left.prefix, left.suffix, left.isMonthly ? 1 : 0)
        < (right.seller, right.prefix, right.suffix, right.isMonthly ? 1 : 0)
    }
  }

  struct DateBreak {
    var first, second: Int
    var firstDate, secondDate: CalendarDate
  }

  /// So many gaps that are explained are listed.
  static let explainedLimit = 5
  private static let origin = CalendarDate.placeholder

  let key: Key
  private var width = 1
  /// By number / 8: the dates as days since the origin, plus `shift`; 0 where there is no invoice.
  private var blocks: [Int: SIMD8<Int32>] = [:]
  private static let shift: Int32 = 4_000_000

  init(_ key: Key) {
    self.key = key
  }

  /// Takes a number; false when it is there already.
  mutating func insert(_ number: Int, width: Int, date: CalendarDate) -> Bool {
    self.width = max(self.width, width)
    let place = number & 7
    var block = blocks[number >> 3] ?? .zero
    guard block[place] == 0 else { return false }
    block[place] = Int32(truncatingIfNeeded: Self.origin.days(to: date)) + Self.shift
    blocks[number >> 3] = block
    return true
  }

  /// The text of a number.
  func text(of number: Int) -> String {
    if key.isMonthly, let month = Int(key.prefix.dropLast().suffix(6)),
      let text = InvoiceNumber(
        prefix: String(key.prefix.dropLast(8)), year: month / 100, month: month % 100, sequence: number)
    {
      return text.description
    }
    let digits = String(number)
    return key.prefix + String(repeating: "0", count: max(0, width - digits.utf8.count)) + digits + key.suffix
  }

  /// What is missing between numbers.
  struct Gaps {
    /// The first of them, as many as were asked for.
    var listed: [ClosedRange<Int>] = []
    var unlisted = 0
    /// How many numbers there are, and how many are missing.
    var present = 0
    var missing = 0
    /// The first of those that are explained, and how many numbers are missing in all of those.
    var explained: [ClosedRange<Int>] = []
    var explainedCount = 0
    /// From the lowest number to the highest.
    var range = 0...0

    /// Whether numbers do not seem to be given one after the other, so that no gap means anything.
    var isScattered: Bool { listed.count + unlisted >= 10 && missing / 10 > present }
  }

  /// What is missing between the lowest and the highest number.
  ///
  /// - Parameters:
  ///   - limit: so many gaps are listed.
  ///   - isExplained: whether it is known why all numbers of a gap are missing.
  func gaps(limit: Int, isExplained: (ClosedRange<Int>) -> Bool = { _ in false }) -> Gaps {
    var gaps = Gaps()
    var previous: (number: Int, day: Int32)?
    forEach { number, day in
      defer { previous = (number, day) }
      gaps.present += 1
      gaps.range = (previous == nil ? number : gaps.range.lowerBound)...number
      guard let previous, number > previous.number + 1 else { return }
      let first = Self.restart(previous, (number, day)) ?? previous.number + 1
      guard first < number else { return }
      if isExplained(first...(number - 1)) {
        gaps.explainedCount += number - first
        if gaps.explained.count < Self.explainedLimit { gaps.explained.append(first...(number - 1)) }
        return
      }
      gaps.missing += number - first
      if gaps.listed.count < limit { gaps.listed.append(first...(number - 1)) } else { gaps.unlisted += 1 }
    }
    return gaps
  }

  /// Where a new month or year begins to count again between two numbers: `2026010050`, `2026020001`.
  private static func restart(_ previous: (number: Int, day: Int32), _ next: (number: Int, day: Int32)) -> Int? {
    guard let before = date(previous.day), let after = date(next.day) else { return nil }
    func isPeriod(_ code: Int, _ date: CalendarDate) -> Bool {
      let year = date.year % 100
      return [date.year * 100 + date.month, date.year, year * 100 + date.month, year].contains(code)
    }
    // Three digits at least count; with fewer, `20260212` could be of February or of the whole year.
    var place = 1000
    while place <= 1_000_000_000 {
      let (old, new) = (previous.number / place, next.number / place)
      if old < new, isPeriod(old, before), isPeriod(new, after) { return new * place + 1 }
      place *= 10
    }
    return nil
  }

  /// Where a number's date is before that of the number before it.
  func dateBreaks(limit: Int) -> (listed: [DateBreak], unlisted: Int) {
    var listed: [DateBreak] = []
    var unlisted = 0
    var previous: (number: Int, day: Int32)?
    forEach { number, day in
      defer { previous = (number, day) }
      guard let previous, day < previous.day else { return }
      guard listed.count < limit, let first = Self.date(previous.day), let second = Self.date(day) else {
        unlisted += 1
        return
      }
      listed.append(DateBreak(first: previous.number, second: number, firstDate: first, secondDate: second))
    }
    return (listed, unlisted)
  }

  private static func date(_ day: Int32) -> CalendarDate? { origin.adding(days: Int(day - shift)) }

  private func forEach(_ body: (Int, Int32) -> Void) {
    for key in blocks.keys.sorted() {
      guard let block = blocks[key] else { continue }
      for place in 0..<8 where block[place] != 0 { body(key << 3 | place, block[place]) }
    }
  }
}
