public import InvoiceModel

/// An invoice of a CSV file: one row or several, one below the other.
public struct CSVInvoice: Sendable {
  /// What the cells stand at; kept so that problems can be shown there.
  struct Row: Sendable {
    /// From 1, the header.
    var number: Int
    var places: [CSVRecord.Place]
  }

  /// The number in its cells; nil for a draft.
  public let number: String?
  /// The row of the file in which the invoice begins, as a spreadsheet counts them: 1 is the header.
  public let firstRow: Int
  /// The line of the file on which that row begins, from 1: cells of the rows above may have several lines.
  public let firstLine: Int
  /// The invoice as JSON in UTF-8; or what is wrong with the cells, shown in the file.
  public let json: Result<[UInt8], InvoiceProblems>
  /// What somebody should look at in the cells, shown in the file; the invoice is good nevertheless.
  public internal(set) var warnings: [Problem] = []
  let rows: [Row]
  /// In which of the rows each of the header's columns was found; nil for one that is empty.
  let sources: [Int: Int]
  let layout: CSVLayout

  /// Problems of the invoice's JSON, shown where their values stand in the CSV file: line and column of the cell, and
  /// its row and column's name in the message. What comes from the defaults is shown there.
  ///
  /// - Parameter problems: of ``ComputedInvoice/init(json:purpose:)`` for ``json``, or of rendering it.
  public func located(_ problems: [Problem]) -> [Problem] {
    problems.map { problem in
      var problem = problem
      problem.location = nil
      if problem.file == nil { locate(&problem) }
      return problem
    }
  }

  private func locate(_ problem: inout Problem) {
    if let location = layout.defaults?.location(of: problem.path) {
      problem.location = location
      problem.file = layout.defaults?.name
      return
    }
    let (row, column) = cell(of: problem.path)
    guard rows.indices.contains(row) else { return }
    layout.complete(&problem, at: column, row: row, holdsAmounts: warnings.contains { $0.code == .vatRateAmount })
    guard let column, rows[row].places.indices.contains(column) else {
      problem.location = Problem.Location(line: Int(rows[row].places.first?.line ?? 1), column: 1)
      problem.message = "Row \(rows[row].number): \(problem.message)"
      return
    }
    let place = rows[row].places[column]
    problem.location = Problem.Location(line: Int(place.line), column: Int(place.column))
    problem.message =
      CSVLayout.prefix(row: rows[row].number, column: layout.columns[column]?.name)
      + problem.message
  }

  /// The row and the header's column in which a value stands, or one within it, or one around it.
  private func cell(of path: String) -> (row: Int, column: Int?) {
    var tokens = JSONPointer.tokens(path)
    var item: Int?
    if tokens.first == "items", tokens.count > 1 { item = Int(tokens[1]) }
    while !tokens.isEmpty {
      let pointer = tokens.map { "/" + $0 }.joined()
      for index in layout.fileOrder {
        guard let column = layout.columns[index], column.isItem == (item != nil) else { continue }
        let own = column.pointer(item: item ?? 0)
        guard own == pointer || own.hasPrefix(pointer + "/") else { continue }
        if let item { return (item, index) }
        if let row = sources[index] { return (row, index) }
      }
      tokens.removeLast()
      if item != nil, tokens.count <= 2 { break }
    }
    return (item ?? 0, nil)
  }
}
