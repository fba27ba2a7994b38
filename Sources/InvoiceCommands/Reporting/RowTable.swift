internal import InvoiceKit

/// Rows of one kind, to be printed as a table, as JSON or as CSV.
public struct RowTable: Sendable {
  /// A column: its name, and whether it holds numbers.
  public struct Column: Sendable {
    /// As programs know it: `due_date`.
    public var name: String
    /// Whether it holds numbers, which stand on the right.
    public var isNumber: Bool

    /// A column.
    public init(name: String, isNumber: Bool = false) { (self.name, self.isNumber) = (name, isNumber) }
  }

  private let columns: [Column]
  /// Those that were added.
  public private(set) var rows: [[String]] = []

  /// Without rows yet.
  public init(_ columns: [Column]) { self.columns = columns }

  /// Adds a row.
  ///
  /// - Parameter row: a text for each column; amounts are plain, `1234.50`.
  public mutating func add(_ row: [String]) { rows.append(row) }

  /// All of it, with the line's end.
  public func bytes(as format: RowFormat) -> [UInt8] {
    switch format {
    case .table: Array(table.utf8)
    case .json: json
    case .csv: csv
    }
  }

  private var table: String {
    let heads = columns.map { $0.name.replacing("_", with: " ") }
    let shown = rows.map { $0.map { PrintableText.of($0) } }
    let widths = columns.indices.map { column in
      ([heads[column]] + shown.map { $0[column] }).map(\.count).max() ?? 0
    }
    func line(_ texts: [String]) -> String {
      var line = ""
      for (column, text) in texts.enumerated() {
        let padding = String(repeating: " ", count: max(0, widths[column] - text.count))
        line += (column == 0 ? "" : "  ") + (columns[column].isNumber ? padding + text : text + padding)
      }
      while line.last == " " { line.removeLast() }
      return line + "\n"
    }
    return line(heads) + shown.map(line).joined()
  }

  private var json: [UInt8] {
    var writer = JSONWriter()
    writer.array(rows) { writer, row in
      writer.object { writer in
        for (column, text) in zip(columns, row) {
          writer.key(column.name)
          if column.isNumber, !text.isEmpty {
            writer.json(text.utf8)
          } else {
            writer.string(text)
          }
        }
      }
    }
    writer.finish()
    return writer.bytes
  }

  private var csv: [UInt8] {
    var writer = CSVWriter(.standard, header: columns.map(\.name))
    for row in rows {
      for (column, text) in zip(columns, row) {
        if column.isNumber { writer.field(text) } else { writer.text(text) }
      }
      writer.endRow()
    }
    return writer.bytes
  }
}
