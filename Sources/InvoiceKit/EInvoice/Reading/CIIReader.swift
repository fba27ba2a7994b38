/// Finds the business terms in a CrossIndustryInvoice.
enum CIIReader {
  static let namespace = "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100"

  /// The terms of the document.
  static func terms(of root: XMLNode) -> EInvoiceTerms {
    var terms = EInvoiceTerms()
    let context = root.child("ExchangedDocumentContext")
    terms.specification = context?.text("GuidelineSpecifiedDocumentContextParameter", "ID")
    terms.process = context?.text("BusinessProcessSpecifiedDocumentContextParameter", "ID")
    if let header = root.child("ExchangedDocument") {
      terms.number = header.text("ID")
      terms.typeCode = header.text("TypeCode")
      terms.issueDate = date(header.child("IssueDateTime"))
      terms.notes = header.all("IncludedNote").compactMap { note in
        note.text("Content").map { Note($0, code: note.text("SubjectCode")) }
      }
    }
    guard let transaction = root.child("SupplyChainTradeTransaction") else { return terms }
    terms.lines = transaction.all("IncludedSupplyChainTradeLineItem").map(line)
    if let agreement = transaction.child("ApplicableHeaderTradeAgreement") { read(agreement, into: &terms) }
    if let delivery = transaction.child("ApplicableHeaderTradeDelivery") {
      terms.deliverToName = delivery.text("ShipToTradeParty", "Name")
      terms.deliverTo = address(delivery.at("ShipToTradeParty", "PostalTradeAddress"))
      terms.deliveryDate = date(delivery.at("ActualDeliverySupplyChainEvent", "OccurrenceDateTime"))
    }
    if let settlement = transaction.child("ApplicableHeaderTradeSettlement") {
      read(settlement: settlement, into: &terms)
    }
    return terms
  }

  private static func read(_ agreement: XMLNode, into terms: inout EInvoiceTerms) {
    terms.buyerReference = agreement.text("BuyerReference")
    if let seller = agreement.child("SellerTradeParty") { terms.seller = party(seller) }
    if let buyer = agreement.child("BuyerTradeParty") { terms.buyer = party(buyer) }
    terms.purchaseOrder = agreement.text("BuyerOrderReferencedDocument", "IssuerAssignedID")
    terms.contract = agreement.text("ContractReferencedDocument", "IssuerAssignedID")
    terms.project = agreement.text("SpecifiedProcuringProject", "ID")
    if agreement.child("SellerTaxRepresentativeTradeParty") != nil {
      terms.unsupported.append(("BG-11", "the seller's tax representative"))
    }
  }

  private static func read(settlement: XMLNode, into terms: inout EInvoiceTerms) {
    terms.paymentReference = settlement.text("PaymentReference")
    terms.taxCurrency = settlement.text("TaxCurrencyCode")
    terms.currency = settlement.text("InvoiceCurrencyCode")
    if settlement.child("PayeeTradeParty") != nil {
      terms.unsupported.append(("BG-10", "a payee other than the seller"))
    }
    if let means = settlement.child("SpecifiedTradeSettlementPaymentMeans") {
      terms.meansCode = means.text("TypeCode")
      terms.iban =
        means.text("PayeePartyCreditorFinancialAccount", "IBANID")
        ?? means.text("PayeePartyCreditorFinancialAccount", "ProprietaryID")
      terms.bic = means.text("PayeeSpecifiedCreditorFinancialInstitution", "BICID")
    }
    terms.vat = settlement.all("ApplicableTradeTax").map { tax in
      EInvoiceTerms.VATTerms(
        category: tax.text("CategoryCode"), rate: tax.text("RateApplicablePercent"), base: tax.text("BasisAmount"),
        tax: tax.text("CalculatedAmount"), reason: tax.text("ExemptionReason"),
        reasonCode: tax.text("ExemptionReasonCode"))
    }
    terms.isVATDueWithInvoice = settlement.all("ApplicableTradeTax").contains { $0.text("DueDateTypeCode") == "5" }
    terms.periodStart = date(settlement.at("BillingSpecifiedPeriod", "StartDateTime"))
    terms.periodEnd = date(settlement.at("BillingSpecifiedPeriod", "EndDateTime"))
    terms.allowances = settlement.all("SpecifiedTradeAllowanceCharge").map(allowance)
    if settlement.child("SpecifiedLogisticsServiceCharge") != nil {
      terms.unsupported.append(("BG-X-42", "logistics service charges"))
    }
    terms.paymentTerms = settlement.text("SpecifiedTradePaymentTerms", "Description")
    terms.dueDate = date(settlement.at("SpecifiedTradePaymentTerms", "DueDateDateTime"))
    terms.preceding = settlement.all("InvoiceReferencedDocument").map {
      (number: $0.text("IssuerAssignedID"), date: date($0.child("FormattedIssueDateTime")))
    }
    guard let totals = settlement.child("SpecifiedTradeSettlementHeaderMonetarySummation") else { return }
    terms.subtotal = totals.text("TaxBasisTotalAmount")
    let taxes = totals.all("TaxTotalAmount")
    let tax = taxes.first { $0.attributes["currencyID"] == terms.currency } ?? taxes.first
    terms.tax = tax?.text
    terms.taxInTaxCurrency =
      taxes.first {
        $0.attributes["currencyID"] != nil && $0.attributes["currencyID"] == terms.taxCurrency
          && terms.taxCurrency != terms.currency
      }?.text
    terms.total = totals.text("GrandTotalAmount")
    terms.prepaid = totals.text("TotalPrepaidAmount")
    terms.rounding = totals.text("RoundingAmount")
    terms.due = totals.text("DuePayableAmount")
  }

  private static func line(_ node: XMLNode) -> EInvoiceTerms.LineTerms {
    var line = EInvoiceTerms.LineTerms()
    let product = node.child("SpecifiedTradeProduct")
    line.name = product?.text("Name")
    line.details = product?.text("Description")
    line.code = product?.text("SellerAssignedID")
    let price = node.at("SpecifiedLineTradeAgreement", "NetPriceProductTradePrice")
    line.price = price?.text("ChargeAmount")
    line.priceBase = price?.text("BasisQuantity")
    let quantity = node.at("SpecifiedLineTradeDelivery", "BilledQuantity")
    line.quantity = quantity?.text
    line.unit = quantity?.attributes["unitCode"]
    guard let settlement = node.child("SpecifiedLineTradeSettlement") else { return line }
    line.category = settlement.text("ApplicableTradeTax", "CategoryCode")
    line.rate = settlement.text("ApplicableTradeTax", "RateApplicablePercent")
    line.periodStart = date(settlement.at("BillingSpecifiedPeriod", "StartDateTime"))
    line.periodEnd = date(settlement.at("BillingSpecifiedPeriod", "EndDateTime"))
    line.allowances = settlement.all("SpecifiedTradeAllowanceCharge").map(allowance)
    line.net = settlement.text("SpecifiedTradeSettlementLineMonetarySummation", "LineTotalAmount")
    return line
  }

  private static func allowance(_ node: XMLNode) -> EInvoiceTerms.AllowanceTerms {
    EInvoiceTerms.AllowanceTerms(
      isCharge: node.text("ChargeIndicator", "Indicator") == "true", amount: node.text("ActualAmount"),
      percent: node.text("CalculationPercent"), base: node.text("BasisAmount"), reason: node.text("Reason"),
      category: node.text("CategoryTradeTax", "CategoryCode"),
      rate: node.text("CategoryTradeTax", "RateApplicablePercent"))
  }

  private static func party(_ node: XMLNode) -> EInvoiceTerms.PartyTerms {
    var party = EInvoiceTerms.PartyTerms()
    party.name = node.text("Name")
    let legal = node.at("SpecifiedLegalOrganization", "ID")
    if legal?.attributes["schemeID"] == "0002" { party.siren = legal?.text }
    party.siret = node.all("GlobalID").first { $0.attributes["schemeID"] == "0009" }?.text
    for registration in node.all("SpecifiedTaxRegistration") {
      guard let id = registration.child("ID"), !id.text.isEmpty else { continue }
      if id.attributes["schemeID"] == "VA" { party.vatNumber = id.text } else { party.taxNumber = id.text }
    }
    party.address = address(node.child("PostalTradeAddress"))
    if let uri = node.at("URIUniversalCommunication", "URIID"), let scheme = uri.attributes["schemeID"] {
      party.endpoint = ElectronicAddress(scheme: scheme, id: uri.text)
    }
    if let contact = node.child("DefinedTradeContact") {
      party.contact = Contact(
        name: contact.text("PersonName") ?? contact.text("DepartmentName"),
        email: contact.text("EmailURIUniversalCommunication", "URIID"),
        phone: contact.text("TelephoneUniversalCommunication", "CompleteNumber"))
    }
    return party
  }

  private static func address(_ node: XMLNode?) -> Address? {
    guard let node else { return nil }
    return Address(
      lines: ["LineOne", "LineTwo", "LineThree"].compactMap { node.text($0) }, postcode: node.text("PostcodeCode"),
      city: node.text("CityName"), region: node.text("CountrySubDivisionName"), country: node.text("CountryID"))
  }

  /// Format 102, `20260211`, as `2026-02-11`; anything else as it stands, to be refused as a date.
  private static func date(_ node: XMLNode?) -> String? {
    guard let text = node?.text("DateTimeString") else { return nil }
    guard text.utf8.count == 8 else { return text }
    return "\(text.prefix(4))-\(text.dropFirst(4).prefix(2))-\(text.suffix(2))"
  }
}
