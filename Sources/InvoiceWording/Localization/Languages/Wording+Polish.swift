internal import InvoiceModel

extension Wording {
  /// Polish, after CLDR: `1 234,56 zł`, `11 lutego 2026`; a counted word has four forms. Amounts group four digits too, as columns
  /// do.
  static let polish = Wording(
    language: "pl", numbers: .polish, dates: .polish, units: .polish, countries: .polish,
    fileSizes: FileSizeNames(bytes: "B", kilo: "kB", mega: "MB"),
    vatCategories: [
      .standard: "Stawka podstawowa",
      .zeroRated: "Stawka zerowa",
      .exempt: "Zwolnione",
      .reverseCharge: "Odwrotne obciążenie",
      .intraCommunity: "Wewnątrzwspólnotowe",
      .export: "Eksport",
      .outOfScope: "Nie podlega",
      .canaryIslands: "IGIC (Wyspy Kanaryjskie)",
      .ceutaAndMelilla: "IPSI (Ceuta, Melilla)",
      .splitPayment: "Mechanizm podzielonej płatności",
      .unknown: "Kategoria niepodana",
    ],
    mentions: .polish, exemptions: .polish,
    identity: IdentityWording(
      vatNumber: "NIP\u{A0}", taxNumber: "Nr podatkowy\u{A0}", formWithCapital: { "\($0), kapitał zakładowy \($1)" },
      capital: { "Kapitał zakładowy: \($0)" }),
    eInvoice: EInvoiceWording(
      discount: "Rabat", charge: "Dopłata", rounding: "Zaokrąglenie", dueOnReceipt: "Płatne po otrzymaniu"),
    paymentTerm: .polish,
    paymentPlan: .polish,
    correction: .polish, summary: .polish, statement: .polish, paymentStatement: .polish,
    reception: .polish)
}

extension NumberWording {
  fileprivate static let polish = NumberWording(
    decimalSeparator: ",", groupSeparator: "\u{A0}", signPlace: .behind, percentSign: "%",
    countForm: { quantity in
      guard quantity.scale == 0 else { return 3 }
      if quantity == ExactDecimal(1) { return 0 }
      let (tens, ones) = (quantity.significand % 100, quantity.significand % 10)
      return (2...4).contains(ones) && !(12...14).contains(tens) ? 1 : 2
    },
    currencySigns: [
      "BRL": "R$", "EUR": "€", "PLN": "zł", "XAF": "FCFA", "XCD": "EC$", "XOF": "F\u{202F}CFA", "XPF": "CFPF",
    ])
}

extension DateWording {
  fileprivate static let polish = DateWording(
    months: [
      "stycznia", "lutego", "marca", "kwietnia", "maja", "czerwca", "lipca", "sierpnia", "września", "października",
      "listopada", "grudnia",
    ],
    monthsAlone: [
      "styczeń", "luty", "marzec", "kwiecień", "maj", "czerwiec", "lipiec", "sierpień", "wrzesień", "październik",
      "listopad", "grudzień",
    ],
    separator: ".", range: { "\($0) – \($1)" }, rangeWithinMonth: { "\($0)–\($1)" })
}

extension MentionWording {
  fileprivate static let polish = MentionWording(
    invoice: { "nr\u{A0}\($0) z\u{A0}\($1)" }, and: " i\u{A0}",
    creditNote: CountedText(one: { "Korekta faktury \($0)" }, several: { "Korekta faktur \($0)" }),
    corrected: CountedText(
      one: { "Faktura skorygowana, zastępuje fakturę \($0)" },
      several: { "Faktura skorygowana, zastępuje faktury \($0)" }),
    deposit: "Faktura zaliczkowa, rozliczana w fakturze końcowej",
    finalAfterDeposit: CountedText(
      one: { "Faktura końcowa do faktury zaliczkowej \($0)" },
      several: { "Faktura końcowa do faktur zaliczkowych \($0)" }),
    reference: CountedText(one: { "Dotyczy faktury \($0)" }, several: { "Dotyczy faktur \($0)" }),
    selfBilling: "Samofakturowanie", goods: "Rodzaj transakcji: dostawa towarów",
    services: "Rodzaj transakcji: świadczenie usług",
    mixed: "Rodzaj transakcji: dostawa towarów i świadczenie usług", franchise: { "VAT nie ma zastosowania (\($0))" },
    vatOnDebits: { "VAT należny z chwilą wystawienia faktury (\($0))" }, exempt: "Zwolnione z VAT",
    reverseCharge: "Odwrotne obciążenie",
    reverseChargeTaxCode: "art.\u{A0}283-2 francuskiego kodeksu podatkowego (CGI)",
    reverseChargeGoods: "art.\u{A0}194 dyrektywy 2006/112/WE",
    reverseChargeServices: "art.\u{A0}44 i\u{A0}196 dyrektywy 2006/112/WE",
    exemptByTaxCode: {
      "Zwolnione z VAT, art.\u{A0}\($0) francuskiego kodeksu podatkowego (art.\u{A0}\($1) dyrektywy 2006/112/WE)"
    },
    exemptByDirective: { "Zwolnione z VAT, art.\u{A0}\($0) dyrektywy 2006/112/WE" },
    outOfScope: "Transakcja niepodlegająca VAT", vatInEuros: { "VAT w euro: \($0) (\($1))" },
    recoveryIndemnity: { "Rekompensata za koszty odzyskiwania należności w razie opóźnienia: \($0)" },
    yearlyRate: { "\($0) rocznie" }, legalRate: "stopa refinansowa EBC powiększona o\u{A0}10\u{A0}punktów",
    latePenalty: { "Odsetki za opóźnienie: \($0)" },
    latePenaltyWithoutReminder: {
      "Odsetki za opóźnienie: \($0), bez wezwania od dnia następującego po terminie płatności"
    },
    noEarlyDiscount: "Skonto: brak", earlyDiscount: { "Skonto: \($0)" },
    notApplicable: "Nie dotyczy (konsument)")
}

extension ExemptionWording {
  fileprivate static let polish = ExemptionWording(
    named: [
      "VATEX-FR-CNWVAT": "Korekta bez zmiany kwoty VAT", "VATEX-EU-D": "Procedura marży — towary używane",
      "VATEX-EU-F": "Procedura marży — towary używane",
      "VATEX-EU-I": "Procedura marży — dzieła sztuki",
      "VATEX-EU-J": "Procedura marży — przedmioty kolekcjonerskie i\u{A0}antyki",
    ],
    taxCode: { "Zwolnione z VAT, art.\u{A0}\($0) francuskiego kodeksu podatkowego (CGI)" },
    directive: { "Zwolnione z VAT, \($0) dyrektywy 2006/112/WE" },
    article: { article, paragraph, point in
      "art.\u{A0}\(article)" + (paragraph.isEmpty ? "" : " ust.\u{A0}\(paragraph)")
        + (point.isEmpty ? "" : " lit.\u{A0}\(point)")
    })
}

extension SummaryLabels {
  fileprivate static let polish = SummaryLabels(
    title: "Sprzedaż", net: "Razem netto", tax: "VAT", total: "Razem brutto",
    invoice: UnitName("faktura", plurals: ["faktury", "faktur", "faktury"]),
    creditNote: UnitName("korekta", plurals: ["korekty", "korekt", "korekty"]),
    draft: UnitName(
      "nieliczona wersja robocza",
      plurals: ["nieliczone wersje robocze", "nieliczonych wersji roboczych", "nieliczonej wersji roboczej"]),
    receivedInvoice: UnitName(
      "nieliczona faktura otrzymana",
      plurals: ["nieliczone faktury otrzymane", "nieliczonych faktur otrzymanych", "nieliczonej faktury otrzymanej"]),
    chartByDay: "Sprzedaż netto według dni",
    chartByWeek: "Sprzedaż netto według tygodni", chartByMonth: "Sprzedaż netto według miesięcy",
    chartByYear: "Sprzedaż netto według lat",
    vatTitle: "VAT według stawek", rate: "Stawka", base: "Wartość netto", customers: "Najwięksi nabywcy",
    customer: "Nabywca",
    share: "Udział", others: "Pozostali", estimate: "Kolejność szacunkowa: nabywców jest ponad 65\u{A0}536.",
    months: "Sumy według miesięcy", month: "Miesiąc", earlier: "Wcześniej", currencies: "Inne waluty",
    currency: "Waluta (faktury)", page: "Strona", severalSellers: "Kilku sprzedawców",
    heading: { "\($0), \($1)" }, figure: { "\($0): \($1)" })
}

extension PaymentTermWording {
  fileprivate static let polish = PaymentTermWording(
    days: { counted($0) + " od daty wystawienia faktury" },
    afterDays: {
      $0 == 0 ? monthEnd : counted($0) + " koniec miesiąca (data faktury + \(counted($0)), potem koniec miesiąca)"
    },
    beforeDays: {
      $0 == 0 ? monthEnd : counted($0) + " koniec miesiąca (koniec miesiąca faktury + \(counted($0)))"
    })

  private static let monthEnd = "Koniec miesiąca wystawienia faktury"

  private static func counted(_ count: Int) -> String { count == 1 ? "1\u{A0}dzień" : "\(count)\u{A0}dni" }
}

extension PaymentPlanWording {
  fileprivate static let polish = PaymentPlanWording(
    installment: { amount, date, percent, text in
      (date.map { "Termin płatności \($0)" } ?? "Rata") + ": \(amount)" + (percent.map { " (\($0))" } ?? "")
        + (text.map { " – \($0)" } ?? "")
    },
    dueNow: { amount, date in (date.map { "Do zapłaty do \($0)" } ?? "Do zapłaty po otrzymaniu") + ": \(amount)" },
    retention: { percent, reason in
      "Kaucja gwarancyjna" + (percent.map { " (\($0))" } ?? "") + (reason.map { " – \($0)" } ?? "")
    },
    retained: { retention, amount, date in
      "\(retention): \(amount)" + (date.map { ", do zwolnienia \($0)" } ?? "")
    })
}

extension CorrectionWording {
  fileprivate static let polish = CorrectionWording(
    creditReason: { "Przyczyna korekty: \($0)" },
    partialCredit: { "Częściowa korekta faktury nr\u{A0}\($0) z\u{A0}\($1)" }, alreadyCredited: "Już skorygowano",
    deduction: { "Rozliczona zaliczka, faktura nr\u{A0}\($0) z\u{A0}\($1): \($2)" },
    deductedRate: { "\($0) netto, VAT \($1): \($2)" }, deductedNet: { "\($0) bez VAT" },
    deductedTotal: { "\($0) brutto" })
}
