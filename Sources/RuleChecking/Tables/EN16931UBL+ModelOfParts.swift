extension EN16931UBL {
  /// The rules of the semantic model, BR-*, bound to UBL: lines, parties, payment, VAT breakdown.
  static let modelOfParts = """
    @ InvoiceLine ; CreditNoteLine
    BR-21 ! filled cbc:ID
    BR-22 ! cbc:InvoicedQuantity or cbc:CreditedQuantity
    BR-23 ! cbc:InvoicedQuantity/@unitCode or cbc:CreditedQuantity/@unitCode
    BR-24 ! cbc:LineExtensionAmount
    BR-25 ! filled Item/cbc:Name
    BR-26 ! Price/cbc:PriceAmount
    BR-27 ! Price/cbc:PriceAmount >= 0
    BR-28 ! Price/AllowanceCharge/cbc:BaseAmount >= 0 or not Price/AllowanceCharge/cbc:BaseAmount
    BR-CO-04 ! Item/ClassifiedTaxCategory[alone TaxScheme]{vat}/cbc:ID
    BR-DEC-23 ! decimals cbc:LineExtensionAmount 2
    for flag,amount,reason,own,also,decimals,base in false,41,42,07,23,24,25 true,43,44,08,24,27,28
    @ //InvoiceLine/AllowanceCharge[cbc:ChargeIndicator = {flag}]
      ; //CreditNoteLine/AllowanceCharge[cbc:ChargeIndicator = {flag}]
    BR-{amount} ! cbc:Amount
    BR-{reason} ! cbc:AllowanceChargeReason or cbc:AllowanceChargeReasonCode
    BR-CO-{own} ! always
    BR-CO-{also} ! cbc:AllowanceChargeReason or cbc:AllowanceChargeReasonCode
    BR-DEC-{decimals} ! decimals cbc:Amount 2
    BR-DEC-{base} ! decimals cbc:BaseAmount 2
    end
    let inorder = not cbc:StartDate or not cbc:EndDate or cbc:EndDate date >= cbc:StartDate
    @ InvoiceLine/InvoicePeriod ; CreditNoteLine/InvoicePeriod
    BR-30 ! {inorder}
    BR-CO-20 ! cbc:StartDate or cbc:EndDate
    @ InvoicePeriod
    BR-29 ! {inorder}
    BR-CO-19 ! cbc:StartDate or cbc:EndDate or cbc:DescriptionCode
    @ //AdditionalItemProperty
    BR-54 ! cbc:Name and cbc:Value
    @ InvoiceLine|CreditNoteLine/Item/CommodityClassification/cbc:ItemClassificationCode
    BR-65 ! @listID
    @ InvoiceLine|CreditNoteLine/Item/StandardItemIdentification/cbc:ID
    BR-64 ! @schemeID
    @ /ubl:Invoice/cbc:Note ; /cn:CreditNote/cbc:Note
    BR-CL-08 ! &noteSubject
    @ PayeeParty
    BR-17 ! PartyName/cbc:Name
      and not PartyName/cbc:Name = ../AccountingSupplierParty/Party/PartyName/cbc:Name
      and not PartyIdentification/cbc:ID = ../AccountingSupplierParty/Party/PartyIdentification/cbc:ID
    @ PaymentMeans[cbc:PaymentMeansCode = '30','58']/PayeeFinancialAccount
    BR-50 ! filled cbc:ID
    @ PaymentMeans
    BR-49 ! cbc:PaymentMeansCode
    BR-61 ! PayeeFinancialAccount/cbc:ID and cbc:PaymentMeansCode ~= '30','58' or not cbc:PaymentMeansCode ~= '30','58'
    @ BillingReference
    BR-55 ! InvoiceDocumentReference/cbc:ID
    @ AccountingSupplierParty
    BR-CO-26 ! Party/PartyTaxScheme[alone TaxScheme]{vat}/cbc:CompanyID or Party/PartyLegalEntity/cbc:CompanyID
      or Party/PartyIdentification/cbc:ID[not @schemeID = 'SEPA']
    @ AccountingSupplierParty/Party/cbc:EndpointID
    BR-62 ! @schemeID
    @ AccountingSupplierParty/Party/PostalAddress
    BR-09 ! filled Country/cbc:IdentificationCode
    @ TaxRepresentativeParty
    BR-18 ! filled PartyName/cbc:Name
    BR-19 ! PostalAddress
    BR-56 ! {registered}/cbc:CompanyID
    @ TaxRepresentativeParty/PostalAddress
    BR-20 ! filled Country/cbc:IdentificationCode
    @ /ubl:Invoice/TaxTotal ; /cn:CreditNote/TaxTotal
    BR-CO-14 ! calc value cbc:TaxAmount = round sum TaxSubtotal/cbc:TaxAmount or not TaxSubtotal
    @ TaxTotal/TaxSubtotal
    let rate = TaxCategory{vat}/cbc:Percent
    let tax = round (abs value cbc:TaxableAmount * value {rate} * 0.01)
    BR-45 ! cbc:TaxableAmount
    BR-46 ! cbc:TaxAmount
    BR-47 ! TaxCategory[alone TaxScheme]{vat}/cbc:ID
    BR-48 ! TaxCategory{vat}/cbc:Percent or TaxCategory{vat}/cbc:ID ~= 'O'
    BR-CO-17 ! calc whole value {rate} = 0 and calc whole value cbc:TaxAmount = 0
      or calc whole value {rate} != 0 and calc abs value cbc:TaxAmount - 1 < {tax}
      and calc abs value cbc:TaxAmount + 1 > {tax}
      or not {rate} and calc whole value cbc:TaxAmount = 0
    BR-DEC-19 ! decimals cbc:TaxableAmount 2
    BR-DEC-20 ! decimals cbc:TaxAmount 2
    @ //PartyTaxScheme{vat}
    BR-CO-09 ! every one cbc:CompanyID: &prefixMentioned
    """
}
