/// The marks of an axis: round steps (1, 2 or 5 with zeros) from the lowest to the highest value, zero included.
struct ChartScale: Hashable, Sendable {
  /// The values that are marked, the lowest first; at least two.
  let marks: [Int128]

  /// - Parameters:
  ///   - values: what has to be on it.
  ///   - count: about how many steps.
  ///   - least: how small a step may be: 1 of what is counted, a unit of a currency.
  init(_ values: [Int128], count: Int128 = 5, least: Int128 = 1) {
    let low = min(0, values.min() ?? 0)
    let high = max(0, values.max() ?? 0)
    let wanted = max(least, (high - low + count - 1) / max(1, count))
    var step = least
    // 1, 2, 5, 10, 20, …: of each ten the first that is large enough.
    search: while true {
      for factor in [Int128(1), 2, 5] where step * factor >= wanted {
        step *= factor
        break search
      }
      step *= 10
    }
    let first = -((-low + step - 1) / step)
    let last = max(first + 1, (high + step - 1) / step)
    marks = (first...last).map { $0 * step }
  }

  private var low: Int128 { marks.first ?? 0 }
  private var high: Int128 { marks.last ?? 1 }

  /// Where a value is between the lowest mark (0) and the highest (1).
  func place(of value: Int128) -> Double { Double(value - low) / Double(max(1, high - low)) }
}
