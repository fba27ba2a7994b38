/// The words of a Swiss QR-bill, which are prescribed in four languages (Swiss Implementation Guidelines QR-bill 2.3,
/// annex C).
package struct SwissBillLabels: Sendable {
  /// BCP 47.
  package let language: String
  /// The titles of the two parts.
  package let receipt, paymentPart: String
  /// Above what is paid to.
  package let account, reference, message: String
  /// Above who pays; the second where that is to be filled in.
  package let payableBy, payableByBlank: String
  /// Above the amount.
  package let currency, amount: String
  /// Where a counter stamps.
  package let acceptancePoint: String
  /// Above the line where the bill is torn off.
  package let separate: String
  /// What the code is to those who do not see it.
  package let alternative: @Sendable (_ amount: String, _ payee: String, _ iban: String) -> String

  /// The words of a language; those of English where it is none of the four.
  package static func of(language: String) -> SwissBillLabels {
    let primary = language.prefix { $0 != "-" }.lowercased()
    return all.first { $0.language == primary } ?? english
  }

  private static let all = [german, french, italian, english]

  private static let german = SwissBillLabels(
    language: "de", receipt: "Empfangsschein", paymentPart: "Zahlteil", account: "Konto / Zahlbar an",
    reference: "Referenz", message: "Zusätzliche Informationen", payableBy: "Zahlbar durch",
    payableByBlank: "Zahlbar durch (Name/Adresse)", currency: "Währung", amount: "Betrag",
    acceptancePoint: "Annahmestelle", separate: "Vor der Einzahlung abzutrennen",
    alternative: { "Swiss QR Code: \($0) an \($1), Konto \($2)" })

  private static let french = SwissBillLabels(
    language: "fr", receipt: "Récépissé", paymentPart: "Section paiement", account: "Compte / Payable à",
    reference: "Référence", message: "Informations supplémentaires", payableBy: "Payable par",
    payableByBlank: "Payable par (nom/adresse)", currency: "Monnaie", amount: "Montant",
    acceptancePoint: "Point de dépôt", separate: "A détacher avant le versement",
    alternative: { "Swiss QR Code\u{A0}: \($0) à \($1), compte \($2)" })

  private static let italian = SwissBillLabels(
    language: "it", receipt: "Ricevuta", paymentPart: "Sezione pagamento", account: "Conto / Pagabile a",
    reference: "Riferimento", message: "Informazioni supplementari", payableBy: "Pagabile da",
    payableByBlank: "Pagabile da (nome/indirizzo)", currency: "Valuta", amount: "Importo",
    acceptancePoint: "Punto di accettazione", separate: "Da staccare prima del versamento",
    alternative: { "Swiss QR Code: \($0) a \($1), conto \($2)" })

  private static let english = SwissBillLabels(
    language: "en", receipt: "Receipt", paymentPart: "Payment part", account: "Account / Payable to",
    reference: "Reference", message: "Additional information", payableBy: "Payable by",
    payableByBlank: "Payable by (name/address)", currency: "Currency", amount: "Amount",
    acceptancePoint: "Acceptance point", separate: "Separate before paying in",
    alternative: { "Swiss QR Code: \($0) to \($1), account \($2)" })
}
