/// Fields of CSV (RFC 4180).
public enum CSVField {
  /// Full-width signs, too: spreadsheets of East Asia take them for the others.
  private static let formulaStarts = Set("=+-@\t\r\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars)

  /// A text of others for a spreadsheet: one that it would take for a formula gets an apostrophe before it.
  public static func withoutFormula(_ text: String) -> String {
    let isFormula = text.unicodeScalars.first.map(formulaStarts.contains) ?? false
    return isFormula ? "'" + text : text
  }

  /// Adds a field to a row, in quotes where it needs them.
  ///
  /// - Parameter separator: what stands between the fields; it is not added.
  public static func append(_ text: String, separator: Unicode.Scalar = ",", to row: inout [UInt8]) {
    // Any separator: a program that takes another one for the file's would otherwise see a formula begin after it.
    let needsQuotes = text.unicodeScalars.contains { scalar in
      scalar == separator || ",;\t\"\n\r".unicodeScalars.contains(scalar)
    }
    guard needsQuotes else {
      row += text.utf8
      return
    }
    row.append(UInt8(ascii: "\""))
    for unit in text.utf8 {
      if unit == UInt8(ascii: "\"") { row.append(unit) }
      row.append(unit)
    }
    row.append(UInt8(ascii: "\""))
  }
}
