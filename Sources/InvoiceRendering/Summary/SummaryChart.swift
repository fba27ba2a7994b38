internal import InvoiceBooks
internal import InvoiceModel
internal import Typesetting

/// Net sales over time, as bars: by day within a month, by week within a quarter, by month within two years, by year.
struct SummaryChart {
  enum Step: Equatable {
    case day, week, month, year
  }

  struct Bucket: Equatable {
    var start: CalendarDate
    var net: ExactDecimal
  }

  /// A chart has no more bars; the earlier ones are left out.
  private static let maximumBars = 31

  let step: Step
  let buckets: [Bucket]

  /// - Parameter days: net sales by day; not empty.
  init(days: [CalendarDate: ExactDecimal]) {
    guard let first = days.keys.min(), let last = days.keys.max() else {
      step = .day
      buckets = []
      return
    }
    let months = (last.year - first.year) * 12 + last.month - first.month
    let step: Step = months == 0 ? .day : first.days(to: last) < 98 ? .week : months < 24 ? .month : .year
    var starts: [CalendarDate] = []
    var start: CalendarDate? = Self.start(of: first, step == .day ? .month : step)
    let end = step == .day ? Self.lastDay(of: first) : last
    while let current = start, current <= end {
      starts.append(current)
      start = Self.next(current, step)
    }
    var sums: [CalendarDate: ExactDecimal] = [:]
    for (day, net) in days { sums[Self.start(of: day, step), default: .zero].accumulate(net) }
    self.step = step
    buckets = starts.suffix(Self.maximumBars).map { Bucket(start: $0, net: sums[$0] ?? .zero) }
  }

  private static func start(of day: CalendarDate, _ step: Step) -> CalendarDate {
    switch step {
    case .day: return day
    case .week:
      // 1 January 2024 was a Monday.
      guard let monday = CalendarDate(year: 2024, month: 1, day: 1) else { return day }
      let weekday = (monday.days(to: day) % 7 + 7) % 7
      return day.adding(days: -weekday) ?? day
    case .month: return CalendarDate(year: day.year, month: day.month, day: 1) ?? day
    case .year: return CalendarDate(year: day.year, month: 1, day: 1) ?? day
    }
  }

  private static func next(_ day: CalendarDate, _ step: Step) -> CalendarDate? {
    switch step {
    case .day: day.adding(days: 1)
    case .week: day.adding(days: 7)
    case .month:
      CalendarDate(year: day.month == 12 ? day.year + 1 : day.year, month: day.month == 12 ? 1 : day.month + 1, day: 1)
    case .year: CalendarDate(year: day.year + 1, month: 1, day: 1)
    }
  }

  private static func lastDay(of day: CalendarDate) -> CalendarDate {
    CalendarDate(year: day.year, month: day.month, day: CalendarDate.days(inMonth: day.month, of: day.year)) ?? day
  }

  /// Round values from the lowest bar, or zero, to the highest: at most six of them.
  var gridValues: [ExactDecimal] {
    let values = buckets.map(\.net.approximate)
    let lowest = min(0, values.min() ?? 0)
    let highest = max(0, values.max() ?? 0)
    guard highest > lowest, (highest - lowest).isFinite else { return [.zero, ExactDecimal(1)] }
    var exponent = -2
    var digit = 1
    func step() -> Double { Double(digit) * Self.power(exponent) }
    while (highest / step()).rounded(.up) - (lowest / step()).rounded(.down) > 5, exponent < 37 {
      (digit, exponent) = digit == 1 ? (2, exponent) : digit == 2 ? (5, exponent) : (1, exponent + 1)
    }
    let range = Int((lowest / step()).rounded(.down))...Int((highest / step()).rounded(.up))
    return range.compactMap { try? ExactDecimal(significand: Int128($0 * digit), scale: -exponent) }
  }

  private static func power(_ exponent: Int) -> Double {
    (0..<abs(exponent)).reduce(1.0) { power, _ in exponent < 0 ? power / 10 : power * 10 }
  }
}

extension ExactDecimal {
  /// For drawing, never for amounts.
  var approximate: Double {
    (0..<scale).reduce(Double(significand)) { value, _ in value / 10 }
  }
}
