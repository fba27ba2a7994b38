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
    let formatter = try InvoiceFormatter(statementIn: language)
    try self.init(archiving: document(formatter), fonts: RenderingFonts(folders: fonts))
  }
}

extension InvoiceFormatter {
  /// The formatter of a statement's language.
  ///
  /// - Throws: `unsupported-language`.
  init(statementIn language: String) throws(InvoiceProblems) {
    guard let formatter = InvoiceFormatter(language: language) else {
      throw InvoiceProblems([
        Problem(
          code: .unsupportedLanguage, path: "/language",
          message: "The statement has no labels in `\(language.prefix(40))`.", hint: "There is \(Wording.languageList)."
        )
      ])
    }
    self = formatter
  }
}
