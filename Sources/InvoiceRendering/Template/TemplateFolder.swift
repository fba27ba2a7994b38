internal import ByteCoding
internal import YAMLReading

/// The files of a template, none of which may lie outside its folder.
struct TemplateFolder: Sendable {
  private enum Source: Sendable {
    /// In the binary.
    case bundled
    case folder(FolderReader)
    case memory([StoredFile])
  }

  /// As the caller named it.
  let path: String
  private let source: Source
  private let recorder: FileRecorder?

  /// - Parameter recorder: gets every file that is read.
  /// - Throws: when there is no such folder.
  init(_ template: InvoiceTemplate, recorder: FileRecorder? = nil) throws(FolderReader.Failure) {
    path = template.name
    self.recorder = recorder
    source =
      switch template.source {
      case .bundled: .bundled
      case .folder: .folder(try FolderReader(template.name))
      case .memory(let files): .memory(files)
      }
  }

  /// A file's name for messages.
  func displayName(_ name: String) -> String { FilePath.join(path, name) }

  /// The bytes of a file of the folder.
  func read(_ name: String, maximumSize: Int) throws(FolderReader.Failure) -> [UInt8] {
    let bytes: [UInt8]
    switch source {
    case .bundled:
      guard let file = BundledFile.all.first(where: { $0.name == bundledName(name) }) else { throw .missing }
      bytes = Array(file.bytes)
    case .folder(let reader): bytes = try reader.read(name, maximumSize: maximumSize)
    case .memory(let files): bytes = try files.read(name, maximumSize: maximumSize)
    }
    recorder?.add(name, bytes)
    return bytes
  }

  /// Whether it comes with the library.
  var isBundled: Bool {
    if case .bundled = source { return true }
    return false
  }

  /// The file that `extends` names: one of the folder, with `.yaml` at its end, or that of a bundled template, of which
  /// the folder may hold a copy.
  ///
  /// - Returns: its name as it is shown, and what is in it.
  func extended(_ name: String) throws(FolderReader.Failure) -> (name: String, bytes: [UInt8]) {
    if FilePath.hasSuffix(name, ".yaml") {
      return (displayName(name), try read(name, maximumSize: YAMLDocument.maximumSize))
    }
    guard FilePath.isName(name) else { throw .outside }
    let copy = TemplateSource.copyFolder + name + "/template.yaml"
    if !isBundled, let bytes = try? read(copy, maximumSize: YAMLDocument.maximumSize) {
      return (displayName(copy), bytes)
    }
    let bundled = BundledFile.templateFolder(name) + "template.yaml"
    guard let file = BundledFile.all.first(where: { $0.name == bundled }) else { throw .missing }
    let bytes = Array(file.bytes)
    recorder?.add(copy, bytes)
    return (bundled, bytes)
  }

  /// The languages of `strings/<language>.yaml`, sorted.
  func languages() -> [String] {
    names(in: "strings").compactMap { name in
      FilePath.hasSuffix(name, ".yaml") ? FilePath.stem(of: name) : nil
    }.sorted(by: FilePath.precedes)
  }

  private func names(in folder: String) -> [String] {
    let (names, prefix) =
      switch source {
      case .bundled: (BundledFile.all.map(\.name), bundledName(folder) + "/")
      case .folder(let reader): (reader.names(in: folder), "")
      case .memory(let files): (files.map(\.name), folder + "/")
      }
    return names.filter { FilePath.hasPrefix($0, prefix) }
      .map { String(decoding: $0.utf8.dropFirst(prefix.utf8.count), as: UTF8.self) }.filter(FilePath.isName)
  }

  private func bundledName(_ name: String) -> String { BundledFile.templateFolder(path) + name }
}
