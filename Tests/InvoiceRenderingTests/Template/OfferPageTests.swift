import InvoiceCore
import InvoiceRendering
import TestSupport
import Testing

@Suite("The pages of quotes, pro forma invoices and other types")
struct OfferPageTests {
  private func text(_ json: String, language: String = "fr") throws -> String {
    let renderer = try InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts)
    let json = json.replacing(#""date":"#, with: #""language": "\#(language)", "date":"#)
    return try TestFiles.text(of: renderer.pdf(try Documents.compute(json)).bytes)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func clean(_ members: String, payment: String) -> String {
    Documents.clean.replacing(#""date": "2026-02-11","#, with: #""date": "2026-02-11", \#(members)"#)
      .replacing(#""means": "transfer", "due_days": 30"#, with: payment)
  }

  @Test("A quote holds until a day, has room to be accepted, and asks for no payment")
  func quote() throws {
    let json = clean(
      #""type": "quote", "valid_until": "2026-03-31","#,
      payment: #""means": "transfer", "due_days": 30, "terms": "À la fin""#)
    let french = try text(json)
    for part in [
      "Devis", "Adressé à", "Valable jusqu’au 31 mars 2026", "Bon pour accord", "au plus tard le 31 mars 2026",
      "Conditions de règlement", "30 jours à compter de la date de facture", "À la fin", "Montant total 1 080,00 €",
    ] {
      #expect(french.contains(part), "\(part)")
    }
    for part in [
      "Facturé", "IBAN", "Échéance", "Net à payer", "Pénalités", "indemnité", "Escompte", "Nature de l'opération",
      "à réception", "FR76",
    ] {
      #expect(!french.contains(part), "\(part)")
    }
    let english = try text(json, language: "en")
    for part in ["Quote", "Prepared for", "Valid until 31 March 2026", "Accepted and agreed", "Total amount"] {
      #expect(english.contains(part), "\(part)")
    }
  }

  @Test("A pro forma invoice asks for no payment, and has nothing to sign")
  func proforma() throws {
    let text = try text(clean(#""type": "proforma","#, payment: #""means": "transfer""#))
    #expect(text.contains("Facture pro forma") && text.contains("Montant total"))
    for part in ["Bon pour accord", "IBAN", "Net à payer", "Pénalités"] { #expect(!text.contains(part), "\(part)") }
  }

  @Test(
    "Every type has its title",
    arguments: [
      ("partial", "Facture partielle", "Partial invoice"),
      ("consolidated_credit_note", "Avoir global", "Consolidated credit note"),
    ])
  func titles(type: String, french: String, english: String) throws {
    let json = clean(#""type": "\#(type)", "references": {"contract": "C-7"},"#, payment: "")
    #expect(try text(json).contains(french))
    #expect(try text(json, language: "en").contains(english))
    #expect(try text(json).contains(type == "partial" ? "Net à payer" : "Net à rembourser"))
  }

  @Test("What is rounded stands between the total and what is due; the term says its reading")
  func roundingAndTerm() throws {
    let json = clean(#""rounding": -0.02,"#, payment: #""due_days": 45, "end_of_month": "before_days""#)
    let french = try text(json)
    #expect(french.contains("Total TTC 1 080,00 € Arrondi -0,02 € Net à payer 1 079,98 €"))
    #expect(french.contains("45 jours fin de mois (fin du mois de facturation + 45 jours)"))
    #expect(french.contains("14 avril 2026"))
    #expect(
      try text(json, language: "en").contains(
        "45 days end of month (45 days after the end of the month of the invoice)"))
  }
}
