internal import InvoiceModel
internal import Synchronization
internal import Typesetting
internal import YAMLReading

/// A template as it is used: read, checked and compiled once, for each of its languages.
final class Template: Sendable {
  /// For messages: its `template.yaml`.
  let file: String
  /// Those that it has labels in, sorted.
  let languages: [String]
  private let folder: TemplateFolder
  private let labels: TemplateLabels
  private let families: [String]
  private let pictures: TemplatePictures
  /// The text of the file; nil: it is read when a language is compiled.
  private let source: [UInt8]?
  /// By language, or by two of them, as the strings files are named.
  private let compiled: Mutex<[PageLanguages: CompiledTemplate]>

  /// Reads a template. One that comes with the library is known to be sound (its tests read its folder), so each of its
  /// languages is compiled when the first document asks for it; one of the caller's is checked now, in all languages
  /// that it has labels of its own in.
  ///
  /// - Parameters:
  ///   - families: the families of fonts that text may be set in.
  ///   - recorder: gets every file of it that is read in any language.
  /// - Throws: everything that is wrong with it.
  init(_ template: InvoiceTemplate, families: [String], recorder: FileRecorder? = nil) throws(InvoiceProblems) {
    do {
      folder = try TemplateFolder(template, recorder: recorder)
    } catch {
      throw Self.unreadable(error, file: template.name + "/template.yaml")
    }
    self.families = families
    pictures = TemplatePictures(of: folder)
    file = folder.displayName("template.yaml")
    if template.isBundled {
      labels = TemplateLabels(sound: folder)
      source = nil
      compiled = Mutex([:])
    } else {
      let diagnostics = TemplateDiagnostics()
      let source = try Self.source(of: folder)
      labels = TemplateLabels(of: folder, diagnostics)
      compiled = Mutex(
        try Self.compiled(
          (recorder == nil ? labels.telling : labels.languages).map { PageLanguages(first: $0) }, source, of: folder, labels,
          pictures,
          families: families, diagnostics))
      self.source = source
    }
    languages = labels.languages
  }

  /// The template for a language (BCP 47), or for two.
  func compiled(for language: String) -> CompiledTemplate? {
    PageLanguages(language).flatMap(compiled(for:))
  }

  /// The template for one language or two: the very ones, or those of their primary subtags.
  func compiled(for languages: PageLanguages) -> CompiledTemplate? {
    guard let first = name(of: languages.first) else { return nil }
    var key = PageLanguages(first: first)
    if let wanted = languages.second {
      guard let second = name(of: wanted) else { return nil }
      key = PageLanguages(first: first, second: second)
    }
    return compiled.withLock { compiled in
      if compiled[key] == nil, let source = source ?? (try? Self.source(of: folder)) {
        compiled[key] =
          (try? Self.compiled([key], source, of: folder, labels, pictures, families: families, TemplateDiagnostics()))?[
            key]
      }
      return compiled[key]
    }
  }

  /// The language of the strings files that a tag stands for.
  private func name(of language: String) -> String? {
    let primary = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() }
    return [language, primary].compactMap(\.self).first(where: languages.contains)
  }

  private static func source(of folder: TemplateFolder) throws(InvoiceProblems) -> [UInt8] {
    do {
      return try folder.read("template.yaml", maximumSize: YAMLDocument.maximumSize)
    } catch {
      throw unreadable(error, file: folder.displayName("template.yaml"))
    }
  }

  /// The template in some of its languages.
  private static func compiled(
    _ languages: [PageLanguages], _ source: [UInt8], of folder: TemplateFolder, _ labels: TemplateLabels,
    _ pictures: TemplatePictures, families: [String], _ diagnostics: TemplateDiagnostics
  ) throws(InvoiceProblems) -> [PageLanguages: CompiledTemplate] {
    let file = folder.displayName("template.yaml")
    let strings = languages.map { languages in
      (
        languages, labels.strings(languages.first, diagnostics),
        languages.second.map { labels.strings($0, diagnostics) }
      )
    }
    let document = YAMLDocument(source)
    diagnostics.report(document.problems, file: file)
    var byLanguage: [PageLanguages: CompiledTemplate] = [:]
    let names = LabelNames(Set(strings.flatMap(\.1.labels.keys)))
    if let root = document.root {
      for (languages, first, second) in strings {
        let compiler = TemplateCompiler(
          diagnostics: diagnostics, file: file, pictures: pictures, families: families,
          vocabulary: TextVocabulary(strings: first, second: second, labels: names))
        byLanguage[languages] = compiler.document(root)
      }
    } else if document.problems.isEmpty {
      diagnostics.report(.templateYAML, "the file is empty", at: TemplatePlace(file: file))
    }
    guard diagnostics.isEmpty else { throw InvoiceProblems(diagnostics.sorted) }
    return byLanguage
  }

  private static func unreadable(_ failure: FolderReader.Failure, file: String) -> InvoiceProblems {
    InvoiceProblems([
      Problem(code: .templateUnreadable, path: "", message: "the template \(failure.reason)", file: file)
    ])
  }
}
