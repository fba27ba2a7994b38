import Testing

/// Files that tests compare with; `INVOICEKIT_RENEW_REFERENCES=1` writes them anew.
enum Golden {
  private static let folder =
    #filePath.split(separator: "/").dropLast(2).reduce("") { "\($0)/\($1)" } + "/Goldens"

  /// Compares bytes with those of a file.
  static func check(_ bytes: [UInt8], _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let path = "\(folder)/\(name)"
    if TestFile.environment("INVOICEKIT_RENEW_REFERENCES") == "1" { try TestFile.write(bytes, to: path) }
    let expected = try TestFile.read(path)
    #expect(
      String(decoding: bytes, as: UTF8.self) == String(decoding: expected, as: UTF8.self),
      "\(name) differs; INVOICEKIT_RENEW_REFERENCES=1 writes it anew", sourceLocation: sourceLocation)
  }

  static func check(_ text: String, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    try check(Array(text.utf8), name, sourceLocation: sourceLocation)
  }

  static func bytes(_ name: String) throws -> [UInt8] { try TestFile.read("\(folder)/\(name)") }

  /// The names of all that are there.
  static func names() throws -> Set<String> { Set(try TestFile.names(in: folder)) }
}
