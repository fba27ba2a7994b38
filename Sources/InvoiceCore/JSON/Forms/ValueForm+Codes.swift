package import InvoiceModel

extension ValueForm where Value == CalendarDate {
  /// A day; its type in full, as only a name in a signature is a use of an import.
  package static var date: ValueForm<CalendarDate> {
    ValueForm(
      .string(pattern: "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$", format: "date", name: "date")
    ) { (decoder) throws(JSONSyntaxError) in try decoder.date() }
  }
}

extension ValueForm where Value == Currency {
  /// A currency's code; its type in full, as only a name in a signature is a use of an import.
  package static var currency: ValueForm<Currency> {
    ValueForm(.string(pattern: "^[A-Z]{3}$")) { (decoder) throws(JSONSyntaxError) in try decoder.currency() }
  }
}

extension ValueForm where Value == Unit {
  /// A unit.
  static var unit: ValueForm {
    ValueForm(ValueForm<String>.text.schema.with(examples: ["hour", "h", "jour", "pièce", "Stk", "MTK"])) {
      (decoder) throws(JSONSyntaxError) in try decoder.unit()
    }
  }
}

extension ValueForm where Value == [UInt8] {
  /// Any value, as its text.
  package static var json: ValueForm {
    ValueForm(JSONSchema(.alternatives([]))) { (decoder) throws(JSONSyntaxError) in try decoder.json() }
  }
}
