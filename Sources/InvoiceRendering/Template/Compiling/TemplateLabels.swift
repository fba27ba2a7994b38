internal import InvoiceModel
internal import YAMLReading

/// The labels of a template: those of its own `strings/`, over the ones that all templates share.
struct TemplateLabels: Sendable {
  /// Those that every label is there in, sorted.
  let languages: [String]
  /// Those of them that tell all that can be wrong: the ones with labels of the template's own, or any one.
  let telling: [String]
  private let folder: TemplateFolder
  /// Those that the shared labels are in.
  private let shared: [String]
  /// By language, where they were read already.
  private let own: [String: TemplateStrings]

  /// How many languages a template may have.
  static let maximumLanguages = 100

  /// The labels of a template that is known to be sound: none is read before it is asked for.
  init(sound folder: TemplateFolder) {
    self.folder = folder
    shared = folder.sharedLanguages()
    languages = shared
    telling = []
    own = [:]
  }

  /// The labels of a template, of which each of its own languages is read and compared.
  init(of folder: TemplateFolder, _ diagnostics: TemplateDiagnostics) {
    self.folder = folder
    let shared = folder.sharedLanguages()
    self.shared = shared
    let own = Self.own(of: folder, diagnostics)
    self.own = own
    let names = own.keys.sorted()
    let keys = Set(own.values.flatMap(\.labels.keys))
    // The shared labels have the same keys in each language.
    let sample = (names.first(where: shared.contains) ?? shared.first).map { Self.shared($0, of: folder, diagnostics) }
    let isAllShared = keys.allSatisfy { sample?.labels[$0] != nil }
    languages = isAllShared ? Set(shared).union(names).sorted() : names
    telling = names.isEmpty ? Array(languages.prefix(1)) : names
    for name in names {
      guard let strings = own[name], strings.labels.keys.count < keys.count else { continue }
      let known = shared.contains(name) ? sample : nil
      for key in keys.sorted() where strings.labels[key] == nil && known?.labels[key] == nil {
        diagnostics.report(
          .templateMissingLabel, "the label `\(key)` is missing in this language",
          at: TemplatePlace(file: strings.file, location: Problem.Location(line: 1, column: 1)))
      }
    }
  }

  /// The keys that the shared labels lack, sorted: each language needs them.
  var ownKeys: [String] {
    let keys = Set(own.values.flatMap(\.labels.keys))
    let sample = shared.first.map { Self.shared($0, of: folder, TemplateDiagnostics()) }
    return keys.filter { sample?.labels[$0] == nil }.sorted()
  }

  /// The labels of one of the languages.
  func strings(_ language: String, _ diagnostics: TemplateDiagnostics) -> TemplateStrings {
    let own =
      own[language]
      ?? (folder.hasStrings(language)
        ? Self.own(language, of: folder, diagnostics)
        : TemplateStrings(language: language, file: folder.displayName(Self.file(language))))
    guard shared.contains(language) else { return own }
    return TemplateStrings(own, over: Self.shared(language, of: folder, diagnostics))
  }

  private static func own(of folder: TemplateFolder, _ diagnostics: TemplateDiagnostics) -> [String: TemplateStrings] {
    let languages = folder.languages()
    if languages.count > maximumLanguages {
      diagnostics.report(
        .templateFile, "there are more than \(maximumLanguages) languages",
        at: TemplatePlace(file: folder.displayName("strings")))
    }
    return Dictionary(
      languages.prefix(maximumLanguages).map { ($0, own($0, of: folder, diagnostics)) }, uniquingKeysWith: { $1 })
  }

  private static func own(
    _ language: String, of folder: TemplateFolder, _ diagnostics: TemplateDiagnostics
  ) -> TemplateStrings {
    let name = file(language)
    let display = folder.displayName(name)
    do {
      let document = try folder.document(name)
      return TemplateStrings(language: language, file: display, document: document, diagnostics: diagnostics)
    } catch {
      diagnostics.report(.templateFile, "the file \(error.reason)", at: TemplatePlace(file: display))
      return TemplateStrings(language: language, file: display)
    }
  }

  private static func shared(
    _ language: String, of folder: TemplateFolder, _ diagnostics: TemplateDiagnostics
  ) -> TemplateStrings {
    let file = TemplateFolder.sharedStrings + language + ".yaml"
    do {
      let (document, isSound) = try folder.sharedDocument(language)
      if isSound, let root = document.root {
        return TemplateStrings(language: language, file: file, sound: root)
      }
      return TemplateStrings(language: language, file: file, document: document, diagnostics: diagnostics)
    } catch {
      diagnostics.report(.templateFile, "the file \(error.reason)", at: TemplatePlace(file: file))
      return TemplateStrings(language: language, file: file)
    }
  }

  private static func file(_ language: String) -> String { "strings/\(language).yaml" }
}
