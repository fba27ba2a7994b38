internal import InvoiceModel
internal import Synchronization
internal import SystemIO
internal import Typesetting
internal import YAMLReading

/// A template as it is used: read, checked and compiled once, for each of its languages.
final class Template: Sendable {
  /// For messages: its `template.yaml`.
  let file: String
  /// Those that it has labels in, sorted.
  let languages: [String]
  private let folder: TemplateFolder
  /// Whether it is known to be.
  let isSound: Bool
  private let labels: TemplateLabels
  /// The fonts that its text may be set in: its own, which no other template has, before those that there are for all.
  let fonts: RenderingFonts
  /// Its own.
  let ownFonts: [FontBytes]
  private let pictures: TemplatePictures
  /// What was read of it, and what was compiled of that.
  private let state: Mutex<State>

  /// What a template is compiled for.
  private struct Edition: Equatable {
    /// Threads that count references to one object at the same time wait for each other's processor: two jobs took an eighth
    /// more of it than one. So each of a few has its own.
    var lane: Int
    /// As the strings files are named.
    var languages: PageLanguages
    var theme: InvoiceTheme
  }

  private struct State {
    var source: TemplateSource?
    /// Looked through one by one: most processes have one, and the first use of a type as a key of a dictionary takes Swift's
    /// runtime 300,000 instructions.
    private var editions: [(edition: Edition, compiled: CompiledTemplate)] = []
    /// Themes that were seen, in their order.
    var themes: [InvoiceTheme] = []
    /// Of threads that have used it, by their lanes.
    private var threads: [UInt] = []

    init(source: TemplateSource? = nil) { self.source = source }

    /// What was compiled for an edition.
    subscript(edition: Edition) -> CompiledTemplate? {
      get { editions.first { $0.edition == edition }?.compiled }
      set {
        editions.removeAll { $0.edition == edition }
        if let newValue { editions.append((edition, newValue)) }
      }
    }

    /// Forgets what was compiled for a theme.
    mutating func forget(_ theme: InvoiceTheme) { editions.removeAll { $0.edition.theme == theme } }

    /// The lane of the calling thread.
    mutating func lane() -> Int {
      let thread = ThreadNumber.current
      if let lane = threads.firstIndex(of: thread) { return lane }
      guard threads.count < Template.laneLimit else { return Int(thread >> 12) % Template.laneLimit }
      threads.append(thread)
      return threads.count - 1
    }
  }

  /// How many threads have an edition of their own.
  private static let laneLimit = 8

  /// With how many themes a template stays compiled: of a batch with one for each customer, the last ones.
  static let keptThemes = 32

  /// Reads a template. One that comes with the library is known to be sound (its tests read its folder), so each of its
  /// languages is compiled when the first document asks for it; one of the caller's is checked now, in all languages
  /// that it has labels of its own in.
  ///
  /// - Parameters:
  ///   - fonts: those that there are for all templates.
  ///   - recorder: gets every file of it that is read in any language.
  /// - Throws: everything that is wrong with it.
  init(_ template: InvoiceTemplate, fonts: RenderingFonts, recorder: FileRecorder? = nil) throws(InvoiceProblems) {
    do {
      folder = try TemplateFolder(template, recorder: recorder)
    } catch {
      throw Self.unreadable(error, file: template.name + "/template.yaml")
    }
    pictures = TemplatePictures(of: folder)
    file = folder.displayName("template.yaml")
    isSound = template.isBundled
    guard !template.isBundled else {
      (self.fonts, ownFonts) = (fonts, [])
      labels = TemplateLabels(sound: folder)
      languages = labels.languages
      state = Mutex(State())
      return
    }
    let diagnostics = TemplateDiagnostics()
    let source = try Self.source(of: folder, diagnostics)
    ownFonts = TemplateFonts.read(of: folder, diagnostics)
    self.fonts = try fonts.preceded(by: ownFonts)
    labels = TemplateLabels(of: folder, diagnostics)
    languages = labels.languages
    state = Mutex(State(source: source))
    try state.withLock { state throws(InvoiceProblems) in
      let languages = (recorder == nil ? labels.telling : labels.languages).map { PageLanguages(first: $0) }
      try compile(languages, theme: InvoiceTheme(), lane: state.lane(), &state, diagnostics)
    }
  }

  /// The template for a language (BCP 47), or for two.
  func compiled(for language: String) -> CompiledTemplate? {
    PageLanguages(language).flatMap { try? compiled(for: $0, theme: InvoiceTheme()) }
  }

  /// Whether it has labels for one language or two.
  func supports(_ languages: PageLanguages) -> Bool { names(of: languages) != nil }

  /// The same with what a document sets in the place of the template's theme.
  ///
  /// - Throws: what the template can do nothing with.
  func compiled(for languages: PageLanguages, theme: InvoiceTheme) throws(InvoiceProblems) -> CompiledTemplate? {
    guard let names = names(of: languages) else { return nil }
    return try state.withLock { state throws(InvoiceProblems) in
      let edition = Edition(lane: state.lane(), languages: names, theme: theme)
      if let compiled = state[edition] { return compiled }
      try compile([names], theme: theme, lane: edition.lane, &state, TemplateDiagnostics())
      return state[edition]
    }
  }

  /// The languages of the strings files that tags stand for: the very ones, or those of their primary subtags.
  private func names(of languages: PageLanguages) -> PageLanguages? {
    guard let first = name(of: languages.first) else { return nil }
    guard let wanted = languages.second else { return PageLanguages(first: first) }
    return name(of: wanted).map { PageLanguages(first: first, second: $0) }
  }

  /// The language of the strings files that a tag stands for.
  private func name(of language: String) -> String? {
    let primary = language.split(whereSeparator: { $0 == "-" || $0 == "_" }).first.map { $0.lowercased() }
    return [language, primary].compactMap(\.self).first(where: languages.contains)
  }

  /// Compiles the template in some of its languages.
  private func compile(
    _ languages: [PageLanguages], theme: InvoiceTheme, lane: Int, _ state: inout State,
    _ diagnostics: TemplateDiagnostics
  ) throws(InvoiceProblems) {
    let source: TemplateSource
    if let read = state.source { source = read } else { source = try Self.source(of: folder, diagnostics) }
    state.source = source
    diagnostics.files = source.files
    let strings = languages.map { languages in
      (
        languages, labels.strings(languages.first, diagnostics),
        languages.second.map { labels.strings($0, diagnostics) }
      )
    }
    let names = LabelNames(strings.map { $0.1 })
    if !theme.isEmpty { keep(theme, &state) }
    for (languages, first, second) in source.root == nil ? [] : strings {
      var compiler = TemplateCompiler(
        diagnostics: diagnostics, file: file, pictures: pictures, families: fonts.families,
        vocabulary: TextVocabulary(strings: first, second: second, labels: names))
      compiler.defers = isSound && theme.isEmpty
      let compiled = source.root.flatMap { compiler.document($0, theme: theme, isVariant: source.isVariant) }
      if diagnostics.isEmpty { state[Edition(lane: lane, languages: languages, theme: theme)] = compiled }
    }
    guard diagnostics.isEmpty else {
      throw InvoiceProblems(theme.isEmpty ? diagnostics.sorted : diagnostics.sorted.map { Self.problem($0, of: theme) })
    }
  }

  private static func source(
    of folder: TemplateFolder, _ diagnostics: TemplateDiagnostics
  ) throws(InvoiceProblems) -> TemplateSource {
    do {
      return try TemplateSource(of: folder, diagnostics)
    } catch {
      throw unreadable(error, file: folder.displayName("template.yaml"))
    }
  }

  /// The libraries that draw its pictures, as far as it was compiled.
  var pictureLibraries: Set<PictureLibrary> { pictures.libraries }

  /// What its blocks are called, by their places as nodes have them.
  var blockNames: [Problem.Location: String] { state.withLock { $0.source?.blockNames } ?? [:] }

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
    state.forget(oldest)
  }

  /// The template is sound without the theme, so that what is wrong with it now is the theme's doing.
  private static func problem(_ problem: Problem, of theme: InvoiceTheme) -> Problem {
    let font = problem.code == .templateUnknownFont
    let key = theme.keys.first { font && ($0 == .font || $0 == .headingFont) } ?? theme.keys.first { $0 == .margins }
    return Problem(
      code: .themeUnusable, path: "/theme" + (key.map { "/\($0.rawValue)" } ?? ""),
      message: "the template can do nothing with the theme: \(problem.message)", hint: problem.hint)
  }

  static func unreadable(_ failure: FolderReader.Failure, file: String) -> InvoiceProblems {
    InvoiceProblems([
      Problem(code: .templateUnreadable, path: "", message: "the template \(failure.reason)", file: file)
    ])
  }
}
