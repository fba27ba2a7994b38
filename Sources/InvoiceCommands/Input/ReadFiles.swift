internal import ByteCoding
import Glibc
import InvoiceKit
package import SystemIO

/// The files that a call reads, by what they are to the system: whatever path, link, hard link or redirection leads to
/// one of them, nothing is written over it.
package final class ReadFiles {
  /// Names of files that fonts and templates are read from.
  private static let endings = [".otf", ".ttf", ".ttc", ".yaml"].map { Array($0.utf8) }
  /// The first bytes of pictures: PNG, JPEG, WebP.
  private static let pictures: [[UInt8]] = [[0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("RIFF".utf8)]
  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
  private static let deepest = 4

  private let page: PageOptions?
  /// The inputs and other files that were named, and those of folders that were.
  package let identities: Set<FileIdentity>

  /// - Parameters:
  ///   - inputs: files, `-` for standard input, and folders of invoices.
  ///   - attachments: values of `--attach`.
  ///   - others: other files of the call.
  ///   - results: the folder that the results go to.
  ///   - page: names folders of fonts, templates and pictures.
  package init(
    _ inputs: [String], attachments: [String] = [], others: [String] = [], page: PageOptions? = nil,
    results: String? = nil
  ) {
    self.page = page
    var identities: Set<FileIdentity> = []
    func add(_ status: stat?) {
      if let status, status.st_mode & S_IFMT == S_IFREG { identities.insert(FileIdentity(status)) }
    }
    for path in inputs + attachments.map({ AttachmentList.file(of: $0).path }) + others {
      guard path != "-" else {
        add(try? FileDescriptor.standardInput.status())
        continue
      }
      add(FilePath.status(of: Array(path.utf8)))
      guard FilePath.isFolder(path),
        let names = try? InvoiceInputs.invoices(in: path, takesReceived: true, results: results)
      else {
        continue
      }
      for name in names { add(FilePath.status(of: Array(FilePath.join(path, "").utf8) + name)) }
    }
    self.identities = identities
  }

  /// Sees to it that a result in a place that is known already is none of them.
  ///
  /// - Throws: a failure with status 64 when it is.
  package func check(_ place: OutputPlace) throws(CommandFailure) {
    switch place {
    case .standardOutput: try check("-")
    case .file(let path): try check(path)
    case .folder: return
    }
  }

  /// Sees to it that a result is none of them; `-` is standard output, which a shell may have opened to add to one.
  ///
  /// - Throws: a failure with status 64 when it is.
  package func check(_ path: String) throws(CommandFailure) {
    let status =
      path == "-" ? try? FileDescriptor.standardOutput.status() : FilePath.status(of: Array(path.utf8))
    guard let status, status.st_mode & S_IFMT == S_IFREG else { return }
    guard identities.contains(FileIdentity(status)) || isResource(FileIdentity(status), path) else { return }
    throw CommandFailure(
      .usage, "usage", "the result would replace a file that this call reads", hint: "name another file",
      file: path == "-" ? "stdout" : path)
  }

  /// Whether a file that is there is one of a font, of a template or of a picture that may be read. Other files may be
  /// in the same folders, results of earlier calls too.
  private func isResource(_ identity: FileIdentity, _ path: String) -> Bool {
    guard let page else { return false }
    let isPicture = path != "-" && Self.isPicture(path)
    let folders = page.fonts + [page.assets, page.template].compactMap(\.self)
    return folders.contains { Self.contains(identity, Array($0.utf8), isPicture: isPicture, depth: 0) }
  }

  private static func isPicture(_ path: String) -> Bool {
    guard let file = try? FileDescriptor.open(path, O_RDONLY | O_NONBLOCK) else { return false }
    defer { try? file.close() }
    let start = (try? file.read(atMost: 1_000)) ?? []
    return pictures.contains { start.starts(with: $0) } || isDrawing(start)
  }

  /// Whether an SVG begins so that may be a logo. A page that was drawn is none: it has texts.
  private static func isDrawing(_ bytes: [UInt8]) -> Bool {
    // Of most results the first byte says it, and the search for words would be a fortieth of a process that makes a page.
    let content = bytes.drop { $0 <= 0x20 || byteOrderMark.contains($0) }
    guard content.first == UInt8(ascii: "<") else { return false }
    let start = String(decoding: content, as: UTF8.self)
    return start.contains("<svg") && !start.contains("role=\"document\"") && !start.contains("<html")
  }

  private static func contains(_ identity: FileIdentity, _ folder: [UInt8], isPicture: Bool, depth: Int) -> Bool {
    for name in (try? FilePath.entries(of: folder)) ?? [] {
      let path = folder + Array("/".utf8) + name
      guard let status = FilePath.status(of: path) else { continue }
      if status.st_mode & S_IFMT == S_IFDIR {
        if depth < deepest, contains(identity, path, isPicture: isPicture, depth: depth + 1) { return true }
      } else if FileIdentity(status) == identity {
        let isNamed = endings.contains { name.suffix($0.count) == $0[...] }
        if isPicture || isNamed { return true }
      }
    }
    return false
  }
}
