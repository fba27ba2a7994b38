internal import InvoiceKit

/// What is known of one thing, for people: a name and a value on each line.
struct CardText {
  private var rows: [(String, String)] = []

  init() {}

  /// Adds a line, unless there is nothing to say.
  mutating func add(_ name: String, _ value: String?) {
    if let value, !value.isEmpty { rows.append((name, value)) }
  }

  /// All lines; control characters are written as `\u{1B}`.
  var bytes: [UInt8] {
    let width = rows.map(\.0.count).max() ?? 0
    return Array(
      rows.map { name, value in
        "\(name)\(String(repeating: " ", count: width - name.count + 2))\(PrintableText.of(value))\n"
      }.joined().utf8)
  }
}
