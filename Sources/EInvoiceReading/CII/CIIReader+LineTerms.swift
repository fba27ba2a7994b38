internal import InvoiceModel

/// What few lines say. What does not fit its field is left to the details, so that nothing is lost or said twice.
extension CIIReader {
  /// Several texts as one of several lines; nil when there is none.
  static func joined(_ texts: [String]) -> String? { texts.isEmpty ? nil : texts.joined(separator: "\n") }

  /// SpecifiedTradeProduct: GlobalID, BuyerAssignedID, characteristics, classifications, origin.
  func readTerms(product: XMLCursor, into line: inout ReceivedDocument.Line) {
    line.terms.buyerID = product.text("BuyerAssignedID")
    if let global = product.candidates("GlobalID").first, let scheme = global.attribute("schemeID"),
      let id = global.line
    {
      global.use()
      line.terms.standardID = SchemedIdentifier(scheme: scheme, id: id)
    }
    for property in product.candidates("ApplicableProductCharacteristic") {
      guard let name = property.peek("Description"), let value = property.peek("Value") else { continue }
      line.terms.add(name, value, in: property, currency: document.currency)
    }
    for item in product.candidates("DesignatedProductClassification") {
      guard let code = item.peek("ClassCode") else { continue }
      line.terms.add(classification: code, in: item)
    }
    if let country = product.peek("OriginTradeCountry") { line.terms.set(origin: country.peek("ID"), in: country) }
  }

  /// SpecifiedLineTradeAgreement: the order's line, and the gross price with its discount.
  func readTerms(agreement: XMLCursor, into line: inout ReceivedDocument.Line) {
    if agreement.peek("BuyerOrderReferencedDocument", "LineID")?.line != nil {
      line.terms.orderLine = agreement.text("BuyerOrderReferencedDocument", "LineID")
    }
    guard let gross = agreement.peek("GrossPriceProductTradePrice"), let amount = gross.peek("ChargeAmount"),
      let price = amount.line.flatMap(ExactDecimal.init(xml:)), !price.isNegative,
      isPlain(gross, base: line.priceBase)
    else { return }
    var discount: ExactDecimal?
    if let allowance = gross.peek("AppliedTradeAllowanceCharge") {
      guard let stated = plainDiscount(allowance) else { return }
      discount = stated
    }
    use(all: gross.element, log: gross.log)
    line.terms.grossPrice = price
    line.priceDiscount = discount.flatMap { $0.isZero ? nil : $0 }
  }

  /// Whether a gross price has no more than we write of it, for the quantity that the net price is for.
  private func isPlain(_ gross: XMLCursor, base: ExactDecimal?) -> Bool {
    let known: Set<String> = ["ChargeAmount", "BasisQuantity", "AppliedTradeAllowanceCharge"]
    guard gross.element.children.allSatisfy({ known.contains(String($0.name.local)) }),
      gross.candidates("AppliedTradeAllowanceCharge").count <= 1
    else { return false }
    guard let stated = gross.peek("BasisQuantity") else { return true }
    return stated.line.flatMap(ExactDecimal.init(xml:)) == base ?? ExactDecimal(1)
  }

  /// The amount of a discount on a price that has nothing but its amount.
  private func plainDiscount(_ allowance: XMLCursor) -> ExactDecimal? {
    let known: Set<String> = ["ChargeIndicator", "ActualAmount"]
    guard allowance.element.children.allSatisfy({ known.contains(String($0.name.local)) }) else { return nil }
    let indicator = allowance.peek("ChargeIndicator")
    let isCharge = indicator.map { $0.peek("Indicator")?.line ?? $0.line ?? "" } ?? "false"
    guard isCharge == "false" || isCharge == "0" else { return nil }
    return allowance.peek("ActualAmount")?.line.flatMap(ExactDecimal.init(xml:))
  }

  /// SpecifiedLineTradeSettlement: what is invoiced, and where the buyer books it.
  func readTerms(settlement: XMLCursor, into line: inout ReceivedDocument.Line) {
    let object = settlement.candidates("AdditionalReferencedDocument").first { $0.peek("TypeCode")?.line == "130" }
    if let object, let id = object.peek("IssuerAssignedID")?.line {
      object.use()
      _ = object.child("IssuerAssignedID")
      _ = object.child("TypeCode")
      line.terms.object = SchemedIdentifier(scheme: object.text("ReferenceTypeCode"), id: id)
    }
    if settlement.peek("ReceivableSpecifiedTradeAccountingAccount", "ID")?.line != nil {
      line.terms.buyerAccounting = settlement.text("ReceivableSpecifiedTradeAccountingAccount", "ID")
    }
  }
}
