/// Letters that Unicode has only for the sake of older codes, as the letters that they are (compatibility decompositions
/// of UnicodeData.txt).
enum CompatibilityLetters {
  private static let table: [Unicode.Scalar: String] = [
    "\u{FB00}": "ff", "\u{FB01}": "fi", "\u{FB02}": "fl", "\u{FB03}": "ffi", "\u{FB04}": "ffl",
    "\u{FB05}": "\u{17F}t", "\u{FB06}": "st", "\u{132}": "IJ", "\u{133}": "ij", "\u{13F}": "L\u{B7}",
    "\u{140}": "l\u{B7}", "\u{149}": "\u{2BC}n", "\u{17F}": "s", "\u{1C4}": "D\u{17D}", "\u{1C5}": "D\u{17E}",
    "\u{1C6}": "d\u{17E}", "\u{1C7}": "LJ", "\u{1C8}": "Lj", "\u{1C9}": "lj", "\u{1CA}": "NJ", "\u{1CB}": "Nj",
    "\u{1CC}": "nj", "\u{1F1}": "DZ", "\u{1F2}": "Dz", "\u{1F3}": "dz", "\u{587}": "\u{565}\u{582}",
    "\u{FB13}": "\u{574}\u{576}", "\u{FB14}": "\u{574}\u{565}", "\u{FB15}": "\u{574}\u{56B}",
    "\u{FB16}": "\u{57E}\u{576}", "\u{FB17}": "\u{574}\u{56D}",
  ]

  /// The text with those of the characters spelled out that are such letters; nil when none is.
  static func spelled(_ text: String, replacing characters: Set<Unicode.Scalar>) -> String? {
    guard text.unicodeScalars.contains(where: { characters.contains($0) && table[$0] != nil }) else { return nil }
    return text.unicodeScalars.reduce(into: "") { result, scalar in
      if characters.contains(scalar), let letters = table[scalar] {
        result += letters
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
}
