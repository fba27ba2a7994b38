internal import InvoiceKit

/// Columns for a terminal: texts to the left, numbers to the right.
struct TextTable {
  /// On which side of its column a text stands.
  enum Side {
    case left, right
  }

  private let sides: [Side]
  private var rows: [[String]]

  /// - Parameter columns: their titles, and where their texts stand.
  init(_ columns: [(title: String, side: Side)]) {
    sides = columns.map(\.side)
    rows = [columns.map(\.title)]
  }

  /// Adds a row.
  mutating func add(_ row: [String]) { rows.append(row.map(PrintableText.of)) }

  /// The rows as lines; nothing when there are none.
  var text: String {
    guard rows.count > 1 else { return "" }
    var widths = sides.map { _ in 0 }
    for row in rows {
      for (index, text) in row.enumerated() { widths[index] = max(widths[index], text.unicodeScalars.count) }
    }
    var lines = ""
    for row in rows {
      var line = ""
      for (index, text) in row.enumerated() {
        let gap = String(repeating: " ", count: widths[index] - text.unicodeScalars.count)
        line += (index == 0 ? "" : "  ") + (sides[index] == .left ? text + gap : gap + text)
      }
      while line.hasSuffix(" ") { line.removeLast() }
      lines += line + "\n"
    }
    return lines
  }
}
