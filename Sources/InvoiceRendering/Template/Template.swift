internal import InvoiceModel
internal import Typesetting

/// A template as it is used: read, checked and compiled once, for each of its languages.
struct Template: Sendable {
  /// For messages: its `template.yaml`.
  let file: String
  /// By language, as the strings files are named.
  let byLanguage: [String: CompiledTemplate]

  /// How many languages a template may have.
  static let maximumLanguages = 100

  /// Sorted.
  var languages: [String] { byLanguage.keys.sorted() }

  /// Reads a template.
  ///
  /// - Parameters:
  ///   - families: the families of fonts that text may be set in.
  /// - Throws: everything that is wrong with it.
  init(_ template: InvoiceTemplate, families: [String]) throws(InvoiceProblems) {
    let folder: TemplateFolder
    let source: [UInt8]
    do {
      folder = try TemplateFolder(template)
      source = try folder.read("template.yaml", maximumSize: YAMLDocument.maximumSize)
    } catch {
      let file = template.name + "/template.yaml"
      throw InvoiceProblems([
        Problem(code: .templateUnreadable, path: "", message: "the template \(error.reason)", file: file)
      ])
    }
    file = folder.displayName("template.yaml")
    let diagnostics = TemplateDiagnostics()
    let strings = Self.strings(of: folder, diagnostics)
    let document = YAMLDocument(source)
    diagnostics.report(document.problems, file: file)
    var byLanguage: [String: CompiledTemplate] = [:]
    let knownLabels = Set(strings.flatMap(\.labels.keys))
    if let root = document.root {
      for strings in strings {
        let compiler = TemplateCompiler(
          diagnostics: diagnostics, file: file, folder: folder, strings: strings, families: families,
          knownLabels: knownLabels)
        byLanguage[strings.language] = compiler.document(root)
      }
    } else if document.problems.isEmpty {
      diagnostics.report(.templateYAML, "the file is empty", at: TemplatePlace(file: file))
    }
    guard diagnostics.isEmpty else { throw InvoiceProblems(diagnostics.sorted) }
    self.byLanguage = byLanguage
  }

  /// The template for a language (BCP 47): the very one, or the one of its primary subtag.
  func compiled(for language: String) -> CompiledTemplate? {
    if let exact = byLanguage[language] { return exact }
    let primary = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() }
    return primary.flatMap { byLanguage[$0] }
  }

  private static func strings(of folder: TemplateFolder, _ diagnostics: TemplateDiagnostics) -> [TemplateStrings] {
    var all: [TemplateStrings] = []
    let languages = folder.languages()
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
