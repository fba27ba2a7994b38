extension XMLKnownNames {
  /// Local names of elements and attributes of invoices in CII and UBL, with a blank between.
  static let text: StaticString = """
    AccountName AccountingCost AccountingCustomerParty AccountingSupplierParty ActualAmount ActualDeliveryDate \
    ActualDeliverySupplyChainEvent ActualDiscountAmount ActualPenaltyAmount AdditionalDocumentReference \
    AdditionalItemProperty AdditionalReferencedDocument AdditionalStreetName Address AddressLine AllowanceCharge \
    AllowanceChargeBasisAmount AllowanceChargeReason AllowanceChargeReasonCode AllowanceTotalAmount Amount \
    ApplicableHeaderTradeAgreement ApplicableHeaderTradeDelivery ApplicableHeaderTradeSettlement \
    ApplicableProductCharacteristic ApplicableTradeDeliveryTerms ApplicableTradePaymentDiscountTerms \
    ApplicableTradePaymentPenaltyTerms ApplicableTradeSettlementFinancialCard ApplicableTradeTax AppliedAmount \
    AppliedTradeAllowanceCharge AppliedTradeTax AssociatedDocumentLineDocument Attachment AttachmentBinaryObject \
    BICID BaseAmount BaseQuantity BasisAmount BasisDateTime BasisPeriodMeasure BasisQuantity BatchID BilledQuantity \
    BillingReference BillingSpecifiedPeriod BrandName BusinessProcessSpecifiedDocumentContextParameter \
    BuyerAgentTradeParty BuyerAssignedID BuyerOrderReferencedDocument BuyerReference \
    BuyerTaxRepresentativeTradeParty BuyerTradeParty BuyersItemIdentification CalculatedAmount CalculationPercent \
    CardAccount CardholderName CategoryCode CategoryTradeTax ChargeAmount ChargeFreeQuantity ChargeIndicator \
    ChargeTotalAmount CityName ClassCode ClassName ClassifiedTaxCategory CommodityClassification CompanyID \
    CompanyLegalForm CompleteDateTime CompleteNumber Contact Content ContentCode ContractDocumentReference \
    ContractReferencedDocument ConversionRate ConversionRateDateTime CopyIndicator Country CountryID \
    CountrySubDivisionName CountrySubentity CreditNote CreditNoteLine CreditNoteTypeCode CreditedQuantity \
    CreditorReferenceID CrossIndustryInvoice CustomizationID Date DateString DateTimeString DefinedTradeContact \
    Delivery DeliveryLocation DeliveryNoteReferencedDocument DeliveryParty DeliveryTypeCode DepartmentName \
    Description DescriptionCode DesignatedProductClassification DespatchAdviceReferencedDocument \
    DespatchDocumentReference DirectDebitMandateID DocumentCurrencyCode DocumentDescription DocumentReference \
    DocumentTypeCode DueDate DueDateDateTime DueDateTypeCode DuePayableAmount EffectiveSpecifiedPeriod \
    ElectronicMail EmailURIUniversalCommunication EmbeddedDocumentBinaryObject EndDate EndDateTime EndpointID \
    ExchangedDocument ExchangedDocumentContext ExemptionReason ExemptionReasonCode ExternalReference \
    FaxUniversalCommunication FinancialInstitutionBranch FormattedIssueDateTime FormattedReceivedDateTime GlobalID \
    GrandTotalAmount GrossPriceProductTradePrice GuidelineSpecifiedDocumentContextParameter HolderName IBANID ID \
    IdentificationCode IncludedNote IncludedReferencedProduct IncludedSupplyChainTradeLineItem IncludedTradeTax \
    Indicator IndividualTradeProductInstance IndustryAssignedID Information Invoice InvoiceCurrencyCode \
    InvoiceDocumentReference InvoiceIssuerReference InvoiceLine InvoicePeriod InvoiceReferencedDocument \
    InvoiceSpecifiedReferencedDocument InvoiceTypeCode InvoicedQuantity InvoiceeTradeParty InvoicerTradeParty \
    IssueDate IssueDateTime IssuerAssignedID Item ItemClassificationCode ItemSellerTradeParty LanguageID \
    LegalMonetaryTotal Line LineExtensionAmount LineID LineOne LineStatusCode LineStatusReasonCode LineThree \
    LineTotalAmount LineTotalBasisAmount LineTwo ManufacturerTradeParty Measure ModeCode ModelID ModelName \
    MultiplierFactorNumeric Name NetPriceProductTradePrice NetworkID Note OccurrenceDateTime OrderLineReference \
    OrderReference OriginCountry OriginTradeCountry OriginatorDocumentReference PackageQuantity PaidAmount \
    ParentLineID PartialPaymentAmount Party PartyIdentification PartyLegalEntity PartyName PartyTaxScheme \
    PayableAmount PayableRoundingAmount PayeeFinancialAccount PayeeParty PayeePartyCreditorFinancialAccount \
    PayeeSpecifiedCreditorFinancialInstitution PayeeTradeParty PayerFinancialAccount \
    PayerPartyDebtorFinancialAccount PayerSpecifiedDebtorFinancialInstitution PayerTradeParty PaymentDueDate \
    PaymentID PaymentMandate PaymentMeans PaymentMeansCode PaymentReference PaymentTerms PerPackageUnitQuantity \
    Percent PersonName PostalAddress PostalTradeAddress PostalZone PostcodeCode PrepaidAmount PrepaidPayment Price \
    PriceAmount PrimaryAccountNumberID ProductEndUserTradeParty ProfileID ProjectReference ProprietaryID Quantity \
    QuotationReferencedDocument RateApplicablePercent Reason ReasonCode ReceiptDocumentReference \
    ReceivableSpecifiedTradeAccountingAccount ReceivingAdviceReferencedDocument ReferenceTypeCode RegistrationName \
    RelatedSupplyChainConsignment RelevantTradeLocation RoleCode RoundingAmount SalesAgentTradeParty SalesOrderID \
    SellerAssignedID SellerOrderReferencedDocument SellerTaxRepresentativeTradeParty SellerTradeParty \
    SellersItemIdentification SequenceNumeric ShipFromTradeParty ShipToTradeParty SourceCurrencyCode \
    SpecifiedAdvancePayment SpecifiedFinancialAdjustment SpecifiedLegalOrganization SpecifiedLineTradeAgreement \
    SpecifiedLineTradeDelivery SpecifiedLineTradeSettlement SpecifiedLogisticsServiceCharge \
    SpecifiedLogisticsTransportMovement SpecifiedProcuringProject SpecifiedTaxRegistration \
    SpecifiedTradeAllowanceCharge SpecifiedTradePaymentTerms SpecifiedTradeProduct \
    SpecifiedTradeSettlementHeaderMonetarySummation SpecifiedTradeSettlementLineMonetarySummation \
    SpecifiedTradeSettlementPaymentMeans StandardBusinessDocument StandardItemIdentification StartDate StartDateTime \
    StreetName SubCreditNoteLine SubInvoiceLine SubjectCode SupplierAssignedSerialID SupplyChainTradeTransaction \
    TargetCurrencyCode TaxAmount TaxApplicableTradeCurrencyExchange TaxBasisTotalAmount TaxCategory TaxCurrencyCode \
    TaxExclusiveAmount TaxExemptionReason TaxExemptionReasonCode TaxInclusiveAmount TaxPointDate \
    TaxRepresentativeParty TaxScheme TaxSubtotal TaxTotal TaxTotalAmount TaxableAmount Telephone \
    TelephoneUniversalCommunication TestIndicator TotalAllowanceChargeAmount TotalPrepaidAmount TradingBusinessName \
    TypeCode UBLVersionID URI URIID URIUniversalCommunication UltimateCustomerOrderReferencedDocument \
    UltimateShipToTradeParty UnitQuantity Value ValueMeasure currencyID filename format listID listVersionID \
    mimeCode schemeID unitCode
    """
}
