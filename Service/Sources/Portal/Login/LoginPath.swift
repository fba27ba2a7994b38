/// Where somebody goes after the login: a page of the portal, and nothing else.
enum LoginPath {
  /// The portal's first page.
  static let standard = "/portal/"
  private static let limit = 500

  /// What a page has asked for, where it is a page of the portal; otherwise its first page. What browsers take for the
  /// beginning of another host (`//`, a backslash), and what steers anything, is none.
  static func checked(_ path: String?) -> String {
    guard let path, path.utf8.count <= limit, path.hasPrefix("/portal/") || path.hasPrefix("/portal?"),
      path.utf8.allSatisfy(isPlain), !path.contains("//"), !path.contains("/.")
    else { return standard }
    // Back to the login would go round in circles.
    let isLogin = path.hasPrefix("/portal/login") || path.hasPrefix("/portal/logout")
    return isLogin ? standard : path
  }

  private static func isPlain(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"):
      true
    default: "/-._~?&=%:+@!".utf8.contains(byte)
    }
  }
}
