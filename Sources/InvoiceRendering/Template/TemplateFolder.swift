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
    case .bundled: bytes = Array(try Self.bundled(bundledName(name)).bytes)
    case .folder(let reader): bytes = try reader.read(name, maximumSize: maximumSize)
    case .memory(let files): bytes = try files.read(name, maximumSize: maximumSize)
    }
    recorder?.add(name, bytes)
    return bytes
  }

  /// What a file of YAML in the folder says.
  ///
  /// - Parameter linesBefore: how many lines are counted before its first one.
  func document(_ name: String, linesBefore: Int = 0) throws(FolderReader.Failure) -> YAMLDocument {
    if case .bundled = source { return try bundledDocument(bundledName(name), recordedAs: name, linesBefore) }
    return YAMLDocument(try read(name, maximumSize: YAMLDocument.maximumSize), linesBefore: linesBefore)
  }

  /// What a file of YAML that comes with the library says.
  private func bundledDocument(
    _ name: String, recordedAs recorded: String, _ linesBefore: Int
  ) throws(FolderReader.Failure) -> YAMLDocument {
    let file = try Self.bundled(name)
    recorder?.add(recorded, Array(file.bytes))
    return file.document(linesBefore: linesBefore)
  }

  /// Whether it comes with the library.
  var isBundled: Bool {
    if case .bundled = source { return true }
    return false
  }

  /// The file that `extends` names: one of the folder, with `.yaml` at its end, or that of a bundled template, of which
  /// the folder may hold a copy.
  ///
  /// - Parameter linesBefore: how many lines are counted before its first one.
  /// - Returns: its name as it is shown, and what it says.
  func extended(
    _ name: String, linesBefore: Int
  ) throws(FolderReader.Failure) -> (name: String, document: YAMLDocument) {
    if FilePath.hasSuffix(name, ".yaml") {
      return (displayName(name), try document(name, linesBefore: linesBefore))
    }
    guard FilePath.isName(name) else { throw .outside }
    let copy = TemplateSource.copyFolder + name + "/template.yaml"
    if !isBundled, let document = try? document(copy, linesBefore: linesBefore) {
      return (displayName(copy), document)
    }
    let bundled = BundledFile.templateFolder(name) + "template.yaml"
    return (bundled, try bundledDocument(bundled, recordedAs: copy, linesBefore))
  }

  /// Where a template that is stored has the labels that all templates share.
  static let sharedStrings = "strings/shared/"

  /// The languages of `strings/<language>.yaml`, sorted.
  func languages() -> [String] { Self.languages(names(in: "strings")) }

  /// Whether there is `strings/<language>.yaml`.
  func hasStrings(_ language: String) -> Bool {
    if case .bundled = source { return BundledFile.named(bundledName("strings/\(language).yaml")) != nil }
    return languages().contains(language)
  }

  /// The languages of the labels that all templates share, sorted: those that came with the template when it was
  /// stored, or else those that come with the library.
  func sharedLanguages() -> [String] {
    Self.languages(ownSharedNames ?? BundledFile.names(in: BundledFile.stringsFolder))
  }

  /// The labels that all templates share in a language, under the name that they are stored by.
  ///
  /// - Returns: what their file says, and whether it is known to be sound.
  func sharedDocument(
    _ language: String
  ) throws(FolderReader.Failure) -> (document: YAMLDocument, isSound: Bool) {
    let name = Self.sharedStrings + language + ".yaml"
    if ownSharedNames != nil { return (try document(name), false) }
    return (try bundledDocument(BundledFile.stringsFolder + language + ".yaml", recordedAs: name, 0), true)
  }

  /// The names of the files of shared labels that came with the template; nil when there are none.
  private var ownSharedNames: [String]? {
    if case .bundled = source { return nil }
    let names = names(in: FilePath.withoutTrailingSlashes(Self.sharedStrings))
    return names.isEmpty ? nil : names
  }

  /// The names of the files of its own fonts, sorted; of the library's templates none has any.
  func fontNames() -> [String] { isBundled ? [] : names(in: TemplateFonts.folder).sorted(by: FilePath.precedes) }

  private static func languages(_ names: [String]) -> [String] {
    names.compactMap { name in FilePath.hasSuffix(name, ".yaml") ? FilePath.stem(of: name) : nil }
      .sorted(by: FilePath.precedes)
  }

  private static func bundled(_ name: String) throws(FolderReader.Failure) -> BundledFile {
    guard let file = BundledFile.named(name) else { throw .missing }
    return file
  }

  private func names(in folder: String) -> [String] {
    let names =
      switch source {
      case .bundled: BundledFile.names(in: bundledName(folder) + "/")
      case .folder(let reader): reader.names(in: folder)
      case .memory(let files): FilePath.rests(of: files.lazy.map(\.name), behind: folder + "/")
      }
    return names.filter(FilePath.isName)
  }

  private func bundledName(_ name: String) -> String { BundledFile.templateFolder(path) + name }
}
