internal import InvoiceCore
internal import InvoiceModel

extension UBLWriter {
  /// AllowanceCharge, with its VAT where it is one of the document.
  func write(_ allowance: EInvoiceAllowance, vat: ComputedAllowance?, to xml: inout XMLWriter) {
    xml.within("cac:AllowanceCharge") { xml in
      xml.element("cbc:ChargeIndicator", allowance.isCharge ? "true" : "false")
      xml.element("cbc:AllowanceChargeReasonCode", allowance.reasonCode)
      xml.element("cbc:AllowanceChargeReason", allowance.reason)
      let hasPercent = specification == .en16931 || document.computed.reception != nil || allowance.isPercentExact
      if hasPercent { xml.element("cbc:MultiplierFactorNumeric", allowance.percent?.description) }
      xml.amount("cbc:Amount", allowance.amount, "currencyID", currency)
      if hasPercent { xml.amount("cbc:BaseAmount", allowance.base, "currencyID", currency) }
      guard let vat else { return }
      writeCategory("cac:TaxCategory", vat.vatCategory, rate: vat.vatRate, to: &xml)
    }
  }

  private func writeCategory(
    _ name: StaticString, _ category: VATCategory, rate: ExactDecimal, exemption: EInvoiceExemption? = nil,
    needsRate: Bool = false, to xml: inout XMLWriter
  ) {
    xml.within(name) { xml in
      xml.element("cbc:ID", category.rawValue)
      // Category O has no rate (BR-O-05).
      if category != .outOfScope || needsRate { xml.element("cbc:Percent", rate.amountText) }
      xml.element("cbc:TaxExemptionReasonCode", exemption?.code)
      xml.element("cbc:TaxExemptionReason", exemption?.text)
      xml.within("cac:TaxScheme") { $0.element("cbc:ID", "VAT") }
    }
  }

  /// TaxTotal with the breakdown (BG-23), and a second one with the VAT in euros (BT-111).
  func writeTax(to xml: inout XMLWriter) {
    let computed = document.computed
    xml.within("cac:TaxTotal") { xml in
      xml.amount("cbc:TaxAmount", computed.tax, "currencyID", currency)
      for (group, exemption) in zip(computed.vatBreakdown, document.exemptions) {
        xml.within("cac:TaxSubtotal") { xml in
          xml.amount("cbc:TaxableAmount", group.base, "currencyID", currency)
          xml.amount("cbc:TaxAmount", group.tax, "currencyID", currency)
          writeCategory(
            "cac:TaxCategory", group.category, rate: group.rate, exemption: exemption,
            // XRechnung wants a rate of what has none, too (BR-DE-14).
            needsRate: specification == .xrechnung, to: &xml)
        }
      }
    }
    guard let tax = document.accountingTax else { return }
    xml.within("cac:TaxTotal") { $0.element("cbc:TaxAmount", tax.amount.amountText, "currencyID", tax.currency) }
  }

  /// LegalMonetaryTotal (BG-22).
  func writeTotals(to xml: inout XMLWriter) {
    let computed = document.computed
    xml.within("cac:LegalMonetaryTotal") {
      $0.amount("cbc:LineExtensionAmount", computed.lineTotal, "currencyID", currency)
      $0.amount("cbc:TaxExclusiveAmount", computed.subtotal, "currencyID", currency)
      $0.amount("cbc:TaxInclusiveAmount", computed.total, "currencyID", currency)
      if !computed.allowances.isEmpty {
        $0.amount("cbc:AllowanceTotalAmount", computed.allowanceTotal, "currencyID", currency)
      }
      if !computed.charges.isEmpty {
        $0.amount("cbc:ChargeTotalAmount", computed.chargeTotal, "currencyID", currency)
      }
      if !computed.invoice.prepaid.isZero {
        $0.amount("cbc:PrepaidAmount", computed.invoice.prepaid, "currencyID", currency)
      }
      if !computed.invoice.rounding.isZero {
        $0.amount("cbc:PayableRoundingAmount", computed.invoice.rounding, "currencyID", currency)
      }
      $0.amount("cbc:PayableAmount", computed.due, "currencyID", currency)
    }
  }

  /// InvoiceLine or CreditNoteLine (BG-25).
  func write(_ line: EInvoiceLine, to xml: inout XMLWriter) {
    let source = line.source
    let terms = source.hasTerms ? source.terms : nil
    xml.within(isCreditNote ? "cac:CreditNoteLine" : "cac:InvoiceLine") { xml in
      xml.element("cbc:ID", line.id)
      xml.element("cbc:Note", terms?.note)
      xml.element(
        isCreditNote ? "cbc:CreditedQuantity" : "cbc:InvoicedQuantity", line.quantity.description, "unitCode",
        line.unit)
      xml.amount("cbc:LineExtensionAmount", line.net, "currencyID", currency)
      xml.element("cbc:AccountingCost", terms?.buyerAccounting)
      xml.within("cac:InvoicePeriod") {
        $0.element("cbc:StartDate", source.period?.start.description)
        $0.element("cbc:EndDate", source.period?.end.description)
      }
      if let terms { writeReferences(terms, to: &xml) }
      for allowance in line.allowances { write(allowance, vat: nil, to: &xml) }
      xml.within("cac:Item") { xml in
        xml.element("cbc:Description", source.details)
        xml.element("cbc:Name", source.description)
        xml.within("cac:BuyersItemIdentification") { $0.element("cbc:ID", terms?.buyerID) }
        xml.within("cac:SellersItemIdentification") { $0.element("cbc:ID", source.code) }
        if let terms { writeClassification(terms, to: &xml) }
        writeCategory("cac:ClassifiedTaxCategory", source.vatCategory, rate: source.vatRate, to: &xml)
        if let terms { writeAttributes(terms, of: line, to: &xml) }
      }
      xml.within("cac:Price") {
        $0.amount("cbc:PriceAmount", line.price, "currencyID", currency)
        $0.element("cbc:BaseQuantity", line.priceBase?.description, "unitCode", line.unit)
        writePriceDiscount(of: line, to: &$0)
      }
    }
  }
}
