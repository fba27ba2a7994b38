public import InvoiceBooks
public import InvoiceModel
internal import InvoiceWording
internal import PDFFinishing
internal import Typesetting

extension MonthSummary {
  /// The page, archivable and accessible (PDF/A-3a and PDF/UA-1).
  ///
  /// - Parameters:
  ///   - fonts: folders of more fonts, for what the library's own lack.
  ///   - language: BCP 47; one of Docs/Languages.md.
  /// - Throws: `no-invoices` when there are none, `unsupported-language`, and what keeps the text from being set: a
  ///   character that no font has.
  public func pdf(fonts: [String] = [], language: String = "fr") throws(InvoiceProblems) -> RenderedPDF {
    let (draft, document) = try onePage(language: language, fonts: fonts)
    let options = FinishingOptions(conformance: .a3aUA1, metadata: DocumentMetadata(document.metadata))
    return RenderedPDF(bytes: try InvoiceRenderer.finished(draft, options), pageCount: draft.pages.count)
  }

  private func onePage(
    language: String, fonts: [String]
  ) throws(InvoiceProblems) -> (draft: PDFDraft, document: FlowDocument) {
    var (last, others) = (SummaryDensity.all[0], SummaryDensity.all.dropFirst())
    let library = try RenderingFonts(folders: fonts).library
    while true {
      let document = try document(language: language, density: last)
      do {
        let draft = try Typesetter(fonts: library).draft(document)
        guard draft.pages.count > 1, let next = others.popFirst() else { return (draft, document) }
        last = next
      } catch {
        throw InvoiceProblems(error.problems(template: nil))
      }
    }
  }

  /// The blocks of the page, before layout.
  func document(
    language: String, density: SummaryDensity = SummaryDensity.all[0]
  ) throws(InvoiceProblems) -> FlowDocument {
    guard let formatter = InvoiceFormatter(language: language) else {
      throw InvoiceProblems([
        Problem(
          code: .unsupportedLanguage, path: "/language",
          message: "The summary has no labels in `\(language.prefix(40))`.",
          hint: "There is \(Wording.languageList).")
      ])
    }
    guard let (currency, main) = mainCurrency else {
      throw InvoiceProblems([Problem(code: .noInvoices, path: "", message: "There is no invoice to sum up.")])
    }
    return MonthSummaryPage(
      summary: self, main: main, currency: currency, formatter: formatter, language: language,
      density: density
    ).document()
  }
}
