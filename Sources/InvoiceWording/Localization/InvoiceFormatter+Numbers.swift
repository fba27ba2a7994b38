public import InvoiceModel

extension InvoiceFormatter {
  /// `1 234,50 €`, with the currency's decimals, or more when the amount has more (unit prices).
  public func amount(_ amount: ExactDecimal, currency: Currency) -> String {
    formattedAmount(amount, currency: currency).text
  }

  /// The same without the currency: `1 234,50`.
  public func number(_ number: ExactDecimal, minimumDecimals: Int) -> String {
    formattedNumber(number, minimumDecimals: minimumDecimals).text
  }

  /// `20 %`, from percent.
  public func percent(_ rate: ExactDecimal) -> String {
    numberText(rate, minimumDecimals: 0, suffix: wording.numbers.percentSign).text
  }

  /// `2,5 heures`; without a unit just the number.
  public func quantity(_ quantity: ExactDecimal, unit: Unit?) -> String {
    formattedQuantity(quantity, unit: unit).text
  }

  /// An amount as ``amount(_:currency:)`` writes it, to be aligned on its decimals.
  public func formattedAmount(_ amount: ExactDecimal, currency: Currency) -> FormattedNumber {
    let symbol = wording.numbers.sign(of: currency)
    switch wording.numbers.signPlace {
    case .behind: return numberText(amount, minimumDecimals: currency.minorUnitDigits, suffix: "\u{00A0}" + symbol)
    case .beforeMinus:
      return numberText(
        amount, minimumDecimals: currency.minorUnitDigits, prefix: symbol + "\u{00A0}", isPrefixFirst: true)
    case .before: break
    }
    // CLDR: a symbol that ends in a letter or a full stop keeps its distance from the digits.
    let isWord = symbol.utf8.last.map { $0 == UInt8(ascii: ".") || ($0 | 0x20) &- 0x61 < 26 } ?? false
    return numberText(
      amount, minimumDecimals: currency.minorUnitDigits, prefix: isWord ? symbol + "\u{00A0}" : symbol)
  }

  /// An amount in its smallest form: `50 000 €`, but `50 000,50 €`; for share capitals.
  func briefAmount(_ amount: ExactDecimal, currency: Currency) -> String {
    if amount.scale > 0 { return self.amount(amount, currency: currency) }
    let text = formattedAmount(amount, currency: currency)
    guard currency.minorUnitDigits > 0 else { return text.text }
    var bytes = Array(text.text.utf8)
    bytes.removeSubrange(text.integerLength...text.integerLength + currency.minorUnitDigits)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// A number as ``number(_:minimumDecimals:)`` writes it, to be aligned on its decimals.
  public func formattedNumber(_ number: ExactDecimal, minimumDecimals: Int) -> FormattedNumber {
    numberText(number, minimumDecimals: minimumDecimals)
  }

  /// A quantity as ``quantity(_:unit:)`` writes it, to be aligned on its decimals.
  public func formattedQuantity(_ quantity: ExactDecimal, unit: Unit?) -> FormattedNumber {
    guard let unit else { return numberText(quantity, minimumDecimals: 0) }
    return numberText(
      quantity, minimumDecimals: 0,
      suffix: "\u{00A0}" + self.unit(unit, for: quantity))
  }

  /// The unit alone, in the number that the quantity asks for: `heures`; a unit without a name is written as its code.
  public func unit(_ unit: Unit, for quantity: ExactDecimal) -> String {
    guard let name = wording.unit(unit.code) else { return unit.code }
    return name.form(wording.numbers.countForm(quantity.magnitude))
  }

  /// A count and what is counted, in the form that the language wants: `3 factures`.
  package func counted(_ count: Int, _ name: UnitName) -> String {
    let count = ExactDecimal(count)
    return number(count, minimumDecimals: 0) + " " + name.form(wording.numbers.countForm(count.magnitude))
  }

  /// Sign, prefix, grouped digits, decimals, suffix, written once into the string's own memory.
  private func numberText(
    _ number: ExactDecimal, minimumDecimals: Int, prefix: String = "", isPrefixFirst: Bool = false, suffix: String = ""
  ) -> FormattedNumber {
    let numbers = wording.numbers
    let decimals = max(number.scale, min(max(minimumDecimals, 0), ExactDecimal.maximumScale))
    return withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 80) { digits in
      // The digits from the last one, with the zeros that the decimals need.
      var count = 0
      func append(_ digit: UInt8) {
        digits[count] = UInt8(ascii: "0") + digit
        count += 1
      }
      for _ in number.scale..<decimals { append(0) }
      var rest = number.significand.magnitude
      while rest > UInt128(UInt64.max) {
        append(UInt8(rest % 10))
        rest /= 10
      }
      var small = UInt64(rest)
      while small > 0 {
        append(UInt8(small % 10))
        small /= 10
      }
      while count <= decimals { append(0) }

      let integerDigits = count - decimals
      let groups = (integerDigits - 1) / 3
      let separatorLength = numbers.groupSeparator.utf8.count
      let integerLength =
        (number.isNegative ? 1 : 0) + prefix.utf8.count + integerDigits + groups * separatorLength
      let capacity =
        integerLength + (decimals > 0 ? numbers.decimalSeparator.utf8.count + decimals : 0) + suffix.utf8.count
      let text = String(unsafeUninitializedCapacity: capacity) { buffer in
        var position = 0
        func put(_ byte: UInt8) {
          buffer[position] = byte
          position += 1
        }
        if isPrefixFirst { for byte in prefix.utf8 { put(byte) } }
        if number.isNegative { put(UInt8(ascii: "-")) }
        if !isPrefixFirst { for byte in prefix.utf8 { put(byte) } }
        for index in stride(from: count - 1, through: decimals, by: -1) {
          put(digits[index])
          guard index > decimals, (index - decimals) % 3 == 0 else { continue }
          for byte in numbers.groupSeparator.utf8 { put(byte) }
        }
        if decimals > 0 {
          for byte in numbers.decimalSeparator.utf8 { put(byte) }
          for index in stride(from: decimals - 1, through: 0, by: -1) { put(digits[index]) }
        }
        for byte in suffix.utf8 { put(byte) }
        return position
      }
      return FormattedNumber(text: text, integerLength: integerLength)
    }
  }
}
