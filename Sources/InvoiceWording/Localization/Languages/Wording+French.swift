internal import InvoiceModel

extension Wording {
  /// French, with the habits of French print: U+202F between groups, `1er mars`, a no-break space before `:` and `%`.
  static let french = Wording(
    language: "fr", numbers: .french, dates: .french, units: .french, countries: .french,
    fileSizes: FileSizeNames(bytes: "octets", kilo: "Ko", mega: "Mo"),
    vatCategories: [
      .standard: "Taux normal", .zeroRated: "Taux zéro", .exempt: "Exonéré", .reverseCharge: "Autoliquidation",
      .intraCommunity: "Intracommunautaire", .export: "Exportation", .outOfScope: "Hors champ",
      .canaryIslands: "IGIC (Canaries)", .ceutaAndMelilla: "IPSI (Ceuta, Melilla)",
      .splitPayment: "TVA à paiement scindé", .unknown: "Catégorie non précisée",
    ],
    mentions: .french, exemptions: .french,
    identity: IdentityWording(
      vatNumber: "TVA\u{A0}", taxNumber: "N°\u{A0}fiscal\u{A0}", formWithCapital: { "\($0) au capital de \($1)" },
      capital: { "Capital social de \($0)" }),
    eInvoice: EInvoiceWording(
      discount: "Remise", charge: "Frais", rounding: "Arrondi", dueOnReceipt: "Paiement à réception"),
    paymentTerm: .french, paymentPlan: .french,
    correction: .french, summary: .french, statement: .french, paymentStatement: .french,
    reception: .french)
}

extension NumberWording {
  fileprivate static let french = NumberWording(
    decimalSeparator: ",", groupSeparator: "\u{202F}", signPlace: .behind, percentSign: "\u{A0}%",
    // CLDR: the singular up to, but without, 2.
    countForm: { $0 >= ExactDecimal(2) ? 1 : 0 },
    currencySigns: [
      "ARS": "$AR", "AUD": "$AU", "BMD": "$BM", "BND": "$BN", "BRL": "R$", "BZD": "$BZ", "CAD": "$CA", "CLP": "$CL",
      "COP": "$CO", "EUR": "€", "FJD": "$FJ", "FKP": "£FK", "GBP": "£GB", "GIP": "£GI", "ILS": "₪", "INR": "₹",
      "KRW": "₩", "LBP": "£LB", "MXN": "$MX", "NAD": "$NA", "NZD": "$NZ", "SBD": "$SB", "SGD": "$SG", "SRD": "$SR",
      "TTD": "$TT", "USD": "$US", "UYU": "$UY", "VND": "₫", "WST": "$WS", "XAF": "FCFA", "XOF": "F\u{202F}CFA",
      "XPF": "FCFP",
    ])
}

extension DateWording {
  fileprivate static let french = DateWording(
    months: [
      "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
      "décembre",
    ],
    firstDay: "1er", range: { "du \($0) au \($1)" }, rangeWithinMonth: { "du \($0) au \($1)" })
}

extension MentionWording {
  fileprivate static let french = MentionWording(
    invoice: { "n°\u{A0}\($0) du \($1)" }, and: " et ",
    creditNote: CountedText(
      one: { "Avoir relatif à la facture \($0)" }, several: { "Avoir relatif aux factures \($0)" }),
    corrected: CountedText(
      one: { "Facture rectificative, annule et remplace la facture \($0)" },
      several: { "Facture rectificative, annule et remplace les factures \($0)" }),
    deposit: "Facture d'acompte, à déduire de la facture définitive",
    finalAfterDeposit: CountedText(
      one: { "Facture définitive après la facture d'acompte \($0)" },
      several: { "Facture définitive après les factures d'acompte \($0)" }),
    reference: CountedText(one: { "En référence à la facture \($0)" }, several: { "En référence aux factures \($0)" }),
    selfBilling: "Autofacturation", goods: "Nature de l'opération\u{A0}: livraison de biens",
    services: "Nature de l'opération\u{A0}: prestations de services",
    mixed: "Nature de l'opération\u{A0}: livraison de biens et prestations de services", franchise: { $0 },
    vatOnDebits: { $0 }, exempt: "Exonération de TVA", reverseCharge: "Autoliquidation",
    reverseChargeTaxCode: "article\u{A0}283-2 du CGI",
    reverseChargeGoods: "article\u{A0}194 de la directive 2006/112/CE",
    reverseChargeServices: "articles\u{A0}44 et 196 de la directive 2006/112/CE",
    exemptByTaxCode: {
      "Exonération de TVA, article\u{A0}\($0) du CGI (article\u{A0}\($1) de la directive 2006/112/CE)"
    },
    exemptByDirective: { "Exonération de TVA, article\u{A0}\($0) de la directive 2006/112/CE" },
    outOfScope: "Opération hors du champ d'application de la TVA",
    vatInEuros: { "TVA en euros\u{A0}: \($0) (\($1))" },
    recoveryIndemnity: {
      "Indemnité forfaitaire pour frais de recouvrement en cas de retard de paiement\u{A0}: \($0)"
    },
    yearlyRate: { "\($0) par an" }, legalRate: "taux de refinancement de la BCE majoré de 10\u{A0}points",
    latePenalty: { "Pénalités de retard\u{A0}: \($0)" },
    latePenaltyWithoutReminder: {
      "Pénalités de retard\u{A0}: \($0), exigibles sans rappel dès le lendemain de l'échéance"
    },
    noEarlyDiscount: "Escompte pour paiement anticipé\u{A0}: néant",
    earlyDiscount: { "Escompte pour paiement anticipé\u{A0}: \($0)" },
    notApplicable: "Sans objet (client particulier)")
}

extension ExemptionWording {
  fileprivate static let french = ExemptionWording(
    named: [
      "VATEX-FR-CNWVAT": "Avoir net de taxe, sans régularisation de la TVA",
      "VATEX-EU-D": "Régime particulier – Biens d'occasion", "VATEX-EU-F": "Régime particulier – Biens d'occasion",
      "VATEX-EU-I": "Régime particulier – Objets d'art",
      "VATEX-EU-J": "Régime particulier – Objets de collection et d'antiquité",
    ],
    taxCode: { "Exonération de TVA, article\u{A0}\($0) du CGI" },
    directive: { "Exonération de TVA, \($0) de la directive 2006/112/CE" },
    article: { article, paragraph, point in
      // The French text counts inserted points with bis.
      let named = point.utf8.count == 2 ? "\(point.prefix(1)) bis" : point
      return "article\u{A0}\(article)" + (paragraph.isEmpty ? "" : ", paragraphe\u{A0}\(paragraph)")
        + (point.isEmpty ? "" : ", point\u{A0}\(named))")
    })
}

extension SummaryLabels {
  fileprivate static let french = SummaryLabels(
    title: "Ventes", net: "Total HT", tax: "TVA", total: "Total TTC", invoice: UnitName("facture"),
    creditNote: UnitName("avoir"), draft: UnitName("brouillon non compté", plural: "brouillons non comptés"),
    receivedInvoice: UnitName("facture reçue non comptée", plural: "factures reçues non comptées"),
    chartByDay: "Ventes HT par jour",
    chartByWeek: "Ventes HT par semaine", chartByMonth: "Ventes HT par mois", chartByYear: "Ventes HT par an",
    vatTitle: "TVA par taux", rate: "Taux", base: "Base HT", customers: "Principaux clients", customer: "Client",
    share: "Part", others: "Autres", estimate: "Classement estimé : le nombre de clients dépasse 65 536.",
    months: "Totaux par mois", month: "Mois", earlier: "Avant", currencies: "Autres devises",
    currency: "Devise (factures)", page: "Page", severalSellers: "Plusieurs vendeurs",
    heading: { title, period in
      if period.hasPrefix("du ") || period.first?.isNumber == true { return "\(title) \(period)" }
      let isVowel = "aàâeéèêiîoôuûyh".contains(period.first ?? " ")
      return title + (isVowel ? " d’" : " de ") + period
    },
    figure: { "\($0)\u{A0}: \($1)" })
}

extension PaymentTermWording {
  fileprivate static let french = PaymentTermWording(
    days: { counted($0) + " à compter de la date de facture" },
    afterDays: {
      $0 == 0 ? monthEnd : counted($0) + " fin de mois (date de facture + \(counted($0)), puis fin du mois)"
    },
    beforeDays: { $0 == 0 ? monthEnd : counted($0) + " fin de mois (fin du mois de facturation + \(counted($0)))" })

  private static let monthEnd = "Fin du mois de facturation"

  private static func counted(_ count: Int) -> String { count > 1 ? "\(count)\u{A0}jours" : "\(count)\u{A0}jour" }
}

extension PaymentPlanWording {
  fileprivate static let french = PaymentPlanWording(
    installment: { amount, date, percent, text in
      (date.map { "Échéance du \($0)" } ?? "Échéance") + "\u{A0}: \(amount)" + (percent.map { " (\($0))" } ?? "")
        + (text.map { " – \($0)" } ?? "")
    },
    dueNow: { amount, date in (date.map { "À payer le \($0)" } ?? "À payer à réception") + "\u{A0}: \(amount)" },
    retention: { percent, reason in
      "Retenue de garantie" + (percent.map { " (\($0))" } ?? "") + (reason.map { " – \($0)" } ?? "")
    },
    retained: { retention, amount, date in
      "\(retention)\u{A0}: \(amount)" + (date.map { ", à libérer le \($0)" } ?? "")
    })
}

extension CorrectionWording {
  fileprivate static let french = CorrectionWording(
    creditReason: { "Motif de l'avoir\u{A0}: \($0)" },
    partialCredit: { "Avoir partiel sur la facture n°\u{A0}\($0) du \($1)" }, alreadyCredited: "Déjà crédité",
    deduction: { "Acompte déduit, facture n°\u{A0}\($0) du \($1)\u{A0}: \($2)" },
    deductedRate: { "\($0) HT, TVA \($1)\u{A0}: \($2)" }, deductedNet: { "\($0) sans TVA" },
    deductedTotal: { "\($0) TTC" })
}

extension StatementLabels {
  fileprivate static let french = StatementLabels(
    title: { "Relevé de compte au \($0)" }, name: "Relevé de compte",
    account: "Compte client", day: "Arrêté au", period: "Période", date: "Date",
    document: "Opération",
    dueDate: "Échéance", debit: "Débit", credit: "Crédit", balance: "Solde", opening: "Solde antérieur",
    closing: "Solde", nothing: "Aucune opération", carried: "À reporter", broughtForward: "Report",
    ages: "Montants ouverts par ancienneté", notDue: "Non échu", days30: "1 à 30\u{A0}jours",
    days60: "31 à 60\u{A0}jours", days90: "61 à 90\u{A0}jours", older: "Plus de 90\u{A0}jours",
    credits: "En votre faveur", total: "Total",
    documents: [
      .invoice: "Facture", .creditNote: "Avoir", .deposit: "Facture d'acompte", .corrected: "Facture rectificative",
      .selfBilled: "Autofacture", .partial: "Facture partielle", .consolidatedCreditNote: "Avoir global",
      .quote: "Devis", .proforma: "Facture pro forma",
    ],
    payments: [
      "payment": "Règlement", "refund": "Remboursement", "fee": "Frais bancaires", "write_off": "Abandon de créance",
      "difference": "Écart de règlement", "gain": "Trop-perçu conservé",
    ],
    replacement: "Remplacement", row: { "\($0) \($1)" }, due: { "Reste à payer\u{A0}: \($0)" },
    owed: { "En votre faveur\u{A0}: \($0)" }, settled: { _ in "Votre compte est soldé." },
    overdue: { "dont échu\u{A0}: \($0)" }, movements: "Mouvements du compte", invoices: "Factures", number: "Numéro",
    amount: "Montant", paid: "Réglé", open: "Reste dû", payment: "Règlement", payee: "Bénéficiaire",
    bankAccount: "Compte", reference: "Référence",
    codeHelp:
      "Scannez-le avec l’application de votre banque\u{A0}: bénéficiaire, IBAN, montant et référence y sont.",
    codeAlternative: { "Code QR de virement SEPA de \($0) à \($1), IBAN \($2)" })
}
