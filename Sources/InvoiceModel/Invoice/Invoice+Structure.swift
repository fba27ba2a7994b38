extension Invoice {
  /// Where a line stands in the JSON's array of items, in which headings, comments and subtotals have places too.
  package func itemPlace(ofLine place: Int) -> Int {
    guard !structure.isEmpty else { return place }
    // Entries are in the order of their places.
    var low = 0
    var high = structure.count
    while low < high {
      let middle = (low + high) / 2
      if structure[middle].place <= place { low = middle + 1 } else { high = middle }
    }
    return place + low
  }

  /// The JSON Pointer of a line.
  package func itemPath(ofLine place: Int) -> String { "/items/\(itemPlace(ofLine: place))" }

  /// The JSON Pointer of a heading, comment or subtotal.
  ///
  /// - Parameter index: its place in ``structure``.
  package func path(ofStructure index: Int) -> String {
    guard structure.indices.contains(index) else { return "/items" }
    return "/items/\(structure[index].place + index)"
  }

  /// Puts headings, comments and subtotals in the order of their places, all of them among the lines.
  mutating func sortStructure() {
    guard !structure.isEmpty else { return }
    for index in structure.indices { structure[index].place = min(max(0, structure[index].place), lines.count) }
    // The order of those that stand together is kept.
    let order = structure.indices.sorted { (structure[$0].place, $0) < (structure[$1].place, $1) }
    structure = order.map { structure[$0] }
  }
}
