internal import ByteCoding
public import InvoiceCore
public import InvoiceModel
internal import InvoiceWording
internal import PDFFinishing
internal import Typesetting

/// Renders invoices with one template. Create it once and use it from as many tasks at a time as you like.
///
/// ```swift
/// let renderer = try InvoiceRenderer()
/// let pdf = try renderer.pdf(ComputedInvoice(json: json))
/// ```
///
/// The same invoice and options give the same bytes, whatever the task, the process or the day.
public final class InvoiceRenderer: Sendable {
  let template: Template
  let typesetters: TypesetterPool
  private let logos = LogoLoader()
  let linePictures = LinePictureLoader()

  /// A renderer with what comes with the library.
  ///
  /// - Parameters:
  ///   - template: one of the library's, a folder of your own, or files in memory.
  ///   - fonts: folders of more fonts, searched in this order for what the library's own lack. Those of the template's
  ///     folder `fonts` come before all of them.
  /// - Throws: `InvoiceProblems` when the template is not sound or a folder cannot be used; such problems have a
  ///   `file` besides their location.
  public convenience init(template: InvoiceTemplate = .classic, fonts: [String] = []) throws(InvoiceProblems) {
    try self.init(template, fonts: RenderingFonts(folders: fonts))
  }

  /// A renderer with fonts that were found already.
  package init(_ template: InvoiceTemplate, fonts: RenderingFonts) throws(InvoiceProblems) {
    self.template = try Template(template, fonts: fonts)
    typesetters = TypesetterPool(fonts: self.template.fonts.library)
  }

  /// A renderer that takes nothing of what comes with the library.
  ///
  /// - Parameters:
  ///   - template: the folder of a template (`template.yaml`, `strings/`, `fonts/`, assets).
  ///   - fonts: folders of fonts, searched in this order after the template's own; no others are used.
  /// - Throws: as ``init(template:fonts:)``.
  public convenience init(template: String, fonts: [String]) throws(InvoiceProblems) {
    let library: FontLibrary
    do {
      library = try FontLibrary(folders: fonts)
    } catch {
      throw InvoiceProblems(error.problems(template: nil))
    }
    try self.init(.folder(template), fonts: RenderingFonts(library))
  }

  /// Opens all fonts, so that no document fails later for want of room for them.
  ///
  /// - Throws: `fonts-unavailable`.
  package func openFonts() throws(InvoiceProblems) {
    do { try typesetters.fonts.open() } catch { throw InvoiceProblems(error.problems(template: nil)) }
  }

  /// Sees to it that the template can be themed so.
  ///
  /// - Throws: `theme-unusable` when it cannot.
  package func check(_ theme: InvoiceTheme) throws(InvoiceProblems) {
    guard !theme.isEmpty, let language = languages.first else { return }
    do { _ = try template.compiled(for: PageLanguages(first: language), theme: theme) } catch {
      throw InvoiceProblems(
        error.problems.map { problem in
          var problem = problem
          problem.path = ""
          return problem
        })
    }
  }

  /// What is worth saying of each document that is rendered so, whatever it holds: that colours cannot be read well on each
  /// other, that the template has no use for a key of the theme. A document that brings a theme of its own may have others.
  ///
  /// - Parameter options: the language and the theme count.
  package func warnings(of options: RenderOptions) -> [Problem] {
    // What comes with the library is as it should be, and is compiled when a document asks for it.
    guard !options.theme.isEmpty || !template.isSound, let language = options.language ?? languages.first,
      let languages = PageLanguages(language)
    else { return [] }
    return (try? template.compiled(for: languages, theme: options.theme))?.warnings ?? []
  }

  /// Sees to it that a picture can stand in the place of the seller's logo.
  ///
  /// - Parameters:
  ///   - logo: what would be in the options of documents.
  ///   - file: where it was read.
  /// - Throws: `logo-image` or `logo-too-large`, of the file, when it cannot.
  package func check(logo: [UInt8], of file: String) throws(InvoiceProblems) {
    do { _ = try logos.image(logo) } catch {
      var problem = error
      problem.file = file
      throw InvoiceProblems([problem])
    }
  }

  /// The languages that the template has labels for, sorted.
  public var languages: [String] { template.languages }

  /// Whether the template has labels for a language (BCP 47), or for the one without its region; or for two languages,
  /// with a comma between them.
  public func supports(language: String) -> Bool {
    guard let languages = PageLanguages(language) else { return false }
    return template.supports(languages) && Self.formatter(of: languages) != nil
  }

  /// How the first language writes; nil when there are no words for one of them.
  private static func formatter(of languages: PageLanguages) -> InvoiceFormatter? {
    if let second = languages.second, InvoiceFormatter(language: second) == nil { return nil }
    return InvoiceFormatter(language: languages.first)
  }

  /// The invoice as a PDF.
  ///
  /// - Throws: `InvoiceProblems`, all of them at once: a character that no font has, a logo that is no picture, a
  ///   language without labels, a rule of the e-invoice that fails, a file that cannot be embedded.
  public func pdf(_ invoice: ComputedInvoice, options: RenderOptions = RenderOptions()) throws(InvoiceProblems)
    -> RenderedPDF
  {
    var problems: [Problem] = []
    var invoice = invoice
    do {
      invoice = try invoice.readingAttachments(options)
    } catch {
      problems += error.problems
    }
    // Before the pages, which are the larger part of the work; what is wrong with them is told all the same.
    var embedded = EmbeddedFiles()
    if problems.isEmpty {
      do {
        embedded = try EmbeddedFiles(of: invoice, options: options)
      } catch {
        problems += error.problems
      }
    }
    let isFinished = options.isTagged || options.conformance != .none || !embedded.files.isEmpty
    guard isFinished else {
      let result = typeset(invoice, options: options, problems: &problems) { (document) throws(TypesettingError) in
        try typesetters.plainPDF(document)
      }
      guard let (pdf, warnings) = result, problems.isEmpty else { throw InvoiceProblems(problems) }
      return RenderedPDF(bytes: pdf.bytes, pageCount: pdf.pageCount, warnings: warnings)
    }
    let result = typeset(invoice, options: options, problems: &problems) { (document) throws(TypesettingError) in
      (draft: try typesetters.draft(document, isTagged: options.isTagged), metadata: document.metadata)
    }
    guard let (set, warnings) = result, problems.isEmpty else { throw InvoiceProblems(problems) }
    return RenderedPDF(
      bytes: try Self.finished(set.draft, metadata: set.metadata, options: options, with: embedded),
      pageCount: set.draft.pages.count, warnings: warnings)
  }

  /// Sets the invoice. Characters of one that was received and that no font has are replaced, which is a warning.
  ///
  /// - Parameters:
  ///   - limit: of the pictures of lines, in bytes, where each line has its own again; nil: each is there once.
  ///   - problems: takes what is wrong.
  ///   - set: makes something of the blocks.
  /// - Returns: nil when that was not possible.
  func typeset<Result>(
    _ invoice: ComputedInvoice, options: RenderOptions, repeatingPicturesTo limit: Int? = nil,
    problems: inout [Problem],
    _ set: (FlowDocument) throws(TypesettingError) -> Result
  ) -> (result: Result, warnings: [Problem])? {
    var substitution = Substitution()
    var warnings: [Problem] = []
    while let document = document(
      invoice, options: options, repeatingPicturesTo: limit, substitution: substitution, problems: &problems,
      warnings: &warnings)
    {
      do throws(TypesettingError) {
        return (try set(document), warnings + substitution.warnings)
      } catch {
        if invoice.reception != nil, substitution.add(error) { continue }
        problems += error.problems(template: template.file, invoice: invoice).map(template.placed)
        return nil
      }
    }
    return nil
  }

  /// Begins a PDF that takes many invoices.
  ///
  /// - Parameter sink: takes a piece of the file; false stops the writing.
  public func merged(to sink: @escaping ([UInt8]) -> Bool) throws(InvoiceProblems) -> MergedInvoices {
    do {
      return MergedInvoices(
        renderer: self, pdf: try MergedPDF(fonts: typesetters.fonts) { sink(Array($0)) }, template: template.file)
    } catch {
      throw InvoiceProblems(error.problems(template: template.file))
    }
  }

  /// The blocks of the invoice, before layout.
  func document(_ computed: ComputedInvoice, options: RenderOptions) throws(InvoiceProblems) -> FlowDocument {
    var problems: [Problem] = []
    var warnings: [Problem] = []
    let document = document(computed, options: options, problems: &problems, warnings: &warnings)
    guard let document, problems.isEmpty else { throw InvoiceProblems(problems) }
    return document
  }

  /// The same, with what is wrong added to `problems`; nil when there can be no document at all.
  private func document(
    _ computed: ComputedInvoice, options: RenderOptions, repeatingPicturesTo limit: Int? = nil,
    substitution: Substitution = Substitution(),
    problems: inout [Problem], warnings: inout [Problem]
  ) -> FlowDocument? {
    // Their sizes are said.
    let computed = (try? computed.readingAttachments(options)) ?? computed
    var logo: RasterImage?
    do throws(Problem) {
      logo = try self.logo(of: computed, options: options)
    } catch {
      problems.append(error)
    }
    var pictures: [RasterImage?] = []
    do { pictures = try linePictures.images(of: computed.invoice, options: options, repeatedTo: limit) } catch {
      problems += error.problems
    }
    let language = self.language(of: computed, options: options)
    let theme = computed.invoice.theme.overridden(by: options.theme)
    let languages = PageLanguages(language)
    let edition: CompiledTemplate?
    do {
      edition = try languages.flatMap { (languages) throws(InvoiceProblems) in
        try template.compiled(for: languages, theme: theme)
      }
    } catch {
      problems += error.problems
      return nil
    }
    guard let languages, let compiled = edition, let formatter = Self.formatter(of: languages) else {
      problems.append(unsupported(language))
      return nil
    }
    warnings = compiled.warnings
    let context = RenderingContext(
      computed, language: languages.first, secondLanguage: languages.second, formatter: formatter, logo: logo,
      pictures: pictures, isDraft: options.isDraft || computed.isDraft, watermark: options.watermark,
      stamp: options.stamp,
      mentionsIdentity: !compiled.hasLegalIdentity,
      substitution: substitution)
    do { try context.makeCode() } catch { problems.append(error) }
    var slip: Node?
    do { slip = try context.slip(on: compiled) } catch { problems += error.problems }
    return compiled.document(in: context, language: languages.first, slip: slip)
  }

  /// The picture of the caller, or else of the seller; nil when there is none.
  func logo(of computed: ComputedInvoice, options: RenderOptions) throws(Problem) -> RasterImage? {
    if let bytes = options.logo { return try logos.image(bytes) }
    guard let source = computed.invoice.seller.logo else { return nil }
    return try logos.image(source, assetsFolder: options.assetsFolder, assets: options.assets)
  }

  /// The page's language: as asked for, else the invoice's. What was received is shown in another one where the template
  /// lacks its own.
  private func language(of computed: ComputedInvoice, options: RenderOptions) -> String {
    let language = options.language ?? computed.invoice.language
    guard computed.reception != nil, options.language == nil, !supports(language: language) else { return language }
    return supports(language: "fr") ? "fr" : languages.first { supports(language: $0) } ?? language
  }

  private func unsupported(_ language: String) -> Problem {
    let names = template.languages.filter { InvoiceFormatter(language: $0) != nil }
    let unknown = unknownLanguage(in: language)
    return Problem(
      code: .unsupportedLanguage, path: "/language",
      message: unknown.map { "the template has no labels in `\($0.prefix(40))`" }
        ?? "a page is in one language or two, not in `\(language.prefix(40))`",
      hint: NearestName.hint(String((unknown ?? language).prefix(40)), among: names))
  }

  /// Which language of a text, `fr` or `fr,en`, has no labels; nil: each has, but they are too many.
  package func unknownLanguage(in text: String) -> String? {
    CommaList.parts(text).first { !supports(language: $0) }
  }
}
