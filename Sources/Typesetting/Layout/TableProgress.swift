/// How far a table was placed.
struct TableProgress {
  var geometry: TableGeometry
  /// The table in smaller type, where its own was too wide.
  var smaller: Table?
  /// The next body row.
  var nextRow = 0
  /// What is left of the next row's cells, when it began on the page before.
  var cells: [Rest?]?
  /// The carried text of the last whole row.
  var carried: String?
}

/// The columns' places, in points.
struct TableGeometry {
  /// Left edges and widths, padding included.
  var x: [Double]
  var widths: [Double]
  /// How far left of a column's inner end the axis of its decimals stands.
  var fractions: [Double]

  /// The place of a cell that begins in a column.
  func place(column: Int, span: Int) -> (x: Double, width: Double) {
    guard column < x.count else { return (x.last ?? 0, 0) }
    let last = min(column + max(1, span), x.count) - 1
    return (x[column], x[last] + widths[last] - x[column])
  }
}
