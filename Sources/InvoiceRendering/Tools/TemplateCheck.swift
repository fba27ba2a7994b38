internal import InvoiceCore
public import InvoiceModel
internal import InvoiceWording
internal import Typesetting
internal import YAMLReading

/// All that can be said of a template without an invoice of its user's: it is compiled in every language, and every
/// bundled invoice is laid out with it.
public struct TemplateCheck: Sendable {
  /// The languages that it was tried in.
  public private(set) var languages: [String] = []
  /// The invoices that it was tried with.
  public private(set) var samples: [String] = []
  /// How many pages that were.
  public private(set) var pageCount = 0
  /// What is wrong, by file and place, each once.
  public private(set) var problems: [Problem] = []

  private var known: Set<Problem> = []

  /// Whether nothing is wrong but what stops nothing.
  public var isSound: Bool { !problems.contains { $0.severity == .error } }

  /// Looks at a template.
  ///
  /// - Parameters:
  ///   - template: one of the library's, a folder, or files in memory.
  ///   - fonts: folders of more fonts.
  ///   - languages: in which it is to be; nil: all that there are words for.
  ///   - samples: what it is tried with.
  /// - Throws: when fonts cannot be used, which is no fault of the template's.
  public init(
    _ template: InvoiceTemplate, fonts: [String] = [], languages: [String]? = nil,
    samples: [TemplateSample] = TemplateSample.all
  ) throws(InvoiceProblems) {
    let fonts = try RenderingFonts(folders: fonts)
    let renderer: InvoiceRenderer
    do {
      renderer = try InvoiceRenderer(template, fonts: fonts)
    } catch {
      for problem in error.problems { add(problem) }
      sort()
      return
    }
    addFontsWithoutPermission(renderer.template)
    let wanted = languages ?? Self.allLanguages
    self.languages = wanted.filter(renderer.supports)
    addMissingLabels(of: template, in: wanted.filter { !renderer.supports(language: $0) })
    for language in self.languages { compile(renderer, language) }
    // Of what is not sound in one language pages are no news.
    if isSound { for sample in samples { try lay(sample, with: renderer) } }
    sort()
  }

  /// Those that all templates share labels in.
  static var allLanguages: [String] {
    (try? TemplateFolder(.classic)).map { TemplateLabels(sound: $0).languages } ?? []
  }

  /// Tells which of its own fonts no PDF may hold, whether a text is set in them or not: with the next invoice one may.
  private mutating func addFontsWithoutPermission(_ template: Template) {
    for font in template.ownFonts {
      guard let reason = font.refusal else { continue }
      add(
        Problem(
          code: .templateFont, path: "", message: "the font cannot be in a PDF: \(reason)",
          hint: "take another font, or a licence and a file of this one that allow it", file: font.path))
    }
  }

  /// Tells what keeps the template from being in a language.
  private mutating func addMissingLabels(of template: InvoiceTemplate, in languages: [String]) {
    guard !languages.isEmpty, let folder = try? TemplateFolder(template) else { return }
    let keys = TemplateLabels(of: folder, TemplateDiagnostics()).ownKeys
    let known = Self.allLanguages
    for language in languages {
      let names = keys.map { "`\($0)`" }.joined(separator: ", ")
      add(
        Problem(
          code: .templateMissingLabel, path: "",
          message: !known.contains(language)
            ? "there are no labels in `\(language.prefix(40))`"
            : "the template is not in `\(language)`: its own labels \(names) are missing there",
          hint: known.contains(language)
            ? "add strings/\(language).yaml with them, or check fewer languages: --languages \(self.languages.joined(separator: ","))"
            : NearestName.hint(String(language.prefix(40)), among: known),
          file: folder.displayName("strings/\(language).yaml")))
    }
  }

  private mutating func compile(_ renderer: InvoiceRenderer, _ language: String) {
    guard let languages = PageLanguages(language) else { return }
    do throws(InvoiceProblems) {
      for problem in try renderer.template.compiled(for: languages, theme: InvoiceTheme())?.warnings ?? [] {
        add(problem)
      }
    } catch {
      for problem in error.problems { add(problem) }
    }
  }

  private mutating func lay(_ sample: TemplateSample, with renderer: InvoiceRenderer) throws(InvoiceProblems) {
    let invoice = try sample.invoice()
    samples.append(sample.name)
    for (index, language) in languages.enumerated() {
      var options = RenderOptions()
      options.language = language
      let place = "in the sample `\(sample.name)` in `\(language)`"
      do throws(InvoiceProblems) {
        let (pages, warnings) = try renderer.layout(of: invoice, options: options)
        pageCount += pages.count
        for problem in warnings { add(problem) }
        // What the file's structure says of it: the words differ in other languages, the structure does not.
        if index == 0 {
          options.conformance = .archival
          _ = try renderer.pdf(invoice, options: options)
        }
      } catch {
        for problem in error.problems { add(problem, place) }
      }
    }
  }

  /// Adds a problem that was not found before.
  ///
  /// - Parameter place: what it was found in, for what does not say it.
  private mutating func add(_ problem: Problem, _ place: String? = nil) {
    var key = problem
    key.hint = nil
    guard known.insert(key).inserted else { return }
    var told = problem
    if let place { told.message += ", \(place)" }
    problems.append(told)
  }

  private mutating func sort() {
    problems.sort { first, second in
      (first.file ?? "", first.location?.line ?? 0, first.location?.column ?? 0)
        < (second.file ?? "", second.location?.line ?? 0, second.location?.column ?? 0)
    }
  }
}
