/// Countries as they are written in invoices: ISO 3166-1 alpha-2 codes and their names.
public enum Country {
  /// Whether ISO 3166-1 has the code.
  public static func isCode(_ code: String) -> Bool { code.utf8.count == 2 && CodeTable.countries.contains(code) }

  /// The code of the country that a text names, in French or English, or as a code; nil when it names none.
  ///
  /// Letter case, accents and punctuation don't matter.
  package static func code(named text: String) -> String? {
    let folded = FoldedName.bytes(of: text)
    guard !folded.isEmpty else { return nil }
    if folded.count == 2 {
      let code = String(decoding: folded, as: UTF8.self).uppercased()
      if isCode(code) { return code }
    }
    let wanted = [UInt8(ascii: ";")] + folded + [UInt8(ascii: "=")]
    return namesAndCodes.withUTF8Buffer { bytes in
      guard bytes.count >= wanted.count + 2 else { return nil }
      for start in 0...(bytes.count - wanted.count - 2) where bytes[start] == wanted[0] && bytes[start + 1] == wanted[1]
      {
        if bytes[start..<(start + wanted.count)].elementsEqual(wanted) {
          let end = start + wanted.count
          return String(decoding: bytes[end..<(end + 2)], as: UTF8.self)
        }
      }
      return nil
    }
  }
}
