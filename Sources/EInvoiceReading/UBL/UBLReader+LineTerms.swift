internal import InvoiceModel

/// What few lines say. What does not fit its field is left to the details, so that nothing is lost or said twice.
extension UBLReader {
  /// A line's own elements: the order's line, what is invoiced, and where the buyer books it.
  func readTerms(_ cursor: XMLCursor, into line: inout ReceivedDocument.Line) {
    line.terms.buyerAccounting = cursor.text("AccountingCost")
    if cursor.peek("OrderLineReference", "LineID")?.line != nil {
      line.terms.orderLine = cursor.text("OrderLineReference", "LineID")
    }
    let object = cursor.candidates("DocumentReference").first { $0.peek("DocumentTypeCode")?.line == "130" }
    guard let object, let id = object.peek("ID"), let text = id.line else { return }
    object.use()
    id.use()
    _ = object.child("DocumentTypeCode")
    line.terms.object = SchemedIdentifier(scheme: id.attribute("schemeID"), id: text)
  }

  /// Item: identifiers, origin, classifications, properties.
  func readTerms(item: XMLCursor, into line: inout ReceivedDocument.Line) {
    line.terms.buyerID = item.text("BuyersItemIdentification", "ID")
    if let holder = item.peek("StandardItemIdentification"), let id = holder.peek("ID"), let text = id.line,
      let scheme = id.attribute("schemeID")
    {
      holder.use()
      id.use()
      line.terms.standardID = SchemedIdentifier(scheme: scheme, id: text)
    }
    if let country = item.peek("OriginCountry") {
      line.terms.set(origin: country.peek("IdentificationCode"), in: country)
    }
    for holder in item.candidates("CommodityClassification") {
      guard let code = holder.peek("ItemClassificationCode") else { continue }
      line.terms.add(classification: code, in: holder)
    }
    for property in item.candidates("AdditionalItemProperty") {
      guard let name = property.peek("Name"), let value = property.peek("Value") else { continue }
      line.terms.add(name, value, in: property, currency: document.currency)
    }
  }

  /// The price's one discount with what it is taken of, where nothing else is said of it.
  func readGrossPrice(_ price: XMLCursor, into line: inout ReceivedDocument.Line) {
    let allowances = price.candidates("AllowanceCharge")
    guard allowances.count == 1, let allowance = allowances.first else { return }
    let known: Set<String> = ["ChargeIndicator", "Amount", "BaseAmount"]
    let parts = Array(allowance.element.children)
    let amounts = ["Amount", "BaseAmount"].map { allowance.peek($0) }
    let isOurs = amounts.allSatisfy { amount in
      guard let stated = amount?.attribute("currencyID"), let currency = document.currency else { return true }
      return stated == currency
    }
    guard parts.count == known.count, parts.allSatisfy({ known.contains(String($0.name.local)) }), isOurs,
      let indicator = allowance.peek("ChargeIndicator")?.line, indicator == "false" || indicator == "0",
      let discount = amounts[0]?.line.flatMap(ExactDecimal.init(xml:)),
      let gross = amounts[1]?.line.flatMap(ExactDecimal.init(xml:)), !gross.isNegative
    else { return }
    allowance.use()
    for name in known { _ = allowance.child(name) }
    line.terms.grossPrice = gross
    line.priceDiscount = discount.isZero ? nil : discount
  }
}
