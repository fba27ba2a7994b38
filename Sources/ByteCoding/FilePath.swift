/// Paths and names of files as what they are to the system: bytes.
///
/// A `Character` is not one of them: a slash before a combining mark is a part of another character, and `==`,
/// `hasPrefix` and `<` take two ways to write an accent for one, which are two files.
public enum FilePath {
  private static let slash = UInt8(ascii: "/")

  /// What is left of the names that begin with a prefix, without it.
  public static func rests(of names: some Sequence<String>, behind prefix: String) -> [String] {
    names.filter { hasPrefix($0, prefix) }
      .map { String(decoding: $0.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) }
  }

  /// Whether a path has a slash anywhere.
  public static func hasSlash(_ path: String) -> Bool { path.utf8.contains(slash) }

  /// Whether it begins with these bytes.
  public static func hasPrefix(_ path: String, _ prefix: String) -> Bool { path.utf8.starts(with: prefix.utf8) }

  /// Whether it ends in these bytes.
  public static func hasSuffix(_ path: String, _ suffix: String) -> Bool {
    path.utf8.reversed().starts(with: suffix.utf8.reversed())
  }

  /// Everything before the last slash: `.` for a name alone, `/` at the root.
  public static func folder(of path: String) -> String {
    guard let last = path.utf8.lastIndex(of: slash) else { return "." }
    return last == path.startIndex ? "/" : String(path[..<last])
  }

  /// What comes after the last slash.
  public static func name(of path: String) -> String {
    guard let last = path.utf8.lastIndex(of: slash) else { return path }
    return String(path[path.utf8.index(after: last)...])
  }

  /// A name without its last dot and what comes after it; a dot at the start is a part of the name.
  public static func stem(of name: String) -> String {
    guard let dot = lastDot(of: name), dot != name.startIndex else { return name }
    return String(name[..<dot])
  }

  /// What comes after the last dot of a name; nil when it has none.
  public static func fileExtension(of name: String) -> String? {
    lastDot(of: name).map { String(name[name.utf8.index(after: $0)...]) }
  }

  /// A name in a folder, which may end in a slash.
  public static func join(_ folder: String, _ name: String) -> String {
    folder.utf8.last == slash ? folder + name : folder + "/" + name
  }

  /// A path without the slashes at its end, of which the root keeps one.
  public static func withoutTrailingSlashes(_ path: String) -> String {
    var path = path[...]
    while path.utf8.count > 1, path.utf8.last == slash { path = path[..<path.utf8.index(before: path.endIndex)] }
    return String(path)
  }

  /// Whether a name is one of a folder itself: not empty, without a slash, neither `.` nor `..`.
  public static func isName(_ name: String) -> Bool {
    !name.isEmpty && !name.utf8.contains { $0 == slash || $0 == 0 } && !name.utf8.elementsEqual(".".utf8)
      && !name.utf8.elementsEqual("..".utf8)
  }

  /// Whether a path cannot lead out of a folder by its own words.
  public static func isInside(_ path: String) -> Bool {
    path.utf8.split(separator: slash, omittingEmptySubsequences: false).allSatisfy { isName(String(Substring($0))) }
  }

  /// A text as a name: dots for slashes.
  public static func flattened(_ text: String) -> String {
    var scalars = String.UnicodeScalarView()
    scalars += text.unicodeScalars.map { $0 == "/" ? "." : $0 }
    return String(scalars)
  }

  /// The order of names.
  public static func precedes(_ first: String, _ second: String) -> Bool {
    first.utf8.lexicographicallyPrecedes(second.utf8)
  }

  private static func lastDot(of name: String) -> String.Index? { name.utf8.lastIndex(of: UInt8(ascii: ".")) }
}
