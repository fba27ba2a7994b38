internal import ByteCoding

/// A file that is in memory instead of a folder: of a template, or one that an invoice names.
public struct StoredFile: Hashable, Sendable {
  /// Relative to the folder that it stands for, with slashes: `strings/fr.yaml`.
  public var name: String
  /// Its content.
  public var bytes: [UInt8]

  /// A file.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

extension [StoredFile] {
  /// The file of a name, which is compared as its bytes.
  ///
  /// - Throws: as `FolderReader` does of a file of that name in a folder.
  func read(_ name: String, maximumSize: Int) throws(FolderReader.Failure) -> [UInt8] {
    guard FilePath.isInside(name) else { throw .outside }
    guard let file = first(where: { $0.name.utf8.elementsEqual(name.utf8) }) else { throw .missing }
    guard file.bytes.count <= maximumSize else { throw .tooLarge(limit: maximumSize) }
    return file.bytes
  }
}
