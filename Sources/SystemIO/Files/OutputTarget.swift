internal import ByteCoding
import Glibc
import InvoiceKit

/// What the name of a result leads to.
enum OutputTarget {
  /// `-`
  case standardOutput
  /// A device, a pipe or an open file of this process: it is written to and never replaced.
  case stream
  /// A file that is not there, or is replaced as a whole: its path, which is that behind a link.
  case file(String)

  /// - Parameter isDerived: whether we have named it, and not the caller: then no link is followed.
  /// - Throws: a failure with status 73 when a link leads nowhere, or the file may not be written to.
  init(_ path: String, isDerived: Bool = false) throws(CommandFailure) {
    if path == "-" {
      self = .standardOutput
      return
    }
    if isDerived, FilePath.isLink(path) { throw OutputFolder.linkFailure(path) }
    if let kind = FilePath.kind(of: path), kind != S_IFREG || Self.isNameOfDescriptor(path) {
      self = .stream
      return
    }
    var target = path
    if FilePath.isLink(path) {
      // The link stays; what it leads to is replaced.
      do { target = try FilePath.resolved(path) } catch { throw OutputFile.cannotCreate(path, error) }
    }
    if FilePath.kind(of: target) != nil, access(target, W_OK) != 0 { throw OutputFile.cannotCreate(path, .current) }
    self = .file(target)
  }

  /// Whether a path names an open file of this process.
  private static func isNameOfDescriptor(_ path: String) -> Bool {
    path == "/dev/stdout" || path == "/dev/stderr" || FilePath.hasPrefix(path, "/dev/fd/")
      || FilePath.hasPrefix(path, "/proc/")
  }
}
