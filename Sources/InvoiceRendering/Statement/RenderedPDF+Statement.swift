internal import InvoiceModel
internal import InvoiceWording
internal import Typesetting

extension RenderedPDF {
  /// The pages of a statement, archivable and accessible.
  ///
  /// - Throws: `unsupported-language`, and what keeps the text from being set.
  init(
    statementIn language: String, fonts: [String], _ document: (InvoiceFormatter) -> FlowDocument
  ) throws(InvoiceProblems) {
    guard let formatter = InvoiceFormatter(language: language) else {
      throw InvoiceProblems([
        Problem(
          code: .unsupportedLanguage, path: "/language",
          message: "The statement has no labels in `\(language.prefix(40))`.", hint: "There is \(Wording.languageList)."
        )
      ])
    }
    try self.init(archiving: document(formatter), fonts: RenderingFonts(folders: fonts))
  }
}
