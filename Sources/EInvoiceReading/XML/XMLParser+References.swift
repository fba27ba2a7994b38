extension XMLParser {
  mutating func readReference() throws(XMLSyntaxError) {
    let start = position
    // The longest is &#x10FFFF; with some leading zeros.
    let limit = min(bytes.count, start + 16)
    guard let end = bytes[start..<limit].firstIndex(of: UInt8(ascii: ";")) else {
      let isCut = limit == bytes.count && bytes[(start + 1)..<limit].allSatisfy { Self.isNamePart($0) || $0 == 0x23 }
      if isCut { throw XMLSyntaxError.truncated(within: "a reference", at: start) }
      throw XMLSyntaxError("A & begins no reference here.", at: start, hint: "Write &amp; for an ampersand.")
    }
    position = end + 1
    let name = bytes[(start + 1)..<end]
    if name.first == UInt8(ascii: "#") {
      guard let scalar = Self.scalar(name.dropFirst()) else {
        throw XMLSyntaxError("This reference names no character of XML.", at: start)
      }
      for byte in String(Character(scalar)).utf8 { put(byte) }
      return
    }
    switch String(decoding: name, as: UTF8.self) {
    case "amp": put(UInt8(ascii: "&"))
    case "lt": put(UInt8(ascii: "<"))
    case "gt": put(UInt8(ascii: ">"))
    case "quot": put(UInt8(ascii: "\""))
    case "apos": put(UInt8(ascii: "'"))
    default:
      throw XMLSyntaxError(
        "This entity is unknown; there are amp, lt, gt, quot and apos, and no others.", at: start)
    }
  }

  private static func scalar(_ digits: Slice<UnsafeBufferPointer<UInt8>>) -> Unicode.Scalar? {
    let isHexadecimal = digits.first == UInt8(ascii: "x")
    let text = String(decoding: isHexadecimal ? digits.dropFirst() : digits, as: UTF8.self)
    guard text.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let value = UInt32(text, radix: isHexadecimal ? 16 : 10),
      value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D, value != 0xFFFE, value != 0xFFFF
    else { return nil }
    return Unicode.Scalar(value)
  }
}
