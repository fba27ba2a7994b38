internal import ByteCoding
import Glibc
import InvoiceKit
import SystemIO

/// Files that earlier runs have made in a folder and that the new run has not: of invoices that are gone, failed, or
/// have another name now.
struct EarlierFiles {
  /// So many of them are named.
  private static let listedLimit = 5

  private let folder: OutputFolder
  private(set) var records: [(name: String, record: BatchRecord)] = []

  /// - Parameters:
  ///   - earlier: what the folder's state remembers.
  ///   - isNew: whether the new run has made a file of the name.
  init(in folder: OutputFolder, earlier: [String: BatchRecord], isNew: (String) -> Bool) {
    self.folder = folder
    for (name, record) in earlier.sorted(by: { $0.key < $1.key }) where !isNew(name) && isOurs(name, record) {
      records.append((name, record))
    }
  }

  /// Tells of them; nil when there are none.
  var warning: Problem? {
    guard !records.isEmpty else { return nil }
    let names = records.prefix(Self.listedLimit).map(\.name).joined(separator: ", ")
    let more = records.count > Self.listedLimit ? ", …" : ""
    return Problem(
      code: .earlierFiles, severity: .warning, path: "",
      message:
        "\(Counted.text(records.count, "file")) of an earlier run \(records.count == 1 ? "is" : "are") not of this one: "
        + "\(names)\(more).",
      hint: "The same call with --clean removes them; a file that was changed since is left alone.")
  }

  /// Removes them.
  ///
  /// - Throws: a failure of `removal`.
  func remove() throws(SystemFailure) {
    for (name, _) in records {
      // Of a link it is the link that goes, not what it leads to; and none was counted as ours.
      do throws(SystemError) { try folder.remove(name) } catch {
        throw .removal(of: folder.path(of: name), error)
      }
    }
  }

  /// Whether a name is that of a file in the folder itself, no link, whose content is still what we have written.
  private func isOurs(_ name: String, _ record: BatchRecord) -> Bool {
    guard FilePath.isName(name), let file = try? folder.open(name, O_RDONLY | O_NONBLOCK)
    else { return false }
    defer { try? file.close() }
    guard let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == record.size,
      let bytes = try? file.read(atMost: record.size + 1)
    else { return false }
    return SHA256.digest(of: bytes) == record.output
  }
}
