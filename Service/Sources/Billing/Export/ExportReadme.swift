internal import InvoiceKit

/// What is in an export, in the language of its user.
struct ExportReadme: Sendable {
  var product: String
  var seller: Seller?
  var language: String
  /// As the language writes it.
  var day: String
  /// How many invoices and credit notes there are as PDF.
  var documentCount: Int
  /// The numbers of those that could not be made.
  var missing: [String]

  var text: String {
    let isFrench = language == "fr"
    let tables = ExportTable.all.map { table in
      "  \(table.name)\(String(repeating: " ", count: max(1, 22 - table.name.count)))\(table.words[language] ?? "")"
    }
    let contact = [seller?.party.name, seller?.party.email].compactMap { $0 }.joined(separator: ", ")
    return (isFrench ? french(tables, contact) : english(tables, contact)).joined(separator: "\r\n") + "\r\n"
  }

  private func french(_ tables: [String], _ contact: String) -> [String] {
    var lines = [
      "Vos données : \(product)", "Arrêtées au \(day).", "",
      "Ce fichier contient tout ce que nous conservons à votre sujet.", "",
      "json/      vos données pour un programme (JSON, UTF-8)",
      "csv/       les mêmes données pour un tableur (CSV, UTF-8, virgules)",
      "invoices/  vos factures et avoirs en PDF : \(documentCount)", "", "Chaque fichier de json/ et de csv/ :",
    ]
    lines += tables
    lines += [
      "", "Les dates et heures sont en temps universel (UTC), au format ISO 8601. Les montants sont en",
      "centimes de la devise indiquée à côté : 1199 EUR = 11,99 €. Un champ vide, ou null, veut dire",
      "qu’il n’y a rien. Dans csv/, une apostrophe précède un texte qu’un tableur prendrait pour une",
      "formule ; json/ le donne tel quel.", "",
      "N’y figurent pas : les empreintes de vos clés d’accès, ni le nom des personnes de notre équipe.",
    ]
    if !missing.isEmpty {
      lines += ["", "Ces documents n’ont pas pu être joints : \(missing.joined(separator: ", ")). Écrivez-nous."]
    }
    lines += ["", "Vos droits : accès, rectification, effacement, limitation, opposition, portabilité."]
    if !contact.isEmpty { lines.append("Nous contacter : \(contact)") }
    lines.append("Vous pouvez aussi saisir la CNIL : https://www.cnil.fr/fr/plaintes")
    return lines
  }

  private func english(_ tables: [String], _ contact: String) -> [String] {
    var lines = [
      "Your data: \(product)", "As of \(day).", "", "This file has all that we keep about you.", "",
      "json/      your data for a program (JSON, UTF-8)",
      "csv/       the same data for a spreadsheet (CSV, UTF-8, commas)",
      "invoices/  your invoices and credit notes as PDF: \(documentCount)", "", "Each file of json/ and csv/:",
    ]
    lines += tables
    lines += [
      "", "Times are in UTC, as ISO 8601 has them. Amounts are cents of the currency beside them:",
      "1199 EUR = €11.99. An empty field, or null, means that there is nothing. In csv/ an apostrophe",
      "stands before a text that a spreadsheet would take for a formula; json/ has it as it is.", "",
      "Left out are the digests of your access keys and the names of the people who work for us.",
    ]
    if !missing.isEmpty {
      lines += ["", "These documents could not be added: \(missing.joined(separator: ", ")). Please write to us."]
    }
    lines += ["", "Your rights: access, rectification, erasure, restriction, objection, portability."]
    if !contact.isEmpty { lines.append("Write to us: \(contact)") }
    lines.append("You may also complain to the CNIL: https://www.cnil.fr/en/plaintes")
    return lines
  }
}
