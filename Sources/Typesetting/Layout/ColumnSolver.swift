/// Shares a width among columns.
struct ColumnSolver {
  /// What the fractions get at least of the whole, when natural columns can give way.
  private static let fractionShare = 0.25
  /// What the fractions' longest words may take of the whole before smaller type is the better answer.
  private static let wordShare = 0.15

  var columns: [ColumnWidth]
  /// Without the room between columns, in points.
  var available: Double

  /// The columns' widths, and whether they are too tight: a natural column has less than its longest words need, or
  /// leaves the fractions too little.
  ///
  /// - Parameters:
  ///   - natural: a column's width without line breaks.
  ///   - minimum: a column's width without breaks inside words; asked for only when room is short.
  func widths(
    natural: (Int) throws(TypesettingError) -> Double, minimum: (Int) throws(TypesettingError) -> Double
  ) throws(TypesettingError) -> (widths: [Double], isTight: Bool) {
    var widths = [Double](repeating: 0, count: columns.count)
    var fixed = 0.0
    var shares = 0.0
    var naturals: [Int] = []
    for (index, column) in columns.enumerated() {
      switch column {
      case .fixed(let width):
        widths[index] = max(0, width)
        fixed += widths[index]
      case .fraction(let share): shares += max(0, share)
      case .natural:
        widths[index] = try natural(index)
        naturals.append(index)
      }
    }
    if fixed > available, fixed > 0 {
      for index in widths.indices where !naturals.contains(index) { widths[index] *= max(0, available) / fixed }
      fixed = max(0, available)
    }
    let room = max(0, available - fixed)
    var wanted = 0.0
    var isTight = false
    if shares > 0 {
      wanted = room * Self.fractionShare
      let taken = naturals.reduce(0) { $0 + widths[$1] }
      // The longest words matter only when the natural columns leave less than half.
      if taken > room / 2 {
        var words = 0.0
        for (index, column) in columns.enumerated() {
          if case .fraction = column { words = max(words, try minimum(index)) }
        }
        if words > max(wanted, room - taken) {
          // A word that is too long breaks before the figures in the natural columns do.
          var least = 0.0
          for index in naturals { least += min(widths[index], try minimum(index)) }
          words = min(words, room - least)
        }
        wanted = max(wanted, words)
      }
      if taken > room - wanted {
        // Words of the natural columns, amounts for the most part, stay whole as long as anything else gives way.
        var least = 0.0
        for index in naturals { least += min(widths[index], try minimum(index)) }
        var words = 0.0
        for (index, column) in columns.enumerated() {
          if case .fraction = column { words = max(words, try minimum(index)) }
        }
        isTight = least + min(words, room * Self.wordShare) > room + LayoutEngine.tolerance
        if !isTight { wanted = min(wanted, room - least) }
      }
    }
    let taken = naturals.reduce(0) { $0 + widths[$1] }
    if shares == 0, taken > room + LayoutEngine.tolerance {
      var least = 0.0
      for index in naturals { least += min(widths[index], try minimum(index)) }
      isTight = least > room + LayoutEngine.tolerance
    }
    try shrink(naturals, of: &widths, to: max(0, room - min(wanted, room)), minimum: minimum)
    let rest = max(0, room - naturals.reduce(0) { $0 + widths[$1] })
    for (index, column) in columns.enumerated() {
      if case .fraction(let share) = column, shares > 0 { widths[index] = rest * max(0, share) / shares }
    }
    return (widths, isTight)
  }

  /// Takes room from columns in proportion to what they have beyond their longest words.
  private func shrink(
    _ indices: [Int], of widths: inout [Double], to limit: Double, minimum: (Int) throws(TypesettingError) -> Double
  ) throws(TypesettingError) {
    let total = indices.reduce(0) { $0 + widths[$1] }
    guard total > limit + LayoutEngine.tolerance else { return }
    var minima: [Int: Double] = [:]
    for index in indices { minima[index] = min(widths[index], try minimum(index)) }
    let least = minima.values.reduce(0, +)
    if least < limit {
      let factor = (limit - least) / (total - least)
      for index in indices {
        let minimum = minima[index] ?? 0
        widths[index] = minimum + (widths[index] - minimum) * factor
      }
    } else {
      let factor = least > 0 ? max(limit, 0) / least : 0
      // Even the longest words have no room together; they break between clusters.
      for index in indices { widths[index] = (minima[index] ?? 0) * factor }
    }
  }
}
