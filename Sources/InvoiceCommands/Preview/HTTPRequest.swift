/// A request of a browser, as far as a preview looks at it (RFC 9112).
struct HTTPRequest {
  /// How long a request may be, in bytes; it has no body.
  static let limit = 8 << 10

  /// Why something is no request that is answered.
  enum Refusal: Error {
    /// It is not whole yet.
    case incomplete
    case malformed
    case tooLong
  }

  var method: String
  /// Without the query.
  var path: String
  /// The first value of each name.
  var query: [String: String] = [:]
  /// The value of `Host`; nil when there is none, or two.
  var host: String?

  /// Reads one up to the empty line.
  init(_ bytes: [UInt8]) throws(Refusal) {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let end = text.range(of: "\r\n\r\n") else {
      throw bytes.count >= Self.limit ? .tooLong : .incomplete
    }
    var lines = text[..<end.lowerBound].split(separator: "\r\n", omittingEmptySubsequences: false)[...]
    let words = lines.popFirst()?.split(separator: " ", omittingEmptySubsequences: false) ?? []
    guard words.count == 3, words[2].hasPrefix("HTTP/1."), words[1].hasPrefix("/") else { throw .malformed }
    method = String(words[0])
    let target = words[1].split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    path = String(target[0])
    for pair in target.count > 1 ? target[1].split(separator: "&") : [] {
      let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      guard let name = Self.decoded(parts[0]), let value = Self.decoded(parts.count > 1 ? parts[1] : "") else {
        throw .malformed
      }
      if query[name] == nil { query[name] = value }
    }
    var hosts: [String] = []
    for line in lines {
      guard let colon = line.utf8.firstIndex(of: UInt8(ascii: ":")), colon > line.startIndex else { throw .malformed }
      if line[..<colon].lowercased() == "host" {
        hosts.append(line[line.index(after: colon)...].filter { $0 != " " && $0 != "\t" }.lowercased())
      }
    }
    host = hosts.count == 1 ? hosts[0] : nil
  }

  /// A part of a query with `%` and `+` undone (application/x-www-form-urlencoded); nil when that is no text.
  private static func decoded(_ text: Substring) -> String? {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "+"): bytes.append(UInt8(ascii: " "))
      case UInt8(ascii: "%"):
        guard rest.count >= 2, let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) else {
          return nil
        }
        rest = rest.dropFirst(2)
        bytes.append(value)
      default: bytes.append(byte)
      }
    }
    return String(validating: bytes, as: UTF8.self)
  }
}

extension String {
  /// Where a text stands first, compared as bytes.
  fileprivate func range(of part: String) -> Range<String.Index>? {
    let (whole, wanted) = (Array(utf8), Array(part.utf8))
    guard whole.count >= wanted.count else { return nil }
    for start in 0...(whole.count - wanted.count) where whole[start] == wanted[0] {
      if whole[start..<(start + wanted.count)].elementsEqual(wanted) {
        let lower = utf8.index(startIndex, offsetBy: start)
        return lower..<utf8.index(lower, offsetBy: wanted.count)
      }
    }
    return nil
  }
}
