package import ByteCoding
internal import CBundledFiles
internal import Glibc
internal import YAMLReading

/// A file of the package's folders `Fonts`, `Samples` or `Templates`, as it is part of the binary.
package struct BundledFile {
  /// Relative to the package: `Fonts/Inter-Bold.otf`.
  let name: String
  /// As long as the process lives.
  let bytes: UnsafeRawBufferPointer
  /// Of YAML: its archive, as long as the process lives.
  let nodes: UnsafeRawBufferPointer

  private init(_ file: invoicekit_file) {
    name = String(cString: file.name)
    bytes = UnsafeRawBufferPointer(start: file.bytes, count: file.size)
    nodes = UnsafeRawBufferPointer(start: file.nodes, count: file.nodes_size)
  }

  private static var files: UnsafeBufferPointer<invoicekit_file> {
    var count = 0
    let files = invoicekit_bundled_files(&count)
    return UnsafeBufferPointer(start: files, count: count)
  }

  /// All of them, by name within each folder.
  static var all: [BundledFile] { files.map { BundledFile($0) } }

  /// The file of a name; nil when there is none.
  static func named(_ name: String) -> BundledFile? {
    name.withCString { name in files.first { strcmp($0.name, name) == 0 } }.map { BundledFile($0) }
  }

  /// Those of a folder, which ends in a slash, by name.
  static func all(in folder: String) -> [BundledFile] {
    let length = folder.utf8.count
    return folder.withCString { folder in files.filter { strncmp($0.name, folder, length) == 0 } }
      .map { BundledFile($0) }
  }

  /// The names of the files of a folder, without the folder's.
  static func names(in folder: String) -> [String] {
    all(in: folder).map { String(decoding: $0.name.utf8.dropFirst(folder.utf8.count), as: UTF8.self) }
  }

  /// What a file of YAML says.
  ///
  /// - Parameter linesBefore: how many lines are counted before the first one.
  func document(linesBefore: Int = 0) -> YAMLDocument {
    YAMLDocument(archive: nodes, of: bytes, linesBefore: linesBefore)
  }

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
    for file in all(in: folder) { hash.update(file.bytes) }
    return hash.digest()
  }
}
