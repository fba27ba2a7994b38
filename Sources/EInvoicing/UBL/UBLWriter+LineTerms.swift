internal import InvoiceModel

/// What few lines say.
extension UBLWriter {
  /// OrderLineReference, and DocumentReference with what is invoiced.
  func writeReferences(_ terms: LineTerms, to xml: inout XMLWriter) {
    xml.within("cac:OrderLineReference") { $0.element("cbc:LineID", terms.orderLine) }
    guard let object = terms.object else { return }
    xml.within("cac:DocumentReference") { xml in
      if let scheme = object.scheme {
        xml.element("cbc:ID", object.id, "schemeID", scheme)
      } else {
        xml.element("cbc:ID", object.id)
      }
      xml.element("cbc:DocumentTypeCode", "130")
    }
  }

  /// StandardItemIdentification, OriginCountry and CommodityClassification.
  func writeClassification(_ terms: LineTerms, to xml: inout XMLWriter) {
    if let standard = terms.standardID {
      xml.within("cac:StandardItemIdentification") {
        $0.element("cbc:ID", standard.id, "schemeID", standard.scheme ?? "")
      }
    }
    xml.within("cac:OriginCountry") { $0.element("cbc:IdentificationCode", terms.origin) }
    for item in terms.classifications {
      xml.within("cac:CommodityClassification") { xml in
        if let version = item.version {
          xml.element("cbc:ItemClassificationCode", item.code, "listID", item.list, "listVersionID", version)
        } else {
          xml.element("cbc:ItemClassificationCode", item.code, "listID", item.list)
        }
      }
    }
  }

  /// AdditionalItemProperty.
  func writeAttributes(_ terms: LineTerms, of line: EInvoiceLine, to xml: inout XMLWriter) {
    for attribute in line.attributes(terms, currency: document.invoice.currency) {
      xml.within("cac:AdditionalItemProperty") {
        $0.element("cbc:Name", attribute.name)
        $0.element("cbc:Value", attribute.value)
      }
    }
  }

  /// The price's AllowanceCharge: UBL states a gross price as what its discount is taken of.
  func writePriceDiscount(of line: EInvoiceLine, to xml: inout XMLWriter) {
    guard let gross = line.grossPrice else { return }
    xml.within("cac:AllowanceCharge") { xml in
      xml.element("cbc:ChargeIndicator", "false")
      xml.amount("cbc:Amount", line.priceDiscount ?? .zero, "currencyID", currency)
      xml.amount("cbc:BaseAmount", gross, "currencyID", currency)
    }
  }
}
