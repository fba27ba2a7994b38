extension EN16931CII {
  /// The syntax binding, CII-DT-*: what elements of a type may say.
  static let syntaxOfTypes = """
    @ //*:DocumentContextParameter
    CII-SR-04 ? not Value
    CII-SR-05 ? not SpecifiedDocumentVersion
    @ /rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID
      ; /rsm:CrossIndustryInvoice/rsm:ExchangedDocument/ID
      ; {trade}/IncludedSupplyChainTradeLineItem/AssociatedDocumentLineDocument/LineID
      ; {trade}/IncludedSupplyChainTradeLineItem/SpecifiedTradeProduct/SellerAssignedID
    CII-DT-001 ! not @schemeName
    CII-DT-002 ! not @schemeAgencyName
    CII-DT-003 ! not @schemeDataURI
    CII-DT-004 ! not @schemeURI
    CII-DT-005 ! not @schemeID
    CII-DT-006 ! not @schemeAgencyID
    CII-DT-007 ! not @schemeVersionID
    @ //*ID
    CII-DT-101 ! not @schemeName
    CII-DT-102 ! not @schemeAgencyName
    CII-DT-103 ! not @schemeDataURI
    CII-DT-104 ! not @schemeURI
    @ //TypeCode
    CII-DT-008 ! not @name
    CII-DT-009 ! not @listURI
    @ /rsm:CrossIndustryInvoice/rsm:ExchangedDocument/TypeCode
    CII-DT-010 ! not @listID
    CII-DT-011 ! not @listAgencyID
    CII-DT-012 ! not @listVersionID
    @ {trade}/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement/ApplicableTradeTax/CategoryCode
    CII-DT-045 ? not @listID
    CII-DT-046 ? not @listAgencyID
    CII-DT-047 ? not @listVersionID
    CII-DT-048 ? not @listURI
    @ //*ReferencedDocument
    CII-DT-015 ! not URIID or is AdditionalReferencedDocument and TypeCode = '916'
    CII-DT-016 ! not StatusCode
    CII-DT-017 ! not CopyIndicator
    CII-DT-018 ! not TypeCode or is AdditionalReferencedDocument and TypeCode = '50','130','916'
    CII-DT-019 ! not GlobalID
    CII-DT-020 ! not RevisionID
    CII-DT-021 ! not Name or is AdditionalReferencedDocument and TypeCode = '916'
    CII-DT-022 ! not AttachmentBinaryObject or is AdditionalReferencedDocument and TypeCode = '916'
    CII-DT-023 ! not Information
    CII-DT-024 ! not ReferenceTypeCode or is AdditionalReferencedDocument and TypeCode = '130'
    CII-DT-025 ! not SectionName
    CII-DT-026 ! not PreviousRevisionID
    CII-DT-027 ! not FormattedIssueDateTime or is InvoiceReferencedDocument
    CII-DT-028 ! not EffectiveSpecifiedPeriod
    CII-DT-029 ! not IssuerTradeParty
    CII-DT-030 ! not AttachedSpecifiedBinaryFile
    @ //*Amount[not is TaxTotalAmount]
    CII-DT-031 ! not @currencyID
    CII-DT-032 ! not @currencyCodeListVersionID
    @ //*Quantity
    CII-DT-033 ! not @unitCode or {trade}/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeDelivery/BilledQuantity/@unitCode
    CII-DT-034 ! not @unitCodeListID
    CII-DT-035 ! not @unitCodeListAgencyID
    CII-DT-036 ! not @unitCodeListAgencyName
    @ //*TradeTax
    CII-DT-037 ! not TypeCode or TypeCode = 'VAT'
    CII-DT-038 ? not CalculatedRate
    CII-DT-039 ? not CalculationSequenceNumeric
    CII-DT-040 ? not BasisQuantity
    CII-DT-041 ? not BasisAmount or ^ApplicableHeaderTradeSettlement
    CII-DT-042 ? not UnitBasisAmount
    CII-DT-043 ? not LineTotalBasisAmount
    CII-DT-044 ? not AllowanceChargeBasisAmount
    CII-DT-049 ? not CurrencyCode
    CII-DT-050 ? not Jurisdiction
    CII-DT-051 ? not CustomsDutyIndicator
    CII-DT-052 ? not ExemptionReasonCode or is ApplicableTradeTax
    CII-DT-098 ? not ExemptionReason or is ApplicableTradeTax
    CII-DT-053 ? not TaxBasisAllowanceRate
    CII-DT-054 ? not TaxPointDate or ^ApplicableHeaderTradeSettlement
    CII-DT-055 ? not Type
    CII-DT-056 ? not InformationAmount
    CII-DT-057 ? not CategoryName
    CII-DT-058 ? not DueDateTypeCode or ^ApplicableHeaderTradeSettlement
    CII-DT-059 ? not RateApplicablePercent/@format
    CII-DT-060 ? not SpecifiedTradeAccountingAccount
    CII-DT-061 ? not ServiceSupplyTradeCountry
    CII-DT-062 ? not BuyerRepayableTaxSpecifiedTradeAccountingAccount
    CII-DT-063 ? not SellerPayableTaxSpecifiedTradeAccountingAccount
    CII-DT-064 ? not SellerRefundableTaxSpecifiedTradeAccountingAccount
    CII-DT-065 ? not BuyerDeductibleTaxSpecifiedTradeAccountingAccount
    CII-DT-066 ? not BuyerNonDeductibleTaxSpecifiedTradeAccountingAccount
    CII-DT-067 ? not PlaceApplicableTradeLocation
    @ //BillingSpecifiedPeriod
    CII-DT-068 ! not StartDateTime/udt:DateTime
    CII-DT-069 ! not DurationMeasure
    CII-DT-070 ! not InclusiveIndicator
    CII-DT-071 ! not Description
    CII-DT-072 ! not EndDateTime/udt:DateTime
    CII-DT-073 ! not CompleteDateTime
    CII-DT-074 ! not OpenIndicator
    CII-DT-075 ! not SeasonCode
    CII-DT-076 ! not ID
    CII-DT-077 ! not Name
    CII-DT-078 ! not SequenceNumeric
    CII-DT-079 ! not StartDateFlexibilityCode
    CII-DT-080 ! not ContinuousIndicator
    CII-DT-081 ! not PurposeCode
    @ //PostalTradeAddress
    CII-DT-082 ! not ID
    CII-DT-083 ! not PostOfficeBox
    CII-DT-084 ! not BuildingName
    CII-DT-086 ! not LineFour
    CII-DT-087 ! not LineFive
    CII-DT-088 ! not StreetName
    CII-DT-089 ! not CitySubDivisionName
    CII-DT-090 ! not CountryName
    CII-DT-091 ! not CountrySubDivisionID
    CII-DT-092 ! not AttentionOf
    CII-DT-093 ! not CareOf
    CII-DT-094 ! not BuildingNumber
    CII-DT-095 ! not DepartmentName
    CII-DT-096 ! not AdditionalStreetName
    @ //udt:DateTimeString[@format = '102']
    CII-DT-097 ! &date
    """
}
