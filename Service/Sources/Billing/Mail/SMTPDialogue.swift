/// What goes to the server and what it says, while one mail is handed on. Of one thread.
final class SMTPDialogue {
  private let bytes: [UInt8]
  private var position = 0
  private var lines: [String] = []
  /// A server that talks without end is not listened to without end.
  private static let lineLimit = 200

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// What the server has said.
  var heard: [String] { lines }

  /// Whether any of the mail has been asked for.
  var isBegun: Bool { position > 0 }

  /// Gives the next bytes of the mail.
  func read(into buffer: UnsafeMutableRawBufferPointer) -> Int {
    let count = min(buffer.count, bytes.count - position)
    guard count > 0 else { return 0 }
    bytes.withUnsafeBytes { source in
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: source[position..<position + count]))
    }
    position += count
    return count
  }

  /// Keeps a line of the server.
  func hear(_ line: UnsafeRawBufferPointer) {
    if lines.count >= Self.lineLimit { lines.removeFirst(Self.lineLimit / 2) }
    let text = String(decoding: line.prefix(1000), as: UTF8.self)
    lines.append(String(text.prefix { !$0.isNewline }))
  }
}
