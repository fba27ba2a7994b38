internal import InvoiceCore
internal import InvoiceModel

extension CIIWriter {
  /// IncludedSupplyChainTradeLineItem.
  func write(_ line: EInvoiceLine, to xml: inout XMLWriter) {
    let source = line.source
    let terms = source.hasTerms ? source.terms : nil
    xml.within("ram:IncludedSupplyChainTradeLineItem") { xml in
      xml.within("ram:AssociatedDocumentLineDocument") { xml in
        xml.element("ram:LineID", line.id)
        if let note = terms?.note { xml.within("ram:IncludedNote") { $0.element("ram:Content", note) } }
      }
      xml.within("ram:SpecifiedTradeProduct") {
        if let terms {
          writeIdentifiers(terms, code: source.code, to: &$0)
        } else if profile >= .en16931 {
          $0.element("ram:SellerAssignedID", source.code)
        }
        $0.element("ram:Name", source.description)
        if profile >= .en16931 { $0.element("ram:Description", source.details) }
        if let terms { writeProperties(terms, of: line, to: &$0) }
      }
      xml.within("ram:SpecifiedLineTradeAgreement") { xml in
        if let terms { writeGrossPrice(terms, of: line, to: &xml) }
        xml.within("ram:NetPriceProductTradePrice") {
          $0.amount("ram:ChargeAmount", line.price)
          $0.element("ram:BasisQuantity", line.priceBase?.description, "unitCode", line.unit)
        }
      }
      xml.within("ram:SpecifiedLineTradeDelivery") {
        $0.element("ram:BilledQuantity", line.quantity.description, "unitCode", line.unit)
      }
      xml.within("ram:SpecifiedLineTradeSettlement") { xml in
        xml.within("ram:ApplicableTradeTax") {
          $0.ciiTax(
            source.vatCategory, rate: source.vatRate, exemption: exemption(source.vatCategory, rate: source.vatRate))
        }
        xml.ciiPeriod(source.period)
        for allowance in line.allowances {
          xml.ciiAllowance(allowance, hasPercent: profile >= .en16931 && statesPercent(of: allowance))
        }
        xml.within("ram:SpecifiedTradeSettlementLineMonetarySummation") {
          $0.amount("ram:LineTotalAmount", line.net)
        }
        if let terms { writeReferences(terms, to: &xml) }
      }
    }
  }
}

extension CIIWriter {
  /// Why the group bears no VAT, for the profile that repeats it wherever the group is named (BR-FXEXT-E-08 and its
  /// like); nil for the others.
  func exemption(_ category: VATCategory, rate: ExactDecimal) -> EInvoiceExemption? {
    guard profile >= .extended, category != .standard, category != .zeroRated else { return nil }
    let groups = document.computed.vatBreakdown
    return groups.firstIndex { $0.category == category && $0.rate == rate }.map { document.exemptions[$0] }
  }
}

extension CIIWriter {
  /// Whether an allowance says its percent, for the profile that wants it exact.
  func statesPercent(of allowance: EInvoiceAllowance) -> Bool {
    !isXRechnung || document.computed.reception != nil || allowance.isPercentExact
  }
}

extension ExactDecimal {
  /// An amount of an e-invoice, with two decimals.
  var amountText: String { text(minimumDecimals: 2) }
}

extension XMLWriter {
  /// What a line or an allowance is taxed at (BT-151 and BT-152); category O has no rate (BR-O-05).
  mutating func ciiTax(_ category: VATCategory, rate: ExactDecimal, exemption: EInvoiceExemption?) {
    element("ram:TypeCode", "VAT")
    element("ram:ExemptionReason", exemption?.text)
    element("ram:CategoryCode", category.rawValue)
    element("ram:ExemptionReasonCode", exemption?.code)
    if category != .outOfScope { element("ram:RateApplicablePercent", rate.amountText) }
  }

  /// SpecifiedTradeAllowanceCharge, with its VAT where it is one of the document. BASIC has no percent on lines.
  mutating func ciiAllowance(
    _ allowance: EInvoiceAllowance, hasPercent: Bool = true, vat: ComputedAllowance? = nil,
    exemption: EInvoiceExemption? = nil
  ) {
    within("ram:SpecifiedTradeAllowanceCharge") { xml in
      xml.within("ram:ChargeIndicator") { $0.element("udt:Indicator", allowance.isCharge ? "true" : "false") }
      if hasPercent {
        xml.element("ram:CalculationPercent", allowance.percent?.description)
        xml.amount("ram:BasisAmount", allowance.base)
      }
      xml.amount("ram:ActualAmount", allowance.amount)
      xml.element("ram:ReasonCode", allowance.reasonCode)
      xml.element("ram:Reason", allowance.reason)
      guard let vat else { return }
      xml.within("ram:CategoryTradeTax") {
        $0.ciiTax(vat.vatCategory, rate: vat.vatRate, exemption: exemption)
      }
    }
  }
}
