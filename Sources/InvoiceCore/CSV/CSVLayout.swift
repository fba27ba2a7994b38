internal import InvoiceModel

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
  /// The column of the items' VAT rates.
  let rateColumn: Int?
  /// What the file calls its columns.
  private let names: [String]

  /// Reads a header.
  ///
  /// - Throws: unknown, repeated and missing columns.
  init(
    _ header: CSVRecord, defaults: CSVDefaults?, mapping: CSVColumnMapping, areDrafts: Bool
  ) throws(InvoiceProblems) {
    self.defaults = defaults
    var problems = ProblemList()
    var columns: [CSVColumn?] = []
    var streets: [Int] = []
    let mapped = Dictionary(
      mapping.entries.map { (CSVColumn.folded($0.name), $0.column) }, uniquingKeysWith: { first, _ in first })
    func report(
      _ code: ProblemCode, _ index: Int?, _ message: String, hint: @autoclosure () -> String? = nil,
      remedy: Problem.Remedy? = nil
    ) {
      guard !problems.isFull else { return problems.count(1, .error) }
      let place = index.map { header.places[$0] } ?? CSVRecord.Place(line: header.places.first?.line ?? 1, column: 1)
      var problem = Problem(
        code: code, path: "", message: message, hint: hint(),
        location: Problem.Location(line: Int(place.line), column: Int(place.column)))
      problem.remedy = remedy
      problems.add(problem)
    }
    if case .tooManyCells? = header.failure { report(.csvSyntax, nil, Self.tooManyCells) }
    // Spreadsheets fill rows up with empty cells.
    let named = header.cells.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0
    for (index, cell) in header.cells.prefix(named).enumerated() {
      if !mapped.isEmpty, !cell.isEmpty, let own = mapped[CSVColumn.folded(cell)] {
        columns.append(own)
      } else if cell.lowercased().hasPrefix("metadata.") {
        columns.append(nil)
      } else if let column = CSVColumn.named(cell) {
        columns.append(column)
        if column.name == "customer.address", cell.lowercased() != column.name {
          streets.append(index)
        }
      } else {
        let shown = cell.isEmpty ? "A column without a name." : "Unknown column `\(cell.prefix(60))`."
        let nearest = Spelling.nearest(to: cell, among: CSVColumn.spellings)
        if nearest.isLikely {
          report(.unknownColumn, index, shown, hint: "Did you mean `\(nearest.word)`?")
        } else {
          report(
            .unknownColumn, index, shown,
            hint: "Name a column of your own `metadata.…`, say which of ours it is, or leave it out.",
            remedy: .column(name: nil))
        }
        columns.append(nil)
      }
    }
    // Whoever has town and postcode apart calls the street the address.
    let hasParts = columns.contains { $0?.name.hasPrefix("customer.address.") == true }
    for index in streets where hasParts {
      columns[index] = CSVColumn.byName["customer.address.line1"]
    }
    var firsts: [String: Int] = [:]
    for (index, column) in columns.enumerated() {
      guard let column else { continue }
      let cell = header.cells[index]
      let isKey = cell.lowercased() == column.name
      if let first = firsts[column.name] {
        report(
          .duplicateColumn, index,
          isKey && header.cells[first].lowercased() == cell.lowercased()
            ? "The column `\(column.name)` is there twice."
            : "`\(cell.prefix(60))` and `\(header.cells[first].prefix(60))` are both `\(column.name)`.",
          hint: isKey ? nil : "Leave one out.", remedy: isKey ? nil : .column(name: String(cell.prefix(60))))
      } else {
        firsts[column.name] = index
      }
      if defaults?.members.contains(where: { $0.key == column.tokens.first }) == true,
        !column.isItem
      {
        report(
          .duplicateColumn, index,
          "`\(column.name)` is given by a column and by the file of defaults.",
          hint: "Remove one of them.")
      }
    }
    let headers = mapping.entries.isEmpty ? [] : Set(header.cells.map(CSVColumn.folded))
    for entry in mapping.entries where !headers.contains(CSVColumn.folded(entry.name)) {
      let nearest = Spelling.nearest(to: entry.name, among: header.cells.filter { !$0.isEmpty })
      report(
        .unknownColumn, nil,
        "The file has no column `\(entry.name.prefix(60))`, which is said to be one.",
        hint: nearest.isLikely ? "Did you mean `\(nearest.word)`?" : nil)
    }
    for name in (areDrafts ? [] : ["date"]) + ["customer.name", "item.description", "item.unit_price"]
    where firsts[name] == nil {
      report(
        .missingColumn, nil, "The column `\(name)` is required.",
        hint: CSVColumn.names.first { $0.key == name }.map {
          "It may be called \(Self.listed($0.value))."
        })
    }
    if defaults == nil || defaults?.members.contains(where: { $0.key == "company" }) == false,
      firsts["company.name"] == nil
    {
      report(
        .missingColumn, nil, "Nothing says who the seller is.",
        hint: "Give the seller in a JSON file, or in the columns `company.name` and so on.")
    }
    guard !problems.hasErrors else { throw InvoiceProblems(problems.problems) }
    self.columns = columns
    names = Array(header.cells.prefix(columns.count))
    numberColumn = columns.firstIndex { $0?.name == "invoice_number" }
    rateColumn = columns.firstIndex { $0?.isVATRate == true }
    fileOrder = columns.indices.filter { columns[$0] != nil }
    let order = fileOrder.sorted { (columns[$0]?.order ?? 0) < (columns[$1]?.order ?? 0) }
    documentOrder = order.filter { columns[$0]?.isItem == false }
    itemOrder = order.filter { columns[$0]?.isItem == true }
  }

  static let tooManyCells = "The row has more than \(CSVTokenizer.maximumCells) cells."

  /// What the file calls a column.
  func name(of index: Int) -> String { names.indices.contains(index) ? String(names[index].prefix(60)) : "" }

  private static func listed(_ names: [String]) -> String {
    names.prefix(3).map { "`\($0)`" }.joined(separator: ", ") + ", …"
  }

  /// The start of a message about a cell.
  static func prefix(row: Int, column: String?) -> String {
    column.map { "Row \(row), `\($0)`: " } ?? "Row \(row): "
  }
}
