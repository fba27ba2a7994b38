/// How a country's postcodes are written: digits before the town.
package struct PostalForm: Sendable {
  /// How many digits.
  package let digits: Int
  /// The postcodes of the country at large, by their value; those of its other territories are theirs.
  package let range: ClosedRange<Int>

  /// A form.
  package init(digits: Int, range: ClosedRange<Int>) {
    self.digits = digits
    self.range = range
  }

  /// Whether a text is a postcode by its form.
  package func isPostcode(_ text: some StringProtocol) -> Bool {
    text.utf8.count == digits && text.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  }

  /// Postcode and town of a line `75002 Paris`; nil for any other line.
  package func parts(of line: String) -> (postcode: String, town: String)? {
    let parts = line.split(separator: " ", maxSplits: 1)
    guard parts.count == 2, isPostcode(parts[0]) else { return nil }
    return (String(parts[0]), String(parts[1]))
  }
}
