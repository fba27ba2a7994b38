internal import InvoiceModel

extension JSONReader {
  /// Reads the number that begins here, exactly; nil when it is outside the range of ``ExactDecimal``.
  mutating func number() throws(JSONSyntaxError) -> ExactDecimal? {
    var digits = NumberDigits()
    let isNegative = bytes[position] == UInt8(ascii: "-")
    if isNegative { position += 1 }
    let start = position
    try readDigits { digits.append($0, isDecimal: false) }
    if bytes[start] == UInt8(ascii: "0"), position > start + 1 {
      throw JSONSyntaxError(.jsonSyntax, at: start, "This is not JSON: a number begins with a needless 0.")
    }
    if position < bytes.count, bytes[position] == UInt8(ascii: ".") {
      position += 1
      try readDigits { digits.append($0, isDecimal: true) }
    }
    if position < bytes.count, bytes[position] | 0x20 == UInt8(ascii: "e") {
      position += 1
      var isExponentNegative = false
      if position < bytes.count, bytes[position] == UInt8(ascii: "+") || bytes[position] == UInt8(ascii: "-") {
        isExponentNegative = bytes[position] == UInt8(ascii: "-")
        position += 1
      }
      var exponent = 0
      // A larger exponent is out of range whatever the digits are: a document has at most 2^26 of them.
      try readDigits { exponent = min(exponent * 10 + Int($0), 1 << 30) }
      digits.exponent += isExponentNegative ? -exponent : exponent
    }
    return digits.value(isNegative: isNegative)
  }

  private mutating func readDigits(_ body: (UInt8) -> Void) throws(JSONSyntaxError) {
    let start = position
    while position < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[position]) {
      body(bytes[position] - UInt8(ascii: "0"))
      position += 1
    }
    guard position > start else { throw unexpected("a digit") }
  }
}

/// The digits of a number as they are read.
private struct NumberDigits {
  /// The power of ten that the digits so far, zeros pending included, are to be multiplied with.
  var exponent = 0
  private var significand: Int128 = 0
  /// Zeros that count only when another digit follows, before the exponent or the number's end.
  private var pendingZeros = 0
  private var isOverflown = false

  mutating func append(_ digit: UInt8, isDecimal: Bool) {
    if isDecimal { exponent -= 1 }
    guard digit != 0 else {
      pendingZeros += 1
      return
    }
    if significand == 0 { pendingZeros = 0 }
    guard !isOverflown, pendingZeros < 38,
      let shifted = try? ExactDecimal.multiplied(significand, byPowerOfTen: pendingZeros + 1)
    else {
      isOverflown = true
      return
    }
    pendingZeros = 0
    let (sum, overflow) = shifted.addingReportingOverflow(Int128(digit))
    if overflow { isOverflown = true } else { significand = sum }
  }

  func value(isNegative: Bool) -> ExactDecimal? {
    if significand == 0 && !isOverflown { return .zero }
    let power = exponent + pendingZeros
    guard !isOverflown, (-ExactDecimal.maximumScale...38).contains(power) else { return nil }
    return try? ExactDecimal(significand: isNegative ? -significand : significand, scale: -power)
  }
}
