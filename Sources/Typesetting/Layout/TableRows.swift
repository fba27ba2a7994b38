/// The rows of a table's body. Those of a long table are packed, and made anew whenever one is asked for.
///
/// A row takes 3 kB, nearly all of it what it has in common with the others: styles, padding, alignment. Packed it takes
/// what its texts take. A table of 50,000 rows would have 150 MB otherwise, longer than anything else is kept.
package struct TableRows: RandomAccessCollection, Equatable, Sendable {
  /// So many rows stay as they are: most tables have fewer, and rows are asked for several times.
  static let plainLimit = 512

  private var plain: [Table.Row] = []
  private var packed = PackedRows()

  /// Rows from top to bottom.
  package init(_ rows: some Sequence<Table.Row> = []) {
    for row in rows { append(row) }
  }

  /// Of the first row.
  package var startIndex: Int { 0 }
  /// After the last row.
  package var endIndex: Int { plain.count + packed.count }

  /// A row.
  ///
  /// - Parameter position: from 0.
  package subscript(position: Int) -> Table.Row {
    get { position < plain.count ? plain[position] : packed[position - plain.count] }
    set {
      if position < plain.count { plain[position] = newValue } else { packed[position - plain.count] = newValue }
    }
  }

  /// Adds a row at the end.
  package mutating func append(_ row: Table.Row) {
    if plain.count < Self.plainLimit { plain.append(row) } else { packed.append(row) }
  }

  /// Whether some row is so, whatever its texts are.
  func containsShape(where predicate: (Table.Row) -> Bool) -> Bool {
    plain.contains(where: predicate) || packed.shapes.contains(where: predicate)
  }

  /// The rows with another look.
  ///
  /// - Parameter change: leaves the texts of a row, and their order, as they are.
  func restyled(_ change: (Table.Row) -> Table.Row) -> TableRows {
    var rows = self
    rows.plain = plain.map(change)
    rows.packed.shapes = packed.shapes.map(change)
    return rows
  }

  /// Exchanges what differs between rows of one shape.
  mutating func exchange(_ values: inout some VaryingValues) {
    for index in plain.indices { plain[index].exchange(&values) }
  }
}
