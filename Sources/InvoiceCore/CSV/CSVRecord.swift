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

  var isEmpty: Bool { failure == nil && cells.allSatisfy(\.isEmpty) }
}
