extension NumberPattern {
  /// The place of a number in the series; nil for a text that is none of its numbers.
  public func place(of number: String) -> NumberPlace? {
    var rest = Array(number.utf8)[...]
    let others = parts.reduce(0) { $0 + ($1.isCounter ? 0 : $1.width) }
    var counter: Int?
    var (year, month) = (Self.years.lowerBound, 1)
    for part in parts {
      let width = part.isCounter ? number.utf8.count - others : part.width
      guard width > 0, width <= rest.count else { return nil }
      let characters = rest.prefix(width)
      rest = rest.dropFirst(width)
      switch part {
      case .literal(let expected): guard characters.elementsEqual(expected) else { return nil }
      case .year(let digits):
        guard let value = Self.digits(characters) else { return nil }
        year = digits == 4 ? value : Self.years.lowerBound + value
        guard Self.years.contains(year) else { return nil }
      case .month:
        guard let value = Self.digits(characters), (1...12).contains(value) else { return nil }
        month = value
      case .decimal(let digits):
        // A further digit is there only when it is needed.
        guard width >= digits, width <= maximumCounterWidth, width == digits || characters.first != UInt8(ascii: "0")
        else { return nil }
        counter = Self.digits(characters)
      case .base36(let digits):
        guard width == digits else { return nil }
        counter = Self.base36(characters)
      }
    }
    guard rest.isEmpty, let counter, counter >= 1 else { return nil }
    let period: NumberPeriod =
      switch reset {
      case .monthly: .month(year: year, month: month)
      case .yearly: .year(year)
      case .never: .always
      }
    return NumberPlace(period: period, counter: counter)
  }

  private static func digits(_ characters: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for character in characters {
      guard (0x30...0x39).contains(character), characters.count <= maximumDigits else { return nil }
      value = value * 10 + Int(character - 0x30)
    }
    return value
  }

  private static func base36(_ characters: ArraySlice<UInt8>) -> Int? {
    if let value = digits(characters) { return value }
    guard let first = characters.first, (0x41...0x5A).contains(first) else { return nil }
    var value = 0
    for character in characters {
      switch character {
      case 0x30...0x39: value = value * 36 + Int(character - 0x30)
      case 0x41...0x5A: value = value * 36 + Int(character - 0x41) + 10
      default: return nil
      }
    }
    return value - 10 * power(36, characters.count - 1) + power(10, characters.count)
  }
}
