internal import InvoiceModel

extension CIIReader {
  /// IncludedSupplyChainTradeLineItem (BG-25).
  mutating func readLine(_ cursor: XMLCursor) {
    var line = ReceivedDocument.Line(element: cursor.element)
    if let head = cursor.child("AssociatedDocumentLineDocument") {
      line.id = head.text("LineID")
      line.parentID = head.text("ParentLineID")
      switch head.peek("LineStatusReasonCode")?.line {
      case nil: break
      case "DETAIL"?: head.child("LineStatusReasonCode")?.use()
      case "GROUP"?:
        head.child("LineStatusReasonCode")?.use()
        line.role = .group
      case "INFORMATION"?:
        head.child("LineStatusReasonCode")?.use()
        line.role = .information
      default: line.role = .information
      }
      line.terms.note = Self.joined(head.children("IncludedNote").compactMap { $0.child("Content")?.lines })
    }
    if let product = cursor.child("SpecifiedTradeProduct") { read(product, into: &line) }
    if let agreement = cursor.child("SpecifiedLineTradeAgreement") {
      if let price = agreement.child("NetPriceProductTradePrice") {
        line.price = price.amount("ChargeAmount", term: "BT-146")
        line.priceBase = price.decimal("BasisQuantity", term: "BT-149")
      }
      readTerms(agreement: agreement, into: &line)
    }
    if let quantity = cursor.child("SpecifiedLineTradeDelivery", "BilledQuantity") {
      line.quantity = quantity.decimal(term: "BT-129")
      line.unit = quantity.attribute("unitCode")
    }
    if let settlement = cursor.child("SpecifiedLineTradeSettlement") {
      if let tax = settlement.child("ApplicableTradeTax") {
        if let name = tax.peek("TypeCode")?.line, name != "VAT" { line.taxName = name }
        line.category = tax.text("CategoryCode")
        line.rate = tax.decimal("RateApplicablePercent", term: "BT-152")
        dropExemption(of: tax)
      }
      line.period = period(settlement.child("BillingSpecifiedPeriod"), terms: ("BT-134", "BT-135"))
      line.allowances = settlement.children("SpecifiedTradeAllowanceCharge").map(allowance)
      line.net = settlement.child("SpecifiedTradeSettlementLineMonetarySummation")?
        .amount("LineTotalAmount", term: "BT-131")
      readTerms(settlement: settlement, into: &line)
    }
    document.lines.append(line)
  }

  private func read(_ product: XMLCursor, into line: inout ReceivedDocument.Line) {
    line.name = product.text("Name")
    line.code = product.text("SellerAssignedID")
    if let details = product.child("Description")?.lines { line.details.insert(details, at: 0) }
    readTerms(product: product, into: &line)
  }

  /// EXTENDED repeats the reason of the VAT group on the line.
  private func dropExemption(of tax: XMLCursor) {
    let groups = root.peek("SupplyChainTradeTransaction", "ApplicableHeaderTradeSettlement")?.candidates(
      "ApplicableTradeTax")
    for name in ["ExemptionReason", "ExemptionReasonCode"] {
      guard let reason = tax.peek(name), let text = reason.line,
        groups?.contains(where: { $0.peek(name)?.line == text }) ?? false
      else { continue }
      reason.use()
    }
  }

  func use(all element: XMLElement, log: ReadingLog) {
    log.use(element)
    for child in element.children { use(all: child, log: log) }
  }

  /// SpecifiedTradeAllowanceCharge (BG-20, BG-21, BG-27, BG-28).
  func allowance(_ cursor: XMLCursor) -> ReceivedDocument.Allowance {
    let indicator = cursor.child("ChargeIndicator")
    let isCharge = indicator?.text("Indicator") ?? indicator?.line
    var allowance = ReceivedDocument.Allowance(
      element: cursor.element, isCharge: isCharge == "true" || isCharge == "1")
    if !["true", "false", "1", "0"].contains(isCharge ?? "") {
      cursor.log.find(
        .noIndicator, at: cursor.element, "Whether this is a discount or a charge is not said: ChargeIndicator.")
    }
    _ = cursor.child("SequenceNumeric")
    allowance.amount = cursor.amount("ActualAmount", term: allowance.isCharge ? "BT-99" : "BT-92")
    allowance.percent = cursor.decimal("CalculationPercent", term: "BT-94")
    allowance.base = cursor.amount("BasisAmount", term: "BT-93")
    allowance.reason = cursor.text("Reason")
    allowance.reasonCode = cursor.text("ReasonCode")
    if let tax = cursor.child("CategoryTradeTax") {
      _ = tax.child("TypeCode")
      allowance.category = tax.text("CategoryCode")
      allowance.rate = tax.decimal("RateApplicablePercent", term: "BT-96")
      // EXTENDED repeats the reason of the VAT group here.
      for reason in tax.candidates("ExemptionReason") + tax.candidates("ExemptionReasonCode")
      where document.taxes.contains(where: { $0.reason == reason.line || $0.reasonCode == reason.line }) {
        reason.use()
      }
    }
    return allowance
  }
}
