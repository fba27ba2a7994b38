extension EN16931UBL {
  /// The rules of the semantic model, BR-*, bound to UBL: the document and its totals.
  static let modelOfDocument = """
    pattern model
    let vat = [TaxScheme/cbc:ID ~^= 'VAT']
    let registered = PartyTaxScheme[alone TaxScheme]{vat}
    let allowance = AllowanceCharge[cbc:ChargeIndicator = false]
    let charge = AllowanceCharge[cbc:ChargeIndicator = true]
    @ AdditionalDocumentReference
    BR-52 ! filled cbc:ID
    @ AccountingCustomerParty/Party/cbc:EndpointID
    BR-63 ! @schemeID
    @ AccountingCustomerParty/Party/PostalAddress
    BR-11 ! filled Country/cbc:IdentificationCode
    @ PaymentMeans/CardAccount/cbc:PrimaryAccountNumberID
    BR-51 ? length . <= 10
    @ Delivery/DeliveryLocation/Address
    BR-57 ! Country/cbc:IdentificationCode
    for flag,amount,category,reason,also,own,decimals,base in
      false,31,32,33,21,05,01,02 true,36,37,38,22,06,05,06
    @ /ubl:Invoice/AllowanceCharge[cbc:ChargeIndicator = {flag}]
      ; /cn:CreditNote/AllowanceCharge[cbc:ChargeIndicator = {flag}]
    BR-{amount} ! cbc:Amount
    BR-{category} ! TaxCategory[alone TaxScheme]{vat}/cbc:ID
    BR-{reason} ! cbc:AllowanceChargeReason or cbc:AllowanceChargeReasonCode
    BR-CO-{own} ! always
    BR-CO-{also} ! cbc:AllowanceChargeReason or cbc:AllowanceChargeReasonCode
    BR-DEC-{decimals} ! decimals cbc:Amount 2
    BR-DEC-{base} ! decimals cbc:BaseAmount 2
    end
    @ LegalMonetaryTotal
    BR-12 ! cbc:LineExtensionAmount
    BR-13 ! cbc:TaxExclusiveAmount
    BR-14 ! cbc:TaxInclusiveAmount
    BR-15 ! cbc:PayableAmount
    BR-CO-10 ! calc value cbc:LineExtensionAmount = round sum //InvoiceLine|CreditNoteLine/cbc:LineExtensionAmount
    BR-CO-11 ! calc value cbc:AllowanceTotalAmount = round sum ../{allowance}/cbc:Amount
      or not cbc:AllowanceTotalAmount and not ../{allowance}
    BR-CO-12 ! calc value cbc:ChargeTotalAmount = round sum ../{charge}/cbc:Amount
      or not cbc:ChargeTotalAmount and not ../{charge}
    BR-CO-13 ! calc value cbc:TaxExclusiveAmount = round
      (value cbc:LineExtensionAmount + orzero cbc:ChargeTotalAmount - orzero cbc:AllowanceTotalAmount)
      and (cbc:ChargeTotalAmount or cbc:AllowanceTotalAmount)
      or not cbc:ChargeTotalAmount and not cbc:AllowanceTotalAmount
      and calc value cbc:TaxExclusiveAmount = value cbc:LineExtensionAmount
    BR-CO-16 ! not cbc:PayableRoundingAmount and not cbc:PrepaidAmount
      and calc value cbc:PayableAmount = value cbc:TaxInclusiveAmount
      or not cbc:PayableRoundingAmount and cbc:PrepaidAmount
      and calc value cbc:PayableAmount = round (value cbc:TaxInclusiveAmount - value cbc:PrepaidAmount)
      or cbc:PayableRoundingAmount and cbc:PrepaidAmount
      and calc round (value cbc:PayableAmount - value cbc:PayableRoundingAmount)
      = round (value cbc:TaxInclusiveAmount - value cbc:PrepaidAmount)
      or cbc:PayableRoundingAmount and not cbc:PrepaidAmount
      and calc round (value cbc:PayableAmount - value cbc:PayableRoundingAmount) = value cbc:TaxInclusiveAmount
    for number,name in 09,LineExtension 10,AllowanceTotal 11,ChargeTotal 12,TaxExclusive 14,TaxInclusive 16,Prepaid
      17,PayableRounding 18,Payable
    BR-DEC-{number} ! decimals cbc:{name}Amount 2
    end
    @ /ubl:Invoice ; /cn:CreditNote
    BR-01 ! filled cbc:CustomizationID
    BR-02 ! filled cbc:ID
    BR-03 ! filled cbc:IssueDate
    BR-04 ! filled cbc:InvoiceTypeCode or filled cbc:CreditNoteTypeCode
    BR-05 ! filled cbc:DocumentCurrencyCode
    BR-06 ! filled AccountingSupplierParty/Party/PartyLegalEntity/cbc:RegistrationName
    BR-07 ! filled AccountingCustomerParty/Party/PartyLegalEntity/cbc:RegistrationName
    BR-08 ! AccountingSupplierParty/Party/PostalAddress
    BR-10 ! AccountingCustomerParty/Party/PostalAddress
    BR-16 ! InvoiceLine or CreditNoteLine
    BR-53 ! every cbc:TaxCurrencyCode: (//TaxTotal/cbc:TaxAmount[@currencyID = $])
    BR-CO-03 ! not cbc:TaxPointDate or not InvoicePeriod/cbc:DescriptionCode
    BR-CO-15 ! every cbc:DocumentCurrencyCode: (count TaxTotal/cbc:TaxAmount[@currencyID = $] = 1
      and calc value LegalMonetaryTotal/cbc:TaxInclusiveAmount = round
      (value LegalMonetaryTotal/cbc:TaxExclusiveAmount + value TaxTotal/cbc:TaxAmount[@currencyID = $]))
    BR-CO-18 ! TaxTotal/TaxSubtotal
    # The official rules look for the currency within the amount, and so ask nothing.
    BR-DEC-13 ! always
    BR-DEC-15 ! always
    """
}
