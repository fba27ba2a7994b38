internal import ByteCoding
public import InvoiceModel

extension InvoiceTemplate {
  /// The files of a template in memory, by name; none of another.
  public var files: [StoredFile] {
    guard case .memory(let files) = source else { return [] }
    return files
  }

  /// The same template with all its files in memory, by name: those that rendering can read, and no others of its
  /// folder, and the labels that it shares with the library's templates (`strings/shared/`). It goes on to give the same pages when the folder has changed or gone.
  ///
  /// - Parameter fonts: folders of more fonts that it may name.
  /// - Throws: everything that is wrong with it, as when a renderer is made of it.
  public func stored(fonts: [String] = []) throws(InvoiceProblems) -> InvoiceTemplate {
    try stored(with: try RenderingFonts(folders: fonts))
  }

  /// The same with fonts that were found already.
  package func stored(with fonts: RenderingFonts) throws(InvoiceProblems) -> InvoiceTemplate {
    switch source {
    case .bundled:
      let folders = [(BundledFile.templateFolder(name), ""), (BundledFile.stringsFolder, TemplateFolder.sharedStrings)]
      let files = folders.flatMap { folder, prefix in
        BundledFile.all(in: folder).map {
          StoredFile(
            name: prefix + String(decoding: $0.name.utf8.dropFirst(folder.utf8.count), as: UTF8.self),
            bytes: Array($0.bytes))
        }
      }
      // What it extends is no file of its folder.
      let recorder = FileRecorder()
      if let folder = try? TemplateFolder(self, recorder: recorder) {
        _ = try? TemplateSource(of: folder, TemplateDiagnostics())
      }
      let extended = recorder.files.filter { FilePath.hasPrefix($0.name, TemplateSource.copyFolder) }
      return .files((files + extended).sorted { FilePath.precedes($0.name, $1.name) }, name: name)
    case .folder, .memory:
      let recorder = FileRecorder()
      _ = try Template(self, fonts: fonts, recorder: recorder)
      return .files(recorder.files, name: name)
    }
  }
}
