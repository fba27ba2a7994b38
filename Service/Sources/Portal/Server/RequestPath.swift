internal import HTTPTypes

/// What is no path of ours, however it would be read: nothing of it is guessed or repaired.
enum RequestPath {
  /// The longest path with its query, in bytes.
  static let limit = 8_192

  /// - Parameters:
  ///   - path: of the request, as it was sent.
  ///   - length: with the query, in bytes.
  /// - Throws: ``PortalCode/pathTooLong``; ``PortalCode/notFound`` for empty and dot segments, and for characters that
  ///   others take for separators or ends.
  static func check(_ path: String, length: Int) throws(HTTPProblem) {
    guard length <= limit else {
      throw HTTPProblem(
        .uriTooLong, .pathTooLong, "The path and its query are longer than \(limit) bytes.",
        hint: "Send what is long in a body.")
    }
    guard path.utf8.first == UInt8(ascii: "/"), path.utf8.allSatisfy({ (0x21..<0x7F).contains($0) && $0 != 0x5C })
    else {
      throw nowhere
    }
    var plain = path
    if path.utf8.contains(UInt8(ascii: "%")) {
      plain = path.lowercased()
      guard !["%2f", "%5c", "%00"].contains(where: plain.contains) else { throw nowhere }
      plain.replace("%2e", with: ".")
    }
    let segments = plain.split(separator: "/", omittingEmptySubsequences: false)
    // The first is what comes before the path; the last is empty where a path ends with a slash.
    let inner = segments.dropFirst()
    guard !inner.contains(where: { $0 == "." || $0 == ".." }), !inner.dropLast().contains(where: \.isEmpty) else {
      throw nowhere
    }
  }

  private static let nowhere = HTTPProblem(.notFound, .notFound, "There is no such path.")
}
