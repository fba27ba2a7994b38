public import InvoiceModel

/// A scalar of a YAML document.
public struct YAMLScalar: Hashable, Sendable {
  /// What it says.
  public var text: String
  /// Whether it stands without quotes, so that `null` means nothing and `12` is a number.
  public var isPlain: Bool
  /// The column of the text's first character, when the text stands in the file as it is on one line; nil when
  /// escapes, folding or a block scalar lie between the two.
  public var firstColumn: Int?

  /// A scalar.
  public init(text: String, isPlain: Bool, firstColumn: Int? = nil) {
    (self.text, self.isPlain, self.firstColumn) = (text, isPlain, firstColumn)
  }

  /// The place of the character `offset` characters into the text, or of the scalar when it cannot be told.
  public func location(ofCharacter offset: Int, from start: Problem.Location) -> Problem.Location {
    guard let firstColumn else { return start }
    return Problem.Location(line: start.line, column: firstColumn + offset)
  }
}
