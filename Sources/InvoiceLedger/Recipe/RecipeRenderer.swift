internal import EInvoicing
public import InvoiceCore
public import InvoiceModel
public import InvoiceRendering

/// Renders issued invoices by a recipe, with ingredients that are in memory. Use it from as many tasks at a time as you
/// like.
public struct RecipeRenderer: Sendable {
  /// What makes the files.
  enum Work: Sendable {
    case pages(InvoiceRenderer, RenderOptions)
    case data(RenderingForm.Data)
  }

  /// What it renders by.
  public let recipe: RenderingRecipe
  /// Which ingredients are other ones than the recipe says, in plain words; empty when the bytes will be the same.
  public let differences: [String]
  private let work: Work

  init(_ recipe: RenderingRecipe, _ work: Work, differences: [String] = []) {
    self.recipe = recipe
    self.work = work
    self.differences = differences
  }

  /// The invoice as the recipe's file.
  ///
  /// - Throws: everything that keeps the file from being made, and with it a `recipe-differs` for each of the
  ///   ``differences``, which may be why.
  public func rendered(_ invoice: ComputedInvoice) throws(InvoiceProblems) -> RenderedInvoice {
    do throws(InvoiceProblems) {
      switch work {
      case .pages(let renderer, let options):
        let pdf = try renderer.pdf(invoice, options: options)
        return RenderedInvoice(bytes: pdf.bytes, pageCount: pdf.pageCount)
      case .data(.json): return RenderedInvoice(bytes: invoice.json, pageCount: 0)
      case .data(.cii(let profile, let rules)):
        return RenderedInvoice(bytes: try invoice.cii(profile: profile, rules: rules), pageCount: 0)
      case .data(.ubl(let specification, let rules)):
        return RenderedInvoice(bytes: try invoice.ubl(specification: specification, rules: rules), pageCount: 0)
      }
    } catch {
      throw InvoiceProblems(error.problems + RenderingRecipe.warnings(of: differences))
    }
  }

  /// A page of the invoice as the recipe's file shows it; nil when its file has no pages.
  ///
  /// - Throws: as ``rendered(_:)``, and `no-such-page`, `resolution` and `picture-too-large`.
  public func picture(
    of invoice: ComputedInvoice, _ picture: PagePicture = PagePicture()
  ) throws(InvoiceProblems) -> RenderedPicture? {
    guard case .pages(let renderer, let options) = work else { return nil }
    do throws(InvoiceProblems) {
      return try renderer.png(invoice, picture, options: options)
    } catch {
      throw InvoiceProblems(error.problems + RenderingRecipe.warnings(of: differences))
    }
  }
}
