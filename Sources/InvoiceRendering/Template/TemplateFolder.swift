internal import ByteCoding

/// The files of a template, none of which may lie outside its folder.
struct TemplateFolder: Sendable {
  /// As the caller named it.
  let path: String
  /// Nil for a template that comes with the library.
  private let reader: FolderReader?

  /// - Throws: when there is no such folder.
  init(_ template: InvoiceTemplate) throws(FolderReader.Failure) {
    path = template.name
    reader = template.isBundled ? nil : try FolderReader(template.name)
  }

  /// A file's name for messages.
  func displayName(_ name: String) -> String { FilePath.join(path, name) }

  /// The bytes of a file of the folder.
  func read(_ name: String, maximumSize: Int) throws(FolderReader.Failure) -> [UInt8] {
    if let reader { return try reader.read(name, maximumSize: maximumSize) }
    guard let file = BundledFile.all.first(where: { $0.name == bundledName(name) }) else { throw .missing }
    return Array(file.bytes)
  }

  /// The languages of `strings/<language>.yaml`, sorted.
  func languages() -> [String] {
    names(in: "strings").compactMap { name in
      FilePath.hasSuffix(name, ".yaml") ? FilePath.stem(of: name) : nil
    }.sorted(by: FilePath.precedes)
  }

  private func names(in folder: String) -> [String] {
    if let reader { return reader.names(in: folder) }
    let prefix = bundledName(folder) + "/"
    return BundledFile.all.filter { $0.name.hasPrefix(prefix) }.map { String($0.name.dropFirst(prefix.count)) }
  }

  private func bundledName(_ name: String) -> String { "Templates/\(path)/\(name)" }
}
