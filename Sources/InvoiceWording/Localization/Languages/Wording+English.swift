internal import InvoiceModel

extension Wording {
  /// English without a country.
  package static let english = Wording(
    language: "en", numbers: .english, dates: .english, units: .english, countries: .english,
    fileSizes: FileSizeNames(bytes: "bytes", kilo: "kB", mega: "MB"),
    vatCategories: [
      .standard: "Standard rate", .zeroRated: "Zero rate", .exempt: "Exempt", .reverseCharge: "Reverse charge",
      .intraCommunity: "Intra-Community", .export: "Export", .outOfScope: "Outside the scope",
      .canaryIslands: "IGIC (Canary Islands)", .ceutaAndMelilla: "IPSI (Ceuta, Melilla)",
      .splitPayment: "Split payment VAT", .unknown: "Category not stated",
    ],
    mentions: .english, exemptions: .english,
    identity: IdentityWording(
      vatNumber: "VAT\u{A0}", taxNumber: "Tax\u{A0}no.\u{A0}",
      formWithCapital: { "\($0) with a share capital of \($1)" },
      capital: { "Share capital of \($0)" }),
    eInvoice: EInvoiceWording(
      discount: "Discount", charge: "Charge", rounding: "Rounding", dueOnReceipt: "Due on receipt"),
    paymentTerm: .english, paymentPlan: .english,
    correction: .english, summary: .english, statement: .english, paymentStatement: .english,
    reception: .english)

  /// In the United Kingdom.
  static let britishEnglish = english.regional("en-GB", numbers: .english.with(sign: "JP¥", of: "JPY"))

  /// In the United States.
  static let americanEnglish = english.regional(
    "en-US", numbers: .english.with(sign: "$", of: "USD"), dates: .american,
    units: [
      "LTR": UnitName("liter"), "MTR": UnitName("meter"), "LM": UnitName("linear meter"), "TNE": UnitName("metric ton"),
    ])
}

extension NumberWording {
  fileprivate static let english = NumberWording(
    decimalSeparator: ".", groupSeparator: ",", signPlace: .before, percentSign: "%",
    countForm: { $0 == ExactDecimal(1) ? 0 : 1 },
    // The dollar is written `US$` outside the United States, where a reader may know another one.
    currencySigns: [
      "AUD": "A$", "BRL": "R$", "CAD": "CA$", "CNY": "CN¥", "EUR": "€", "GBP": "£", "HKD": "HK$", "ILS": "₪",
      "INR": "₹", "JPY": "¥", "KRW": "₩", "MXN": "MX$", "NZD": "NZ$", "PHP": "₱", "TWD": "NT$", "USD": "US$",
      "VND": "₫", "XAF": "FCFA", "XCD": "EC$", "XOF": "F\u{202F}CFA", "XPF": "CFPF",
    ])

  fileprivate func with(sign: String, of code: String) -> NumberWording {
    var other = self
    other.currencySigns[code] = sign
    return other
  }
}

extension DateWording {
  fileprivate static let english = DateWording(
    months: [
      "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
      "December",
    ],
    range: { "\($0) – \($1)" }, rangeWithinMonth: { "\($0)–\($1)" })

  fileprivate static let american = DateWording(
    months: english.months, isMonthFirst: true, range: english.range, rangeWithinMonth: english.rangeWithinMonth)
}

extension MentionWording {
  fileprivate static let english = MentionWording(
    invoice: { "no.\u{A0}\($0) of \($1)" }, and: " and ",
    creditNote: CountedText(one: { "Credit note for invoice \($0)" }, several: { "Credit note for invoices \($0)" }),
    corrected: CountedText(
      one: { "Corrected invoice, cancels and replaces invoice \($0)" },
      several: { "Corrected invoice, cancels and replaces invoices \($0)" }),
    deposit: "Deposit invoice, to be deducted from the final invoice",
    finalAfterDeposit: CountedText(
      one: { "Final invoice after deposit invoice \($0)" }, several: { "Final invoice after deposit invoices \($0)" }),
    reference: CountedText(one: { "Refers to invoice \($0)" }, several: { "Refers to invoices \($0)" }),
    selfBilling: "Self-billing", goods: "Nature of the transaction: supply of goods",
    services: "Nature of the transaction: supply of services",
    mixed: "Nature of the transaction: supply of goods and services", franchise: { "VAT not applicable (\($0))" },
    vatOnDebits: { "VAT due when invoiced (\($0))" }, exempt: "VAT exempt", reverseCharge: "Reverse charge",
    reverseChargeTaxCode: "article\u{A0}283-2 of the French tax code (CGI)",
    reverseChargeGoods: "article\u{A0}194 of Directive 2006/112/EC",
    reverseChargeServices: "articles\u{A0}44 and 196 of Directive 2006/112/EC",
    exemptByTaxCode: {
      "VAT exempt, article\u{A0}\($0) of the French tax code (article\u{A0}\($1) of Directive 2006/112/EC)"
    },
    exemptByDirective: { "VAT exempt, article\u{A0}\($0) of Directive 2006/112/EC" },
    outOfScope: "Transaction outside the scope of VAT", vatInEuros: { "VAT in euros: \($0) (\($1))" },
    recoveryIndemnity: { "Fixed compensation for recovery costs in case of late payment: \($0)" },
    yearlyRate: { "\($0) a year" }, legalRate: "refinancing rate of the ECB plus 10\u{A0}points",
    latePenalty: { "Late payment penalties: \($0)" },
    latePenaltyWithoutReminder: {
      "Late payment penalties: \($0), due without a reminder from the day after the due date"
    },
    noEarlyDiscount: "Discount for early payment: none", earlyDiscount: { "Discount for early payment: \($0)" },
    notApplicable: "Not applicable (private customer)")
}

extension ExemptionWording {
  fileprivate static let english = ExemptionWording(
    named: [
      "VATEX-FR-CNWVAT": "Credit note net of VAT, VAT not adjusted", "VATEX-EU-D": "Margin scheme – Second-hand goods",
      "VATEX-EU-F": "Margin scheme – Second-hand goods", "VATEX-EU-I": "Margin scheme – Works of art",
      "VATEX-EU-J": "Margin scheme – Collector's items and antiques",
    ],
    taxCode: { "VAT exempt, article\u{A0}\($0) of the French tax code (CGI)" },
    directive: { "VAT exempt, \($0) of Directive 2006/112/EC" },
    article: { article, paragraph, point in
      "article\u{A0}\(article)" + (paragraph.isEmpty ? "" : "(\(paragraph))") + (point.isEmpty ? "" : "(\(point))")
    })
}

extension SummaryLabels {
  fileprivate static let english = SummaryLabels(
    title: "Sales", net: "Net total", tax: "VAT", total: "Gross total", invoice: UnitName("invoice"),
    creditNote: UnitName("credit note"), draft: UnitName("draft not counted", plural: "drafts not counted"),
    receivedInvoice: UnitName("received invoice not counted", plural: "received invoices not counted"),
    chartByDay: "Net sales by day",
    chartByWeek: "Net sales by week", chartByMonth: "Net sales by month", chartByYear: "Net sales by year",
    vatTitle: "VAT by rate", rate: "Rate", base: "Net base", customers: "Largest customers", customer: "Customer",
    share: "Share", others: "Others", estimate: "An estimated ranking: there are more than 65,536 customers.",
    months: "Totals by month", month: "Month", earlier: "Earlier", currencies: "Other currencies",
    currency: "Currency (invoices)", page: "Page", severalSellers: "Several sellers",
    heading: { "\($0), \($1)" }, figure: { "\($0): \($1)" })
}

extension PaymentTermWording {
  fileprivate static let english = PaymentTermWording(
    days: { counted($0) + " from the date of the invoice" },
    afterDays: {
      $0 == 0
        ? monthEnd : counted($0) + " end of month (\(counted($0)) after the date of the invoice, then the month’s end)"
    },
    beforeDays: {
      $0 == 0 ? monthEnd : counted($0) + " end of month (\(counted($0)) after the end of the month of the invoice)"
    })

  private static let monthEnd = "End of the month of the invoice"

  private static func counted(_ count: Int) -> String { count == 1 ? "1\u{A0}day" : "\(count)\u{A0}days" }
}

extension PaymentPlanWording {
  fileprivate static let english = PaymentPlanWording(
    installment: { amount, date, percent, text in
      (date.map { "Due on \($0)" } ?? "Installment") + ": \(amount)" + (percent.map { " (\($0))" } ?? "")
        + (text.map { " – \($0)" } ?? "")
    },
    dueNow: { amount, date in (date.map { "To be paid by \($0)" } ?? "To be paid on receipt") + ": \(amount)" },
    retention: { percent, reason in
      "Retention" + (percent.map { " (\($0))" } ?? "") + (reason.map { " – \($0)" } ?? "")
    },
    retained: { retention, amount, date in
      "\(retention): \(amount)" + (date.map { ", to be released on \($0)" } ?? "")
    })
}

extension CorrectionWording {
  fileprivate static let english = CorrectionWording(
    creditReason: { "Reason for the credit note: \($0)" },
    partialCredit: { "Partial credit of invoice \($0) of \($1)" }, alreadyCredited: "Already credited",
    deduction: { "Deposit deducted, invoice \($0) of \($1): \($2)" },
    deductedRate: { "\($0) excluding VAT, VAT at \($1): \($2)" }, deductedNet: { "\($0) without VAT" },
    deductedTotal: { "\($0) including VAT" })
}

extension StatementLabels {
  fileprivate static let english = StatementLabels(
    title: { "Statement of account, \($0)" }, name: "Statement of account",
    account: "Customer account", day: "As of", period: "Period", date: "Date",
    document: "Transaction",
    dueDate: "Due date", debit: "Debit", credit: "Credit", balance: "Balance", opening: "Opening balance",
    closing: "Balance", nothing: "No transactions", carried: "Carried forward", broughtForward: "Brought forward",
    ages: "Open amounts by age", notDue: "Not due", days30: "1 to 30\u{A0}days", days60: "31 to 60\u{A0}days",
    days90: "61 to 90\u{A0}days", older: "Over 90\u{A0}days", credits: "In your favour", total: "Total",
    documents: [
      .invoice: "Invoice", .creditNote: "Credit note", .deposit: "Deposit invoice", .corrected: "Corrected invoice",
      .selfBilled: "Self-billed invoice", .partial: "Partial invoice",
      .consolidatedCreditNote: "Consolidated credit note", .quote: "Quote", .proforma: "Proforma invoice",
    ],
    payments: [
      "payment": "Payment", "refund": "Refund", "fee": "Bank fee", "write_off": "Write-off",
      "difference": "Difference", "gain": "Overpayment kept",
    ],
    replacement: "Replacement", row: { "\($0) \($1)" }, due: { "Amount due: \($0)" }, owed: { "In your favour: \($0)" },
    settled: { _ in "Your account is settled." },
    overdue: { "of which overdue: \($0)" }, movements: "Transactions", invoices: "Invoices", number: "Number",
    amount: "Amount", paid: "Settled", open: "Open", payment: "Payment", payee: "Payee",
    bankAccount: "Account", reference: "Reference",
    codeHelp:
      "Scan this code with your bank’s app: it holds the recipient, the IBAN, the amount and the reference.",
    codeAlternative: { "QR code of a SEPA credit transfer of \($0) to \($1), IBAN \($2)" })
}
