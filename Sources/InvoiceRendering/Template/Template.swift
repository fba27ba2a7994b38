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
  /// What was read of it, and what was compiled of that.
  private let state: Mutex<State>

  /// What a template is compiled for.
  private struct Edition: Hashable {
    /// As the strings files are named.
    var language: String
    var theme: InvoiceTheme
  }

  private struct State {
    var source: TemplateSource?
    /// By language.
    var strings: [String: TemplateStrings] = [:]
    var compiled: [Edition: CompiledTemplate] = [:]
    /// Themes that were seen, in their order.
    var themes: [InvoiceTheme] = []
  }

  /// How many languages a template may have.
  static let maximumLanguages = 100
  /// With how many themes a template stays compiled: of a batch with one for each customer, the last ones.
  static let keptThemes = 32

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
    languages = folder.languages()
    state = Mutex(State())
    guard !template.isBundled else { return }
    try state.withLock { state throws(InvoiceProblems) in
      try compile(languages, theme: InvoiceTheme(), &state)
    }
  }

  /// The template for a language (BCP 47): the very one, or the one of its primary subtag.
  func compiled(for language: String) -> CompiledTemplate? {
    try? compiled(for: language, theme: InvoiceTheme())
  }

  /// Whether it has labels for a language.
  func supports(_ language: String) -> Bool { name(of: language) != nil }

  /// The same with what a document sets in the place of the template's theme.
  ///
  /// - Throws: what the template can do nothing with.
  func compiled(for language: String, theme: InvoiceTheme) throws(InvoiceProblems) -> CompiledTemplate? {
    guard let name = name(of: language) else { return nil }
    let edition = Edition(language: name, theme: theme)
    return try state.withLock { state throws(InvoiceProblems) in
      if let compiled = state.compiled[edition] { return compiled }
      try compile([name], theme: theme, &state)
      return state.compiled[edition]
    }
  }

  /// The language of the labels for one that is asked for.
  private func name(of language: String) -> String? {
    let primary = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() }
    return [language, primary].compactMap(\.self).first(where: languages.contains)
  }

  /// Compiles the template in some of its languages.
  private func compile(_ languages: [String], theme: InvoiceTheme, _ state: inout State) throws(InvoiceProblems) {
    let diagnostics = TemplateDiagnostics()
    try read(languages, &state, diagnostics)
    let labels = LabelNames(Set(state.strings.values.flatMap(\.labels.keys)))
    if !theme.isEmpty { keep(theme, &state) }
    if let source = state.source, let root = source.root {
      diagnostics.files = source.files
      for language in languages {
        guard let strings = state.strings[language] else { continue }
        let compiler = TemplateCompiler(
          diagnostics: diagnostics, file: file, pictures: pictures, families: families,
          vocabulary: TextVocabulary(strings: strings, labels: labels))
        let compiled = compiler.document(root, theme: theme)
        if source.isVariant { compiler.reportUnusedBlocks() }
        if diagnostics.isEmpty { state.compiled[Edition(language: language, theme: theme)] = compiled }
      }
    }
    guard diagnostics.isEmpty else {
      throw InvoiceProblems(theme.isEmpty ? diagnostics.sorted : diagnostics.sorted.map { Self.problem($0, of: theme) })
    }
  }

  /// Reads what was not read before.
  private func read(
    _ languages: [String], _ state: inout State, _ diagnostics: TemplateDiagnostics
  ) throws(InvoiceProblems) {
    let new = languages.filter { state.strings[$0] == nil }
    if !new.isEmpty || state.source == nil {
      for strings in Self.strings(new, of: folder, diagnostics) { state.strings[strings.language] = strings }
    }
    guard state.source == nil else { return }
    do {
      state.source = try TemplateSource(of: folder, diagnostics)
    } catch {
      throw Self.unreadable(error, file: file)
    }
  }

  /// A problem of layout in the file that its place is in.
  func placed(_ problem: Problem) -> Problem {
    guard problem.file == file, let location = problem.location,
      let place = state.withLock({ $0.source?.files.place(of: location) })
    else { return problem }
    var placed = problem
    (placed.file, placed.location) = (place.file, place.location)
    return placed
  }

  /// Forgets what was compiled for the theme that was seen first, when there are too many.
  private func keep(_ theme: InvoiceTheme, _ state: inout State) {
    guard !state.themes.contains(theme) else { return }
    state.themes.append(theme)
    guard state.themes.count > Self.keptThemes else { return }
    let oldest = state.themes.removeFirst()
    state.compiled = state.compiled.filter { $0.key.theme != oldest }
  }

  /// The template is sound without the theme, so that what is wrong with it now is the theme's doing.
  private static func problem(_ problem: Problem, of theme: InvoiceTheme) -> Problem {
    let font = problem.code == .templateUnknownFont
    let key = theme.keys.first { font && ($0 == .font || $0 == .headingFont) } ?? theme.keys.first { $0 == .margins }
    return Problem(
      code: .themeUnusable, path: "/theme" + (key.map { "/\($0.rawValue)" } ?? ""),
      message: "the template can do nothing with the theme: \(problem.message)", hint: problem.hint)
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
