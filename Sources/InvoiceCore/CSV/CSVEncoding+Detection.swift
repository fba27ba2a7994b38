extension CSVEncoding {
  /// Tells by the letters of some bytes which are not ASCII how they are stored: what makes words in French, English or
  /// German. Windows-1252 unless another one is better.
  ///
  /// - Returns: the encoding, and whether all its letters make sense.
  static func detected(in bytes: some Collection<UInt8>) -> (encoding: CSVEncoding, isSure: Bool) {
    let bytes = Array(bytes)
    if UTF8Check.firstInvalidOffset(in: bytes) == nil { return (.utf8, true) }
    let all: [CSVEncoding] = [.windows1252, .macRoman, .codePage850]
    let strange = all.map { encoding in encoding.text(of: bytes).map(strangeCount) ?? .max }
    guard let windows = strange.first, windows > 0, let least = strange.min(), least < windows,
      strange.filter({ $0 == least }).count == 1, least == 0,
      let index = strange.firstIndex(of: least)
    else {
      return (
        .windows1252,
        strange.first == 0 && !(hasRareLetter(bytes) && strange.dropFirst().contains(0))
      )
    }
    return (all[index], true)
  }

  /// How many characters of a text do not look as if somebody had written them: no letters of these languages, capital
  /// ones behind small ones, quotes within words.
  private static func strangeCount(_ text: String) -> Int {
    let scalars = Array(text.unicodeScalars)
    return scalars.indices.filter { index in
      let scalar = scalars[index]
      guard !scalar.isASCII else { return false }
      let before = index > 0 ? scalars[index - 1] : " "
      let after = index + 1 < scalars.count ? scalars[index + 1] : " "
      if small.contains(scalar) { return isCapital(before) && isCapital(after) }
      if capital.contains(scalar) { return isSmall(before) }
      if apostrophes.contains(scalar) { return false }
      return !signs.contains(scalar) || (isSmall(before) && isSmall(after))
    }.count
  }

  /// Whether the bytes have letters of Windows-1252 that are common ones in the other encodings.
  private static func hasRareLetter(_ bytes: [UInt8]) -> Bool {
    bytes.contains { [0x8A, 0x8E, 0x9A, 0x9E, 0x9F].contains($0) }
  }

  private static let small = Set("éèêëàâäáãåíìîïóòôöõøúùûüçñœæßÿšž".unicodeScalars)
  private static let capital = Set("ÉÈÊËÀÂÄÁÅÍÎÏÓÔÖØÚÙÛÜÇÑŒÆŠŽŸ".unicodeScalars)
  private static let apostrophes = Set("’‘".unicodeScalars)
  private static let signs = Set("€£°ºª“”„«»–—…•·²³½¼¾§µ×±©®™‰\u{A0}".unicodeScalars)

  private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || small.contains(scalar)
  }

  private static func isCapital(_ scalar: Unicode.Scalar) -> Bool {
    ("A"..."Z").contains(scalar) || capital.contains(scalar)
  }
}
