extension EN16931UBL {
  /// The syntax binding, UBL-SR-* and UBL-DT-*, of parts of the document.
  static let syntaxOfParts = """
    pattern syntax
    let sellername = ../AccountingSupplierParty/Party/PartyLegalEntity/cbc:RegistrationName
    @ //PostalAddress ; //Address
    UBL-SR-51 ! count AddressLine <= 1
    @ AccountingSupplierParty/Party
    UBL-SR-42 ! count PartyTaxScheme <= 2
    @ AdditionalDocumentReference
    UBL-SR-33 ! count cbc:DocumentDescription <= 1
    UBL-SR-43 ! cbc:DocumentTypeCode = '130' or /cn:CreditNote and cbc:DocumentTypeCode = '50'
      or not cbc:ID/@schemeID and not cbc:DocumentTypeCode
    @ //*:Amount[not is *:PriceAmount and not ^Price/AllowanceCharge]
    UBL-DT-01 ! decimals . 2
    @ //*:BinaryObject
    UBL-DT-06 ! @mimeCode
    UBL-DT-07 ! @filename
    @ Delivery
    UBL-SR-25 ! count DeliveryParty/PartyName/cbc:Name <= 1
    @ AllowanceCharge[cbc:ChargeIndicator = false]
    UBL-SR-30 ! count cbc:AllowanceChargeReason <= 1
    @ AllowanceCharge[cbc:ChargeIndicator = true]
    UBL-SR-31 ! count cbc:AllowanceChargeReason <= 1
    @ PartyTaxScheme
    UBL-SR-53 ! TaxScheme/cbc:ID and cbc:CompanyID
    @ InvoiceLine ; CreditNoteLine
    UBL-SR-34 ! count cbc:Note <= 1
    UBL-SR-35 ! count OrderLineReference/cbc:LineID <= 1
    UBL-SR-36 ! count InvoicePeriod <= 1
    UBL-SR-37 ! count Price/AllowanceCharge/cbc:Amount <= 1
    UBL-SR-48 ! count Item/ClassifiedTaxCategory = 1
    UBL-SR-50 ! count Item/cbc:Description <= 1
    UBL-SR-52 ! count DocumentReference <= 1
    @ PayeeParty
    UBL-SR-19 ! count PartyName/cbc:Name <= 1 and PartyName/cbc:Name != {sellername}
    UBL-SR-20 ! count PartyIdentification/cbc:ID[not @schemeID ^= 'SEPA'] <= 1 and PartyName/cbc:Name != {sellername}
    UBL-SR-21 ! count PartyLegalEntity/cbc:CompanyID <= 1 and PartyName/cbc:Name != {sellername}
    @ PaymentMeans
    UBL-SR-26 ! count cbc:PaymentID <= 1
    UBL-SR-27 ! count cbc:PaymentMeansCode <= 1
    UBL-SR-28 ! count PaymentMandate/cbc:ID <= 1
    @ BillingReference
    UBL-SR-06 ! count InvoiceDocumentReference <= 1
    UBL-SR-07 ! InvoiceDocumentReference/cbc:ID
    @ TaxRepresentativeParty
    UBL-SR-22 ! count PartyName/cbc:Name <= 1
    UBL-SR-23 ! count PartyTaxScheme/cbc:CompanyID <= 1
    @ TaxSubtotal
    UBL-SR-32 ! count TaxCategory/cbc:TaxExemptionReason <= 1
    """
}
