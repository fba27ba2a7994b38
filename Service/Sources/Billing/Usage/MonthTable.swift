/// The months of many times: those of a batch are nearly always in the same one or two.
struct MonthTable {
  private let zone: CivilZone
  private var ranges: [(start: Int64, end: Int64, month: String)] = []

  init(_ times: [Int64], zone: CivilZone) {
    self.zone = zone
    for time in times where found(time) == nil {
      let day = zone.day(at: time)
      guard let first = zone.firstDay(ofMonth: day), let next = zone.firstDay(afterMonth: day) else { continue }
      ranges.append((zone.time(of: first), zone.time(of: next), zone.month(at: time)))
    }
  }

  subscript(time: Int64) -> String { found(time) ?? zone.month(at: time) }

  private func found(_ time: Int64) -> String? { ranges.first { $0.start <= time && time < $0.end }?.month }
}
