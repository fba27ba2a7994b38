extension CSVLayout {
  /// Whether a row is one of totals, as people put below their lists: it has no item, and says so.
  func isTotal(_ record: CSVRecord) -> Bool {
    for (index, cell) in record.cells.enumerated()
    where Self.totals.contains(CSVColumn.folded(cell)) {
      let others = itemOrder.filter {
        $0 != index && record.cells.indices.contains($0) && !record.cells[$0].isEmpty
      }
      // A description is an item's, and so is a unit price beside a description `Total`.
      return !others.contains {
        ["item.description", "item.unit_price"].contains(columns[$0]?.name)
      }
    }
    return false
  }

  private static let totals: Set<String> = [
    "total", "totaux", "soustotal", "totalgeneral", "totalht", "totalttc", "totaltva", "grandtotal",
    "subtotal", "summe",
    "gesamt", "gesamtsumme", "zwischensumme",
  ]
}
