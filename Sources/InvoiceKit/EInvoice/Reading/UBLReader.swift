/// Finds the business terms in an Invoice or a CreditNote of UBL 2.1.
enum UBLReader {
  static let invoiceNamespace = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
  static let creditNoteNamespace = "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2"

  /// The terms of the document.
  static func terms(of root: XMLNode) -> EInvoiceTerms {
    var terms = EInvoiceTerms()
    terms.specification = root.text("CustomizationID")
    terms.process = root.text("ProfileID")
    terms.number = root.text("ID")
    terms.issueDate = root.text("IssueDate")
    terms.typeCode = root.text("InvoiceTypeCode") ?? root.text("CreditNoteTypeCode")
    terms.notes = root.all("Note").filter { !$0.text.isEmpty }.map { note($0.text) }
    terms.currency = root.text("DocumentCurrencyCode")
    terms.taxCurrency = root.text("TaxCurrencyCode")
    terms.buyerReference = root.text("BuyerReference")
    terms.periodStart = root.text("InvoicePeriod", "StartDate")
    terms.periodEnd = root.text("InvoicePeriod", "EndDate")
    terms.isVATDueWithInvoice = root.text("InvoicePeriod", "DescriptionCode") == "3"
    terms.purchaseOrder = root.text("OrderReference", "ID")
    terms.contract = root.text("ContractDocumentReference", "ID")
    terms.project =
      root.text("ProjectReference", "ID")
      ?? root.all("AdditionalDocumentReference").first { $0.text("DocumentTypeCode") == "50" }?.text("ID")
    terms.preceding = root.all("BillingReference").compactMap { $0.child("InvoiceDocumentReference") }.map {
      (number: $0.text("ID"), date: $0.text("IssueDate"))
    }
    if let seller = root.at("AccountingSupplierParty", "Party") { terms.seller = party(seller) }
    if let buyer = root.at("AccountingCustomerParty", "Party") { terms.buyer = party(buyer) }
    if root.child("PayeeParty") != nil { terms.unsupported.append(("BG-10", "a payee other than the seller")) }
    if root.child("TaxRepresentativeParty") != nil {
      terms.unsupported.append(("BG-11", "the seller's tax representative"))
    }
    readDelivery(root.child("Delivery"), into: &terms)
    readPayment(root, into: &terms)
    terms.allowances = root.all("AllowanceCharge").map(allowance)
    readTotals(root, into: &terms)
    terms.lines = (root.all("InvoiceLine") + root.all("CreditNoteLine")).map(line)
    return terms
  }

  private static func readDelivery(_ delivery: XMLNode?, into terms: inout EInvoiceTerms) {
    terms.deliveryDate = delivery?.text("ActualDeliveryDate")
    terms.deliverTo = address(delivery?.at("DeliveryLocation", "Address"))
    terms.deliverToName = delivery?.text("DeliveryParty", "PartyName", "Name")
  }

  private static func readPayment(_ root: XMLNode, into terms: inout EInvoiceTerms) {
    let means = root.child("PaymentMeans")
    terms.dueDate = root.text("DueDate") ?? means?.text("PaymentDueDate")
    // Code 1 is "not defined": a credit note's due date needs the element, not a means.
    terms.meansCode = means?.text("PaymentMeansCode").flatMap { $0 == "1" ? nil : $0 }
    terms.paymentReference = means?.text("PaymentID")
    terms.iban = means?.text("PayeeFinancialAccount", "ID")
    terms.bic = means?.text("PayeeFinancialAccount", "FinancialInstitutionBranch", "ID")
    terms.paymentTerms = root.text("PaymentTerms", "Note")
  }

  private static func readTotals(_ root: XMLNode, into terms: inout EInvoiceTerms) {
    for total in root.all("TaxTotal") {
      let amount = total.child("TaxAmount")
      let subtotals = total.all("TaxSubtotal")
      let currency = amount?.attributes["currencyID"]
      if subtotals.isEmpty, currency != nil, currency == terms.taxCurrency, currency != terms.currency {
        terms.taxInTaxCurrency = amount?.text
        continue
      }
      terms.tax = amount?.text
      terms.vat = subtotals.map { subtotal in
        let category = subtotal.child("TaxCategory")
        return EInvoiceTerms.VATTerms(
          category: category?.text("ID"), rate: category?.text("Percent"), base: subtotal.text("TaxableAmount"),
          tax: subtotal.text("TaxAmount"), reason: category?.text("TaxExemptionReason"),
          reasonCode: category?.text("TaxExemptionReasonCode"))
      }
    }
    guard let totals = root.child("LegalMonetaryTotal") else { return }
    terms.subtotal = totals.text("TaxExclusiveAmount")
    terms.total = totals.text("TaxInclusiveAmount")
    terms.prepaid = totals.text("PrepaidAmount")
    terms.rounding = totals.text("PayableRoundingAmount")
    terms.due = totals.text("PayableAmount")
  }

  private static func line(_ node: XMLNode) -> EInvoiceTerms.LineTerms {
    var line = EInvoiceTerms.LineTerms()
    let quantity = node.child("InvoicedQuantity") ?? node.child("CreditedQuantity")
    line.quantity = quantity?.text
    line.unit = quantity?.attributes["unitCode"]
    line.net = node.text("LineExtensionAmount")
    line.periodStart = node.text("InvoicePeriod", "StartDate")
    line.periodEnd = node.text("InvoicePeriod", "EndDate")
    line.allowances = node.all("AllowanceCharge").map(allowance)
    let item = node.child("Item")
    line.name = item?.text("Name")
    line.details = item?.text("Description")
    line.code = item?.text("SellersItemIdentification", "ID")
    line.category = item?.text("ClassifiedTaxCategory", "ID")
    line.rate = item?.text("ClassifiedTaxCategory", "Percent")
    line.price = node.text("Price", "PriceAmount")
    line.priceBase = node.text("Price", "BaseQuantity")
    return line
  }

  private static func allowance(_ node: XMLNode) -> EInvoiceTerms.AllowanceTerms {
    EInvoiceTerms.AllowanceTerms(
      isCharge: node.text("ChargeIndicator") == "true", amount: node.text("Amount"),
      percent: node.text("MultiplierFactorNumeric"), base: node.text("BaseAmount"),
      reason: node.text("AllowanceChargeReason"), category: node.text("TaxCategory", "ID"),
      rate: node.text("TaxCategory", "Percent"))
  }

  private static func party(_ node: XMLNode) -> EInvoiceTerms.PartyTerms {
    var party = EInvoiceTerms.PartyTerms()
    party.name = node.text("PartyLegalEntity", "RegistrationName") ?? node.text("PartyName", "Name")
    let legal = node.at("PartyLegalEntity", "CompanyID")
    if legal?.attributes["schemeID"] == "0002" { party.siren = legal?.text }
    party.siret =
      node.all("PartyIdentification").compactMap { $0.child("ID") }.first { $0.attributes["schemeID"] == "0009" }?.text
    for scheme in node.all("PartyTaxScheme") {
      if scheme.text("TaxScheme", "ID") == "VAT" {
        party.vatNumber = scheme.text("CompanyID")
      } else {
        party.taxNumber = scheme.text("CompanyID")
      }
    }
    party.address = address(node.child("PostalAddress"))
    if let endpoint = node.child("EndpointID"), let scheme = endpoint.attributes["schemeID"] {
      party.endpoint = ElectronicAddress(scheme: scheme, id: endpoint.text)
    }
    if let contact = node.child("Contact") {
      party.contact = Contact(
        name: contact.text("Name"), email: contact.text("ElectronicMail"), phone: contact.text("Telephone"))
    }
    return party
  }

  private static func address(_ node: XMLNode?) -> Address? {
    guard let node else { return nil }
    let lines = [node.text("StreetName"), node.text("AdditionalStreetName"), node.text("AddressLine", "Line")]
    return Address(
      lines: lines.compactMap { $0 }, postcode: node.text("PostalZone"), city: node.text("CityName"),
      region: node.text("CountrySubentity"), country: node.text("Country", "IdentificationCode"))
  }

  /// `#AAI#text` is a note with a subject (EN 16931-3-2).
  private static func note(_ text: String) -> Note {
    let parts = text.split(separator: "#", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3, parts[0].isEmpty, parts[1].utf8.count == 3, !parts[2].isEmpty else { return Note(text) }
    return Note(String(parts[2]), code: String(parts[1]))
  }
}
