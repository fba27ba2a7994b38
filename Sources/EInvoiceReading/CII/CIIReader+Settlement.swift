internal import InvoiceModel

extension CIIReader {
  /// ApplicableHeaderTradeSettlement.
  mutating func readSettlement(_ settlement: XMLCursor) {
    document.paymentReference = settlement.text("PaymentReference")
    document.taxCurrency = settlement.peek("TaxCurrencyCode")?.line
    readTerms(settlement: settlement)
    readExchange(settlement)
    readMeans(settlement.candidates("SpecifiedTradeSettlementPaymentMeans"))
    for tax in settlement.children("ApplicableTradeTax") { read(tax) }
    document.period = period(settlement.child("BillingSpecifiedPeriod"), terms: ("BT-73", "BT-74"))
    document.allowances = settlement.children("SpecifiedTradeAllowanceCharge").map(allowance)
    document.allowances += settlement.children("SpecifiedLogisticsServiceCharge").map(logisticsCharge)
    readTerms(settlement)
    if let totals = settlement.child("SpecifiedTradeSettlementHeaderMonetarySummation") { readTotals(totals) }
    for reference in settlement.children("InvoiceReferencedDocument") {
      guard let date = date(reference.child("FormattedIssueDateTime"), term: "BT-26"),
        let number = reference.text("IssuerAssignedID")
      else {
        settlement.log.release(reference.element)
        continue
      }
      document.references.preceding.append(PrecedingInvoice(number: number, date: date))
    }
  }

  /// The rate at which VAT became euros, which EXTENDED states; any other is left to the details.
  private mutating func readExchange(_ settlement: XMLCursor) {
    guard let exchange = settlement.peek("TaxApplicableTradeCurrencyExchange"),
      exchange.peek("SourceCurrencyCode")?.line == document.currency,
      exchange.peek("TargetCurrencyCode")?.line == Currency.euro.code,
      let rate = exchange.peek("ConversionRate")?.line.flatMap(ExactDecimal.init(xml:))
    else { return }
    document.exchangeRate = rate
    use(all: exchange.element, log: exchange.log)
  }

  private mutating func read(_ cursor: XMLCursor) {
    var tax = ReceivedDocument.Tax(element: cursor.element)
    if let name = cursor.peek("TypeCode")?.line, name != "VAT" { document.taxName = name }
    tax.category = cursor.text("CategoryCode")
    tax.rate = cursor.decimal("RateApplicablePercent", term: "BT-119")
    tax.base = cursor.amount("BasisAmount", term: "BT-116")
    tax.tax = cursor.amount("CalculatedAmount", term: "BT-117")
    tax.reason = cursor.text("ExemptionReason")
    tax.reasonCode = cursor.text("ExemptionReasonCode")
    readTaxPoint(cursor)
    document.taxes.append(tax)
  }

  /// BT-7 and BT-8, which every group repeats; one that is no event of ours, or another one, is left to the details.
  private mutating func readTaxPoint(_ cursor: XMLCursor) {
    if let code = cursor.peek("DueDateTypeCode"), let point = code.line.flatMap(TaxPoint.init(code:)),
      document.taxPoint == nil || document.taxPoint == point
    {
      code.use()
      document.taxPoint = point
    }
    guard let holder = cursor.child("TaxPointDate"), let day = date(holder, term: "BT-7") else { return }
    if let earlier = document.taxPointDate, earlier != day { return cursor.log.release(holder.element) }
    document.taxPointDate = day
  }

  /// A delivery charge of the profile EXTENDED is a charge on the document.
  private func logisticsCharge(_ cursor: XMLCursor) -> ReceivedDocument.Allowance {
    var charge = ReceivedDocument.Allowance(element: cursor.element, isCharge: true)
    charge.reason = cursor.text("Description")
    charge.amount = cursor.amount("AppliedAmount", term: "BT-X-272")
    if let tax = cursor.child("AppliedTradeTax") {
      _ = tax.child("TypeCode")
      charge.category = tax.text("CategoryCode")
      charge.rate = tax.decimal("RateApplicablePercent", term: "BT-X-274")
    }
    return charge
  }

  /// All texts; of several dates the last one is when all is due, and the others are left to the details. Terms with an
  /// amount are parts of what is due.
  private mutating func readTerms(_ settlement: XMLCursor) {
    var texts: [String] = []
    var due: (date: CalendarDate, element: XMLElement)?
    for terms in settlement.children("SpecifiedTradePaymentTerms") {
      if document.mandate == nil { document.mandate = terms.usedText("DirectDebitMandateID") }
      if let part = installment(terms) {
        document.installments.append(part)
        continue
      }
      if let text = terms.child("Description")?.lines { texts.append(text) }
      guard let cursor = terms.child("DueDateDateTime"), let date = date(cursor, term: "BT-9") else { continue }
      if let earlier = due {
        let isLater = earlier.date < date
        settlement.log.release(isLater ? earlier.element : cursor.element)
        guard isLater else { continue }
      }
      due = (date, cursor.element)
    }
    document.dueDate = due?.date ?? document.installments.compactMap(\.dueDate).max()
    document.terms = texts.isEmpty ? nil : texts.joined(separator: "\n")
  }

  /// A part of what is due; nil for terms of the whole.
  private mutating func installment(_ terms: XMLCursor) -> Installment? {
    guard let stated = terms.peek("PartialPaymentAmount")?.line, let value = ExactDecimal(xml: stated),
      !value.isNegative, let amount = terms.amount("PartialPaymentAmount", term: "BT-X-275")
    else { return nil }
    let day = date(terms.child("DueDateDateTime"), term: "BT-9")
    return Installment(.amount(amount), dueDate: day, text: terms.text("Description"))
  }

  private mutating func readTotals(_ cursor: XMLCursor) {
    document.totalsElement = cursor.element
    var totals = ReceivedDocument.Totals()
    totals.lineTotal = cursor.amount("LineTotalAmount", term: "BT-106")
    totals.allowanceTotal = cursor.amount("AllowanceTotalAmount", term: "BT-107")
    totals.chargeTotal = cursor.amount("ChargeTotalAmount", term: "BT-108")
    totals.net = cursor.amount("TaxBasisTotalAmount", term: "BT-109")
    for tax in cursor.candidates("TaxTotalAmount") {
      let currency = tax.attribute("currencyID")
      if totals.tax == nil, currency == nil || currency == document.currency {
        tax.use()
        totals.tax = tax.decimal(term: "BT-110")
      } else if totals.taxInTaxCurrency == nil, currency != nil, currency == document.taxCurrency {
        totals.taxInTaxCurrency = tax.line.flatMap(ExactDecimal.init(xml:))
      }
    }
    totals.total = cursor.amount("GrandTotalAmount", term: "BT-112")
    totals.prepaid = cursor.amount("TotalPrepaidAmount", term: "BT-113")
    totals.rounding = cursor.amount("RoundingAmount", term: "BT-114")
    totals.due = cursor.amount("DuePayableAmount", term: "BT-115")
    document.totals = totals
  }
}
