package import ByteCoding
package import InvoiceKit
import SystemIO

/// What a renderer is made of: found and looked at before an invoice is read, made when there is one to render.
package struct RendererFactory {
  /// Nil when no page is drawn.
  package private(set) var template: InvoiceTemplate?
  /// Folders of the caller's fonts.
  package private(set) var fonts: [String] = []
  /// Where the caller's logo was read.
  private var logo: String?
  /// What the caller changes about each page.
  package var options = RenderOptions()
  /// What is wanted of a page instead of a document; nil: a document is.
  package var pages: PageRequest?
  /// What the documents of some customers look like.
  package var customers: CustomerTable?

  /// - Throws: a failure with status 66 when a folder of the caller's is not there, 64 for an unknown template.
  package init(page: PageOptions, look: LookOptions = .standard, isNeeded: Bool) throws(CommandFailure) {
    options.language = page.language
    guard isNeeded else { return }
    try look.apply(to: &options)
    logo = look.logo
    template = try TemplateChoice.template(named: page.template)
    for folder in page.fonts { try Self.check(folder, of: "fonts") }
    if let folder = page.assets { try Self.check(folder, of: "assets") }
    fonts = page.fonts
    options.isDraft = page.draft
    options.assetsFolder = page.assets
  }

  /// The same with what the PDF is to be besides a page.
  ///
  /// - Throws: besides, a failure with status 66 when a file to attach cannot be read.
  package init(
    page: PageOptions, look: LookOptions = .standard, archive: ArchiveOptions, kind: DocumentKind
  ) throws(CommandFailure) {
    guard case .pdf(let conformance) = kind else {
      try self.init(page: page, isNeeded: false)
      // Of an e-invoice without a page its attachments are there.
      guard kind.isEInvoice, let folder = page.assets else { return }
      try Self.check(folder, of: "assets")
      options.assetsFolder = folder
      return
    }
    try self.init(page: page, look: look, isNeeded: true)
    options.conformance = conformance
    options.isTagged = !archive.untagged
    options.attachments = try AttachmentList.read(archive.attach)
  }

  /// Sees to it that a folder of the caller's is there.
  ///
  /// - Parameter option: that names it.
  /// - Throws: a failure with status 66 when it is not.
  package static func check(_ folder: String, of option: String) throws(CommandFailure) {
    guard !FilePath.isFolder(folder) else { return }
    throw CommandFailure(
      .noInput, "no-folder", FilePath.kind(of: folder) == nil ? "there is no such folder" : "is not a folder",
      hint: "--\(option) takes a folder", file: folder)
  }

  /// The renderer; nil when none is needed.
  ///
  /// - Parameter opensFonts: all of them now, for work that is not to end halfway for want of room for them; otherwise
  ///   when a document needs them.
  package func make(opensFonts: Bool) throws(InvoiceProblems) -> InvoiceRenderer? {
    guard let template else { return nil }
    return try make(template, RenderingFonts(folders: fonts), opensFonts: opensFonts)
  }

  private func make(
    _ template: InvoiceTemplate, _ fonts: RenderingFonts, opensFonts: Bool
  ) throws(InvoiceProblems) -> InvoiceRenderer {
    let renderer = try InvoiceRenderer(template, fonts: fonts)
    try renderer.check(options.theme)
    if let logo, let bytes = options.logo { try renderer.check(logo: bytes, of: logo) }
    if opensFonts { try renderer.openFonts() }
    return renderer
  }

  /// What makes the documents of a call.
  ///
  /// - Parameter opensFonts: as of `make(opensFonts:)`.
  func maker(_ kind: DocumentKind, opensFonts: Bool) throws(InvoiceProblems) -> any DocumentMaker {
    guard let template, let customers else {
      return maker(kind, with: try make(opensFonts: opensFonts))
    }
    let found = try RenderingFonts(folders: fonts)
    let usual = CustomerDocumentMaker.Look(
      renderer: try make(template, found, opensFonts: opensFonts), options: options)
    return try customers.maker(kind, usual: usual, fonts: found, pages: pages)
  }

  /// What makes the documents of a call that has its renderer.
  ///
  /// - Parameters:
  ///   - kind: what they are.
  ///   - renderer: nil when none is needed.
  package func maker(_ kind: DocumentKind, with renderer: InvoiceRenderer?) -> any DocumentMaker {
    CallDocumentMaker(kind: kind, renderer: renderer, options: options, pages: pages)
  }

  /// A digest of everything that documents depend on besides their invoices.
  package func digest(_ kind: DocumentKind) -> SHA256Digest {
    var digest = OptionsDigest(version: Release.version)
    digest.add("kind", String(reflecting: kind))
    if let pages { digest.add("pages", String(reflecting: pages)) }
    if let template {
      digest.add("bundled fonts", BundledFile.fontDigest.description)
      if template.isBundled {
        digest.add("template", template.name)
      } else {
        digest.add(content: template.name)
      }
      // A template of one's own may extend one of them.
      digest.add("bundled files", BundledFile.templateDigest.description)
      customers?.add(to: &digest)
      for folder in fonts { digest.add(content: folder) }
      // All of its members, those included that are added later.
      var options = options
      for index in options.attachments.indices {
        // Megabytes need not be printed to be told apart.
        digest.add("attachment", SHA256.digest(of: options.attachments[index].bytes).description)
        options.attachments[index].bytes = []
      }
      if let logo = options.logo { digest.add("logo", SHA256.digest(of: logo).description) }
      options.logo = nil
      digest.add("options", String(reflecting: options))
    }
    if let folder = options.assetsFolder { digest.add(listing: folder) }
    return digest.digest
  }

  /// The failure with status 64 when a rendering failed for the language that the caller asked for: no invoice is at
  /// fault then.
  package func languageFailure(_ problems: InvoiceProblems, _ renderer: InvoiceRenderer) -> CommandFailure? {
    guard let language = options.language, problems.problems.contains(where: { $0.code == .unsupportedLanguage })
    else { return nil }
    return Self.unknownLanguage(language, renderer)
  }

  /// The failure with status 64 when the template has no labels in a language.
  package static func unknownLanguage(_ language: String, _ renderer: InvoiceRenderer) -> CommandFailure {
    guard let unknown = renderer.unknownLanguage(in: language) else {
      return CommandFailure(
        .usage, "unknown-language", "a page is in one language or two, not in \"\(language)\"", hint: "write `fr,en`")
    }
    // Who writes a language's name, or the code of another list, begins it like its tag.
    let nearest =
      NearestName.of(unknown, among: renderer.languages)
      ?? renderer.languages.first { unknown.lowercased().hasPrefix($0) }
    return CommandFailure(
      .usage, "unknown-language", "there are no labels in \"\(unknown)\"",
      hint: (nearest.map { "did you mean `\($0)`? There is " } ?? "there is ")
        + renderer.languages.joined(separator: ", "))
  }
}
