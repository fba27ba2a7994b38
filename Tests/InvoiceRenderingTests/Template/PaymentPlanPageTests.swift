import InvoiceCore
import InvoiceRendering
import TestSupport
import Testing

@Suite("Installments and retentions on the page")
struct PaymentPlanPageTests {
  private func text(_ json: String, language: String = "fr") throws -> String {
    let renderer = try InvoiceRenderer(template: TestFiles.classic, fonts: TestFiles.fonts)
    let json = json.replacing(#""date":"#, with: #""language": "\#(language)", "date":"#)
    return try TestFiles.text(of: renderer.pdf(try Documents.compute(json)).bytes)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }

  private func clean(_ members: String, _ installments: String) -> String {
    Documents.clean.replacing(#""date": "2026-02-11","#, with: #""date": "2026-02-11", \#(members)"#)
      .replacing(
        #""due_days": 30"#,
        with: installments.isEmpty ? #""due_days": 30"# : #""installments": [\#(installments)]"#)
  }

  private static let parts =
    #"{"due_days": 0, "percent": 40, "text": "À la commande"}, {"due_days": 30, "amount": 615.6}"#
  private static let retention = #""retention": {"percent": 5, "reason": "Réserves", "release_date": "2027-03-01"},"#

  @Test("A table has each part; beneath the totals stands what is kept, what is due now and what later")
  func both() throws {
    let french = try text(clean(Self.retention, Self.parts))
    for part in [
      "Dernière échéance 13 mars 2026", "Net à payer 1 080,00 €", "Retenue de garantie (5 %)", "-54,00 €", "Réserves",
      "À payer selon l’échéancier 1 026,00 €", "À libérer le 1er mars 2027 54,00 €",
      "Échéancier Échéance Objet Part Montant 11 février 2026 À la commande 40 % 410,40 € 13 mars 2026 615,60 €",
    ] {
      #expect(french.contains(part), "\(part)")
    }
    let english = try text(clean(Self.retention, Self.parts), language: "en")
    for part in [
      "Last due date 13 March 2026", "Retention (5%)", "To be paid in installments €1,026.00",
      "To be released on 1 March 2027 €54.00", "Installments Due date For Share Amount 11 February 2026",
    ] {
      #expect(english.contains(part), "\(part)")
    }
  }

  @Test("A retention alone leaves the due date where it is")
  func retentionAlone() throws {
    let text = try text(clean(#""retention": {"amount": 54},"#, ""))
    #expect(
      text.contains("Retenue de garantie -54,00 € À payer maintenant 1 026,00 € À libérer ultérieurement 54,00 €"))
    #expect(text.contains("Échéance 13 mars 2026") && !text.contains("Échéancier") && !text.contains("Dernière"))
  }

  @Test("Without a plan nothing is said of one")
  func plain() throws {
    let text = try text(clean("", ""))
    for part in ["Échéancier", "Retenue", "À libérer", "À payer", "Dernière"] { #expect(!text.contains(part)) }
  }

  @Test("A quote says the terms in words, and asks for nothing now")
  func quote() throws {
    let text = try text(clean(#""type": "quote","# + Self.retention, Self.parts))
    for part in [
      "Échéancier Échéance Objet Part Montant 0 jour à compter de la date de facture À la commande 40 %",
      "30 jours à compter de la date de facture 615,60 €", "Retenue de garantie (5 %)",
    ] {
      #expect(text.contains(part), "\(part)")
    }
    #expect(!text.contains("À payer"))
  }

  @Test("Many installments go on over pages")
  func many() throws {
    let parts = (1...100).map { #"{"due_days": \#($0 % 50), "percent": 1, "text": "Part \#($0)"}"# }
    let text = try text(clean("", parts.joined(separator: ",")))
    for place in [1, 50, 100] { #expect(text.contains("Part \(place) 1 % 10,80 €")) }
  }
}
