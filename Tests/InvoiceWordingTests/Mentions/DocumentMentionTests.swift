import InvoiceModel
import InvoiceWording
import Testing

@Suite("Mentions about the document")
struct DocumentMentionTests {
  private let references: Set<String> = [
    "credit-note-reference", "corrected-reference", "final-after-deposit", "preceding-invoice",
  ]

  private func fixture(_ type: DocumentType, preceding: Int, prepaid: Int = 0) -> MentionFixture {
    var fixture = MentionFixture()
    fixture.invoice.type = type
    fixture.invoice.prepaid = ExactDecimal(prepaid)
    let invoices = [("F-7", "2026-03-01"), ("F-8", "2026-03-02"), ("F-9", "2026-03-03")]
    for (number, date) in invoices.prefix(preceding) { fixture.addPreceding(number, date) }
    return fixture
  }

  @Test(
    "References to earlier invoices",
    arguments: [
      (
        DocumentType.creditNote, 1, 0, "credit-note-reference", "Avoir relatif à la facture n° F-7 du 1er mars 2026",
        "Credit note for invoice no. F-7 of 1 March 2026"
      ),
      (
        .creditNote, 3, 0, "credit-note-reference",
        "Avoir relatif aux factures n° F-7 du 1er mars 2026, n° F-8 du 2 mars 2026 et n° F-9 du 3 mars 2026",
        "Credit note for invoices no. F-7 of 1 March 2026, no. F-8 of 2 March 2026 and no. F-9 of 3 March 2026"
      ),
      (
        .corrected, 1, 0, "corrected-reference",
        "Facture rectificative, annule et remplace la facture n° F-7 du 1er mars 2026",
        "Corrected invoice, cancels and replaces invoice no. F-7 of 1 March 2026"
      ),
      (
        .corrected, 2, 0, "corrected-reference",
        "Facture rectificative, annule et remplace les factures n° F-7 du 1er mars 2026 et n° F-8 du 2 mars 2026",
        "Corrected invoice, cancels and replaces invoices no. F-7 of 1 March 2026 and no. F-8 of 2 March 2026"
      ),
      (
        .invoice, 1, 50, "final-after-deposit", "Facture définitive après la facture d'acompte n° F-7 du 1er mars 2026",
        "Final invoice after deposit invoice no. F-7 of 1 March 2026"
      ),
      (
        .invoice, 2, 50, "final-after-deposit",
        "Facture définitive après les factures d'acompte n° F-7 du 1er mars 2026 et n° F-8 du 2 mars 2026",
        "Final invoice after deposit invoices no. F-7 of 1 March 2026 and no. F-8 of 2 March 2026"
      ),
      (
        .invoice, 1, 0, "preceding-invoice", "En référence à la facture n° F-7 du 1er mars 2026",
        "Refers to invoice no. F-7 of 1 March 2026"
      ),
      (
        .selfBilled, 2, 0, "preceding-invoice",
        "En référence aux factures n° F-7 du 1er mars 2026 et n° F-8 du 2 mars 2026",
        "Refers to invoices no. F-7 of 1 March 2026 and no. F-8 of 2 March 2026"
      ),
    ])
  func preceding(type: DocumentType, count: Int, prepaid: Int, id: String, french: String, english: String) {
    let fixture = fixture(type, preceding: count, prepaid: prepaid)
    #expect(fixture.texts()[id] == french)
    #expect(fixture.texts("en")[id] == english)
    #expect(references.intersection(fixture.texts().keys) == [id])
  }

  @Test("Without an earlier invoice there is no reference", arguments: DocumentType.allCases)
  func noPreceding(type: DocumentType) {
    #expect(references.isDisjoint(with: fixture(type, preceding: 0, prepaid: 10).texts().keys))
  }

  @Test("Deposits and self-billing are named, others not", arguments: DocumentType.allCases)
  func types(type: DocumentType) {
    let texts = fixture(type, preceding: 0).texts()
    #expect((texts["deposit"] == "Facture d'acompte, à déduire de la facture définitive") == (type == .deposit))
    #expect((texts["self-billing"] == "Autofacturation") == (type == .selfBilled))
    if type != .selfBilled { #expect(texts["self-billing"] == nil) }
    if type != .deposit { #expect(texts["deposit"] == nil) }
  }

  @Test("The nature of the operation follows from the lines")
  func nature() {
    var fixture = MentionFixture()
    #expect(fixture.texts()["nature"] == "Nature de l'opération : prestations de services")
    fixture.invoice.nature = .goods
    #expect(fixture.texts()["nature"] == "Nature de l'opération : livraison de biens")
    #expect(fixture.texts("en")["nature"] == "Nature of the transaction: supply of goods")
    fixture.invoice.nature = .mixed
    #expect(fixture.texts()["nature"] == "Nature de l'opération : livraison de biens et prestations de services")
    fixture.invoice.lines[0].nature = .services
    #expect(fixture.texts()["nature"] == "Nature de l'opération : prestations de services")
    var line = fixture.invoice.lines[0]
    line.nature = .goods
    fixture.invoice.lines.append(line)
    #expect(fixture.texts()["nature"] == "Nature de l'opération : livraison de biens et prestations de services")
  }

  @Test("Mentions keep their order and their ids are never printed twice")
  func order() {
    var fixture = fixture(.invoice, preceding: 1, prepaid: 10)
    fixture.invoice.seller.paysVATOnDebits = true
    #expect(
      fixture.computed.mentions(language: "fr").map(\.id) == [
        "final-after-deposit", "nature", "vat-on-debits", "early-discount", "late-penalty", "recovery-indemnity",
      ])
  }
}
