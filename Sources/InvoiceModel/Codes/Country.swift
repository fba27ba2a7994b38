/// Countries as they are written in invoices: ISO 3166-1 alpha-2 codes and their names.
public enum Country {
  /// Whether ISO 3166-1 has the code.
  public static func isCode(_ code: String) -> Bool { code.utf8.count == 2 && CodeTable.countries.contains(code) }

  /// The code of the country that a text names, in a language of the pages, or as a code; nil when it names none.
  ///
  /// Letter case, accents and punctuation don't matter.
  package static func code(named text: String) -> String? {
    let folded = FoldedName.bytes(of: text)
    guard !folded.isEmpty else { return nil }
    if folded.count == 2 {
      let code = String(decoding: folded, as: UTF8.self).uppercased()
      if isCode(code) { return code }
    }
    return namesAndCodes.withUTF8Buffer { bytes in
      let (equals, close) = (UInt8(ascii: "="), UInt8(ascii: ";"))
      var (low, high) = (0, bytes.count)
      while low < high {
        // The entry around the middle.
        var start = (low + high) / 2
        while start > low, bytes[start - 1] != close { start -= 1 }
        guard let end = bytes[start..<high].firstIndex(of: close),
          let middle = bytes[start..<end].firstIndex(of: equals)
        else { return nil }
        let name = bytes[start..<middle]
        if name.elementsEqual(folded) { return String(decoding: bytes[(middle + 1)..<end], as: UTF8.self) }
        if name.lexicographicallyPrecedes(folded) { low = end + 1 } else { high = start }
      }
      return nil
    }
  }
}
