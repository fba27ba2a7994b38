/// Where an invoice comes from.
struct Origin: Sendable, Equatable {
  /// The file as messages call it.
  var file: String
  /// Which one it is in its file, from 1; nil when the file is one invoice.
  var index: Int?
  /// The line of the file on which it begins, from 1.
  var line = 1
  /// How many characters stand before it on that line.
  var column = 0
  /// Whether the places of its problems are those of the file already.
  var isPlaced = false
}
