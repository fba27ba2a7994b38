/// A date of ISO 8601's profile for XMP, checked, in the spelling of XMP and in that of PDF.
struct ISODate {
  /// As given: `2026-03-12T10:00:00+01:00`.
  let xmp: String
  /// ISO 32000-1, 7.9.4: `D:20260312100000+01'00'`.
  let pdf: String

  /// Nil when the text is not `YYYY-MM-DD`, alone or followed by `Thh:mm:ss` and `Z` or `±hh:mm`.
  init?(_ text: String) {
    let characters = [UInt8](text.utf8)
    let lengths = [10, 20, 25]
    guard lengths.contains(characters.count) else { return nil }
    let pattern = Array("dddd-dd-ddTdd:dd:dd".utf8.prefix(characters.count))
    guard Self.matches(characters[..<pattern.count], pattern) else { return nil }
    guard let month = Self.number(characters, 5), (1...12).contains(month),
      let day = Self.number(characters, 8), (1...31).contains(day)
    else { return nil }
    var pdf = "D:\(Self.digits(characters[..<10]))"
    if characters.count > 10 {
      guard let hour = Self.number(characters, 11), hour < 24, let minute = Self.number(characters, 14), minute < 60,
        let second = Self.number(characters, 17), second < 60
      else { return nil }
      pdf += Self.digits(characters[11..<19])
      if characters.count == 20 {
        guard characters[19] == UInt8(ascii: "Z") else { return nil }
        pdf += "Z"
      } else {
        let sign = characters[19]
        guard sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
          Self.matches(characters[20...], Array("dd:dd".utf8)),
          let hours = Self.number(characters, 20), hours < 24, let minutes = Self.number(characters, 23), minutes < 60
        else { return nil }
        pdf.unicodeScalars.append(Unicode.Scalar(sign))
        pdf += "\(Self.digits(characters[20..<22]))'\(Self.digits(characters[23..<25]))'"
      }
    }
    xmp = text
    self.pdf = pdf
  }

  /// `d` in the pattern stands for a digit, everything else for itself.
  private static func matches(_ text: ArraySlice<UInt8>, _ pattern: [UInt8]) -> Bool {
    guard text.count == pattern.count else { return false }
    return zip(text, pattern).allSatisfy { character, expected in
      expected == UInt8(ascii: "d") ? (0x30...0x39).contains(character) : character == expected
    }
  }

  private static func number(_ text: [UInt8], _ index: Int) -> Int? {
    guard text.indices.contains(index), text.indices.contains(index + 1) else { return nil }
    return (Int(text[index]) - 0x30) * 10 + Int(text[index + 1]) - 0x30
  }

  private static func digits(_ text: ArraySlice<UInt8>) -> String {
    String(decoding: text.filter { (0x30...0x39).contains($0) }, as: UTF8.self)
  }
}
