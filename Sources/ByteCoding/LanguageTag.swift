/// Language tags (BCP 47).
public enum LanguageTag {
  /// The same as ``isWellFormed(_:)``, as a regular expression.
  public static let pattern = "^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,7}$"

  /// Whether a tag is a language of two or three letters, as all of ISO 639 are, and then at most seven subtags of one
  /// to eight letters and digits.
  public static func isWellFormed(_ tag: String) -> Bool {
    let subtags = tag.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard let language = subtags.first, (2...3).contains(language.count), language.allSatisfy(isLetter) else {
      return false
    }
    return subtags.count <= 8
      && subtags.dropFirst().allSatisfy { subtag in
        (1...8).contains(subtag.count) && subtag.allSatisfy { isLetter($0) || (0x30...0x39).contains($0) }
      }
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7a).contains(byte | 0x20) }
}
