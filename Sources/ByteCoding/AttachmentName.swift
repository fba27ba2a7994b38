/// Names of files that come with documents of others, made fit for a folder of ours.
public enum AttachmentName {
  /// The most bytes that a name has: file systems take no more.
  public static let maximumLength = 255
  /// What a file is called whose own name has nothing that can be kept.
  private static let fallback = "attachment"

  /// A name that leads nowhere but to a file in the folder it is used in, and that everybody can see: without what
  /// stands before its last slash or backslash, without control characters and those that turn the direction of text,
  /// without leading dots, not longer than file systems take.
  public static func safe(_ name: String) -> String {
    let last = name.unicodeScalars.split { $0 == "/" || $0 == "\\" }.last ?? []
    var scalars = last.filter { isVisible($0) }[...]
    scalars = scalars.drop { $0 == "." || $0 == " " }
    while let end = scalars.last, end == " " || end == "." { scalars.removeLast() }
    guard !scalars.isEmpty else { return fallback }
    return shortened(String(String.UnicodeScalarView(scalars)), to: maximumLength)
  }

  /// A name with a number before its ending: `hours (2).csv`.
  public static func numbered(_ name: String, _ number: Int) -> String {
    let mark = " (\(number))"
    let stem = FilePath.stem(of: name)
    let ending = String(name.dropFirst(stem.count))
    guard ending.utf8.count < maximumLength / 2 else {
      return shortened(name, to: maximumLength - mark.utf8.count) + mark
    }
    return shortened(stem, to: maximumLength - mark.utf8.count - ending.utf8.count) + mark + ending
  }

  /// A safe name that no other file has, numbered if need be; letter case makes no other name.
  ///
  /// - Parameter names: the names that are taken, in small letters; the new one becomes one of them.
  public static func free(_ name: String, among names: inout Set<String>) -> String {
    let safe = safe(name)
    var free = safe
    var number = 2
    while !names.insert(free.lowercased()).inserted {
      free = numbered(safe, number)
      number += 1
    }
    return free
  }

  /// A name on one line: spaces for control characters.
  public static func plain(_ name: String) -> String {
    let words = name.unicodeScalars.split { $0.value <= 0x20 || (0x7F...0x9F).contains($0.value) }
    return words.map { String(String.UnicodeScalarView($0)) }.joined(separator: " ")
  }

  private static func isVisible(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .unassigned, .privateUse: false
    default: scalar != ":"
    }
  }

  /// The name with its stem cut so that all of it has at most so many bytes.
  private static func shortened(_ name: String, to limit: Int) -> String {
    guard name.utf8.count > limit else { return name }
    let ending = FilePath.fileExtension(of: name).map { "." + $0 } ?? ""
    let kept = ending.utf8.count < limit / 2 ? ending : ""
    var stem = String.UnicodeScalarView()
    var room = limit - kept.utf8.count
    for scalar in name.unicodeScalars {
      room -= UTF8.width(scalar)
      if room < 0 { break }
      stem.append(scalar)
    }
    return String(stem) + kept
  }
}
