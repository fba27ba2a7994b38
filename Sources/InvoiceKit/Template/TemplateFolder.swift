/// The files of a template, none of which may lie outside its folder.
struct TemplateFolder: Sendable {
  /// As the caller named it.
  let path: String
  private let reader: FolderReader

  /// - Throws: when there is no such folder.
  init(_ path: String) throws(FolderReader.Failure) {
    self.path = path
    reader = try FolderReader(path)
  }

  /// A file's name for messages.
  func displayName(_ name: String) -> String { path.hasSuffix("/") ? path + name : path + "/" + name }

  /// The bytes of a file of the folder.
  func read(_ name: String, maximumSize: Int) throws(FolderReader.Failure) -> [UInt8] {
    try reader.read(name, maximumSize: maximumSize)
  }

  /// The languages of `strings/<language>.yaml`, sorted.
  func languages() -> [String] {
    reader.names(in: "strings").compactMap { name in
      name.hasSuffix(".yaml") ? String(name.dropLast(5)) : nil
    }.sorted()
  }
}
