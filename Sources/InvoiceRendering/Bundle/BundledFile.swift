package import ByteCoding
internal import CBundledFiles

/// A file of the package's folders `Fonts`, `Samples` or `Templates`, as it is part of the binary.
package struct BundledFile {
  /// Relative to the package: `Fonts/Inter-Bold.otf`.
  let name: String
  /// As long as the process lives.
  let bytes: UnsafeRawBufferPointer

  /// All of them, by name within each folder.
  static var all: [BundledFile] {
    var count = 0
    let files = UnsafeBufferPointer(start: invoicekit_bundled_files(&count), count: count)
    return files.map {
      BundledFile(name: String(cString: $0.name), bytes: UnsafeRawBufferPointer(start: $0.bytes, count: $0.size))
    }
  }

  /// The names of the files of a folder, without the folder's.
  static func names(in folder: String) -> [String] { FilePath.rests(of: all.lazy.map(\.name), behind: folder) }

  /// The folder of the fonts.
  static let fontFolder = "Fonts/"

  /// The folder of a template.
  static func templateFolder(_ name: String) -> String { "Templates/\(name)/" }

  /// The folder of the invoices that templates are tried with.
  static let sampleFolder = "Samples/"

  /// The folder of the labels that all templates share.
  static let stringsFolder = "Templates/strings/"

  /// Of all fonts, and nothing else: a template that changes is none of theirs.
  package static var fontDigest: SHA256Digest { digest(of: fontFolder) }

  /// Of all files of the templates, as one may be made of others.
  package static var templateDigest: SHA256Digest { digest(of: "Templates/") }

  private static func digest(of folder: String) -> SHA256Digest {
    var hash = SHA256()
    for file in all where FilePath.hasPrefix(file.name, folder) { hash.update(file.bytes) }
    return hash.digest()
  }
}
