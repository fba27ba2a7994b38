internal import InvoiceModel

extension CSVGroup {
  /// Writes a cell's value as JSON, or reports why it is none.
  mutating func write(_ text: String, _ index: Int, row: Int, to writer: inout CSVPathWriter) {
    guard !text.isEmpty, let column = layout.columns[index] else { return }
    func fail(_ code: ProblemCode, _ message: String, hint: String, remedy: Problem.Remedy? = nil) {
      report(code, at: index, row: row, path: column.pointer(item: row), message, hint: hint, remedy: remedy)
    }
    var json = JSONWriter()
    switch column.kind {
    case .text: json.string(CSVText.word(text, of: column))
    case .date:
      guard let date = CSVText.date(text) else {
        return fail(
          .invalidDate, "This is no date that exists.",
          hint: WrittenDate.hint(for: text, usual: "Write `2026-02-11` or `11/02/2026`."))
      }
      json.string(date.description)
    case .boolean:
      guard let value = CSVText.boolean(text) else {
        return fail(.unknownValue, "The value is neither yes nor no.", hint: "Write `true` or `false`.")
      }
      return writer.write(column.tokens, Array((value ? "true" : "false").utf8))
    case .decimal, .percent, .amount:
      var number = text
      if column.kind == .percent, text.hasSuffix("%") {
        number = CSVText.trimmed(String(text.dropLast()))
      } else if column.kind == .amount, let amount = CSVAmount(text) {
        number = amount.number
        if !amount.currencies.isEmpty { note(amount, at: index, row: row) }
      }
      switch CSVText.number(number, separator: separator) {
      case .value(let value): return writer.write(column.tokens, Array(value.description.utf8))
      case .ambiguous:
        return fail(
          .ambiguousNumber, "The number may be a thousand times larger or not.",
          hint: "Write it without groups of digits, and with another number of decimals.")
      case .malformed:
        if column.isVATRate, CSVAmount(text)?.currencies.isEmpty == false {
          return fail(
            .malformedDecimal, "This is an amount, and VAT rates are in percent.", hint: CSVLayout.rateHint,
            remedy: .column(name: layout.name(of: index)))
        }
        return fail(
          .malformedDecimal, "This is no number.",
          hint: column.kind == .amount
            ? "Write `1234,50`, `1234.50` or `1 234,50 €`." : "Write `1234,50` or `1234.50`, and no currency.")
      }
    }
    writer.write(column.tokens, json.bytes)
  }
}
