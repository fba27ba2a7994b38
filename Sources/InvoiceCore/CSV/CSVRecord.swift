internal import InvoiceModel

/// A row of a CSV file.
struct CSVRecord {
  /// Why a row cannot be used.
  enum Failure {
    /// Characters stand between a closing quote and the next separator; in this cell.
    case textAfterQuote(Int)
    /// Bytes are not in the file's encoding; in this cell.
    case encoding(Int)
    /// There are more cells than any spreadsheet has.
    case tooManyCells
  }

  /// Where a cell begins in the file; both count from 1, columns in characters.
  struct Place: Hashable, Sendable {
    var line: Int32
    var column: Int32
  }

  /// From 1, the header.
  var row: Int
  /// The texts, without quotes and without spaces at their ends.
  var cells: [String]
  var places: [Place]
  var failure: Failure?

  /// Where a cell begins; of one that the row does not have, where the row does.
  func location(of cell: Int) -> Problem.Location {
    let place = places.indices.contains(cell) ? places[cell] : places.first
    return Problem.Location(line: Int(place?.line ?? 1), column: Int(place?.column ?? 1))
  }

  var isEmpty: Bool { failure == nil && cells.allSatisfy(\.isEmpty) }
}
