internal import ByteCoding
internal import InvoiceModel
internal import InvoiceCore
public import InvoiceRendering
internal import Synchronization

/// Renders what a ledger has issued, with what it has stored: the same bytes as the first time, or words that say which
/// ingredient is another one.
///
/// ```swift
/// let renderer = LedgerRenderer(ledger)
/// let rendering = try renderer.render("INV-202602-0001")
/// for warning in rendering.warnings { print(warning) }
/// ```
///
/// It keeps what it renders with, so use one for many invoices, from as many tasks at a time as you like.
public final class LedgerRenderer: Sendable {
  private let ledger: Ledger
  private let renderers: RecipeRenderers
  private let digests = Mutex<[Int64: SHA256Digest]>([:])

  /// A renderer of a ledger's invoices.
  ///
  /// - Parameters:
  ///   - ledger: which holds the invoices.
  ///   - fonts: folders in which the fonts may be that invoices were rendered with and that do not come with the
  ///     library; they are found by their content.
  public init(_ ledger: Ledger, fonts: [String] = []) {
    self.ledger = ledger
    renderers = RecipeRenderers(fonts: fonts)
  }

  /// Renders the invoice of a number.
  ///
  /// - Parameters:
  ///   - number: the invoice's.
  ///   - issuer: whose number it is; nil: of whoever has it, when only one issuer has.
  public func render(
    _ number: String, of issuer: Issuer? = nil
  ) throws(LedgerRenderingFailure) -> LedgerRendering {
    let invoice: IssuedInvoice
    do throws(LedgerError) { invoice = try ledger.invoice(number, of: issuer) } catch { throw .ledger(error) }
    return try render(invoice)
  }

  /// Renders an invoice, and records what came out when it is the first time.
  ///
  /// - Parameter invoice: with its content.
  public func render(_ invoice: IssuedInvoice) throws(LedgerRenderingFailure) -> LedgerRendering {
    // First, as an erased invoice has nothing to be rendered with either.
    let computed: ComputedInvoice
    do throws(LedgerError) { computed = try invoice.computed() } catch { throw .ledger(error) }
    let renderer = try renderer(of: invoice)
    let file: RenderedInvoice
    do throws(InvoiceProblems) { file = try renderer.rendered(computed) } catch { throw .rendering(error) }
    let rendering = Rendering(file, as: renderer.recipe.form)
    let comparison = try comparison(of: rendering, invoice)
    return LedgerRendering(
      invoice: invoice, file: file, form: renderer.recipe.form, comparison: comparison,
      warnings: comparison == .different ? Self.warnings(of: invoice, renderer.differences) : [])
  }

  /// A page of the invoice of a number as its file shows it; nil when its file has no pages. Nothing is recorded: a picture
  /// is no document.
  ///
  /// - Parameters:
  ///   - number: the invoice's.
  ///   - issuer: as of ``render(_:of:)``.
  ///   - picture: which page, and how fine.
  public func picture(
    _ number: String, of issuer: Issuer? = nil, _ picture: PagePicture = PagePicture()
  ) throws(LedgerRenderingFailure) -> RenderedPicture? {
    let (invoice, computed): (IssuedInvoice, ComputedInvoice)
    do throws(LedgerError) {
      invoice = try ledger.invoice(number, of: issuer)
      computed = try invoice.computed()
    } catch {
      throw .ledger(error)
    }
    let renderer = try renderer(of: invoice)
    do throws(InvoiceProblems) { return try renderer.picture(of: computed, picture) } catch { throw .rendering(error) }
  }

  private func comparison(
    of rendering: Rendering, _ invoice: IssuedInvoice
  ) throws(LedgerRenderingFailure) -> LedgerRendering.Comparison {
    do throws(LedgerError) {
      if let first = try ledger.rendering(rendering.form, of: invoice) {
        return first.digest == rendering.digest ? .same : .different
      }
      return try ledger.record(rendering, of: invoice).digest == rendering.digest ? .first : .different
    } catch {
      // A ledger that is only read has nothing recorded, and is none the worse for it.
      guard error.code == .ledgerReadOnly else { throw .ledger(error) }
      return .first
    }
  }

  private static func warnings(of invoice: IssuedInvoice, _ differences: [String]) -> [Problem] {
    [
      Problem(
        code: .renderingDiffers, severity: .warning, path: "",
        message: "the file of \(invoice.number) is not the one that was made first, although the invoice is the same",
        hint: differences.isEmpty
          ? "nothing that it is rendered with is known to differ: check the ledger with `invoice-ledger verify`" : nil)
    ] + RenderingRecipe.warnings(of: differences)
  }

  private func renderer(of invoice: IssuedInvoice) throws(LedgerRenderingFailure) -> RecipeRenderer {
    guard let id = invoice.recipe else {
      throw .ledger(
        LedgerError(
          .request, .noRecipe, "the ledger was not told what \(invoice.number) is rendered with",
          hint: "`invoice-ledger show \(invoice.number)` gives its content."))
    }
    if let digest = digests.withLock({ $0[id] }), let known = renderers.renderer(ofRecipe: digest) { return known }
    let stored: (recipe: RenderingRecipe, blobs: [RecipeBlob])
    do throws(LedgerError) { stored = try ledger.recipe(id) } catch { throw .ledger(error) }
    do throws(InvoiceProblems) {
      let renderer = try renderers.renderer(for: stored.recipe, blobs: stored.blobs)
      digests.withLock { $0[id] = stored.recipe.digest }
      return renderer
    } catch {
      throw .rendering(error)
    }
  }
}
