/// How the clocks of a place change each year: `CET-1CEST,M3.5.0,M10.5.0/3` (POSIX, 8.3; RFC 9636, 3.3.1).
struct ZoneRule: Sendable {
  /// A day of any year and a time of it.
  private struct Turn {
    enum Day {
      /// 1 to 365; 29 February is never counted.
      case julian(Int)
      /// 0 to 365.
      case ordinal(Int)
      /// The month's week, 5 the last one, and the weekday from Sunday.
      case weekday(month: Int, week: Int, day: Int)
    }

    var day: Day
    /// Seconds after midnight by the clock that is turned.
    var time = 7200
  }

  private var standard: Int
  private var summer: (offset: Int, start: Turn, end: Turn)?

  /// Reads a rule; nil when it is none.
  init?(_ text: String) {
    var rest = Array(text.utf8)[...]
    guard Self.name(&rest), let offset = Self.time(&rest) else { return nil }
    standard = -offset
    guard !rest.isEmpty else { return }
    guard Self.name(&rest) else { return nil }
    var summerOffset = standard + 3600
    if rest.first != UInt8(ascii: ","), !rest.isEmpty {
      guard let offset = Self.time(&rest) else { return nil }
      summerOffset = -offset
    }
    guard let start = Self.turn(&rest), let end = Self.turn(&rest), rest.isEmpty else { return nil }
    summer = (summerOffset, start, end)
  }

  /// Seconds before UTC at a time in seconds since 1970.
  func offset(at time: Int64) -> Int {
    guard let summer else { return standard }
    let year = Self.year(ofDay: ZoneRules.quotient(time + Int64(standard), 86_400))
    let start = Self.time(of: summer.start, in: year) - Int64(standard)
    let end = Self.time(of: summer.end, in: year) - Int64(summer.offset)
    let isSummer = start < end ? (start..<end).contains(time) : !(end..<start).contains(time)
    return isSummer ? summer.offset : standard
  }

  private static func name(_ text: inout ArraySlice<UInt8>) -> Bool {
    if text.first == UInt8(ascii: "<") {
      guard let end = text.firstIndex(of: UInt8(ascii: ">")) else { return false }
      text = text[(end + 1)...]
      return true
    }
    let rest = text.drop { (0x41...0x5A).contains($0 & 0xDF) }
    guard text.count - rest.count >= 3 else { return false }
    text = rest
    return true
  }

  private static func number(_ text: inout ArraySlice<UInt8>) -> Int? {
    let digits = text.prefix { (0x30...0x39).contains($0) }
    guard (1...3).contains(digits.count) else { return nil }
    text = text.dropFirst(digits.count)
    return digits.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }

  private static func take(_ character: Unicode.Scalar, _ text: inout ArraySlice<UInt8>) -> Bool {
    guard text.first == UInt8(ascii: character) else { return false }
    text = text.dropFirst()
    return true
  }

  /// Hours, minutes and seconds with a sign, in seconds.
  private static func time(_ text: inout ArraySlice<UInt8>) -> Int? {
    let isNegative = take("-", &text)
    if !isNegative { _ = take("+", &text) }
    guard var seconds = number(&text).map({ $0 * 3600 }) else { return nil }
    for unit in [60, 1] where take(":", &text) {
      guard let part = number(&text) else { return nil }
      seconds += part * unit
    }
    return isNegative ? -seconds : seconds
  }

  private static func turn(_ text: inout ArraySlice<UInt8>) -> Turn? {
    guard take(",", &text) else { return nil }
    var turn: Turn
    if take("M", &text) {
      guard let month = number(&text), (1...12).contains(month), take(".", &text), let week = number(&text),
        (1...5).contains(week), take(".", &text), let day = number(&text), (0...6).contains(day)
      else { return nil }
      turn = Turn(day: .weekday(month: month, week: week, day: day))
    } else if take("J", &text) {
      guard let day = number(&text), (1...365).contains(day) else { return nil }
      turn = Turn(day: .julian(day))
    } else {
      guard let day = number(&text), (0...365).contains(day) else { return nil }
      turn = Turn(day: .ordinal(day))
    }
    if take("/", &text) {
      guard let time = time(&text) else { return nil }
      turn.time = time
    }
    return turn
  }

  /// Seconds since 1970 by the clock that is turned.
  private static func time(of turn: Turn, in year: Int64) -> Int64 {
    let january = day(year: year, month: 1)
    let day: Int64 =
      switch turn.day {
      case .ordinal(let day): january + Int64(day)
      case .julian(let day):
        january + Int64(day) - 1 + (day > 59 && Self.day(year: year, month: 3) - january == 60 ? 1 : 0)
      case .weekday(let month, let week, let weekday): Self.day(year, month, week: week, weekday: weekday)
      }
    return day * 86_400 + Int64(turn.time)
  }

  private static func day(_ year: Int64, _ month: Int, week: Int, weekday: Int) -> Int64 {
    let first = day(year: year, month: month)
    // 1970-01-01 was a Thursday.
    let firstWeekday = Int((first % 7 + 11) % 7)
    let length = day(year: month == 12 ? year + 1 : year, month: month == 12 ? 1 : month + 1) - first
    var day = (weekday - firstWeekday + 7) % 7 + (week - 1) * 7
    while day >= Int(length) { day -= 7 }
    return first + Int64(day)
  }

  /// Days since 1970 of a month's first day, in the proleptic Gregorian calendar.
  private static func day(year: Int64, month: Int) -> Int64 {
    let shifted = month > 2 ? year : year - 1
    let era = ZoneRules.quotient(shifted, 400)
    let yearOfEra = shifted - era * 400
    let dayOfYear = Int64((153 * ((month + 9) % 12) + 2) / 5)
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func year(ofDay day: Int64) -> Int64 {
    var year = ZoneRules.quotient(day * 400, 146_097) + 1970
    while Self.day(year: year, month: 1) > day { year -= 1 }
    while Self.day(year: year + 1, month: 1) <= day { year += 1 }
    return year
  }
}
