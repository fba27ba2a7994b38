package import InvoiceModel

/// Kinds of numbers, each exact: a JSON number or a decimal string.
extension ValueForm where Value == ExactDecimal {
  /// Any number; its type in full, as only a name in a signature is a use of an import.
  package static var decimal: ValueForm<ExactDecimal> {
    .number(.number(pattern: "^-?[0-9]+(\\.[0-9]+)?$", name: "decimal"))
  }

  /// A number that is not negative.
  package static var amount: ValueForm<ExactDecimal> {
    .number(.number(atLeast: 0, pattern: notNegative, name: "amount"))
  }

  /// A percentage.
  static var percent: ValueForm {
    .number(.number(atLeast: 0, atMost: InvoiceLimits.maximumPercent, pattern: notNegative, name: "percent"))
  }

  private static var notNegative: String { "^(-0+(\\.0+)?|[0-9]+(\\.[0-9]+)?)$" }

  private static func number(_ schema: @autoclosure @escaping @Sendable () -> JSONSchema) -> ValueForm {
    ValueForm(schema()) { (decoder) throws(JSONSyntaxError) in try decoder.decimal() }
  }
}

extension ValueForm where Value == Int {
  /// A whole number of days.
  static var days: ValueForm {
    let range = InvoiceLimits.days
    return ValueForm(
      .number(
        type: "integer", atLeast: range.lowerBound, atMost: range.upperBound, pattern: "^[0-9]+(\\.0+)?$")
    ) { (decoder) throws(JSONSyntaxError) in try decoder.days() }
  }
}

extension ValueForm where Value == Bool {
  /// `true` or `false`.
  package static var flag: ValueForm {
    ValueForm(JSONSchema(.value(type: "boolean", []))) { (decoder) throws(JSONSyntaxError) in try decoder.boolean() }
  }
}
