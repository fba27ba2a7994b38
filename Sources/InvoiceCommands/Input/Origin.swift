/// Where an invoice comes from.
package struct Origin: Sendable, Equatable {
  /// The file as messages call it.
  package var file: String
  /// Which one it is in its file, from 1; nil when the file is one invoice.
  package var index: Int?
  /// The line of the file on which it begins, from 1.
  package var line = 1
  /// How many characters stand before it on that line.
  package var column = 0
  /// Whether the places of its problems are those of the file already.
  package var isPlaced = false

  /// A place in a file.
  package init(file: String, index: Int? = nil, line: Int = 1, column: Int = 0, isPlaced: Bool = false) {
    self.file = file
    self.index = index
    self.line = line
    self.column = column
    self.isPlaced = isPlaced
  }
}
