internal import ByteCoding
public import InvoiceKit
internal import Synchronization
import SystemIO

/// Makes of documents in memory what `render-invoice` makes of files: the same bytes and the same problems. Many threads
/// use the same one; it keeps the renderers that it has made.
///
/// ```swift
/// let desk = try DocumentDesk(for: name)
/// let pdf = try desk.document(.text(json), DeskOptions([:]))
/// ```
public final class DocumentDesk: Sendable {
  /// What a draft is called where no file names it.
  private static let draftName = "invoice"

  private let command: CommandName
  private let fonts: [String]
  private let assets: String?
  private let templates: String?
  private let renderers: Mutex<[String: InvoiceRenderer]>

  /// A desk with a renderer for the standard template, whose fonts are open.
  ///
  /// - Parameters:
  ///   - command: who speaks in hints.
  ///   - fonts: folders of more fonts.
  ///   - assets: the folder in which an invoice's logo and pictures may name files; nil: none.
  ///   - templates: the folder of more templates, each a folder in it; nil: only those that come with the library.
  /// - Throws: what is wrong with the fonts.
  public init(
    for command: CommandName, fonts: [String] = [], assets: String? = nil, templates: String? = nil
  ) throws(InvoiceProblems) {
    (self.command, self.fonts, self.assets, self.templates) = (command, fonts, assets, templates)
    let standard = try InvoiceRenderer(fonts: fonts)
    try standard.openFonts()
    renderers = Mutex([PageOptions.standard.template: standard])
  }

  /// Makes a document.
  ///
  /// - Throws: why there is none.
  public func document(_ input: DeskInput, _ options: DeskOptions) throws(DeskRefusal) -> DeskDocument {
    let maker = try maker(options)
    let (read, text) = try read(input, options)
    let made = try document(of: read, text, by: maker, options)
    let invoice = read.invoice.invoice
    return DeskDocument(
      bytes: made.bytes, mediaType: options.mediaType,
      fileName: OutputPlace.fileName(
        for: read.invoice, readFrom: Self.draftName, extension: options.format.fileExtension),
      pageCount: made.pageCount, number: invoice.number, warnings: read.warnings + read.placed(made.warnings, in: text))
  }

  /// What `render-invoice check` says: all that making the document would tell.
  ///
  /// - Throws: only what no document is at fault for.
  public func problems(of input: DeskInput, _ options: DeskOptions) throws(DeskRefusal) -> [Problem] {
    do throws(DeskRefusal) {
      let maker = try maker(options)
      let (read, text) = try read(input, options)
      do throws(DeskRefusal) {
        let made = try document(of: read, text, by: maker, options)
        return read.verdict(by: options.rules) + read.placed(made.warnings, in: text)
      } catch {
        guard case .document(let problems) = error else { throw error }
        return read.verdict(by: options.rules) + read.untold(problems, by: options.rules).problems
      }
    } catch {
      guard case .document(let problems) = error else { throw error }
      return problems.problems
    }
  }

  private func read(
    _ input: DeskInput, _ options: DeskOptions
  ) throws(DeskRefusal) -> (read: InvoiceInput, text: [UInt8]) {
    do throws(InvoiceProblems) {
      switch input {
      case .xmlOfPDF(let xml, let attachment, let object):
        return (try InvoiceInput(ReceivedXML(xml, attachment: attachment, object: object)), [])
      case .text(let bytes):
        // Opening it is the matter of a process that has its bounds.
        if ReceivedFile.kind(of: bytes) == .pdf { throw InvoiceProblems([ForeignContent.pdf.problem(of: command)]) }
        let read = try InvoiceInput(bytes, purpose: options.kind.purpose, for: command)
        return (read, read.xml == nil ? bytes : [])
      }
    } catch {
      throw DeskRefusal(error)
    }
  }

  private func document(
    of read: InvoiceInput, _ text: [UInt8], by maker: any DocumentMaker, _ options: DeskOptions
  ) throws(DeskRefusal) -> MadeDocument {
    do throws(InvoiceProblems) { return try read.document(by: maker, in: text) } catch {
      if let renderer = maker.renderer, let language = options.page.language, error.contains(.unsupportedLanguage) {
        throw .failure(RendererFactory.unknownLanguage(language, renderer))
      }
      throw DeskRefusal(error)
    }
  }

  private func maker(_ options: DeskOptions) throws(DeskRefusal) -> any DocumentMaker {
    var rendering = RenderOptions()
    rendering.assetsFolder = assets
    guard case .pdf(let conformance) = options.kind else {
      return CallDocumentMaker(kind: options.kind, renderer: nil, options: rendering)
    }
    rendering.language = options.page.language
    rendering.isDraft = options.page.draft
    rendering.theme = options.theme
    rendering.conformance = conformance
    rendering.isTagged = !options.archive.untagged
    return CallDocumentMaker(
      kind: options.kind, renderer: try renderer(of: options.page.template), options: rendering,
      pages: options.pages)
  }

  private func renderer(of name: String) throws(DeskRefusal) -> InvoiceRenderer {
    if let known = renderers.withLock({ $0[name] }) { return known }
    guard let template = template(named: name) else {
      throw .failure(
        CommandFailure(
          .usage, "unknown-template", "there is no template of that name",
          hint: NearestName.choice(name, among: InvoiceTemplate.bundled.map(\.name))))
    }
    do throws(InvoiceProblems) {
      let renderer = try InvoiceRenderer(template: template, fonts: fonts)
      // Another thread may have been quicker; there are as many as templates.
      return renderers.withLock { renderers in
        let kept = renderers[name] ?? renderer
        renderers[name] = kept
        return kept
      }
    } catch {
      // A template of the owner's that is not sound is nothing that who sent the invoice could mend.
      throw .failure(CommandFailure(.software, error, file: nil))
    }
  }

  private func template(named name: String) -> InvoiceTemplate? {
    if let bundled = InvoiceTemplate(bundled: name) { return bundled }
    let isName = name.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0 | 0x20) || $0 == UInt8(ascii: "-")
        || $0 == UInt8(ascii: "_")
    }
    guard let templates, isName, (1...64).contains(name.utf8.count) else { return nil }
    let folder = FilePath.join(templates, name)
    return FilePath.kind(of: FilePath.join(folder, "template.yaml")) == nil ? nil : .folder(folder)
  }
}
