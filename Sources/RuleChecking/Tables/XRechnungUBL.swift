/// XRechnung 3.0 in UBL, with the rules of Peppol that it takes over.
enum XRechnungUBL {
  static let book = Result { () throws(RuleTableError) in
    try RuleBook(
      prefixes: EN16931UBL.prefixes, functions: RuleFunction.national, [peppol, header, payment, extensions])
  }

  /// What the document, the parties and their addresses need.
  static let header = """
    pattern xrechnung
    \(XRechnungCodes.names)
    let root = /ubl:Invoice|cn:CreditNote
    let debtor = PaymentMeans/PaymentMandate/PayerFinancialAccount/cbc:ID
    let type = cbc:InvoiceTypeCode|cbc:CreditNoteTypeCode
    @ {root}
    BR-DE-1 ! PaymentMeans
    BR-DE-15 ! cbc:BuyerReference[filled .]
    BR-DE-16 ! TaxRepresentativeParty or AccountingSupplierParty/Party/PartyTaxScheme/cbc:CompanyID[filled .]
      or not AllowanceCharge[cbc:ChargeIndicator = 'true','false']/TaxCategory/cbc:ID = {taxed}
      and not InvoiceLine|CreditNoteLine/Item/ClassifiedTaxCategory/cbc:ID = {taxed}
    BR-DE-17 ? {type} ~= {types}
    let note = PaymentTerms/cbc:Note[1]
    BR-DE-18 ! (not texts {note} &beginWithDiscount or alone {note}) and texts {note} &discounts
    BR-DE-21 ? cbc:CustomizationID = {urn},{extension},{vehicles}
    let attached = Attachment/cbc:EmbeddedDocumentBinaryObject/@filename
    BR-DE-22 ! not AdditionalDocumentReference[{attached} = <AdditionalDocumentReference/{attached}]
    BR-DE-26 ? if {type} ~= '384' then BillingReference/InvoiceDocumentReference
    BR-DE-30 ! not PaymentMeans/PaymentMandate
      or AccountingSupplierParty/Party/PartyIdentification/cbc:ID[@schemeID = 'SEPA']
      or PayeeParty/PartyIdentification/cbc:ID[@schemeID = 'SEPA']
    BR-DE-31 ! not PaymentMeans/PaymentMandate or {debtor}
    BR-DE-TMP-32 ? Delivery/cbc:ActualDeliveryDate or InvoicePeriod or every InvoiceLine|CreditNoteLine: $/InvoicePeriod
    @ {root}/AdditionalDocumentReference/Attachment/ExternalReference
    BR-TMP-2 ! some one cbc:URI: &absolute
    @ cbc:IssueDate|cbc:DueDate|cbc:StartDate|cbc:EndDate|cbc:ActualDeliveryDate|cbc:TaxPointDate|cbc:PaymentDueDate
    BR-TMP-6 ? some one ./text: &isoDay
    @ {root}/AccountingSupplierParty
    BR-DE-2 ! Party/Contact
    @ {root}/AccountingSupplierParty/Party/PostalAddress
    BR-DE-3 ! cbc:CityName[filled .]
    BR-DE-4 ! cbc:PostalZone[filled .]
    @ {root}/AccountingSupplierParty/Party/Contact
    BR-DE-5 ! cbc:Name[filled .]
    BR-DE-6 ! cbc:Telephone[filled .]
    BR-DE-7 ! cbc:ElectronicMail[filled .]
    BR-DE-27 ? some one cbc:Telephone: &threeDigits
    BR-DE-28 ? some one cbc:ElectronicMail: &emailAddress
    @ {root}/AccountingCustomerParty/Party/PostalAddress
    BR-DE-8 ! cbc:CityName[filled .]
    BR-DE-9 ! cbc:PostalZone[filled .]
    @ {root}/Delivery/DeliveryLocation/Address
    BR-DE-10 ! cbc:CityName[filled .]
    BR-DE-11 ! cbc:PostalZone[filled .]
    """

  /// How it is paid, and what VAT needs.
  static let payment = """
    @ {root}/PaymentMeans[count cbc:PaymentMeansCode = 1][cbc:PaymentMeansCode ~= '30','58']
    BR-DE-19 ? not cbc:PaymentMeansCode ~= '58' or some one PayeeFinancialAccount/cbc:ID: &account
    BR-DE-23-a ! PayeeFinancialAccount
    BR-DE-23-b ! not CardAccount and not PaymentMandate
    @ {root}/PaymentMeans[count cbc:PaymentMeansCode = 1][cbc:PaymentMeansCode ~= '48','54','55']
    BR-DE-24-a ! CardAccount
    BR-DE-24-b ! not PayeeFinancialAccount and not PaymentMandate
    @ {root}/PaymentMeans[count cbc:PaymentMeansCode = 1][cbc:PaymentMeansCode ~= '59']
    BR-DE-20 ? some one PaymentMandate/PayerFinancialAccount/cbc:ID: &account
    BR-DE-25-a ! PaymentMandate
    BR-DE-25-b ! not PayeeFinancialAccount and not CardAccount
    @ {root}/TaxTotal/TaxSubtotal
    BR-DE-14 ! TaxCategory/cbc:Percent[filled .]
    """

  /// What the extension and what the rules about clean vehicles ask.
  static let extensions = """
    pattern extension
    let extended = [once {root}/cbc:CustomizationID/text = {extension}]
    @ cbc:EmbeddedDocumentBinaryObject{extended}
    BR-DEX-01 ! @mimeCode strictly in attachments or @mimeCode = 'application/xml'
    let summed = [calc value cbc:LineExtensionAmount = sum SubInvoiceLine/cbc:LineExtensionAmount]
    @ /ubl:Invoice{extended}
    BR-DEX-02 ? not InvoiceLine[SubInvoiceLine][not .{summed}] and not //SubInvoiceLine[SubInvoiceLine][not .{summed}]
    BR-DEX-03 ! not //SubInvoiceLine/Item[count ClassifiedTaxCategory != 1]
    @ LegalMonetaryTotal{extended}
    BR-DEX-09 ! calc round (value cbc:PayableAmount - orzero cbc:PayableRoundingAmount)
      = round (value cbc:TaxInclusiveAmount - orzero cbc:PrepaidAmount + sum ../PrepaidPayment/cbc:PaidAmount)
    @ PartyIdentification/cbc:ID[@schemeID]{extended}
    BR-DEX-04 ! @schemeID in identifierschemes or @schemeID ~= {more}
      or @schemeID ~= 'SEPA' and (^AccountingSupplierParty or ^PayeeParty)
    @ PartyLegalEntity/cbc:CompanyID[@schemeID]{extended}
    BR-DEX-05 ! @schemeID in identifierschemes or @schemeID ~= {more}
    @ StandardItemIdentification/cbc:ID[@schemeID]{extended}
    BR-DEX-06 ! @schemeID in identifierschemes or @schemeID ~= {more}
    @ cbc:EndpointID[@schemeID]{extended}
    BR-DEX-07 ! @schemeID in addressschemes or @schemeID ~= {more}
    @ DeliveryLocation/cbc:ID[@schemeID]{extended}
    BR-DEX-08 ! @schemeID in identifierschemes or @schemeID ~= {more}
    @ /ubl:Invoice/PrepaidPayment{extended}
    BR-DEX-10 ! cbc:ID[filled .]
    BR-DEX-11 ! cbc:PaidAmount[filled .]
    BR-DEX-12 ! cbc:InstructionID[filled .]
    BR-DEX-13 ! decimals cbc:PaidAmount 2
    BR-DEX-14 ! cbc:PaidAmount/@currencyID = ../cbc:DocumentCurrencyCode
    pattern vehicles
    let clean = [once {root}/cbc:CustomizationID/text = {vehicles}]
    let classed = CommodityClassification/cbc:ItemClassificationCode
    let items = {root}{clean}/InvoiceLine|CreditNoteLine/Item
    @ {root}{clean}
    BR-DE-CVD-02 ! OriginatorDocumentReference/cbc:ID[filled .]
    BR-DE-CVD-01 ! ContractDocumentReference/cbc:ID[filled .]
    BR-DE-CVD-03 ! InvoiceLine|CreditNoteLine/Item[{classed}/@listID = 'CVD' and AdditionalItemProperty/cbc:Name = 'cva']
    @ {items}
    BR-DE-CVD-06-a ! not {classed}[@listID = 'CVD'] or count AdditionalItemProperty[cbc:Name = 'cva'] = 1
    BR-DE-CVD-06-b ! not AdditionalItemProperty[cbc:Name = 'cva'] or count {classed}[@listID = 'CVD'] = 1
    @ {items}/{classed}
    BR-TMP-CVD-01 ! @listID in classifications or @listID ~= 'CVD'
    BR-DE-CVD-04 ! not @listID ~= 'CVD' or . ~= {vehicleClasses}
    @ {items}/AdditionalItemProperty[cbc:Name = 'cva']
    BR-DE-CVD-05 ! cbc:Value ~= 'clean','zero-emission','other'
    """
}
