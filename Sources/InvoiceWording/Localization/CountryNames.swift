/// The names of the countries of ISO 3166-1 in one language.
struct CountryNames: Sendable {
  /// Code, name, a semicolon; and so on. A literal rather than a dictionary: it costs nothing at the start of a process,
  /// and a document asks for a country once or twice.
  private let table: StaticString

  /// The names in a literal of codes and names, each closed by a semicolon: `ADAndorre;AEÉmirats arabes unis;`.
  init(_ table: StaticString) { self.table = table }

  /// The name of the country with the code, or nil when ISO 3166-1 has no such code.
  func name(of code: String) -> String? {
    var letters = code.utf8.makeIterator()
    guard let first = letters.next(), let second = letters.next(), letters.next() == nil else { return nil }
    return table.withUTF8Buffer { bytes in
      var start = 0
      while start + 2 < bytes.count {
        guard let end = bytes[start...].firstIndex(of: UInt8(ascii: ";")) else { return nil }
        if bytes[start] == first, bytes[start + 1] == second {
          return String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
        }
        start = end + 1
      }
      return nil
    }
  }
}
