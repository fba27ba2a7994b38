extension EN16931UBL {
  /// The syntax binding, UBL-SR-* and UBL-DT-*, of the document.
  static let syntaxOfDocument = """
    @ /ubl:Invoice ; /cn:CreditNote
    UBL-DT-08 ? not //@schemeName
    UBL-DT-09 ? not //@schemeAgencyName
    UBL-DT-10 ? not //@schemeDataURI
    UBL-DT-11 ? not //@schemeURI
    UBL-DT-12 ? not //@format
    UBL-DT-13 ? not //@unitCodeListIdentifier
    UBL-DT-14 ? not //@unitCodeListAgencyIdentifier
    UBL-DT-15 ? not //@unitCodeListAgencyName
    UBL-DT-16 ? not //@listAgencyName
    UBL-DT-17 ? not //@listName
    UBL-DT-18 ? not //@name or not //*[@name and not is cbc:PaymentMeansCode]
    UBL-DT-19 ? not //@languageID
    UBL-DT-20 ? not //@listURI
    UBL-DT-21 ? not //@listSchemeURI
    UBL-DT-22 ? not //@languageLocaleID
    UBL-DT-23 ? not //@uri
    UBL-DT-24 ? not //@currencyCodeListVersionID
    UBL-DT-25 ? not //@characterSetCode
    UBL-DT-26 ? not //@encodingCode
    UBL-DT-27 ? not //@schemeAgencyID
    UBL-DT-28 ? not //@listAgencyID
    UBL-SR-01 ! count ContractDocumentReference/cbc:ID <= 1
    UBL-SR-02 ! count ReceiptDocumentReference/cbc:ID <= 1
    UBL-SR-03 ! count DespatchDocumentReference/cbc:ID <= 1
    UBL-SR-04 ! count AdditionalDocumentReference[cbc:DocumentTypeCode = '130']/cbc:ID <= 1
    UBL-SR-05 ! count PaymentTerms/cbc:Note <= 1
    UBL-SR-08 ! count InvoicePeriod <= 1
    UBL-SR-09 ! count AccountingSupplierParty/Party/PartyLegalEntity/cbc:RegistrationName <= 1
    UBL-SR-10 ! count AccountingSupplierParty/Party/PartyName/cbc:Name <= 1
    UBL-SR-11 ! count AccountingSupplierParty/Party/PartyLegalEntity/cbc:CompanyID <= 1
    UBL-SR-12 ! count AccountingSupplierParty/Party/PartyTaxScheme[TaxScheme/cbc:ID ^= 'VAT']/cbc:CompanyID <= 1
    UBL-SR-13 ! count AccountingSupplierParty/Party/PartyTaxScheme[TaxScheme[not cbc:ID ^= 'VAT']]/cbc:CompanyID <= 1
    UBL-SR-14 ! count AccountingSupplierParty/Party/PartyLegalEntity/cbc:CompanyLegalForm <= 1
    UBL-SR-15 ! count AccountingCustomerParty/Party/PartyLegalEntity/cbc:RegistrationName <= 1
    UBL-SR-16 ! count AccountingCustomerParty/Party/PartyIdentification/cbc:ID <= 1
    UBL-SR-17 ! count AccountingCustomerParty/Party/PartyLegalEntity/cbc:CompanyID <= 1
    UBL-SR-18 ! count AccountingCustomerParty/Party/PartyTaxScheme[TaxScheme/cbc:ID ^= 'VAT']/cbc:CompanyID <= 1
    UBL-SR-24 ! count Delivery <= 1
    UBL-SR-29 ! count //PartyIdentification/cbc:ID[@schemeID ^= 'SEPA'] <= 1
    UBL-SR-39 ! count ProjectReference/cbc:ID <= 1
    UBL-SR-40 ! count AccountingCustomerParty/Party/PartyName/cbc:Name <= 1
    UBL-SR-44 ! uniform //cbc:PaymentID
    UBL-SR-45 ! count PaymentMeans/cbc:PaymentDueDate <= 1
    UBL-SR-46 ! count PaymentMeans/cbc:PaymentMeansCode/@name <= 1
    UBL-SR-47 ! uniform //cbc:PaymentMeansCode
    UBL-SR-49 ! count InvoicePeriod/cbc:DescriptionCode <= 1
    UBL-SR-54 ! count PaymentMeans/CardAccount <= 1
    UBL-SR-55 ! count PaymentMeans/PaymentMandate <= 1
    UBL-SR-56 ! count OriginatorDocumentReference/cbc:ID <= 1
    """
}
