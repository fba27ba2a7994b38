/// Finds what day somebody meant who wrote it in another way than `2026-02-11`.
package enum WrittenDate {
  /// The days that a text may mean, the likelier first: days come before months except where people write months first.
  static func readings(of text: String) -> [CalendarDate] {
    var words = text.split { !$0.isLetter && !$0.isNumber }
    // A time of day and its zone: `2026-02-11T09:00:00Z`, `11/02/2026 09:00`.
    if let time = words.indices.first(where: { words[$0].contains("T") }) {
      words[time] = words[time].prefix { $0 != "T" }
    }
    let fields = words.prefix(3).map(String.init)
    if let compact = fields.first, compact.utf8.count == 8, let number = digits(compact) {
      return days([(number / 10_000, number / 100 % 100, number % 100)])
    }
    guard fields.count == 3, let first = digits(fields[0]), let second = digits(fields[1]),
      let third = digits(fields[2])
    else { return [] }
    if fields[0].utf8.count == 4 { return days([(first, second, third)]) }
    guard fields[2].utf8.count == 4 || fields[2].utf8.count == 2, third < 10_000 else { return [] }
    let year = fields[2].utf8.count == 4 ? third : third < 80 ? 2000 + third : 1900 + third
    // Who writes points has the day first.
    return days([(year, second, first)] + (text.contains(".") ? [] : [(year, first, second)]))
  }

  /// What to write instead of a text that is no date.
  ///
  /// - Parameter usual: what to write when nobody can tell what is meant.
  package static func hint(for text: String, usual: String) -> String {
    let readings = readings(of: text)
    guard let first = readings.first, CalendarDate(iso8601: text) == nil else { return usual }
    guard readings.count > 1 else { return "Write `\(first)`." }
    return "Write `\(first)`, or `\(readings[1])` if the month stands first."
  }

  private static func days(_ parts: [(year: Int, month: Int, day: Int)]) -> [CalendarDate] {
    var days: [CalendarDate] = []
    for part in parts {
      guard let day = CalendarDate(year: part.year, month: part.month, day: part.day), !days.contains(day) else {
        continue
      }
      days.append(day)
    }
    return days
  }

  private static func digits(_ text: String) -> Int? {
    text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
  }
}
