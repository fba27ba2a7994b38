internal import InvoiceCore
import InvoiceKit

/// What is wanted of a document: the options of `render-invoice` that concern one document and no file of the caller, by
/// their names.
public struct DeskOptions: Sendable {
  /// The options, without their dashes.
  public enum Name: String, Hashable, Sendable, CaseIterable {
    /// `pdf`, `png`, `svg`, `html`, `json`, `xml` (CII) or `ubl`.
    case format
    /// Of `png` and `svg`: which page.
    case page
    /// Of `png`: how many dots an inch.
    case dpi
    /// The name of a template.
    case template
    /// What of the template's look is changed: an object of JSON, as the invoice's `theme`.
    case theme
    /// A language that the template has labels for.
    case language
    /// Whether the watermark of a draft is printed.
    case draft
    /// The profile of a Factur-X PDF.
    case facturx
    /// That of `xml` and `ubl`.
    case profile
    /// By which rules an e-invoice is checked.
    case rules
    /// Whether the PDF is PDF/A.
    case pdfa
    /// Whether the PDF has no structure for screen readers.
    case untagged
  }

  /// A desk is shared: at 300 dots an inch the pixels of A4 take 35 MB, at 600 four times as much.
  private static let resolutions = PagePicture.resolutions.lowerBound...300

  let format: RenderFormat
  let pages: PageRequest?
  let page: PageOptions
  let theme: InvoiceTheme
  let archive: ArchiveOptions
  let kind: DocumentKind
  /// What documents that were received are judged by.
  let rules: RuleChoice?

  /// What the values of options say: a flag is true when it is empty or `true`; an empty or true `facturx` is EN 16931.
  ///
  /// - Throws: a failure with status 64 for a value that there is not, and for options that contradict each other or
  ///   would be ignored.
  public init(_ values: [Name: String]) throws(CommandFailure) {
    format = try Self.word(.format, values) ?? .pdf
    var page = PageOptions.standard
    page.template = values[.template] ?? page.template
    theme = try Self.theme(values[.theme])
    page.language = values[.language]
    page.draft = try Self.flag(.draft, values)
    var archive = ArchiveOptions.standard
    archive.pdfa = try Self.flag(.pdfa, values)
    archive.untagged = try Self.flag(.untagged, values)
    var eInvoice = EInvoiceOptions.standard
    switch values[.facturx] {
    case nil, "false": eInvoice.facturx = nil
    case "", "true": eInvoice.facturx = .en16931
    case let name?:
      guard let profile = FacturXProfile(argument: name) else {
        throw Self.unknown(.facturx, name, FacturXProfile.allCases.map(\.rawValue))
      }
      eInvoice.facturx = profile
    }
    eInvoice.profile = values[.profile]
    rules = try Self.word(.rules, values)
    eInvoice.rules = rules
    var pictures = PictureOptions.standard
    pictures.page = try Self.number(.page, values)
    pictures.dpi = try Self.number(.dpi, values)
    pages = try pictures.request(for: format, resolutions: Self.resolutions)
    kind = try DocumentKind(
      format: format.output, options: eInvoice, archive: archive, isDraft: page.draft,
      isPagesAlone: pages != nil)
    (self.page, self.archive) = (page, archive)
  }

  /// What the file will be: `application/pdf`.
  public var mediaType: String {
    switch format {
    case .pdf: "application/pdf"
    case .png: "image/png"
    case .html: "text/html; charset=utf-8"
    case .svg: "image/svg+xml"
    case .json: "application/json"
    case .xml, .ubl: "application/xml"
    }
  }

  private static func flag(_ name: Name, _ values: [Name: String]) throws(CommandFailure) -> Bool {
    switch values[name] {
    case nil, "false": return false
    case "", "true": return true
    case let text?: throw unknown(name, text, ["true", "false"])
    }
  }

  private static func theme(_ json: String?) throws(CommandFailure) -> InvoiceTheme {
    var theme = InvoiceTheme()
    guard let json else { return theme }
    let bytes = Array(json.utf8)
    let problem: Problem?
    do throws(JSONSyntaxError) {
      let found = try JSONObjectDecoder.decode(InvoiceTheme.Key.objectForm, from: bytes, into: &theme)
      problem = found.finished(in: bytes).first
    } catch {
      problem = error.problem(in: bytes)
    }
    if let problem {
      throw CommandFailure(
        .usage, "usage", "`theme` is wrong: \(problem.message)",
        hint: problem.hint ?? ##"It is an object of JSON, {"accent": "#0f766e"}, percent-encoded."##)
    }
    return theme
  }

  private static func number(_ name: Name, _ values: [Name: String]) throws(CommandFailure) -> Int? {
    guard let text = values[name] else { return nil }
    guard let number = Int(text) else {
      throw CommandFailure(.usage, "usage", "`\(name.rawValue)` is a whole number")
    }
    return number
  }

  private static func word<Word: RawRepresentable<String> & CaseIterable>(
    _ name: Name, _ values: [Name: String]
  ) throws(CommandFailure) -> Word? {
    guard let text = values[name] else { return nil }
    guard let word = Word(rawValue: text) else { throw unknown(name, text, Word.allCases.map(\.rawValue)) }
    return word
  }

  private static func unknown(_ name: Name, _ value: String, _ words: [String]) -> CommandFailure {
    CommandFailure(
      .usage, "usage", "`\(name.rawValue)` has no value \"\(PrintableText.of(String(value.prefix(40))))\"",
      hint: NearestName.choice(value, among: words))
  }
}
