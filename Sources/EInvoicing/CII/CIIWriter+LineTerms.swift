internal import InvoiceModel

/// What few lines say, as far as the profile holds it.
extension CIIWriter {
  /// GlobalID, SellerAssignedID and BuyerAssignedID.
  func writeIdentifiers(_ terms: LineTerms, code: String?, to xml: inout XMLWriter) {
    if let standard = terms.standardID {
      xml.element("ram:GlobalID", standard.id, "schemeID", standard.scheme ?? "")
    }
    guard profile >= .en16931 else { return }
    xml.element("ram:SellerAssignedID", code)
    xml.element("ram:BuyerAssignedID", terms.buyerID)
  }

  /// ApplicableProductCharacteristic, DesignatedProductClassification and OriginTradeCountry.
  func writeProperties(_ terms: LineTerms, of line: EInvoiceLine, to xml: inout XMLWriter) {
    guard profile >= .en16931 else { return }
    for attribute in line.attributes(terms, currency: document.invoice.currency) {
      xml.within("ram:ApplicableProductCharacteristic") {
        $0.element("ram:Description", attribute.name)
        $0.element("ram:Value", attribute.value)
      }
    }
    for item in terms.classifications {
      xml.within("ram:DesignatedProductClassification") { xml in
        if let version = item.version {
          xml.element("ram:ClassCode", item.code, "listID", item.list, "listVersionID", version)
        } else {
          xml.element("ram:ClassCode", item.code, "listID", item.list)
        }
      }
    }
    xml.within("ram:OriginTradeCountry") { $0.element("ram:ID", terms.origin) }
  }

  /// BuyerOrderReferencedDocument and GrossPriceProductTradePrice.
  func writeGrossPrice(_ terms: LineTerms, of line: EInvoiceLine, to xml: inout XMLWriter) {
    if profile >= .en16931 {
      xml.within("ram:BuyerOrderReferencedDocument") { $0.element("ram:LineID", terms.orderLine) }
    }
    guard let gross = line.grossPrice else { return }
    xml.within("ram:GrossPriceProductTradePrice") { xml in
      xml.amount("ram:ChargeAmount", gross)
      xml.element("ram:BasisQuantity", line.priceBase?.description, "unitCode", line.unit)
      guard let discount = line.priceDiscount else { return }
      xml.within("ram:AppliedTradeAllowanceCharge") { xml in
        xml.within("ram:ChargeIndicator") { $0.element("udt:Indicator", "false") }
        xml.amount("ram:ActualAmount", discount)
      }
    }
  }

  /// AdditionalReferencedDocument with what is invoiced, and ReceivableSpecifiedTradeAccountingAccount.
  func writeReferences(_ terms: LineTerms, to xml: inout XMLWriter) {
    guard profile >= .en16931 else { return }
    if let object = terms.object {
      xml.within("ram:AdditionalReferencedDocument") { xml in
        xml.element("ram:IssuerAssignedID", object.id)
        xml.element("ram:TypeCode", "130")
        xml.element("ram:ReferenceTypeCode", object.scheme)
      }
    }
    xml.within("ram:ReceivableSpecifiedTradeAccountingAccount") { $0.element("ram:ID", terms.buyerAccounting) }
  }
}
