extension EN16931UBL {
  /// The rules of code lists, BR-CL-*.
  static let codes = """
    pattern codes
    @ cbc:InvoiceTypeCode ; cbc:CreditNoteTypeCode
    BR-CL-01 ! is cbc:InvoiceTypeCode and . in invoicetypes or is cbc:CreditNoteTypeCode and . in creditnotetypes
    @ cbc:Amount ; cbc:BaseAmount ; cbc:PriceAmount ; cbc:TaxAmount ; cbc:TaxableAmount ; cbc:LineExtensionAmount
      ; cbc:TaxExclusiveAmount ; cbc:TaxInclusiveAmount ; cbc:AllowanceTotalAmount ; cbc:ChargeTotalAmount
      ; cbc:PrepaidAmount ; cbc:PayableRoundingAmount ; cbc:PayableAmount
    BR-CL-03 ! @currencyID in currencies
    @ cbc:DocumentCurrencyCode
    BR-CL-04 ! . in currencies
    @ cbc:TaxCurrencyCode
    BR-CL-05 ! . in currencies
    @ InvoicePeriod/cbc:DescriptionCode
    BR-CL-06 ! . in periodcodes
    @ AdditionalDocumentReference[cbc:DocumentTypeCode = '130']/cbc:ID[@schemeID]
      ; DocumentReference[cbc:DocumentTypeCode = '130']/cbc:ID[@schemeID]
    BR-CL-07 ! @schemeID in referencetypes
    @ PartyIdentification/cbc:ID[@schemeID]
    BR-CL-10 ! @schemeID in identifierschemes
      or @schemeID ~= 'SEPA' and (^AccountingSupplierParty or ^PayeeParty)
    @ PartyLegalEntity/cbc:CompanyID[@schemeID]
    BR-CL-11 ! @schemeID in identifierschemes
    @ CommodityClassification/cbc:ItemClassificationCode[@listID]
    BR-CL-13 ! @listID in classifications
    @ Country/cbc:IdentificationCode
    BR-CL-14 ! . in ublcountries
    @ OriginCountry/cbc:IdentificationCode
    BR-CL-15 ! . in ublcountries
    @ PaymentMeans/cbc:PaymentMeansCode
    BR-CL-16 ! . in paymentmeans
    @ TaxCategory/cbc:ID
    BR-CL-17 ! . in categories
    @ ClassifiedTaxCategory/cbc:ID
    BR-CL-18 ! . in categories
    @ AllowanceCharge[cbc:ChargeIndicator = false]/cbc:AllowanceChargeReasonCode
    BR-CL-19 ! . in allowancereasons
    @ AllowanceCharge[cbc:ChargeIndicator = true]/cbc:AllowanceChargeReasonCode
    BR-CL-20 ! . in chargereasons
    @ StandardItemIdentification/cbc:ID[@schemeID]
    BR-CL-21 ! @schemeID in identifierschemes
    @ cbc:TaxExemptionReasonCode
    BR-CL-22 ! . in exemptions
    @ cbc:InvoicedQuantity[@unitCode] ; cbc:BaseQuantity[@unitCode] ; cbc:CreditedQuantity[@unitCode]
    BR-CL-23 ! @unitCode in units
    @ cbc:EmbeddedDocumentBinaryObject[@mimeCode]
    BR-CL-24 ! @mimeCode strictly in attachments
    @ cbc:EndpointID[@schemeID]
    BR-CL-25 ! @schemeID in addressschemes
    @ DeliveryLocation/cbc:ID[@schemeID]
    BR-CL-26 ! @schemeID in identifierschemes
    """
}
