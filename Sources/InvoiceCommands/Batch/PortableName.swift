/// Makes names that every file system takes: Linux', macOS', Windows', and those of memory sticks.
enum PortableName {
  /// Names that Windows keeps for devices, whatever their extension.
  private static let devices: Set<String> = [
    "con", "prn", "aux", "nul", "com0", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9",
    "com¹", "com²", "com³", "lpt0", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5", "lpt6", "lpt7", "lpt8", "lpt9", "lpt¹",
    "lpt²", "lpt³", "conin$", "conout$",
  ]

  /// A part of a name: letters, digits and marks of all scripts, and signs that no system forbids. Each run of
  /// anything else becomes one hyphen, so that no name steers a terminal, a shell or a path.
  static func cleaned(_ text: String, keepsSpaces: Bool) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      if isKept(scalar) || (keepsSpaces && scalar == " ") {
        result.append(scalar)
      } else if result.last != "-" {
        result.append("-")
      }
    }
    return String(result)
  }

  /// A whole name without its extension: not too long, not hidden, no option, no device.
  static func guarded(_ name: String, maximumLength: Int) -> String {
    var name = Substring(name)
    // Windows drops dots and spaces at the end.
    func isLoose(_ character: Character) -> Bool { character == "." || character == " " }
    while name.utf8.count > maximumLength { name.removeLast() }
    while let last = name.last, isLoose(last) { name.removeLast() }
    while name.first == " " { name.removeFirst() }
    if name.isEmpty { return "=" }
    let beforeDot = name.prefix { $0 != "." }.lowercased()
    let isHidden = name.utf8.first == UInt8(ascii: ".")
    if isHidden || name.utf8.first == UInt8(ascii: "-") || devices.contains(beforeDot) { return "=" + name }
    return String(name)
  }

  /// What two names have in common that are one name on a file system without small and capital letters. Both ways,
  /// as some letters have two small forms (σ and ς), and others two capital ones.
  static func key(of name: String) -> NameKey { NameKey(name.uppercased().lowercased()) }

  private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      switch scalar {
      case "a"..."z", "A"..."Z", "0"..."9", "-", "_", ".", "+", "=", ",", "@", "(", ")": return true
      default: return false
      }
    }
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }
}
