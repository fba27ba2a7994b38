package import InvoiceModel

/// A small CSV file as a whole, whatever its columns mean.
package struct CSVTable {
  /// A cell's text and where it begins.
  package struct Cell: Sendable {
    /// Without quotes and without spaces at its ends.
    package var text: String
    /// Where it begins.
    package var location: Problem.Location
  }

  /// Those that have something in them; the first one names the columns.
  package private(set) var rows: [[Cell]] = []

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - bytes: in UTF-8 or Windows-1252, with commas, semicolons or tabs.
  ///   - file: for messages.
  /// - Throws: what is wrong with its form.
  package init(_ bytes: [UInt8], file: String) throws(InvoiceProblems) {
    var tokenizer = CSVTokenizer()
    var records: [CSVRecord] = []
    tokenizer.append(bytes) { records.append($0) }
    let isOpen = tokenizer.isQuoteOpen
    let openLine = tokenizer.openLine
    tokenizer.finish { records.append($0) }
    var problems = ProblemList()
    func report(_ message: String, _ location: Problem.Location) {
      problems.add(Problem(code: .csvSyntax, path: "", message: message, location: location, file: file))
    }
    if isOpen {
      report("A quote that begins in this row is never closed.", Problem.Location(line: openLine, column: 1))
    }
    for record in records {
      let cells = zip(record.cells, record.places).map { text, place in
        Cell(text: text, location: Problem.Location(line: Int(place.line), column: Int(place.column)))
      }
      if record.failure != nil {
        report("This row cannot be read.", cells.first?.location ?? Problem.Location(line: 1, column: 1))
      }
      if !record.isEmpty { rows.append(cells) }
    }
    guard !problems.hasErrors else { throw InvoiceProblems(problems.problems) }
  }
}
