internal import InvoiceModel

extension Wording {
  /// German, after CLDR and DIN 5008: `1.234,56 €`, `11. Februar 2026`.
  static let german = Wording(
    language: "de", numbers: .german, dates: .german, units: .german, countries: .german,
    fileSizes: FileSizeNames(bytes: "Byte", kilo: "kB", mega: "MB"),
    vatCategories: [
      .standard: "Regelsatz",
      .zeroRated: "Nullsatz",
      .exempt: "Steuerfrei",
      .reverseCharge: "Steuerschuldnerschaft des Leistungsempfängers",
      .intraCommunity: "Innergemeinschaftlich",
      .export: "Ausfuhr",
      .outOfScope: "Nicht steuerbar",
      .canaryIslands: "IGIC (Kanarische Inseln)",
      .ceutaAndMelilla: "IPSI (Ceuta, Melilla)",
      .splitPayment: "Geteilte Zahlung (Split Payment)",
      .unknown: "Kategorie nicht angegeben",
    ],
    mentions: .german, exemptions: .german,
    identity: IdentityWording(
      vatNumber: "USt‑IdNr.\u{A0}", taxNumber: "Steuernr.\u{A0}",
      formWithCapital: { "\($0) mit einem Kapital von \($1)" },
      capital: { "Kapital: \($0)" }),
    eInvoice: EInvoiceWording(
      discount: "Nachlass", charge: "Zuschlag", rounding: "Rundung", dueOnReceipt: "Zahlbar bei Erhalt"),
    paymentTerm: .german,
    paymentPlan: .german,
    correction: .german, summary: .german, statement: .german, paymentStatement: .german,
    reception: .german)

  /// In Switzerland: `CHF 1’234.50`.
  static let swissGerman = german.regional(
    "de-CH",
    numbers: NumberWording(
      decimalSeparator: ".", groupSeparator: "’", signPlace: .before, percentSign: "%",
      countForm: german.numbers.countForm,
      currencySigns: german.numbers.currencySigns.merging(["EUR": "EUR"]) { $1 }))
}

extension NumberWording {
  fileprivate static let german = NumberWording(
    decimalSeparator: ",", groupSeparator: ".", signPlace: .behind, percentSign: "\u{A0}%",
    countForm: { $0 == ExactDecimal(1) ? 0 : 1 },
    currencySigns: [
      "AUD": "AU$", "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$", "ILS": "₪",
      "INR": "₹", "JPY": "¥", "KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "TWD": "NT$", "USD": "US$", "VND": "₫",
      "XAF": "FCFA", "XCD": "EC$", "XOF": "F\u{202F}CFA", "XPF": "CFPF",
    ])
}

extension DateWording {
  fileprivate static let german = DateWording(
    months: [
      "Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November",
      "Dezember",
    ],
    dayEnd: ".", separator: ".", range: { "\($0) – \($1)" }, rangeWithinMonth: { "\($0)–\($1)" })
}

extension MentionWording {
  fileprivate static let german = MentionWording(
    invoice: { "Nr.\u{A0}\($0) vom \($1)" }, and: " und ",
    creditNote: CountedText(one: { "Korrektur zur Rechnung \($0)" }, several: { "Korrektur zu den Rechnungen \($0)" }),
    corrected: CountedText(
      one: { "Korrigierte Rechnung, ersetzt die Rechnung \($0)" },
      several: { "Korrigierte Rechnung, ersetzt die Rechnungen \($0)" }),
    deposit: "Anzahlungsrechnung, wird von der Schlussrechnung abgezogen",
    finalAfterDeposit: CountedText(
      one: { "Schlussrechnung nach Anzahlungsrechnung \($0)" },
      several: { "Schlussrechnung nach den Anzahlungsrechnungen \($0)" }),
    reference: CountedText(one: { "Bezug: Rechnung \($0)" }, several: { "Bezug: Rechnungen \($0)" }),
    selfBilling: "Gutschrift", goods: "Art des Umsatzes: Lieferung von Gegenständen",
    services: "Art des Umsatzes: Dienstleistungen",
    mixed: "Art des Umsatzes: Lieferung von Gegenständen und Dienstleistungen",
    franchise: { "Keine Mehrwertsteuer (\($0))" },
    vatOnDebits: { "Mehrwertsteuer bei Rechnungsstellung fällig (\($0))" }, exempt: "Steuerfrei",
    reverseCharge: "Steuerschuldnerschaft des Leistungsempfängers",
    reverseChargeTaxCode: "Artikel\u{A0}283-2 des französischen Steuergesetzbuchs (CGI)",
    reverseChargeGoods: "Artikel\u{A0}194 der Richtlinie 2006/112/EG",
    reverseChargeServices: "Artikel\u{A0}44 und 196 der Richtlinie 2006/112/EG",
    exemptByTaxCode: {
      "Steuerfrei nach Artikel\u{A0}\($0) des französischen Steuergesetzbuchs (Artikel\u{A0}\($1) der Richtlinie 2006/112/EG)"
    },
    exemptByDirective: { "Steuerfrei nach Artikel\u{A0}\($0) der Richtlinie 2006/112/EG" },
    outOfScope: "Nicht steuerbarer Umsatz", vatInEuros: { "Steuerbetrag in Euro: \($0) (\($1))" },
    recoveryIndemnity: { "Pauschale für Beitreibungskosten bei Zahlungsverzug: \($0)" },
    yearlyRate: { "\($0) pro Jahr" }, legalRate: "Refinanzierungssatz der EZB zuzüglich 10\u{A0}Prozentpunkte",
    latePenalty: { "Verzugszinsen: \($0)" },
    latePenaltyWithoutReminder: { "Verzugszinsen: \($0), ohne Mahnung ab dem Tag nach der Fälligkeit" },
    noEarlyDiscount: "Skonto: keines", earlyDiscount: { "Skonto: \($0)" },
    notApplicable: "Entfällt (Privatkunde)")
}

extension ExemptionWording {
  fileprivate static let german = ExemptionWording(
    named: [
      "VATEX-FR-CNWVAT": "Korrektur ohne Berichtigung der Mehrwertsteuer",
      "VATEX-EU-D": "Gebrauchtgegenstände/Sonderregelung", "VATEX-EU-F": "Gebrauchtgegenstände/Sonderregelung",
      "VATEX-EU-I": "Kunstgegenstände/Sonderregelung", "VATEX-EU-J": "Sammlungsstücke und Antiquitäten/Sonderregelung",
    ],
    taxCode: { "Steuerfrei nach Artikel\u{A0}\($0) des französischen Steuergesetzbuchs (CGI)" },
    directive: { "Steuerfrei nach \($0) der Richtlinie 2006/112/EG" },
    article: { article, paragraph, point in
      "Artikel\u{A0}\(article)" + (paragraph.isEmpty ? "" : " Absatz\u{A0}\(paragraph)")
        + (point.isEmpty ? "" : " Buchstabe\u{A0}\(point)")
    })
}

extension SummaryLabels {
  fileprivate static let german = SummaryLabels(
    title: "Umsätze", net: "Netto", tax: "USt.", total: "Brutto",
    invoice: UnitName("Rechnung", plurals: ["Rechnungen"]),
    creditNote: UnitName("Rechnungskorrektur", plurals: ["Rechnungskorrekturen"]),
    draft: UnitName("nicht gezählter Entwurf", plurals: ["nicht gezählte Entwürfe"]),
    receivedInvoice: UnitName("nicht gezählte empfangene Rechnung", plurals: ["nicht gezählte empfangene Rechnungen"]),
    chartByDay: "Nettoumsatz je Tag",
    chartByWeek: "Nettoumsatz je Woche", chartByMonth: "Nettoumsatz je Monat", chartByYear: "Nettoumsatz je Jahr",
    vatTitle: "Umsatzsteuer nach Satz", rate: "Satz", base: "Nettobetrag", customers: "Größte Kunden",
    customer: "Kunde",
    share: "Anteil", others: "Übrige", estimate: "Geschätzte Reihenfolge: Es sind mehr als 65.536 Kunden.",
    months: "Summen nach Monat", month: "Monat", earlier: "Früher", currencies: "Andere Währungen",
    currency: "Währung (Rechnungen)", page: "Seite", severalSellers: "Mehrere Verkäufer",
    heading: { "\($0), \($1)" }, figure: { "\($0): \($1)" })
}

extension PaymentTermWording {
  fileprivate static let german = PaymentTermWording(
    days: { counted($0) + " ab Rechnungsdatum" },
    afterDays: {
      $0 == 0 ? monthEnd : counted($0) + " zum Monatsende (Rechnungsdatum + \(counted($0)), dann Monatsende)"
    },
    beforeDays: {
      $0 == 0 ? monthEnd : counted($0) + " nach Monatsende (Ende des Rechnungsmonats + \(counted($0)))"
    })

  private static let monthEnd = "Ende des Rechnungsmonats"

  private static func counted(_ count: Int) -> String { count == 1 ? "1\u{A0}Tag" : "\(count)\u{A0}Tage" }
}

extension PaymentPlanWording {
  fileprivate static let german = PaymentPlanWording(
    installment: { amount, date, percent, text in
      (date.map { "Fällig am \($0)" } ?? "Rate") + ": \(amount)" + (percent.map { " (\($0))" } ?? "")
        + (text.map { " – \($0)" } ?? "")
    },
    dueNow: { amount, date in (date.map { "Zu zahlen bis \($0)" } ?? "Zu zahlen bei Erhalt") + ": \(amount)" },
    retention: { percent, reason in
      "Sicherheitseinbehalt" + (percent.map { " (\($0))" } ?? "") + (reason.map { " – \($0)" } ?? "")
    },
    retained: { retention, amount, date in
      "\(retention): \(amount)" + (date.map { ", Freigabe am \($0)" } ?? "")
    })
}

extension CorrectionWording {
  fileprivate static let german = CorrectionWording(
    creditReason: { "Grund der Korrektur: \($0)" },
    partialCredit: { "Teilweise Korrektur der Rechnung Nr.\u{A0}\($0) vom \($1)" },
    alreadyCredited: "Bereits korrigiert",
    deduction: { "Abgezogene Anzahlung, Rechnung Nr.\u{A0}\($0) vom \($1): \($2)" },
    deductedRate: { "\($0) netto, USt. \($1): \($2)" }, deductedNet: { "\($0) ohne USt." },
    deductedTotal: { "\($0) brutto" })
}
