internal import ByteCoding
import Glibc
import InvoiceCommands
import InvoiceKit
import SystemIO

/// What an input looks like before it is read.
enum InputKind {
  /// So many bytes are looked at.
  private static let headSize = 1_024

  /// Whether an input holds several drafts: a folder, a file that is called NDJSON or CSV, or an array. Standard input
  /// can be read only once, and is not looked at.
  static func isSeveral(_ input: String) -> Bool {
    guard input != "-" else { return false }
    if FilePath.isFolder(input) || InputFormat(fileName: input) != nil { return true }
    // A pipe, too, can be read only once.
    guard FilePath.kind(of: input) == S_IFREG, let file = try? FileDescriptor.open(input, O_RDONLY) else {
      return false
    }
    defer { try? file.close() }
    let head = (try? file.read(atMost: headSize)) ?? []
    let text = head.starts(with: [0xEF, 0xBB, 0xBF]) ? head.dropFirst(3) : head[...]
    return text.first { $0 > 0x20 } == UInt8(ascii: "[")
  }
}
