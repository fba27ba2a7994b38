internal import InvoiceModel

extension Wording {
  /// Dutch, after CLDR: `€ 1.234,56`, `11 februari 2026`, `11-02-2026`.
  static let dutch = Wording(
    language: "nl", numbers: .dutch, dates: .dutch, units: .dutch, countries: .dutch,
    fileSizes: FileSizeNames(bytes: "bytes", kilo: "kB", mega: "MB"),
    vatCategories: [
      .standard: "Algemeen tarief",
      .zeroRated: "Nultarief",
      .exempt: "Vrijgesteld",
      .reverseCharge: "Btw verlegd",
      .intraCommunity: "Intracommunautair",
      .export: "Uitvoer",
      .outOfScope: "Buiten de heffing",
      .canaryIslands: "IGIC (Canarische Eilanden)",
      .ceutaAndMelilla: "IPSI (Ceuta, Melilla)",
      .splitPayment: "Gesplitste btw-betaling",
      .unknown: "Categorie niet vermeld",
    ],
    mentions: .dutch, exemptions: .dutch,
    identity: IdentityWording(
      vatNumber: "Btw‑nr.\u{A0}", taxNumber: "Fiscaal nr.\u{A0}",
      formWithCapital: { "\($0) met een kapitaal van \($1)" },
      capital: { "Kapitaal: \($0)" }),
    eInvoice: EInvoiceWording(
      discount: "Korting", charge: "Toeslag", rounding: "Afronding", dueOnReceipt: "Betaling bij ontvangst"),
    paymentTerm: .dutch,
    paymentPlan: .dutch,
    correction: .dutch, summary: .dutch, statement: .dutch, paymentStatement: .dutch,
    reception: .dutch)
}

extension NumberWording {
  fileprivate static let dutch = NumberWording(
    decimalSeparator: ",", groupSeparator: ".", signPlace: .beforeMinus, percentSign: "%",
    countForm: { $0 == ExactDecimal(1) ? 0 : 1 },
    currencySigns: [
      "AUD": "AU$", "BRL": "R$", "CAD": "C$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$", "ILS": "₪",
      "INR": "₹", "JPY": "JP¥", "KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "TWD": "NT$", "USD": "US$", "VND": "₫",
      "XAF": "FCFA", "XCD": "EC$", "XOF": "F\u{202F}CFA",
    ])
}

extension DateWording {
  fileprivate static let dutch = DateWording(
    months: [
      "januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november",
      "december",
    ],
    separator: "-", range: { "\($0) t/m \($1)" }, rangeWithinMonth: { "\($0) t/m \($1)" })
}

extension MentionWording {
  fileprivate static let dutch = MentionWording(
    invoice: { "nr.\u{A0}\($0) van \($1)" }, and: " en ",
    creditNote: CountedText(one: { "Creditnota bij factuur \($0)" }, several: { "Creditnota bij facturen \($0)" }),
    corrected: CountedText(
      one: { "Gecorrigeerde factuur, vervangt factuur \($0)" },
      several: { "Gecorrigeerde factuur, vervangt facturen \($0)" }),
    deposit: "Voorschotfactuur, te verrekenen met de eindfactuur",
    finalAfterDeposit: CountedText(
      one: { "Eindfactuur na voorschotfactuur \($0)" }, several: { "Eindfactuur na voorschotfacturen \($0)" }),
    reference: CountedText(one: { "Betreft factuur \($0)" }, several: { "Betreft facturen \($0)" }),
    selfBilling: "Factuur uitgereikt door afnemer", goods: "Aard van de handeling: levering van goederen",
    services: "Aard van de handeling: diensten",
    mixed: "Aard van de handeling: levering van goederen en diensten", franchise: { "Btw niet van toepassing (\($0))" },
    vatOnDebits: { "Btw verschuldigd bij facturering (\($0))" }, exempt: "Vrijgesteld van btw",
    reverseCharge: "Btw verlegd",
    reverseChargeTaxCode: "artikel\u{A0}283-2 van het Franse belastingwetboek (CGI)",
    reverseChargeGoods: "artikel\u{A0}194 van Richtlijn 2006/112/EG",
    reverseChargeServices: "artikelen\u{A0}44 en 196 van Richtlijn 2006/112/EG",
    exemptByTaxCode: {
      "Vrijgesteld van btw, artikel\u{A0}\($0) van het Franse belastingwetboek (artikel\u{A0}\($1) van Richtlijn 2006/112/EG)"
    },
    exemptByDirective: { "Vrijgesteld van btw, artikel\u{A0}\($0) van Richtlijn 2006/112/EG" },
    outOfScope: "Handeling buiten de heffing van btw", vatInEuros: { "Btw in euro: \($0) (\($1))" },
    recoveryIndemnity: { "Vaste vergoeding voor invorderingskosten bij te late betaling: \($0)" },
    yearlyRate: { "\($0) per jaar" }, legalRate: "herfinancieringsrente van de ECB plus 10\u{A0}procentpunten",
    latePenalty: { "Rente bij te late betaling: \($0)" },
    latePenaltyWithoutReminder: {
      "Rente bij te late betaling: \($0), zonder aanmaning verschuldigd vanaf de dag na de vervaldatum"
    },
    noEarlyDiscount: "Korting voor vroege betaling: geen", earlyDiscount: { "Korting voor vroege betaling: \($0)" },
    notApplicable: "Niet van toepassing (particuliere klant)")
}

extension ExemptionWording {
  fileprivate static let dutch = ExemptionWording(
    named: [
      "VATEX-FR-CNWVAT": "Creditnota zonder btw-correctie", "VATEX-EU-D": "Bijzondere regeling — gebruikte goederen",
      "VATEX-EU-F": "Bijzondere regeling — gebruikte goederen",
      "VATEX-EU-I": "Bijzondere regeling — kunstvoorwerpen",
      "VATEX-EU-J": "Bijzondere regeling — voorwerpen voor verzamelingen of antiquiteiten",
    ],
    taxCode: { "Vrijgesteld van btw, artikel\u{A0}\($0) van het Franse belastingwetboek (CGI)" },
    directive: { "Vrijgesteld van btw, \($0) van Richtlijn 2006/112/EG" },
    article: { article, paragraph, point in
      "artikel\u{A0}\(article)" + (paragraph.isEmpty ? "" : ", lid\u{A0}\(paragraph)")
        + (point.isEmpty ? "" : ", onder\u{A0}\(point))")
    })
}

extension SummaryLabels {
  fileprivate static let dutch = SummaryLabels(
    title: "Verkopen", net: "Totaal excl. btw", tax: "Btw", total: "Totaal incl. btw",
    invoice: UnitName("factuur", plurals: ["facturen"]),
    creditNote: UnitName("creditnota", plurals: ["creditnota’s"]),
    draft: UnitName("niet meegeteld concept", plurals: ["niet meegetelde concepten"]),
    receivedInvoice: UnitName("niet meegetelde ontvangen factuur", plurals: ["niet meegetelde ontvangen facturen"]),
    chartByDay: "Netto-omzet per dag",
    chartByWeek: "Netto-omzet per week", chartByMonth: "Netto-omzet per maand", chartByYear: "Netto-omzet per jaar",
    vatTitle: "Btw per tarief", rate: "Tarief", base: "Grondslag", customers: "Grootste klanten", customer: "Klant",
    share: "Aandeel", others: "Overige", estimate: "Geschatte rangschikking: er zijn meer dan 65.536 klanten.",
    months: "Totalen per maand", month: "Maand", earlier: "Eerder", currencies: "Andere valuta’s",
    currency: "Valuta (facturen)", page: "Pagina", severalSellers: "Meerdere verkopers",
    heading: { "\($0), \($1)" }, figure: { "\($0): \($1)" })
}

extension PaymentTermWording {
  fileprivate static let dutch = PaymentTermWording(
    days: { counted($0) + " na factuurdatum" },
    afterDays: {
      $0 == 0 ? monthEnd : counted($0) + " einde maand (factuurdatum + \(counted($0)), dan einde van de maand)"
    },
    beforeDays: {
      $0 == 0 ? monthEnd : counted($0) + " einde maand (einde van de factuurmaand + \(counted($0)))"
    })

  private static let monthEnd = "Einde van de factuurmaand"

  private static func counted(_ count: Int) -> String { count == 1 ? "1\u{A0}dag" : "\(count)\u{A0}dagen" }
}

extension PaymentPlanWording {
  fileprivate static let dutch = PaymentPlanWording(
    installment: { amount, date, percent, text in
      (date.map { "Vervalt op \($0)" } ?? "Termijn") + ": \(amount)" + (percent.map { " (\($0))" } ?? "")
        + (text.map { " – \($0)" } ?? "")
    },
    dueNow: { amount, date in (date.map { "Te betalen op \($0)" } ?? "Te betalen bij ontvangst") + ": \(amount)" },
    retention: { percent, reason in
      "Garantie-inhouding" + (percent.map { " (\($0))" } ?? "") + (reason.map { " – \($0)" } ?? "")
    },
    retained: { retention, amount, date in
      "\(retention): \(amount)" + (date.map { ", vrij te geven op \($0)" } ?? "")
    })
}

extension CorrectionWording {
  fileprivate static let dutch = CorrectionWording(
    creditReason: { "Reden van de creditnota: \($0)" },
    partialCredit: { "Gedeeltelijke creditering van factuur nr.\u{A0}\($0) van \($1)" },
    alreadyCredited: "Reeds gecrediteerd",
    deduction: { "Verrekend voorschot, factuur nr.\u{A0}\($0) van \($1): \($2)" },
    deductedRate: { "\($0) excl. btw, btw \($1): \($2)" }, deductedNet: { "\($0) zonder btw" },
    deductedTotal: { "\($0) incl. btw" })
}
