/// Media types (RFC 6838) of files, by the endings of their names.
public enum MediaType {
  /// That of a file of which nothing is known.
  public static let unknown = "application/octet-stream"

  private static let endings: [(ending: String, type: String)] = [
    ("csv", "text/csv"),
    ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    ("gif", "image/gif"),
    ("html", "text/html"),
    ("jpg", "image/jpeg"),
    ("jpeg", "image/jpeg"),
    ("json", "application/json"),
    ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
    ("odt", "application/vnd.oasis.opendocument.text"),
    ("pdf", "application/pdf"),
    ("png", "image/png"),
    ("txt", "text/plain"),
    ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
    ("xml", "text/xml"),
    ("zip", "application/zip"),
  ]

  /// The type that a file name's ending stands for; ``unknown`` for one that is not known.
  public static func ofFile(named name: String) -> String {
    let ending = FilePath.fileExtension(of: name)?.lowercased()
    return endings.first { $0.ending == ending }?.type ?? unknown
  }

  /// The usual ending of a type's files, without a dot; nil for a type that is not known.
  public static func ending(of type: String) -> String? {
    endings.first { $0.type == type.lowercased() }?.ending
  }

  /// Whether a text has the form of a type, `text/csv`.
  public static func isWellFormed(_ type: String) -> Bool {
    let parts = type.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return parts.count == 2 && type.utf8.count <= 127
      && parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(isTokenCharacter) }
  }

  private static func isTokenCharacter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte) || "!#$&-^_.+".utf8.contains(byte)
  }
}
