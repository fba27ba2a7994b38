internal import ByteCoding
internal import InvoiceModel

extension InvoiceValidator {
  mutating func validateDocument() {
    if let number = invoice.number {
      text(number, "/invoice_number")
      if !InvoiceNumber.isPrintable(number) {
        report(
          .invalidNumber, "/invoice_number",
          "An invoice number has at most \(InvoiceNumber.maximumPrintableLength) characters, all of which can be seen.",
          term: "BT-1")
      } else if let rules = law.eInvoicing, !rules.isNumber(number) {
        need(
          .invalidNumber, "/invoice_number",
          "\(adjective) e-invoices have \(rules.numberForm) as their number.",
          hint: "Number invoices as `FA-2026-0100`.", rule: rules.numberRule, term: "BT-1")
      }
    } else {
      need(
        .missingNumber, "/invoice_number", "Without a number the document is a draft.",
        hint: "Give `invoice_number` when the invoice is issued.", rule: "BR-02", term: "BT-1")
    }
    if !LanguageTag.isWellFormed(invoice.language) {
      report(.invalidLanguage, "/language", "This is no language tag of BCP 47.", hint: "Write `fr` or `en-GB`.")
    }
    amount(invoice.prepaid, "/prepaid")
    decimals(invoice.rounding, atMost: invoice.currency.minorUnitDigits, "/rounding")
    let totals = invoice.statedTotals
    let digits = invoice.currency.minorUnitDigits
    decimals(totals.subtotal, atMost: digits, "/subtotal")
    decimals(totals.tax, atMost: digits, "/tax")
    decimals(totals.total, atMost: digits, "/total")
    decimals(totals.due, atMost: digits, "/due")
    for (index, row) in (totals.vatBreakdown ?? []).enumerated() {
      decimals(row.base, atMost: digits, "/vat_breakdown/\(index)/base")
      decimals(row.tax, atMost: digits, "/vat_breakdown/\(index)/tax")
      percent(row.rate, "/vat_breakdown/\(index)/vat_rate")
    }
    decimals(invoice.exchangeRate, atMost: ExactDecimal.maximumScale, "/exchange_rate")
    if let rate = invoice.exchangeRate, rate <= .zero {
      report(.notPositive, "/exchange_rate", "The exchange rate is above 0.")
    }
    let isEuroNeeded = purpose == .eInvoice || law.vatCode?.ownCurrencySource != nil
    if invoice.currency != .euro, invoice.exchangeRate == nil, isEuroNeeded {
      need(
        .missingExchangeRate, "/exchange_rate", "VAT is stated in euros too, so the exchange rate is needed.",
        hint: "Give the euros for one \(invoice.currency.code) as `exchange_rate`.", rule: "BR-53", term: "BT-111")
    }
  }

  mutating func validateDates() {
    validateDocumentDates()
    validateLastInstallment()
  }

  private mutating func validateDocumentDates() {
    year(invoice.issueDate, "/date")
    year(invoice.supplyDate, "/supply_date")
    year(invoice.dueDate, "/due_date")
    year(invoice.validUntil, "/valid_until")
    period(invoice.period, "/period")
    let isIssueDateKnown = !problems.isBroken("/date")
    if let dueDate = invoice.dueDate, isIssueDateKnown, dueDate < invoice.issueDate {
      report(
        .dueDateBeforeDate, "/due_date", "The due date is before the date of issue.", rule: "BR-FR-CO-07",
        term: "BT-9")
    }
    if invoice.payment.endOfMonth != nil, invoice.payment.dueDays == nil, !problems.isBroken("/payment/due_days"),
      invoice.payment.installments.allSatisfy({ $0.dueDays == nil }), !areInstallmentsBroken
    {
      report(
        .missingKey, "/payment/due_days", "`due_days` is required where `end_of_month` is given.",
        hint: "Write `0` for the end of the month of issue.")
    }
    guard let days = invoice.payment.dueDays, isIssueDateKnown, !problems.isBroken("/payment/due_days") else { return }
    guard days >= 0, let date = invoice.payment.dueDate(from: invoice.issueDate) else {
      report(.invalidDays, "/payment/due_days", "A number of days is a whole number from 0 to 36500.")
      return
    }
    if let dueDate = invoice.dueDate, dueDate != date {
      report(
        .dueDateMismatch, "/payment/due_days", "`due_days` leads to \(date), but `due_date` is \(dueDate).",
        hint: "Give one of them.")
    }
  }

  /// Checks a date's year, which BR-FR-03 limits.
  mutating func year(_ date: CalendarDate?, _ path: @autoclosure () -> String) {
    guard let date, !(2000...2099).contains(date.year) else { return }
    need(.yearOutOfRange, path(), "The year is not from 2000 to 2099.", rule: "BR-FR-03")
  }

  /// Checks a period.
  mutating func period(_ period: DatePeriod?, _ path: @autoclosure () -> String) {
    guard let period else { return }
    year(period.start, path() + "/start")
    year(period.end, path() + "/end")
    if period.end < period.start {
      report(.periodReversed, path(), "The period ends before it starts.", rule: "BR-29")
    }
  }

  mutating func validateNotesAndReferences() {
    entries(invoice.notes.count, "/notes")
    entries(invoice.references.preceding.count, "/references/preceding")
    for (index, note) in invoice.notes.enumerated() {
      let path = "/notes/\(index)"
      text(note.text, note.code == nil ? path : path + "/text", isMultiline: true)
      if let code = note.code, !CodeTable.noteSubjects.contains(code) {
        report(
          .unknownNoteCode, path + "/code", "This is no subject code of UNTDID 4451.",
          hint: "Write `AAI` for a note "
            + "of any kind.", rule: "BR-CL-08", term: "BT-21")
      }
    }
    let references = invoice.references
    text(references.purchaseOrder, "/references/purchase_order")
    text(references.contract, "/references/contract")
    text(references.project, "/references/project")
    validateReferenceTerms()
    for (index, preceding) in references.preceding.enumerated() {
      let path = "/references/preceding/\(index)"
      text(preceding.number, path + "/number")
      year(preceding.date, path + "/date")
      if let number = invoice.number, preceding.number == number {
        report(
          .ownPreceding, path + "/number", "The document names itself as the invoice that it belongs to.",
          hint: "Give that invoice's number, or this document one of its own.", term: "BT-25")
      }
    }
    if invoice.type == .consolidatedCreditNote {
      if invoice.period == nil, references.contract == nil, !problems.isBroken("/period") {
        report(
          .missingPeriod, "/period", "A consolidated credit note names the period or the contract that it is about.",
          hint: "Give `period` or `references.contract`.", rule: "BR-FR-CO-03", term: "BG-14")
      }
    } else if invoice.type.isCredit || invoice.type == .corrected, references.preceding.isEmpty {
      report(
        .missingPreceding, "/references/preceding",
        "A credit note or corrected invoice names the invoice it belongs to.",
        hint: "Give its `number` and `date` in `references.preceding`.",
        rule: invoice.type == .corrected ? "BR-FR-CO-04" : "BR-FR-CO-05", term: "BG-3")
    }
  }
}
