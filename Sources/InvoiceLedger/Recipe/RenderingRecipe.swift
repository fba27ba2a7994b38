package import ByteCoding
internal import InvoiceModel

/// Everything that the bytes of a rendering depend on besides the invoice: the engine's release, and of a PDF the
/// libraries, the template, the fonts, the options, attachments and logos, each by its digest.
///
/// Many invoices share one. It is stored beside them, so that years later the same bytes can be made, or
/// ``differences(from:)`` says which ingredient is another one.
public struct RenderingRecipe: Hashable, Sendable {
  /// What is rendered, with what it depends on.
  package enum Content: Hashable, Sendable {
    /// A page.
    case pdf(PageRecipe)
    /// What depends on the engine alone.
    case data(RenderingForm.Data)
  }

  /// The release of the engine.
  public internal(set) var engine: String
  /// What is rendered.
  package internal(set) var content: Content

  /// What the invoice is rendered as.
  public var form: RenderingForm {
    switch content {
    case .pdf: .pdf
    case .data(let data): .data(data)
    }
  }

  /// Of a PDF.
  package var page: PageRecipe? {
    guard case .pdf(let page) = content else { return nil }
    return page
  }

  /// A recipe of the engine as it is now.
  init(_ content: Content, engine: String = Release.version) {
    self.engine = engine
    self.content = content
  }

  /// Of its JSON: recipes with the same digest are the same.
  package var digest: SHA256Digest { SHA256.digest(of: json) }

  /// The digests of all bytes that are needed to render again, each once.
  package var blobDigests: [SHA256Digest] {
    var seen: Set<SHA256Digest> = []
    return ((page?.files ?? []) + (page?.attachedFiles ?? [])).map(\.digest).filter { seen.insert($0).inserted }
  }
}
