extension CSVLayout {
  /// Whether a row is one of totals, as people put below their lists: it has no item, and says so.
  func isTotal(_ record: CSVRecord) -> Bool {
    func isFilled(_ name: String) -> Bool {
      itemOrder.contains {
        columns[$0]?.name == name && record.cells.indices.contains($0) && !record.cells[$0].isEmpty
      }
    }
    let (hasDescription, hasPrice) = (isFilled("item.description"), isFilled("item.unit_price"))
    // Nearly every row; no cell of it needs to be read.
    if hasDescription, hasPrice { return false }
    for (index, cell) in record.cells.enumerated() where Self.totals.contains(CSVColumn.folded(cell)) {
      // An item may be called so; then it has a price. Elsewhere the sum may stand below the prices.
      let isDescription = columns.indices.contains(index) && columns[index]?.name == "item.description"
      return isDescription ? !hasPrice : !hasDescription
    }
    return false
  }

  private static let totals: Set<String> = [
    "total", "totaux", "soustotal", "totalgeneral", "totalht", "totalttc", "totaltva", "grandtotal",
    "subtotal", "summe",
    "gesamt", "gesamtsumme", "zwischensumme",
  ]
}
