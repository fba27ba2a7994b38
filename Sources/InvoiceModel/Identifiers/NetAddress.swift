/// E-mail and web addresses, as far as their form can tell.
public enum NetAddress {
  /// Whether a text looks like an e-mail address: a name, one `@`, and a host of several parts.
  public static func isEmail(_ text: String) -> Bool {
    let parts = text.split(separator: "@", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, text.utf8.count <= 254, isClean(text) else { return false }
    return isHost(parts[1]) && parts[1].contains(".")
  }

  /// Whether a text is a web address: `http://` or `https://`, a host, and whatever follows without spaces.
  public static func isWeb(_ text: String) -> Bool {
    let lowercased = text.prefix(8).lowercased()
    guard let scheme = ["https://", "http://"].first(where: { lowercased.hasPrefix($0) }), isClean(text) else {
      return false
    }
    let authority = text.dropFirst(scheme.count).prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    return isHost(authority.prefix { $0 != ":" }) && !authority.contains("@")
  }

  private static func isHost(_ host: Substring) -> Bool {
    !host.isEmpty
      && host.split(separator: ".", omittingEmptySubsequences: false).allSatisfy { label in
        !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.unicodeScalars.allSatisfy(standsInLabel)
      }
  }

  // Properties of characters are looked up slowly, and most addresses are ASCII.

  private static func standsInLabel(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "a"..."z", "A"..."Z", "0"..."9", "-": true
    case _ where scalar.isASCII: false
    default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
  }

  private static func isClean(_ text: String) -> Bool {
    text.unicodeScalars.allSatisfy { scalar in
      switch scalar {
      case "<", ">", "\"", "\\", "^", "`", "{", "|", "}": false
      case _ where scalar.isASCII: scalar.value > 0x20 && scalar.value != 0x7F
      default: !scalar.properties.isWhitespace && scalar.properties.generalCategory != .control
      }
    }
  }
}
