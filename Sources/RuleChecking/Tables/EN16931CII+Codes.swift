extension EN16931CII {
  /// The rules of code lists, BR-CL-*.
  static let codes = """
    pattern codes
    @ rsm:ExchangedDocument/TypeCode
    BR-CL-01 ! . in documenttypes
    @ TaxTotalAmount[@currencyID]
    BR-CL-03 ! @currencyID in currencies
    @ InvoiceCurrencyCode
    BR-CL-04 ! . in currencies
    @ TaxCurrencyCode
    BR-CL-05 ! . in currencies
    @ DueDateTypeCode
    BR-CL-06 ! . in eventcodes
    @ ReferenceTypeCode
    BR-CL-07 ! . in referencetypes
    @ SubjectCode
    BR-CL-08 ! . in subjects
    @ //GlobalID[@schemeID and not ^SpecifiedTradeProduct and not ^ShipToTradeParty]
    BR-CL-10 ! @schemeID in identifierschemes
    @ ID[@schemeID and not ^SpecifiedTaxRegistration]
    BR-CL-11 ! @schemeID in identifierschemes
    @ ClassCode[@listID]
    BR-CL-13 ! @listID in classifications
    @ CountryID
    BR-CL-14 ! . in countries
    @ OriginTradeCountry/ID
    BR-CL-15 ! . in countries
    @ SpecifiedTradeSettlementPaymentMeans/TypeCode
    BR-CL-16 ! . in paymentmeans
    @ CategoryTradeTax/CategoryCode
    BR-CL-17 ! . in categories
    @ ApplicableTradeTax/CategoryCode
    BR-CL-18 ! . in categories
    @ SpecifiedTradeAllowanceCharge[ChargeIndicator/udt:Indicator = false]/ReasonCode
    BR-CL-19 ! . in allowancereasons
    @ SpecifiedTradeAllowanceCharge[ChargeIndicator/udt:Indicator = true]/ReasonCode
    BR-CL-20 ! . in chargereasons
    @ SpecifiedTradeProduct/GlobalID[@schemeID]
    BR-CL-21 ! @schemeID in identifierschemes
    @ ExemptionReasonCode
    BR-CL-22 ! . in exemptions
    @ BasisQuantity[@unitCode] ; BilledQuantity[@unitCode]
    BR-CL-23 ! @unitCode in units
    @ AttachmentBinaryObject[@mimeCode]
    BR-CL-24 ! @mimeCode strictly in attachments
    @ URIUniversalCommunication/URIID[@schemeID]
    BR-CL-25 ! @schemeID in addressschemes
    @ ApplicableHeaderTradeDelivery/ShipToTradeParty/GlobalID[@schemeID]
    BR-CL-26 ! @schemeID in identifierschemes
    """
}
