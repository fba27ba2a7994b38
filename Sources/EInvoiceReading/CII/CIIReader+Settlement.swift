extension CIIReader {
  /// ApplicableHeaderTradeSettlement.
  mutating func readSettlement(_ settlement: XMLCursor) {
    document.paymentReference = settlement.text("PaymentReference")
    document.taxCurrency = settlement.text("TaxCurrencyCode")
    if let exchange = settlement.child("TaxApplicableTradeCurrencyExchange") {
      _ = exchange.child("SourceCurrencyCode")
      _ = exchange.child("TargetCurrencyCode")
      document.conversionRate = exchange.decimal("ConversionRate")
    }
    document.means = settlement.children("SpecifiedTradeSettlementPaymentMeans").map(means)
    for tax in settlement.children("ApplicableTradeTax") { read(tax) }
    document.period = period(settlement.child("BillingSpecifiedPeriod"), terms: ("BT-73", "BT-74"))
    document.allowances = settlement.children("SpecifiedTradeAllowanceCharge").map(allowance)
    document.allowances += settlement.children("SpecifiedLogisticsServiceCharge").map(logisticsCharge)
    readTerms(settlement)
    if let totals = settlement.child("SpecifiedTradeSettlementHeaderMonetarySummation") { readTotals(totals) }
    for reference in settlement.children("InvoiceReferencedDocument") {
      _ = reference.child("TypeCode")
      document.preceding.append(
        (
          reference.element, reference.text("IssuerAssignedID"),
          date(reference.child("FormattedIssueDateTime"), term: "BT-26")
        ))
    }
  }

  private func means(_ cursor: XMLCursor) -> ReceivedDocument.PaymentMeans {
    let account = cursor.child("PayeePartyCreditorFinancialAccount")
    return ReceivedDocument.PaymentMeans(
      element: cursor.element, code: cursor.text("TypeCode"), iban: account?.text("IBANID"),
      bic: cursor.text("PayeeSpecifiedCreditorFinancialInstitution", "BICID"))
  }

  private mutating func read(_ cursor: XMLCursor) {
    var tax = ReceivedDocument.Tax(element: cursor.element)
    _ = cursor.child("TypeCode")
    tax.category = cursor.text("CategoryCode")
    tax.rate = cursor.decimal("RateApplicablePercent", term: "BT-119")
    tax.base = cursor.amount("BasisAmount", term: "BT-116")
    tax.tax = cursor.amount("CalculatedAmount", term: "BT-117")
    tax.reason = cursor.text("ExemptionReason")
    tax.reasonCode = cursor.text("ExemptionReasonCode")
    // 5: with the invoice, 29: with the delivery, 72: with the payment (UNTDID 2475).
    if let due = cursor.candidates("DueDateTypeCode").first {
      if due.line == "5" { document.isVATDueOnInvoice = true }
      if due.line == "5" || due.line == "72" { due.use() }
    }
    document.taxes.append(tax)
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

  private mutating func readTerms(_ settlement: XMLCursor) {
    var texts: [String] = []
    for terms in settlement.children("SpecifiedTradePaymentTerms") {
      if let text = terms.child("Description")?.lines { texts.append(text) }
      if document.dueDate == nil { document.dueDate = date(terms.child("DueDateDateTime"), term: "BT-9") }
    }
    document.terms = texts.isEmpty ? nil : texts.joined(separator: "\n")
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
        tax.use()
        totals.taxInTaxCurrency = tax.decimal(term: "BT-111")
      }
    }
    totals.total = cursor.amount("GrandTotalAmount", term: "BT-112")
    totals.prepaid = cursor.amount("TotalPrepaidAmount", term: "BT-113")
    totals.rounding = cursor.amount("RoundingAmount", term: "BT-114")
    totals.due = cursor.amount("DuePayableAmount", term: "BT-115")
    document.totals = totals
  }
}
