/// What the header of a CSV file says, once for all its invoices.
final class CSVLayout: Sendable {
  /// The columns in the order of the file; nil for one that is ignored.
  let columns: [CSVColumn?]
  /// The file's columns of documents and of items, in the order in which values are written.
  let documentOrder: [Int]
  let itemOrder: [Int]
  /// Both in the order of the file: thousands of ignored columns may stand between them.
  let fileOrder: [Int]
  let defaults: CSVDefaults?
  /// The column of the invoices' numbers.
  let numberColumn: Int?

  /// Reads a header.
  ///
  /// - Throws: unknown, repeated and missing columns.
  init(_ header: CSVRecord, defaults: CSVDefaults?) throws(InvoiceProblems) {
    self.defaults = defaults
    var problems = ProblemList()
    var columns: [CSVColumn?] = []
    var found: Set<String> = []
    func report(_ code: String, _ index: Int?, _ message: String, hint: @autoclosure () -> String? = nil) {
      guard !problems.isFull else { return problems.count(1, .error) }
      let place = index.map { header.places[$0] } ?? CSVRecord.Place(line: header.places.first?.line ?? 1, column: 1)
      problems.add(
        Problem(
          code, path: "", message, hint: hint(),
          location: Problem.Location(line: Int(place.line), column: Int(place.column))))
    }
    if case .tooManyCells? = header.failure { report("csv-syntax", nil, Self.tooManyCells) }
    // Spreadsheets fill rows up with empty cells.
    let named = header.cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    for (index, cell) in header.cells.prefix(named).enumerated() {
      let name = cell.lowercased()
      if name.hasPrefix("metadata.") {
        columns.append(nil)
      } else if let column = CSVColumn.byName[name] {
        if !found.insert(column.name).inserted {
          report("duplicate-column", index, "The column `\(name)` is there twice.")
        }
        if defaults?.members.contains(where: { $0.key == column.tokens.first }) == true, !column.isItem {
          report(
            "duplicate-column", index, "`\(name)` is given by a column and by the file of defaults.",
            hint: "Remove one of them.")
        }
        columns.append(column)
      } else {
        let shown = cell.isEmpty ? "A column without a name." : "Unknown column `\(cell.prefix(60))`."
        report("unknown-column", index, shown, hint: Self.hint(for: cell))
        columns.append(nil)
      }
    }
    for name in ["date", "customer.name", "item.description", "item.unit_price"]
    where !found.contains(name) {
      report("missing-column", nil, "The column `\(name)` is required.")
    }
    if defaults == nil || defaults?.members.contains(where: { $0.key == "company" }) == false,
      !found.contains("company.name")
    {
      report(
        "missing-column", nil, "Nothing says who the seller is.",
        hint: "Give the seller in a JSON file, or in the columns `company.name` and so on.")
    }
    guard !problems.hasErrors else { throw InvoiceProblems(problems.problems) }
    self.columns = columns
    numberColumn = columns.firstIndex { $0?.name == "invoice_number" }
    fileOrder = columns.indices.filter { columns[$0] != nil }
    let order = fileOrder.sorted { (columns[$0]?.order ?? 0) < (columns[$1]?.order ?? 0) }
    documentOrder = order.filter { columns[$0]?.isItem == false }
    itemOrder = order.filter { columns[$0]?.isItem == true }
  }

  static let tooManyCells = "The row has more than \(CSVTokenizer.maximumCells) cells."

  private static func hint(for cell: String) -> String {
    let nearest = Spelling.nearest(to: cell, among: CSVColumn.all.map(\.name))
    return nearest.isLikely
      ? "Did you mean `\(nearest.word)`?" : "Name a column of your own `metadata.…`, and it is ignored."
  }

  /// The start of a message about a cell.
  static func prefix(row: Int, column: String?) -> String {
    column.map { "Row \(row), `\($0)`: " } ?? "Row \(row): "
  }
}
