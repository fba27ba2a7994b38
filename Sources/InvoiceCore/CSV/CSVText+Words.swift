internal import InvoiceModel

extension CSVText {
  /// The word of the invoice JSON for what people write in some columns; any other text as it is.
  static func word(_ text: String, of column: CSVColumn) -> String {
    switch column.tokens.last {
    case "country": return Country.isCode(text) ? text : Country.code(named: text) ?? text
    case "currency" where column.name == "currency":
      let codes = Currency.codes(written: text)
      return codes.count == 1 ? codes[0] : text
    case "type" where column.name == "type": return documentTypes[CSVColumn.folded(text)] ?? text
    default: return text
    }
  }

  /// Kinds of documents, in French, English and German.
  private static let documentTypes = [
    "devis": "quote", "angebot": "quote", "factureproforma": "proforma", "proformarechnung": "proforma",
    "proformainvoice": "proforma", "facturepartielle": "partial", "teilrechnung": "partial",
    "avoirglobal": "consolidated_credit_note",
    "facture": "invoice", "rechnung": "invoice", "avoir": "credit_note",
    "notedecredit": "credit_note",
    "creditnote": "credit_note", "gutschrift": "credit_note", "acompte": "deposit",
    "facturedacompte": "deposit",
    "anzahlung": "deposit", "anzahlungsrechnung": "deposit", "facturerectificative": "corrected",
    "korrekturrechnung": "corrected",
  ]

  /// A day as spreadsheets write it in full: `mercredi 11 février 2026`, `11. Februar 2026`, `11 Feb 2026`.
  static func longDate(_ text: String) -> CalendarDate? {
    var words = String(decoding: FoldedName.bytes(of: text), as: UTF8.self).split(separator: " ")
    if words.count == 4, words[0].utf8.allSatisfy({ $0 > 0x39 }) { words.removeFirst() }
    if words.first == "1er" { words[0] = "1" }
    guard words.count == 3, words[2].utf8.count == 4, words[1].utf8.count >= 3,
      let day = Int(words[0]),
      let year = Int(words[2]),
      let month = months.firstIndex(where: { $0.contains { isMonth(words[1], $0) } })
    else { return nil }
    return CalendarDate(year: year, month: month + 1, day: day)
  }

  /// The name, or its beginning in three letters or four that no other month has.
  private static func isMonth(_ word: Substring, _ name: String) -> Bool {
    word == name || ((3...4).contains(word.utf8.count) && name.hasPrefix(word) && word != "jui")
  }

  private static let months = [
    ["janvier", "january", "januar"], ["fevrier", "february", "februar"],
    ["mars", "march", "marz", "maerz"],
    ["avril", "april"], ["mai", "may"], ["juin", "june", "juni"], ["juillet", "july", "juli"],
    ["aout", "august"], ["septembre", "september"], ["octobre", "october", "oktober"],
    ["novembre", "november"],
    ["decembre", "december", "dezember"],
  ]
}
