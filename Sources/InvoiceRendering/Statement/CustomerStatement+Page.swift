public import InvoiceBooks
public import InvoiceModel

extension CustomerStatement {
  /// The statement, archivable and accessible (PDF/A-3a and PDF/UA-1), on as many pages as it needs.
  ///
  /// - Parameters:
  ///   - fonts: folders of more fonts, for what the library's own lack.
  ///   - language: BCP 47; one of Docs/Languages.md.
  /// - Throws: `unsupported-language`, and what keeps the text from being set: a character that no font has.
  public func pdf(fonts: [String] = [], language: String = "fr") throws(InvoiceProblems) -> RenderedPDF {
    try RenderedPDF(statementIn: language, fonts: fonts) { formatter in
      CustomerStatementPage(statement: self, formatter: formatter, language: language).document()
    }
  }
}
