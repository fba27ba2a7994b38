internal import InvoiceModel

extension Wording {
  /// Italian, after CLDR: `1.234,56 €`, `11 febbraio 2026`.
  static let italian = Wording(
    language: "it", numbers: .italian, dates: .italian, units: .italian, countries: .italian,
    fileSizes: FileSizeNames(bytes: "byte", kilo: "kB", mega: "MB"),
    vatCategories: [
      .standard: "Aliquota ordinaria",
      .zeroRated: "Aliquota zero",
      .exempt: "Esente",
      .reverseCharge: "Inversione contabile",
      .intraCommunity: "Intracomunitaria",
      .export: "Esportazione",
      .outOfScope: "Fuori campo IVA",
      .canaryIslands: "IGIC (Canarie)",
      .ceutaAndMelilla: "IPSI (Ceuta, Melilla)",
      .splitPayment: "Scissione dei pagamenti",
      .unknown: "Categoria non indicata",
    ],
    mentions: .italian, exemptions: .italian,
    identity: IdentityWording(
      vatNumber: "P.\u{A0}IVA\u{A0}", taxNumber: "Cod.\u{A0}fiscale\u{A0}",
      formWithCapital: { "\($0) con capitale sociale di \($1)" },
      capital: { "Capitale sociale: \($0)" }),
    eInvoice: EInvoiceWording(
      discount: "Sconto", charge: "Maggiorazione", rounding: "Arrotondamento", dueOnReceipt: "Pagamento al ricevimento"),
    paymentTerm: .italian,
    paymentPlan: .italian,
    correction: .italian, summary: .italian, statement: .italian, paymentStatement: .italian,
    reception: .italian)
}

extension NumberWording {
  fileprivate static let italian = NumberWording(
    decimalSeparator: ",", groupSeparator: ".", signPlace: .behind, percentSign: "%",
    countForm: { $0 == ExactDecimal(1) ? 0 : 1 },
    currencySigns: [
      "AUD": "A$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "ILS": "₪", "NZD": "NZ$", "PHP": "₱",
      "XAF": "FCFA", "XCD": "EC$", "XOF": "F\u{202F}CFA", "XPF": "CFPF",
    ])
}

extension DateWording {
  fileprivate static let italian = DateWording(
    months: [
      "gennaio", "febbraio", "marzo", "aprile", "maggio", "giugno", "luglio", "agosto", "settembre", "ottobre",
      "novembre", "dicembre",
    ],
    range: { "\($0) – \($1)" }, rangeWithinMonth: { "\($0)–\($1)" })
}

extension MentionWording {
  fileprivate static let italian = MentionWording(
    invoice: { "n.\u{A0}\($0) del \($1)" }, and: " e ",
    creditNote: CountedText(
      one: { "Nota di credito relativa alla fattura \($0)" }, several: { "Nota di credito relativa alle fatture \($0)" }
    ),
    corrected: CountedText(
      one: { "Fattura rettificativa, annulla e sostituisce la fattura \($0)" },
      several: { "Fattura rettificativa, annulla e sostituisce le fatture \($0)" }),
    deposit: "Fattura d’acconto, da detrarre dalla fattura a saldo",
    finalAfterDeposit: CountedText(
      one: { "Fattura a saldo dopo la fattura d’acconto \($0)" },
      several: { "Fattura a saldo dopo le fatture d’acconto \($0)" }),
    reference: CountedText(one: { "Riferimento alla fattura \($0)" }, several: { "Riferimento alle fatture \($0)" }),
    selfBilling: "Autofatturazione", goods: "Natura dell’operazione: cessione di beni",
    services: "Natura dell’operazione: prestazione di servizi",
    mixed: "Natura dell’operazione: cessione di beni e prestazione di servizi",
    franchise: { "IVA non applicabile (\($0))" },
    vatOnDebits: { "IVA esigibile all’emissione della fattura (\($0))" }, exempt: "Esente da IVA",
    reverseCharge: "Inversione contabile",
    reverseChargeTaxCode: "articolo\u{A0}283-2 del codice tributario francese (CGI)",
    reverseChargeGoods: "articolo\u{A0}194 della direttiva 2006/112/CE",
    reverseChargeServices: "articoli\u{A0}44 e 196 della direttiva 2006/112/CE",
    exemptByTaxCode: {
      "Esente da IVA, articolo\u{A0}\($0) del codice tributario francese (articolo\u{A0}\($1) della direttiva 2006/112/CE)"
    },
    exemptByDirective: { "Esente da IVA, articolo\u{A0}\($0) della direttiva 2006/112/CE" },
    outOfScope: "Operazione fuori campo IVA", vatInEuros: { "IVA in euro: \($0) (\($1))" },
    recoveryIndemnity: { "Indennizzo forfettario per spese di recupero in caso di ritardo: \($0)" },
    yearlyRate: { "\($0) annuo" }, legalRate: "tasso di rifinanziamento della BCE maggiorato di 10\u{A0}punti",
    latePenalty: { "Interessi di mora: \($0)" },
    latePenaltyWithoutReminder: {
      "Interessi di mora: \($0), esigibili senza sollecito dal giorno successivo alla scadenza"
    },
    noEarlyDiscount: "Sconto per pagamento anticipato: nessuno",
    earlyDiscount: { "Sconto per pagamento anticipato: \($0)" },
    notApplicable: "Non applicabile (cliente privato)")
}

extension ExemptionWording {
  fileprivate static let italian = ExemptionWording(
    named: [
      "VATEX-FR-CNWVAT": "Nota di credito senza rettifica dell’IVA",
      "VATEX-EU-D": "Regime del margine — Beni di occasione", "VATEX-EU-F": "Regime del margine — Beni di occasione",
      "VATEX-EU-I": "Regime del margine — Oggetti d’arte",
      "VATEX-EU-J": "Regime del margine — Oggetti da collezione e di antiquariato",
    ],
    taxCode: { "Esente da IVA, articolo\u{A0}\($0) del codice tributario francese (CGI)" },
    directive: { "Esente da IVA, \($0) della direttiva 2006/112/CE" },
    article: { article, paragraph, point in
      "articolo\u{A0}\(article)" + (paragraph.isEmpty ? "" : ", paragrafo\u{A0}\(paragraph)")
        + (point.isEmpty ? "" : ", lettera\u{A0}\(point))")
    })
}

extension SummaryLabels {
  fileprivate static let italian = SummaryLabels(
    title: "Vendite", net: "Totale imponibile", tax: "IVA", total: "Totale IVA inclusa",
    invoice: UnitName("fattura", plurals: ["fatture"]),
    creditNote: UnitName("nota di credito", plurals: ["note di credito"]),
    draft: UnitName("bozza non conteggiata", plurals: ["bozze non conteggiate"]),
    receivedInvoice: UnitName("fattura ricevuta non conteggiata", plurals: ["fatture ricevute non conteggiate"]),
    chartByDay: "Vendite nette per giorno",
    chartByWeek: "Vendite nette per settimana", chartByMonth: "Vendite nette per mese",
    chartByYear: "Vendite nette per anno",
    vatTitle: "IVA per aliquota", rate: "Aliquota", base: "Imponibile", customers: "Principali clienti",
    customer: "Cliente",
    share: "Quota", others: "Altri", estimate: "Graduatoria stimata: i clienti sono più di 65.536.",
    months: "Totali per mese", month: "Mese", earlier: "Prima", currencies: "Altre valute",
    currency: "Valuta (fatture)", page: "Pagina", severalSellers: "Più venditori",
    heading: { "\($0), \($1)" }, figure: { "\($0): \($1)" })
}

extension PaymentTermWording {
  fileprivate static let italian = PaymentTermWording(
    days: { counted($0) + " dalla data della fattura" },
    afterDays: {
      $0 == 0 ? monthEnd : counted($0) + " fine mese (data fattura + \(counted($0)), poi fine mese)"
    },
    beforeDays: {
      $0 == 0 ? monthEnd : counted($0) + " fine mese (fine del mese della fattura + \(counted($0)))"
    })

  private static let monthEnd = "Fine del mese della fattura"

  private static func counted(_ count: Int) -> String { count == 1 ? "1\u{A0}giorno" : "\(count)\u{A0}giorni" }
}

extension PaymentPlanWording {
  fileprivate static let italian = PaymentPlanWording(
    installment: { amount, date, percent, text in
      (date.map { "Scadenza del \($0)" } ?? "Rata") + ": \(amount)" + (percent.map { " (\($0))" } ?? "")
        + (text.map { " – \($0)" } ?? "")
    },
    dueNow: { amount, date in (date.map { "Da pagare il \($0)" } ?? "Da pagare al ricevimento") + ": \(amount)" },
    retention: { percent, reason in
      "Ritenuta a garanzia" + (percent.map { " (\($0))" } ?? "") + (reason.map { " – \($0)" } ?? "")
    },
    retained: { retention, amount, date in
      "\(retention): \(amount)" + (date.map { ", da svincolare il \($0)" } ?? "")
    })
}

extension CorrectionWording {
  fileprivate static let italian = CorrectionWording(
    creditReason: { "Motivo della nota di credito: \($0)" },
    partialCredit: { "Accredito parziale della fattura n.\u{A0}\($0) del \($1)" }, alreadyCredited: "Già accreditato",
    deduction: { "Acconto detratto, fattura n.\u{A0}\($0) del \($1): \($2)" },
    deductedRate: { "\($0) imponibile, IVA \($1): \($2)" }, deductedNet: { "\($0) senza IVA" },
    deductedTotal: { "\($0) IVA inclusa" })
}
