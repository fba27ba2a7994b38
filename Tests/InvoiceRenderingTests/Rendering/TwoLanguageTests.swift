import InvoiceCore
import InvoiceModel
import InvoiceWording
import TestSupport
import Testing

@testable import InvoiceRendering
@testable import Typesetting

/// Pages in two languages.
struct TwoLanguageTests {
  private static let renderer = Result { try InvoiceRenderer() }

  private func pdf(_ sample: String, _ language: String) throws -> RenderedPDF {
    var options = RenderOptions()
    options.language = language
    options.assetsFolder = TestFiles.assets
    return try Self.renderer.get().pdf(TestFiles.invoice(sample), options: options)
  }

  private func text(_ sample: String, _ language: String) throws -> String {
    try TestFiles.text(of: pdf(sample, language).bytes).split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  @Test("Labels and mentions stand in both, amounts and dates as the first language writes them")
  func both() throws {
    let text = try text("02-b2b-complete.json", "fr,en")
    for words in [
      "Facture / Invoice", "Total TTC / Total incl. VAT", "Net à payer / Amount due", "9 226,29 €", "11 février 2026",
      "Nature de l'opération : livraison de biens et prestations de services",
      "Nature of the transaction: supply of goods and services", "Facturé à / Billed to",
    ] { #expect(text.contains(words), "\(words)") }
    for words in ["€9,226.29", "11 February 2026", "IBAN / IBAN", "Total TVA / Total TVA"] {
      #expect(!text.contains(words), "\(words)")
    }
    let other = try self.text("02-b2b-complete.json", "en-GB,fr")
    #expect(other.contains("Invoice / Facture") && other.contains("€9,226.29"))
  }

  @Test("Headings of columns and labels of fields are on two lines, so that columns keep their width")
  func stacked() throws {
    let text = try text("02-b2b-complete.json", "fr,en")
    #expect(text.contains("Désignation") && text.contains("Description"))
    #expect(!text.contains("Désignation / Description") && !text.contains("Échéance / Due date"))
  }

  @Test("The same words stand there once, and the same language twice is one")
  func once() throws {
    let german = try text("37-german.json", "de,pl")
    #expect(!german.contains("IBAN IBAN") && german.contains("Rechnung / Faktura"))
    // What a label names in its turn is in the label's own language.
    #expect(german.contains("Summe USt. / Razem VAT") && german.contains("USt. / VAT 19 %"))
    #expect(try pdf("01-seed.json", "fr,fr") == pdf("01-seed.json", "fr"))
    #expect(try pdf("01-seed.json", "fr, en") == pdf("01-seed.json", "fr,en"))
  }

  @Test("A watermark is in one language; a label with what a line says, too")
  func short() throws {
    let (compiled, context) = try compiled("fr", "en")
    #expect(compiled.watermark.text?.paragraph(in: context)?.plainText == "BROUILLON")
    #expect(!SecondLanguage.isSaid("{preceding.number} du {preceding.date | short}"))
    #expect(!SecondLanguage.isSaid("Ligne {line.id}"))
    #expect(SecondLanguage.isSaid("N°") && SecondLanguage.isSaid("le {invoice.valid_until}"))
  }

  @Test("The document's language is the first, and words of the second are marked as its own")
  func structure() throws {
    let (compiled, context) = try compiled("fr", "en")
    #expect(compiled.language == "fr")
    let title = try #require(compiled.title.paragraph(in: context))
    #expect(title.plainText == "Facture / Invoice INV-202602-ABCD")
    #expect(title.inlines.filter { $0.language == "en" }.map(\.content) == [.text("Invoice")])
    #expect(title.inlines.allSatisfy { $0.language == nil || $0.language == "en" })
    #expect(zip(context.mentions, context.mentionLanguages).contains { $1 == "en" && $0.text.hasPrefix("Nature of") })
  }

  private func compiled(_ first: String, _ second: String) throws -> (CompiledTemplate, RenderingContext) {
    let template = try Template(.classic, fonts: RenderingFonts(folders: []))
    let formatter = try #require(InvoiceFormatter(language: first))
    return (
      try #require(try template.compiled(for: PageLanguages(first: first, second: second), theme: InvoiceTheme())),
      RenderingContext(
        try TestFiles.invoice("01-seed.json"), language: first, secondLanguage: second, formatter: formatter,
        isDraft: true)
    )
  }

  @Test(
    "More than two languages, none, or one without words are refused", arguments: ["fr,en,de", "fr,", ",", "fr,sv"])
  func refused(language: String) throws {
    let problems = #expect(throws: InvoiceProblems.self) { try pdf("01-seed.json", language) }
    #expect(problems?.problems.map(\.code) == [.unsupportedLanguage])
    #expect(try !Self.renderer.get().supports(language: language))
    if language == "fr,sv" { #expect(problems?.problems.first?.message.contains("`sv`") == true) }
  }

  @Test("Every sample is set in any two languages", arguments: ["02-b2b-complete.json", "30-catalogue-lines.json"])
  func samples(name: String) throws {
    for pair in ["de,pl", "nl,pt", "es,it"] {
      #expect(try pdf(name, pair).pageCount <= 4)
    }
  }
}
