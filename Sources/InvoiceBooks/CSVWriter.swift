internal import ByteCoding
package import InvoiceModel

/// Writes rows of CSV (RFC 4180) as bytes.
package struct CSVWriter {
  /// What has been written.
  package private(set) var bytes: [UInt8] = []
  private let style: CSVStyle
  private var isAtStart = true

  /// - Parameter header: the names of the columns, written first; nil for rows that follow others.
  package init(_ style: CSVStyle, header: [String]?) {
    self.style = style
    guard let header else { return }
    if style.hasByteOrderMark { bytes += [0xEF, 0xBB, 0xBF] }
    for name in header { field(name) }
    endRow()
  }

  /// Writes a text. One that a spreadsheet would take for a formula has an apostrophe before it, as texts of an invoice
  /// come from others.
  package mutating func text(_ text: String?) {
    guard let text else { return field("") }
    field(CSVField.withoutFormula(text))
  }

  /// Writes an amount, or nothing.
  package mutating func amount(_ amount: ExactDecimal?, decimals: Int) {
    guard let amount else { return field("") }
    field(
      style.usesDecimalComma
        ? amount.textWithComma(minimumDecimals: decimals) : amount.text(minimumDecimals: decimals))
  }

  /// Writes a date.
  package mutating func date(_ date: CalendarDate) {
    let text = date.description
    switch style.dates {
    case .iso8601: field(text)
    case .dayFirst: field(text.split(separator: "-").reversed().joined(separator: "/"))
    }
  }

  /// Writes a field that is no text of others: a number, a code.
  package mutating func field(_ text: String) {
    if !isAtStart { bytes += String(style.separator).utf8 }
    isAtStart = false
    CSVField.append(text, separator: style.separator, to: &bytes)
  }

  /// Ends a row.
  package mutating func endRow() {
    bytes += [0x0D, 0x0A]
    isAtStart = true
  }
}

extension ExactDecimal {
  /// `1234,50`, without groups.
  func textWithComma(minimumDecimals: Int) -> String {
    let units = text(minimumDecimals: minimumDecimals).utf8
    return String(decoding: units.map { $0 == UInt8(ascii: ".") ? UInt8(ascii: ",") : $0 }, as: UTF8.self)
  }
}
