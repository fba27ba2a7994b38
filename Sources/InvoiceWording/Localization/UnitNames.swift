/// The names of units of measure by their codes (UN/ECE recommendations 20 and 21).
struct UnitNames: Sendable {
  /// `C62=unité;DAY=jour;`, sorted by the codes: a plural that does not end in `s` stands after a bar, further ones after
  /// further bars, and no name after the bar means that it is as the singular. A literal rather than a dictionary: it costs nothing at the start of a
  /// process.
  private let table: StaticString

  /// The names in a literal.
  init(_ table: StaticString) { self.table = table }

  /// The codes that have a name.
  var codes: [String] {
    table.withUTF8Buffer { bytes in
      bytes.split(separator: UInt8(ascii: ";")).map { entry in
        String(decoding: entry.prefix { $0 != UInt8(ascii: "=") }, as: UTF8.self)
      }
    }
  }

  /// The name of the unit with a code.
  func name(of code: String) -> UnitName? {
    var code = code
    return code.withUTF8 { wanted in
      table.withUTF8Buffer { bytes in Self.name(of: wanted, in: bytes) }
    }
  }

  private static func name(of code: UnsafeBufferPointer<UInt8>, in bytes: UnsafeBufferPointer<UInt8>) -> UnitName? {
    let close = UInt8(ascii: ";")
    var low = 0
    var high = bytes.count
    while low < high {
      // The entry around the middle.
      var start = (low + high) / 2
      while start > low, bytes[start - 1] != close { start -= 1 }
      guard let end = bytes[start..<high].firstIndex(of: close),
        let equals = bytes[start..<end].firstIndex(of: UInt8(ascii: "="))
      else { return nil }
      let found = bytes[start..<equals]
      if found.elementsEqual(code) { return name(bytes[(equals + 1)..<end]) }
      if found.lexicographicallyPrecedes(code) { low = end + 1 } else { high = start }
    }
    return nil
  }

  private static func name(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> UnitName {
    let parts = bytes.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
    guard parts.count > 1 else { return UnitName(parts[0]) }
    return UnitName(parts[0], plurals: parts[1].isEmpty ? [] : Array(parts.dropFirst()))
  }
}
