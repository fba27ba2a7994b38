internal import InvoiceModel

extension CSVColumn {
  /// What people call columns in French, English and German; letter case, accents, spaces and punctuation but `%` don't
  /// matter. Docs/Batch-CSV.md has the same table.
  static let names: KeyValuePairs<String, [String]> = [
    "invoice_number": [
      "Numéro", "Numéro de facture", "Numéro facture", "N°", "N° facture", "N° de facture", "No facture", "Num facture",
      "Facture", "Facture n°", "Invoice number", "Invoice no", "Invoice", "Invoice ID", "Rechnungsnummer",
      "Rechnungsnr", "Rechnung", "Rechnung Nr", "Re-Nr", "Belegnummer",
    ],
    "type": ["Type de document", "Type de pièce", "Document type", "Belegart"],
    "date": [
      "Date de facture", "Date facture", "Date d'émission", "Date de facturation", "Invoice date", "Issue date",
      "Datum", "Rechnungsdatum", "Ausstellungsdatum", "Belegdatum",
    ],
    "due_date": [
      "Échéance", "Date d'échéance", "Date échéance", "À payer avant le", "Due date", "Payment due", "Fälligkeit",
      "Fälligkeitsdatum", "Fällig am", "Zahlbar bis",
    ],
    "supply_date": [
      "Date de prestation", "Date de la prestation", "Date de livraison", "Date livraison", "Supply date",
      "Delivery date", "Service date", "Leistungsdatum", "Lieferdatum",
    ],
    "period.start": ["Début de période", "Période du", "Period start", "Leistungszeitraum von", "Zeitraum von"],
    "period.end": ["Fin de période", "Période au", "Period end", "Leistungszeitraum bis", "Zeitraum bis"],
    "currency": ["Devise", "Monnaie", "Währung"],
    "language": ["Langue", "Sprache"],
    "customer.name": [
      "Client", "Nom du client", "Nom client", "Raison sociale", "Destinataire", "Customer", "Client name", "Bill to",
      "Kunde", "Kundenname", "Rechnungsempfänger",
    ],
    "customer.address": [
      "Adresse", "Adresse client", "Adresse du client", "Adresse de facturation", "Address", "Billing address",
      "Anschrift", "Kundenadresse", "Kundenanschrift", "Rechnungsadresse", "Rechnungsanschrift",
    ],
    "customer.address.line1": [
      "Rue", "Adresse 1", "Adresse ligne 1", "N° et rue", "Street", "Address 1", "Address line 1", "Straße",
      "Straße und Hausnummer",
    ],
    "customer.address.line2": [
      "Adresse 2", "Adresse ligne 2", "Complément d'adresse", "Complément adresse", "Address 2", "Address line 2",
      "Adresszusatz",
    ],
    "customer.address.line3": ["Adresse 3", "Adresse ligne 3", "Address 3", "Address line 3"],
    "customer.address.postcode": [
      "Code postal", "CP", "Postcode", "Postal code", "ZIP", "ZIP code", "PLZ", "Postleitzahl",
    ],
    "customer.address.city": ["Ville", "Commune", "Localité", "City", "Town", "Ort", "Stadt"],
    "customer.address.country": ["Pays", "Code pays", "Country", "Country code", "Land", "Ländercode"],
    "customer.email": [
      "E-mail", "Mail", "Courriel", "Adresse e-mail", "E-mail client", "Email address", "E-Mail-Adresse",
    ],
    "customer.phone": ["Téléphone", "Tél", "Phone", "Telephone", "Telefon"],
    "customer.siren": ["SIREN", "N° SIREN", "SIREN client"],
    "customer.siret": ["SIRET", "N° SIRET", "SIRET client"],
    "customer.vat_number": [
      "N° TVA", "N° de TVA", "Numéro de TVA", "N° TVA client", "TVA intracommunautaire", "N° TVA intracommunautaire",
      "N° de TVA intracommunautaire", "VAT number", "VAT no", "VAT ID", "USt-IdNr", "USt-ID",
    ],
    "customer.contact.name": ["Contact", "Interlocuteur", "Contact name", "Ansprechpartner"],
    "customer.reference": [
      "Code client", "N° client", "Numéro client", "Référence client", "Réf client", "Customer number", "Customer ID",
      "Kundennummer", "Kundennr",
    ],
    "item.description": [
      "Désignation", "Libellé", "Description", "Article", "Produit", "Prestation", "Intitulé", "Item", "Product",
      "Service", "Bezeichnung", "Beschreibung", "Artikel", "Leistung",
    ],
    "item.details": ["Détail", "Détails", "Details"],
    "item.code": [
      "Référence", "Réf", "Code article", "Référence article", "Réf article", "SKU", "Item code", "Product code",
      "Article number", "Artikelnummer", "Artikelnr", "Art-Nr",
    ],
    "item.quantity": ["Quantité", "Qté", "Nombre", "Nb", "Quantity", "Qty", "Menge", "Anzahl"],
    "item.unit": ["Unité", "Unit", "Einheit", "Mengeneinheit"],
    "item.unit_price": [
      "PU HT", "PU", "P.U.", "P.U. HT", "Prix unitaire", "Prix unitaire HT", "Prix U. HT", "Prix HT", "Unit price",
      "Net price", "Einzelpreis", "Einzelpreis netto", "E-Preis", "Stückpreis",
    ],
    "item.vat_rate": [
      "TVA", "TVA %", "% TVA", "Taux TVA", "Taux de TVA", "VAT", "VAT %", "VAT rate", "MwSt", "MwSt %", "MwSt-Satz",
      "USt", "USt %", "USt-Satz", "Steuersatz", "Mehrwertsteuer",
    ],
    "item.discount.percent": [
      "Remise %", "% Remise", "Remise en %", "Taux de remise", "Discount %", "Rabatt %", "Rabatt in %",
    ],
    "item.total": [
      "Montant HT", "Total HT", "Total ligne HT", "Net amount", "Line total", "Nettobetrag", "Gesamtpreis netto",
    ],
    "payment.terms": ["Conditions de paiement", "Conditions de règlement", "Payment terms", "Zahlungsbedingungen"],
    "payment.due_days": ["Délai de paiement", "Délai en jours", "Payment days", "Zahlungsziel"],
    "references.purchase_order": [
      "N° de commande", "N° commande", "Bon de commande", "PO number", "Purchase order", "Bestellnummer",
    ],
    "note": ["Remarque", "Remarques", "Commentaire", "Commentaires", "Notes", "Comment", "Bemerkung", "Bemerkungen"],
  ]

  /// The column that a header's cell means, by its key or by a name.
  static func named(_ header: String) -> CSVColumn? {
    byName[header.lowercased()] ?? byFoldedName[folded(header)]
  }

  /// A name without what does not matter in it.
  static func folded(_ name: String) -> String {
    let text = name.split(separator: "%", omittingEmptySubsequences: false).joined(
      separator: " percent ")
    let bytes = FoldedName.bytes(of: text).filter { $0 != UInt8(ascii: " ") }
    // Where the sign stands does not matter.
    let folded = String(decoding: bytes, as: UTF8.self)
    return folded.hasPrefix("percent") ? folded.dropFirst("percent".count) + "percent" : folded
  }

  private static let byFoldedName: [String: CSVColumn] = {
    var result: [String: CSVColumn] = [:]
    for (key, names) in names {
      for name in names { result[folded(name)] = byName[key] }
    }
    // `Customer name` is the key without its point; the names come first.
    for column in all where result[folded(column.name)] == nil {
      result[folded(column.name)] = column
    }
    return result
  }()

  /// All keys, and the names that are told when one is misspelt.
  static let spellings: [String] = all.map(\.name) + names.flatMap(\.value)
}
