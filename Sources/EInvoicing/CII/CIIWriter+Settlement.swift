internal import InvoiceCore
internal import InvoiceModel

extension CIIWriter {
  /// ApplicableHeaderTradeSettlement: how it is paid, the VAT breakdown and the totals.
  func writeSettlement(to xml: inout XMLWriter) {
    let invoice = document.invoice
    xml.within("ram:ApplicableHeaderTradeSettlement") { xml in
      guard profile >= .basicWL else {
        xml.element("ram:InvoiceCurrencyCode", invoice.currency.code)
        writeTotals(to: &xml)
        return
      }
      xml.element("ram:CreditorReferenceID", invoice.payment.creditorID)
      xml.element("ram:PaymentReference", document.paymentReference)
      xml.element("ram:TaxCurrencyCode", document.accountingTax?.currency)
      xml.element("ram:InvoiceCurrencyCode", invoice.currency.code)
      writePayee(to: &xml)
      writeExchange(to: &xml)
      writePaymentMeans(to: &xml)
      for (place, (group, exemption)) in zip(document.computed.vatBreakdown, document.exemptions).enumerated() {
        write(group, exemption: exemption, isFirst: place == 0, to: &xml)
      }
      xml.ciiPeriod(invoice.period)
      for (allowance, vat) in zip(
        document.allowances + document.charges, document.computed.allowances + document.computed.charges)
      {
        xml.ciiAllowance(
          allowance, hasPercent: statesPercent(of: allowance), vat: vat,
          exemption: exemption(vat.vatCategory, rate: vat.vatRate))
      }
      xml.within("ram:SpecifiedTradePaymentTerms") {
        $0.element("ram:Description", isXRechnung ? document.xrechnungTerms : document.paymentTerms)
        $0.ciiDate("ram:DueDateDateTime", document.dueDate)
        $0.element("ram:DirectDebitMandateID", invoice.payment.mandate)
      }
      writeTotals(to: &xml)
      for preceding in invoice.references.preceding {
        xml.within("ram:InvoiceReferencedDocument") { xml in
          xml.element("ram:IssuerAssignedID", preceding.number)
          xml.within("ram:FormattedIssueDateTime") {
            $0.element("qdt:DateTimeString", XMLWriter.format102(preceding.date), "format", "102")
          }
        }
      }
      xml.within("ram:ReceivableSpecifiedTradeAccountingAccount") {
        $0.element("ram:ID", invoice.references.buyerAccounting)
      }
    }
  }

  private func writeExchange(to xml: inout XMLWriter) {
    guard profile >= .extended, document.accountingTax != nil, let rate = document.invoice.exchangeRate else { return }
    xml.within("ram:TaxApplicableTradeCurrencyExchange") {
      $0.element("ram:SourceCurrencyCode", document.invoice.currency.code)
      $0.element("ram:TargetCurrencyCode", "EUR")
      $0.element("ram:ConversionRate", rate.description)
    }
  }

  private func write(_ group: VATBreakdown, exemption: EInvoiceExemption, isFirst: Bool, to xml: inout XMLWriter) {
    xml.within("ram:ApplicableTradeTax") {
      $0.amount("ram:CalculatedAmount", group.tax)
      $0.element("ram:TypeCode", "VAT")
      $0.element("ram:ExemptionReason", exemption.text)
      $0.amount("ram:BasisAmount", group.base)
      $0.element("ram:CategoryCode", group.category.rawValue)
      $0.element("ram:ExemptionReasonCode", exemption.code)
      // The invoice has one (CII-SR-461).
      if isFirst, profile >= .en16931, let day = document.invoice.taxPointDate {
        $0.within("ram:TaxPointDate") { $0.element("udt:DateString", XMLWriter.format102(day), "format", "102") }
      }
      if document.saysTaxPoint(of: group.category) { $0.element("ram:DueDateTypeCode", document.vatDue?.ciiCode) }
      // XRechnung wants a rate of what has none, too (BR-DE-14).
      if group.category != .outOfScope || isXRechnung { $0.element("ram:RateApplicablePercent", group.rate.amountText) }
    }
  }

  private func writeTotals(to xml: inout XMLWriter) {
    let computed = document.computed
    let currency = computed.invoice.currency.code
    let hasLines = profile >= .basicWL
    xml.within("ram:SpecifiedTradeSettlementHeaderMonetarySummation") {
      if hasLines {
        if computed.states(.lineTotal) { $0.amount("ram:LineTotalAmount", computed.lineTotal) }
        if !computed.charges.isEmpty { $0.amount("ram:ChargeTotalAmount", computed.chargeTotal) }
        if !computed.allowances.isEmpty { $0.amount("ram:AllowanceTotalAmount", computed.allowanceTotal) }
      }
      $0.amount("ram:TaxBasisTotalAmount", computed.subtotal)
      if computed.states(.tax) { $0.amount("ram:TaxTotalAmount", computed.tax, "currencyID", currency) }
      if hasLines, let tax = document.accountingTax {
        $0.element("ram:TaxTotalAmount", tax.amount.amountText, "currencyID", tax.currency)
      }
      if !computed.invoice.rounding.isZero, profile >= .en16931 {
        $0.amount("ram:RoundingAmount", computed.invoice.rounding)
      }
      $0.amount("ram:GrandTotalAmount", computed.total)
      if hasLines, !computed.invoice.prepaid.isZero {
        $0.amount("ram:TotalPrepaidAmount", computed.invoice.prepaid)
      }
      $0.amount("ram:DuePayableAmount", computed.due)
    }
  }
}

extension TaxPoint {
  /// UNTDID 2475, as CII has it.
  fileprivate var ciiCode: String {
    switch self {
    case .issue: "5"
    case .delivery: "29"
    case .payment: "72"
    }
  }
}
