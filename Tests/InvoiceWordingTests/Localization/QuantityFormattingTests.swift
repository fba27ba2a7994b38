import InvoiceModel
import InvoiceWording
import Testing

@Suite("Quantities with units")
struct QuantityFormattingTests {
  @Test(
    "Singular and plural",
    arguments: [
      // French has the plural from 2, English for all but exactly 1.
      ("HUR", "1", "1 heure", "1 hour"),
      ("HUR", "1.5", "1,5 heure", "1.5 hours"),
      ("HUR", "1.9999", "1,9999 heure", "1.9999 hours"),
      ("HUR", "2", "2 heures", "2 hours"),
      ("HUR", "0", "0 heure", "0 hours"),
      ("HUR", "0.25", "0,25 heure", "0.25 hours"),
      ("HUR", "-1", "-1 heure", "-1 hour"),
      ("HUR", "-3", "-3 heures", "-3 hours"),
      ("DAY", "12", "12 jours", "12 days"),
      ("MON", "1", "1 mois", "1 month"),
      ("MON", "3", "3 mois", "3 months"),
      ("ANN", "2", "2 ans", "2 years"),
      ("WEE", "2", "2 semaines", "2 weeks"),
      ("MIN", "90", "90 minutes", "90 minutes"),
      ("C62", "1", "1 unité", "1 unit"),
      ("C62", "1250", "1\u{202F}250 unités", "1,250 units"),
      ("EA", "2", "2 unités", "2 units"),
      ("H87", "4", "4 pièces", "4 pieces"),
      ("SET", "2", "2 ensembles", "2 sets"),
      ("NAR", "2", "2 articles", "2 articles"),
      ("LS", "1", "1 forfait", "1 flat fee"),
      ("LS", "2", "2 forfaits", "2 flat fees"),
      ("E48", "2", "2 prestations", "2 services"),
      ("KGM", "1", "1 kg", "1 kg"),
      ("KGM", "2.5", "2,5 kg", "2.5 kg"),
      ("GRM", "500", "500 g", "500 g"),
      ("TNE", "2", "2 tonnes", "2 tonnes"),
      ("LTR", "3", "3 litres", "3 litres"),
      ("MTR", "2", "2 mètres", "2 metres"),
      ("MTK", "35.5", "35,5 m²", "35.5 m²"),
      ("MTQ", "4", "4 m³", "4 m³"),
      ("KMT", "120", "120 km", "120 km"),
      ("KWH", "1432", "1\u{202F}432 kWh", "1,432 kWh"),
      ("NMI", "2", "2 milles marins", "2 nautical miles"),
      ("XPX", "3", "3 palettes", "3 pallets"),
      ("A10", "2", "2 A10", "2 A10"),
    ])
  func units(code: String, quantity: String, french: String, english: String) throws {
    let unit = try #require(Unit(code: code))
    let value = try #require(ExactDecimal(quantity))
    // The tables are written with ordinary spaces; on the page number and unit stay together.
    #expect(try formatted(value, unit, "fr") == french)
    #expect(try formatted(value, unit, "en") == english)
  }

  private func formatted(_ value: ExactDecimal, _ unit: Unit, _ language: String) throws -> String {
    let text = try #require(InvoiceFormatter(language: language)).quantity(value, unit: unit)
    #expect(text.first { $0 == " " || $0 == "\u{00A0}" } == "\u{00A0}")
    return String(text.map { $0 == "\u{00A0}" ? " " : $0 })
  }

  @Test(
    "Forms of other languages",
    arguments: [
      ("pl", "HUR", ["1 godzina", "2 godziny", "5 godzin", "12 godzin", "22 godziny", "1,5 godziny", "0 godzin"]),
      ("pl", "DAY", ["1 dzień", "2 dni", "5 dni", "12 dni", "22 dni", "1,5 dnia", "0 dni"]),
      ("pl", "H87", ["1 sztuka", "2 sztuki", "5 sztuk", "12 sztuk", "22 sztuki", "1,5 sztuki", "0 sztuk"]),
      ("de", "HUR", ["1 Stunde", "2 Stunden", "5 Stunden", "12 Stunden", "22 Stunden", "1,5 Stunden", "0 Stunden"]),
      ("de", "H87", ["1 Stück", "2 Stück", "5 Stück", "12 Stück", "22 Stück", "1,5 Stück", "0 Stück"]),
      ("es", "MON", ["1 mes", "2 meses", "5 meses", "12 meses", "22 meses", "1,5 meses", "0 meses"]),
      ("it", "HUR", ["1 ora", "2 ore", "5 ore", "12 ore", "22 ore", "1,5 ore", "0 ore"]),
      ("nl", "HUR", ["1 uur", "2 uur", "5 uur", "12 uur", "22 uur", "1,5 uur", "0 uur"]),
      ("nl", "H87", ["1 stuk", "2 stuks", "5 stuks", "12 stuks", "22 stuks", "1,5 stuks", "0 stuks"]),
      ("pt", "MON", ["1 mês", "2 meses", "5 meses", "12 meses", "22 meses", "1,5 meses", "0 meses"]),
      // What a language has no name for, it says in English.
      ("de", "XJR", ["1 jar", "2 jars", "5 jars", "12 jars", "22 jars", "1,5 jars", "0 jars"]),
      ("pl", "KGM", ["1 kg", "2 kg", "5 kg", "12 kg", "22 kg", "1,5 kg", "0 kg"]),
    ] as [(String, String, [String])])
  func forms(language: String, code: String, expected: [String]) throws {
    let unit = try #require(Unit(code: code))
    for (quantity, text) in zip(["1", "2", "5", "12", "22", "1.5", "0"], expected) {
      #expect(try formatted(#require(ExactDecimal(quantity)), unit, language) == text)
    }
  }

  @Test("American spelling")
  func american() throws {
    let formatter = try #require(InvoiceFormatter(language: "en-US"))
    let litre = try #require(Unit(word: "litre"))
    #expect(formatter.quantity(ExactDecimal(2), unit: litre) == "2\u{00A0}liters")
  }

  @Test("Every word of the JSON has a name in every language")
  func words() throws {
    for (word, code) in Unit.codes {
      let unit = try #require(Unit(word: word))
      for language in ["de", "en", "es", "fr", "it", "nl", "pl", "pt"] {
        let formatter = try #require(InvoiceFormatter(language: language))
        #expect(formatter.unit(unit, for: ExactDecimal(2)) != code, "\(word) in \(language)")
      }
    }
  }

  @Test("Without a unit there is just the number; alone, the unit follows the quantity")
  func parts() throws {
    let formatter = try #require(InvoiceFormatter(language: "fr"))
    let hour = try #require(Unit(code: "HUR"))
    #expect(formatter.quantity(ExactDecimal(3), unit: nil) == "3")
    #expect(formatter.unit(hour, for: ExactDecimal(1)) == "heure")
    #expect(formatter.unit(hour, for: ExactDecimal(2)) == "heures")
  }
}
