/// A part of a pattern of numbers.
enum NumberPart: Hashable, Sendable {
  /// Characters that stand in every number.
  case literal([UInt8])
  /// The year, of four digits or its last two.
  case year(digits: Int)
  /// The month, of two digits.
  case month
  /// The counter in digits, at least so many; further ones are added when they are needed.
  case decimal(digits: Int)
  /// The counter in so many characters: digits, and when those are used up, numbers to the base of 36 that begin with a
  /// letter, as `InvoiceNumber` counts.
  case base36(width: Int)

  /// How many characters it has, of a counter in digits: at least.
  var width: Int {
    switch self {
    case .literal(let characters): characters.count
    case .year(let digits), .decimal(let digits): digits
    case .month: 2
    case .base36(let width): width
    }
  }

  var isCounter: Bool {
    switch self {
    case .decimal, .base36: true
    case .literal, .year, .month: false
    }
  }

  var isYear: Bool {
    if case .year = self { true } else { false }
  }
}
