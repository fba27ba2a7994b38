import Glibc

/// Prints results in columns.
enum Table {
  /// A heading with an empty line before it.
  static func heading(_ text: String) { write("\n\(text)\n") }

  /// A figure: what it is, the number, its unit, and what one may have to know.
  static func row(_ name: String, _ value: Double, _ unit: String, digits: Int = 2, note: String = "") {
    let number = fixed(value, digits)
    let left = name + String(repeating: " ", count: max(1, 44 - name.count))
    let right = String(repeating: " ", count: max(0, 10 - number.count)) + number
    write("  \(left)\(right) \(unit)\(note.isEmpty ? "" : "   (\(note))")\n")
  }

  private static func fixed(_ value: Double, _ digits: Int) -> String {
    let scale = pow(10, Double(digits))
    let scaled = Int((abs(value) * scale).rounded())
    let sign = value < 0 && scaled != 0 ? "-" : ""
    guard digits > 0 else { return sign + String(scaled) }
    let fraction = String(scaled % Int(scale))
    return sign + "\(scaled / Int(scale))." + String(repeating: "0", count: digits - fraction.count) + fraction
  }

  /// At once: a long run shows how far it is.
  private static func write(_ text: String) {
    Files.append(text, to: 1)
  }
}
