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

  /// What is missing between the lowest and the highest number.
  func gaps(limit: Int) -> (listed: [ClosedRange<Int>], unlisted: Int) {
    var listed: [ClosedRange<Int>] = []
    var unlisted = 0
    var previous: Int?
    forEach { number, _ in
      if let previous, number > previous + 1 {
        if listed.count < limit { listed.append((previous + 1)...(number - 1)) } else { unlisted += 1 }
      }
      previous = number
    }
    return (listed, unlisted)
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
