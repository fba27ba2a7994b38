public import InvoiceBooks
public import InvoiceModel
internal import InvoiceWording
internal import Typesetting

extension CustomerStatement {
  /// The statement, archivable and accessible (PDF/A-3a and PDF/UA-1), on as many pages as it needs.
  ///
  /// - Parameters:
  ///   - fonts: folders of more fonts, for what the library's own lack.
  ///   - language: BCP 47; French and English are there.
  /// - Throws: `unsupported-language`, and what keeps the text from being set: a character that no font has.
  public func pdf(fonts: [String] = [], language: String = "fr") throws(InvoiceProblems) -> RenderedPDF {
    guard let formatter = InvoiceFormatter(language: language) else {
      throw InvoiceProblems([
        Problem(
          code: .unsupportedLanguage, path: "/language",
          message: "The statement has no labels in `\(language.prefix(40))`.", hint: "There is `en`, `fr`.")
      ])
    }
    let page = CustomerStatementPage(statement: self, formatter: formatter, language: language)
    return try RenderedPDF(archiving: page.document(), fonts: RenderingFonts(folders: fonts))
  }
}
