/// A square of modules that are dark or light: a QR code.
package struct BitMatrix: Hashable, Sendable {
  /// How many modules a side has.
  package let width: Int
  private let modules: [Bool]

  /// - Parameters:
  ///   - width: how many modules a side has.
  ///   - modules: row by row, whether each is dark.
  /// - Returns: nil unless there are as many as a square of that width has.
  package init?(width: Int, modules: [Bool]) {
    guard width > 0, width <= 1000, modules.count == width * width else { return nil }
    self.width = width
    self.modules = modules
  }

  /// Calls `body` with each run of dark modules that touch in a row.
  ///
  /// - Parameter body: takes the row, the first column and how many there are.
  package func forEachRun(_ body: (_ row: Int, _ column: Int, _ count: Int) -> Void) {
    for row in 0..<width {
      var column = 0
      while column < width {
        guard modules[row * width + column] else {
          column += 1
          continue
        }
        let start = column
        while column < width, modules[row * width + column] { column += 1 }
        body(row, start, column - start)
      }
    }
  }
}
