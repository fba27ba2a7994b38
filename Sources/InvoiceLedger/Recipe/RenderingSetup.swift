internal import ByteCoding
public import InvoiceCore
public import InvoiceModel
public import InvoiceRendering
internal import Synchronization

/// What the invoices of a run are rendered with: all of it is read into memory once, so that what is rendered is what is
/// recorded, whatever becomes of the files.
///
/// ```swift
/// let setup = try RenderingSetup(template: .folder("brand"))
/// let captured = try setup.captured(for: invoice)
/// let file = try captured.renderer.rendered(invoice)
/// ```
public final class RenderingSetup: Sendable {
  private enum Content {
    case pages(PageSetup)
    case data(RenderingForm.Data)
  }

  /// In what the recipes of a run differ.
  private struct Key: Hashable {
    /// Of the files that an invoice names.
    var names: [String] = []
    /// That its pictures are drawn with.
    var libraries: Set<String> = []
  }

  private let content: Content
  private let captured = Mutex<[Key: CapturedRecipe]>([:])
  /// So many recipes are kept: they differ in what the invoices name.
  private static let keptCount = 64

  /// Reads everything that rendering as a PDF takes.
  ///
  /// - Parameters:
  ///   - template: what pages look like.
  ///   - fonts: folders of more fonts.
  ///   - options: of every rendering; the files of its folder of assets are read when an invoice names them.
  /// - Throws: what is wrong with the template or a folder of fonts.
  public init(
    template: InvoiceTemplate = .classic, fonts: [String] = [], options: RenderOptions = RenderOptions()
  ) throws(InvoiceProblems) {
    content = .pages(try PageSetup(template: template, fonts: fonts, options: options))
  }

  /// For a form without pages.
  public init(_ data: RenderingForm.Data) {
    content = .data(data)
  }

  /// What the invoices are rendered as.
  public var form: RenderingForm {
    switch content {
    case .pages: .pdf
    case .data(let data): .data(data)
    }
  }

  /// What renders pages; nil for a form without.
  public var renderer: InvoiceRenderer? {
    guard case .pages(let pages) = content else { return nil }
    return pages.renderer
  }

  /// The recipe of an invoice's rendering, and what renders it.
  ///
  /// - Throws: `logo-file` for a file that the invoice names and that cannot be read.
  public func captured(for invoice: ComputedInvoice) throws(InvoiceProblems) -> CapturedRecipe {
    var key = Key()
    if case .pages(let pages) = content {
      key = Key(
        names: invoice.assetNames, libraries: pages.renderer.pictureLibraries(of: invoice, options: pages.options))
    }
    if let known = captured.withLock({ $0[key] }) { return known }
    let made = try capture(invoice, key.libraries)
    return captured.withLock { captured in
      // What was read first is what counts, whoever else has read it.
      if let known = captured[key] { return known }
      if captured.count >= Self.keptCount { captured.removeAll() }
      captured[key] = made
      return made
    }
  }

  private func capture(
    _ invoice: ComputedInvoice, _ libraries: Set<String>
  ) throws(InvoiceProblems) -> CapturedRecipe {
    switch content {
    case .pages(let pages):
      return try pages.captured(assets: invoice.assets(pages.options), pictureLibraries: libraries)
    case .data(let data):
      return CapturedRecipe(renderer: RecipeRenderer(RenderingRecipe(.data(data)), .data(data)), blobs: [])
    }
  }
}
