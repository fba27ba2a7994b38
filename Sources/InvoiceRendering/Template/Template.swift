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
  private let families: [String]
  private let pictures: TemplatePictures
  /// By language, as the strings files are named.
  private let compiled: Mutex<[String: CompiledTemplate]>

  /// How many languages a template may have.
  static let maximumLanguages = 100

  /// Reads a template. One that comes with the library is known to be sound (its tests read its folder), so each of its
  /// languages is compiled when the first document asks for it; one of the caller's is checked in all of them now.
  ///
  /// - Parameters:
  ///   - families: the families of fonts that text may be set in.
  ///   - recorder: gets every file of it that is read.
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
      languages = folder.languages()
      compiled = Mutex([:])
    } else {
      let all = try Self.compiled(folder.languages(), of: folder, pictures, families: families)
      languages = all.keys.sorted()
      compiled = Mutex(all)
    }
  }

  /// The template for a language (BCP 47): the very one, or the one of its primary subtag.
  func compiled(for language: String) -> CompiledTemplate? {
    let primary = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() }
    guard let name = [language, primary].compactMap(\.self).first(where: languages.contains) else { return nil }
    return compiled.withLock { compiled in
      if compiled[name] == nil {
        compiled[name] = (try? Self.compiled([name], of: folder, pictures, families: families))?[name]
      }
      return compiled[name]
    }
  }

  /// The template in some of its languages.
  private static func compiled(
    _ languages: [String], of folder: TemplateFolder, _ pictures: TemplatePictures, families: [String]
  ) throws(InvoiceProblems) -> [String: CompiledTemplate] {
    let file = folder.displayName("template.yaml")
    let source: [UInt8]
    do {
      source = try folder.read("template.yaml", maximumSize: YAMLDocument.maximumSize)
    } catch {
      throw unreadable(error, file: file)
    }
    let diagnostics = TemplateDiagnostics()
    let strings = strings(languages, of: folder, diagnostics)
    let document = YAMLDocument(source)
    diagnostics.report(document.problems, file: file)
    var byLanguage: [String: CompiledTemplate] = [:]
    let labels = LabelNames(Set(strings.flatMap(\.labels.keys)))
    if let root = document.root {
      for strings in strings {
        let compiler = TemplateCompiler(
          diagnostics: diagnostics, file: file, pictures: pictures, families: families,
          vocabulary: TextVocabulary(strings: strings, labels: labels))
        byLanguage[strings.language] = compiler.document(root)
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

  private static func strings(
    _ languages: [String], of folder: TemplateFolder, _ diagnostics: TemplateDiagnostics
  ) -> [TemplateStrings] {
    var all: [TemplateStrings] = []
    if languages.count > maximumLanguages {
      diagnostics.report(
        .templateFile, "there are more than \(maximumLanguages) languages",
        at: TemplatePlace(file: folder.displayName("strings")))
    }
    for language in languages.prefix(maximumLanguages) {
      let name = "strings/\(language).yaml"
      let file = folder.displayName(name)
      do {
        let bytes = try folder.read(name, maximumSize: YAMLDocument.maximumSize)
        all.append(TemplateStrings(language: language, file: file, bytes: bytes, diagnostics: diagnostics))
      } catch {
        diagnostics.report(.templateFile, "the file \(error.reason)", at: TemplatePlace(file: file))
      }
    }
    if all.isEmpty {
      diagnostics.report(
        .templateMissingStrings, "the template has no labels", hint: "write `strings/fr.yaml`",
        at: TemplatePlace(file: folder.displayName("strings")))
    }
    let keys = Set(all.flatMap(\.labels.keys))
    let sorted = keys.sorted()
    for strings in all where strings.labels.count < keys.count {
      for key in sorted where strings.labels[key] == nil {
        diagnostics.report(
          .templateMissingLabel, "the label `\(key)` is missing in this language",
          at: TemplatePlace(file: strings.file, location: Problem.Location(line: 1, column: 1)))
      }
    }
    return all
  }
}
