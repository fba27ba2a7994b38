/// What kind of file was received, by its first bytes.
public enum ReceivedFile: Hashable, Sendable {
  case pdf, xml, other

  /// PDF begins with `%PDF` within its first 1024 bytes, where readers look for it; XML with `<`, after a byte order
  /// mark and blanks.
  public static func kind(of bytes: [UInt8]) -> ReceivedFile {
    let head = Array(bytes.prefix(1024))
    let content = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    let first = content.first { $0 != 0x20 && $0 != 0x0A && $0 != 0x0D && $0 != 0x09 }
    if first == UInt8(ascii: "<") { return .xml }
    // UTF-16 without a byte order mark.
    if head.starts(with: [0, UInt8(ascii: "<"), 0]) { return .xml }
    if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
      return head.dropFirst(2).first { $0 > 0x20 } == UInt8(ascii: "<") ? .xml : .other
    }
    // Only JSON and its likes begin with these.
    if first == UInt8(ascii: "{") || first == UInt8(ascii: "[") { return .other }
    let magic = Array("%PDF-".utf8)
    for start in head.indices where head[start] == magic[0] && head[start...].starts(with: magic) { return .pdf }
    return .other
  }
}
