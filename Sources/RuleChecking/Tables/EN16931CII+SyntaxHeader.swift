extension EN16931CII {
  /// The syntax binding, CII-SR-*: agreement, delivery and settlement.
  static let syntaxOfHeader = """
    @ {trade}/ApplicableHeaderTradeAgreement
    CII-SR-442 ? not Reference
    CII-SR-222 ? not SellerTradeParty/RoleCode
    CII-SR-223 ? not SellerTradeParty/SpecifiedLegalOrganization/LegalClassificationCode
    CII-SR-224 ? not SellerTradeParty/SpecifiedLegalOrganization/Name
    CII-SR-225 ? not SellerTradeParty/SpecifiedLegalOrganization/PostalTradeAddress
    CII-SR-226 ? not SellerTradeParty/SpecifiedLegalOrganization/AuthorizedLegalRegistration
    CII-SR-227 ? not SellerTradeParty/DefinedTradeContact/ID
    CII-SR-228 ? not SellerTradeParty/DefinedTradeContact/TypeCode
    CII-SR-229 ? not SellerTradeParty/DefinedTradeContact/JobTitle
    CII-SR-230 ? not SellerTradeParty/DefinedTradeContact/Responsibility
    CII-SR-231 ? not SellerTradeParty/DefinedTradeContact/PersonID
    CII-SR-232 ? not SellerTradeParty/DefinedTradeContact/TelephoneUniversalCommunication/URIID
    CII-SR-233 ? not SellerTradeParty/DefinedTradeContact/TelephoneUniversalCommunication/ChannelCode
    CII-SR-234 ? not SellerTradeParty/DefinedTradeContact/DirectTelephoneUniversalCommunication
    CII-SR-235 ? not SellerTradeParty/DefinedTradeContact/MobileTelephoneUniversalCommunication
    CII-SR-236 ? not SellerTradeParty/DefinedTradeContact/FaxUniversalCommunication
    CII-SR-237 ? not SellerTradeParty/DefinedTradeContact/EmailURIUniversalCommunication/ChannelCode
    CII-SR-238 ? not SellerTradeParty/DefinedTradeContact/EmailURIUniversalCommunication/CompleteNumber
    CII-SR-239 ? not SellerTradeParty/DefinedTradeContact/TelexUniversalCommunication
    CII-SR-240 ? not SellerTradeParty/DefinedTradeContact/VOIPUniversalCommunication
    CII-SR-241 ? not SellerTradeParty/DefinedTradeContact/InstantMessagingUniversalCommunication
    CII-SR-242 ? not SellerTradeParty/DefinedTradeContact/SpecifiedNote
    CII-SR-243 ? not SellerTradeParty/DefinedTradeContact/SpecifiedContactPerson
    CII-SR-244 ? not SellerTradeParty/URIUniversalCommunication/ChannelCode
    CII-SR-245 ? not SellerTradeParty/URIUniversalCommunication/CompleteNumber
    CII-SR-246 ? not SellerTradeParty/SpecifiedTaxRegistration/AssociatedRegisteredTax
    CII-SR-247 ? not SellerTradeParty/EndPointURIUniversalCommunication
    CII-SR-248 ? not SellerTradeParty/LogoAssociatedSpecifiedBinaryFile
    CII-SR-249 ? not BuyerTradeParty/RoleCode
    CII-SR-250 ? not BuyerTradeParty/Description
    CII-SR-251 ? not BuyerTradeParty/SpecifiedLegalOrganization/LegalClassificationCode
    CII-SR-252 ? not BuyerTradeParty/SpecifiedLegalOrganization/Name
    CII-SR-254 ? not BuyerTradeParty/SpecifiedLegalOrganization/PostalTradeAddress
    CII-SR-255 ? not BuyerTradeParty/SpecifiedLegalOrganization/AuthorizedLegalRegistration
    CII-SR-256 ? not BuyerTradeParty/DefinedTradeContact/ID
    CII-SR-257 ? not BuyerTradeParty/DefinedTradeContact/TypeCode
    CII-SR-258 ? not BuyerTradeParty/DefinedTradeContact/JobTitle
    CII-SR-259 ? not BuyerTradeParty/DefinedTradeContact/Responsibility
    CII-SR-260 ? not BuyerTradeParty/DefinedTradeContact/PersonID
    CII-SR-261 ? not BuyerTradeParty/DefinedTradeContact/TelephoneUniversalCommunication/URIID
    CII-SR-262 ? not BuyerTradeParty/DefinedTradeContact/TelephoneUniversalCommunication/ChannelCode
    CII-SR-263 ? not BuyerTradeParty/DefinedTradeContact/DirectTelephoneUniversalCommunication
    CII-SR-264 ? not BuyerTradeParty/DefinedTradeContact/MobileTelephoneUniversalCommunication
    CII-SR-265 ? not BuyerTradeParty/DefinedTradeContact/FaxUniversalCommunication
    CII-SR-266 ? not BuyerTradeParty/DefinedTradeContact/EmailURIUniversalCommunication/ChannelCode
    CII-SR-267 ? not BuyerTradeParty/DefinedTradeContact/EmailURIUniversalCommunication/CompleteNumber
    CII-SR-268 ? not BuyerTradeParty/DefinedTradeContact/TelexUniversalCommunication
    CII-SR-269 ? not BuyerTradeParty/DefinedTradeContact/VOIPUniversalCommunication
    CII-SR-270 ? not BuyerTradeParty/DefinedTradeContact/InstantMessagingUniversalCommunication
    CII-SR-271 ? not BuyerTradeParty/DefinedTradeContact/SpecifiedNote
    CII-SR-272 ? not BuyerTradeParty/DefinedTradeContact/SpecifiedContactPerson
    CII-SR-273 ? not BuyerTradeParty/URIUniversalCommunication/ChannelCode
    CII-SR-274 ? not BuyerTradeParty/URIUniversalCommunication/CompleteNumber
    CII-SR-275 ? not BuyerTradeParty/SpecifiedTaxRegistration/AssociatedRegisteredTax
    CII-SR-276 ? not BuyerTradeParty/EndPointURIUniversalCommunication
    CII-SR-277 ? not BuyerTradeParty/LogoAssociatedSpecifiedBinaryFile
    CII-SR-278 ? not SalesAgentTradeParty
    CII-SR-279 ? not BuyerRequisitionerTradeParty
    CII-SR-280 ? not BuyerAssignedAccountantTradeParty
    CII-SR-281 ? not SellerAssignedAccountantTradeParty
    CII-SR-282 ? not BuyerTaxRepresentativeTradeParty
    CII-SR-283 ? not SellerTaxRepresentativeTradeParty/GlobalID
    CII-SR-284 ? not SellerTaxRepresentativeTradeParty/RoleCode
    CII-SR-285 ? not SellerTaxRepresentativeTradeParty/Description
    CII-SR-286 ? not SellerTaxRepresentativeTradeParty/SpecifiedLegalOrganization
    CII-SR-287 ? not SellerTaxRepresentativeTradeParty/DefinedTradeContact
    CII-SR-288 ? not SellerTaxRepresentativeTradeParty/URIUniversalCommunication
    CII-SR-289 ? not SellerTaxRepresentativeTradeParty/SpecifiedTaxRegistration/AssociatedRegisteredTax
    CII-SR-290 ? not SellerTaxRepresentativeTradeParty/EndPointURIUniversalCommunication
    CII-SR-291 ? not SellerTaxRepresentativeTradeParty/LogoAssociatedSpecifiedBinaryFile
    CII-SR-292 ? not ProductEndUserTradeParty
    CII-SR-293 ? not ApplicableTradeDeliveryTerms
    CII-SR-294 ? not SellerOrderReferencedDocument/LineID
    CII-SR-295 ? not BuyerOrderReferencedDocument/LineID
    CII-SR-296 ? not QuotationReferencedDocument
    CII-SR-297 ? not OrderResponseReferencedDocument
    CII-SR-298 ? not ContractReferencedDocument/LineID
    CII-SR-299 ? not DemandForecastReferencedDocument
    CII-SR-300 ? not SupplyInstructionReferencedDocument
    CII-SR-301 ? not PromotionalDealReferencedDocument
    CII-SR-302 ? not PriceListReferencedDocument
    CII-SR-303 ? not AdditionalReferencedDocument/LineID
    CII-SR-304 ? not RequisitionerReferencedDocument
    CII-SR-305 ? not BuyerAgentTradeParty
    CII-SR-306 ? not PurchaseConditionsReferencedDocument
    CII-SR-307 ? not SpecifiedProcuringProject/Description
    CII-SR-448 ? not UltimateCustomerOrderReferencedDocument
    CII-SR-450 ? not BuyerTradeParty/ID or not BuyerTradeParty/GlobalID
    CII-SR-455 ! count SellerTradeParty/DefinedTradeContact <= 1
    CII-SR-456 ! count BuyerTradeParty/DefinedTradeContact <= 1
    CII-SR-457 ? count AdditionalReferencedDocument[TypeCode = '50'] <= 1
    CII-SR-458 ? count AdditionalReferencedDocument[TypeCode = '130'] <= 1
    CII-SR-459 ! count SellerTradeParty/URIUniversalCommunication <= 1
    CII-SR-460 ! count BuyerTradeParty/URIUniversalCommunication <= 1
    CII-SR-465 ? not SellerTradeParty/DefinedTradeContact/PersonName
      or not SellerTradeParty/DefinedTradeContact/DepartmentName
    CII-SR-466 ? not BuyerTradeParty/DefinedTradeContact/PersonName
      or not BuyerTradeParty/DefinedTradeContact/DepartmentName
    CII-SR-475 ? count AdditionalReferencedDocument[TypeCode ~= '916']/Name <= 1
    CII-SR-476 ? count AdditionalReferencedDocument[TypeCode ~= '916']/AttachmentBinaryObject <= 1
    @ {trade}/ApplicableHeaderTradeDelivery
    CII-SR-308 ? not RelatedSupplyChainConsignment
    CII-SR-309 ? not ShipToTradeParty/RoleCode
    CII-SR-310 ? not ShipToTradeParty/Description
    CII-SR-311 ? not ShipToTradeParty/SpecifiedLegalOrganization
    CII-SR-312 ? not ShipToTradeParty/DefinedTradeContact
    CII-SR-313 ? not ShipToTradeParty/URIUniversalCommunication
    CII-SR-314 ? not ShipToTradeParty/SpecifiedTaxRegistration
    CII-SR-315 ? not ShipToTradeParty/EndPointURIUniversalCommunication
    CII-SR-316 ? not ShipToTradeParty/LogoAssociatedSpecifiedBinaryFile
    CII-SR-317 ? not UltimateShipToTradeParty
    CII-SR-318 ? not ShipFromTradeParty
    CII-SR-319 ? not ActualDespatchSupplyChainEvent
    CII-SR-320 ? not ActualPickUpSupplyChainEvent
    CII-SR-321 ? not ActualDeliverySupplyChainEvent/ID
    CII-SR-322 ? not ActualDeliverySupplyChainEvent/OccurrenceDateTime/udt:DateTime
    CII-SR-323 ? not ActualDeliverySupplyChainEvent/TypeCode
    CII-SR-324 ? not ActualDeliverySupplyChainEvent/Description
    CII-SR-325 ? not ActualDeliverySupplyChainEvent/DescriptionBinaryObject
    CII-SR-326 ? not ActualDeliverySupplyChainEvent/UnitQuantity
    CII-SR-327 ? not ActualDeliverySupplyChainEvent/LatestOccurrenceDateTime
    CII-SR-328 ? not ActualDeliverySupplyChainEvent/EarliestOccurrenceDateTime
    CII-SR-329 ? not ActualDeliverySupplyChainEvent/OccurrenceSpecifiedPeriod
    CII-SR-330 ? not ActualDeliverySupplyChainEvent/OccurrenceLogisticsLocation
    CII-SR-331 ? not ActualReceiptSupplyChainEvent
    CII-SR-332 ? not AdditionalReferencedDocument
    CII-SR-333 ? not DespatchAdviceReferencedDocument/LineID
    CII-SR-334 ? not DespatchAdviceReferencedDocument/LineID
    CII-SR-335 ? not DeliveryNoteReferencedDocument
    CII-SR-336 ? not ConsumptionReportReferencedDocument
    CII-SR-337 ? not PreviousDeliverySupplyChainEvent
    CII-SR-338 ? not PackingListReferencedDocument
    CII-SR-449 ? not ShipToTradeParty/ID or not ShipToTradeParty/GlobalID
    @ {trade}/ApplicableHeaderTradeSettlement
    CII-SR-339 ? not DuePayableAmount
    CII-SR-340 ? not CreditorReferenceTypeCode
    CII-SR-341 ? not CreditorReferenceType
    CII-SR-342 ? not CreditorReferenceIssuerID
    CII-SR-344 ? not PaymentCurrencyCode
    CII-SR-345 ? not InvoiceIssuerReference
    CII-SR-346 ? not InvoiceDateTime
    CII-SR-347 ? not NextInvoiceDateTime
    CII-SR-348 ? not CreditReasonCode
    CII-SR-349 ? not CreditReason
    CII-SR-350 ? not InvoicerTradeParty
    CII-SR-351 ? not InvoiceeTradeParty
    CII-SR-352 ? not PayeeTradeParty/RoleCode
    CII-SR-353 ? not PayeeTradeParty/Description
    CII-SR-354 ? not PayeeTradeParty/SpecifiedLegalOrganization/LegalClassificationCode
    CII-SR-355 ? not PayeeTradeParty/SpecifiedLegalOrganization/Name
    CII-SR-356 ? not PayeeTradeParty/SpecifiedLegalOrganization/TradingBusinessName
    CII-SR-357 ? not PayeeTradeParty/SpecifiedLegalOrganization/PostalTradeAddress
    CII-SR-358 ? not PayeeTradeParty/SpecifiedLegalOrganization/AuthorizedLegalRegistration
    CII-SR-359 ? not PayeeTradeParty/DefinedTradeContact
    CII-SR-360 ? not PayeeTradeParty/PostalTradeAddress
    CII-SR-361 ? not PayeeTradeParty/URIUniversalCommunication
    CII-SR-362 ? not PayeeTradeParty/SpecifiedTaxRegistration
    CII-SR-363 ? not PayeeTradeParty/EndPointURIUniversalCommunication
    CII-SR-364 ? not PayeeTradeParty/LogoAssociatedSpecifiedBinaryFile
    CII-SR-451 ? not PayeeTradeParty/ID or not PayeeTradeParty/GlobalID
    CII-SR-365 ? not PayerTradeParty
    CII-SR-366 ? not TaxApplicableTradeCurrencyExchange
    CII-SR-367 ? not InvoiceApplicableTradeCurrencyExchange
    CII-SR-368 ? not PaymentApplicableTradeCurrencyExchange
    CII-SR-369 ? not SpecifiedTradeSettlementPaymentMeans/PaymentChannelCode
    CII-SR-370 ? not SpecifiedTradeSettlementPaymentMeans/GuaranteeMethodCode
    CII-SR-371 ? not SpecifiedTradeSettlementPaymentMeans/PaymentMethodCode
    CII-SR-443 ? not SpecifiedTradeSettlementPaymentMeans/ID
    CII-SR-372 ? not SpecifiedTradeSettlementPaymentMeans/ApplicableTradeSettlementFinancialCard/MicrochipIndicator
    CII-SR-373 ? not SpecifiedTradeSettlementPaymentMeans/ApplicableTradeSettlementFinancialCard/TypeCode
    CII-SR-375 ? not SpecifiedTradeSettlementPaymentMeans/ApplicableTradeSettlementFinancialCard/ExpiryDate
    CII-SR-376 ? not SpecifiedTradeSettlementPaymentMeans/ApplicableTradeSettlementFinancialCard/VerificationNumeric
    CII-SR-377 ? not SpecifiedTradeSettlementPaymentMeans/ApplicableTradeSettlementFinancialCard/ValidFromDateTime
    CII-SR-378 ? not SpecifiedTradeSettlementPaymentMeans/ApplicableTradeSettlementFinancialCard/CreditLimitAmount
    CII-SR-379 ? not SpecifiedTradeSettlementPaymentMeans/ApplicableTradeSettlementFinancialCard/CreditAvailableAmount
    CII-SR-380 ? not SpecifiedTradeSettlementPaymentMeans/ApplicableTradeSettlementFinancialCard/InterestRatePercent
    CII-SR-381 ? not SpecifiedTradeSettlementPaymentMeans/ApplicableTradeSettlementFinancialCard/Description
    CII-SR-382 ? not SpecifiedTradeSettlementPaymentMeans/PayerPartyDebtorFinancialAccount/AccountName
    CII-SR-444 ? not SpecifiedTradeSettlementPaymentMeans/PayerPartyDebtorFinancialAccount/ProprietaryID
    CII-SR-384 ? not SpecifiedTradeSettlementPaymentMeans/PayerSpecifiedDebtorFinancialInstitution/ClearingSystemName
    CII-SR-385 ? not SpecifiedTradeSettlementPaymentMeans/PayerSpecifiedDebtorFinancialInstitution/Name
    CII-SR-386 ? not SpecifiedTradeSettlementPaymentMeans/PayerSpecifiedDebtorFinancialInstitution/LocationFinancialInstitutionAddress
    CII-SR-388 ? not SpecifiedTradeAllowanceCharge/ID
    CII-SR-389 ? not SpecifiedTradeAllowanceCharge/SequenceNumeric
    CII-SR-390 ? not SpecifiedTradeAllowanceCharge/BasisQuantity
    CII-SR-391 ? not SpecifiedTradeAllowanceCharge/PrepaidIndicator
    CII-SR-392 ? not SpecifiedTradeAllowanceCharge/UnitBasisAmount
    CII-SR-393 ? not SpecifiedTradeAllowanceCharge/TypeCode
    CII-SR-394 ? not SpecifiedTradeAllowanceCharge/ActualTradeCurrencyExchange
    CII-SR-395 ? not SubtotalCalculatedTradeTax
    CII-SR-396 ? not SpecifiedLogisticsServiceCharge
    CII-SR-397 ? not SpecifiedTradePaymentTerms/ID
    CII-SR-398 ? not SpecifiedTradePaymentTerms/FromEventCode
    CII-SR-399 ? not SpecifiedTradePaymentTerms/SettlementPeriodMeasure
    CII-SR-400 ? not SpecifiedTradePaymentTerms/DueDateDateTime/udt:DateTime
    CII-SR-401 ? not SpecifiedTradePaymentTerms/TypeCode
    CII-SR-402 ? not SpecifiedTradePaymentTerms/InstructionTypeCode
    CII-SR-404 ? not SpecifiedTradePaymentTerms/PartialPaymentPercent
    CII-SR-405 ? not SpecifiedTradePaymentTerms/PaymentMeansID
    CII-SR-406 ? not SpecifiedTradePaymentTerms/PartialPaymentAmount
    CII-SR-407 ? not SpecifiedTradePaymentTerms/ApplicableTradePaymentPenaltyTerms
    CII-SR-408 ? not SpecifiedTradePaymentTerms/ApplicableTradePaymentDiscountTerms
    CII-SR-409 ? not SpecifiedTradePaymentTerms/PayeeTradeParty
    CII-SR-421 ? not SpecifiedFinancialAdjustment
    CII-SR-422 ? not InvoiceReferencedDocument/LineID
    CII-SR-423 ? not ProFormaInvoiceReferencedDocument
    CII-SR-424 ? not LetterOfCreditReferencedDocument
    CII-SR-425 ? not FactoringAgreementReferencedDocument
    CII-SR-426 ? not FactoringListReferencedDocument
    CII-SR-427 ? not PayableSpecifiedTradeAccountingAccount
    CII-SR-428 ? not ReceivableSpecifiedTradeAccountingAccount/SetTriggerCode
    CII-SR-429 ? not ReceivableSpecifiedTradeAccountingAccount/TypeCode
    CII-SR-430 ? not ReceivableSpecifiedTradeAccountingAccount/AmountTypeCode
    CII-SR-431 ? not ReceivableSpecifiedTradeAccountingAccount/Name
    CII-SR-432 ? not ReceivableSpecifiedTradeAccountingAccount/CostReferenceDimensionPattern
    CII-SR-433 ? not PurchaseSpecifiedTradeAccountingAccount
    CII-SR-434 ? not SalesSpecifiedTradeAccountingAccount
    CII-SR-435 ? not SpecifiedTradeSettlementFinancialCard
    CII-SR-436 ? not SpecifiedAdvancePayment
    CII-SR-437 ? not UltimatePayeeTradeParty
    CII-SR-452 ? count SpecifiedTradePaymentTerms <= 1
    CII-SR-453 ? count SpecifiedTradePaymentTerms/Description <= 1
    CII-SR-461 ! count ApplicableTradeTax/TaxPointDate <= 1
    CII-SR-462 ! uniform //ApplicableTradeTax/DueDateTypeCode
    CII-SR-470 ! not SpecifiedTradeSettlementPaymentMeans[TypeCode ~= '30','58'
      and not PayeePartyCreditorFinancialAccount/IBANID and not PayeePartyCreditorFinancialAccount/ProprietaryID]
    @ {trade}/ApplicableHeaderTradeSettlement/SpecifiedTradeSettlementHeaderMonetarySummation
    CII-SR-411 ? not InformationAmount
    CII-SR-412 ? not TotalDiscountAmount
    CII-SR-413 ? not TotalAllowanceChargeAmount
    CII-SR-414 ? not RetailValueExcludingTaxInformationAmount
    CII-SR-415 ? not TotalDepositFeeInformationAmount
    CII-SR-416 ? not ProductValueExcludingTobaccoTaxInformationAmount
    CII-SR-417 ? not TotalRetailValueInformationAmount
    CII-SR-418 ? not GrossLineTotalAmount
    CII-SR-419 ? not NetLineTotalAmount
    CII-SR-420 ? not NetIncludingTaxesLineTotalAmount
    CII-SR-477 ! count LineTotalAmount <= 1
    CII-SR-478 ! count ChargeTotalAmount <= 1
    CII-SR-479 ! count AllowanceTotalAmount <= 1
    CII-SR-480 ! count TaxBasisTotalAmount <= 1
    CII-SR-481 ! count RoundingAmount <= 1
    CII-SR-482 ! count GrandTotalAmount <= 1
    CII-SR-483 ! count InformationAmount <= 1
    CII-SR-484 ! count TotalPrepaidAmount <= 1
    CII-SR-485 ! count TotalDiscountAmount <= 1
    CII-SR-486 ! count TotalAllowanceChargeAmount <= 1
    CII-SR-487 ! count DuePayableAmount <= 1
    CII-SR-488 ! count RetailValueExcludingTaxInformationAmount <= 1
    CII-SR-489 ! count TotalDepositFeeInformationAmount <= 1
    CII-SR-490 ! count ProductValueExcludingTobaccoTaxInformationAmount <= 1
    CII-SR-491 ! count TotalRetailValueInformationAmount <= 1
    CII-SR-492 ! count GrossLineTotalAmount <= 1
    CII-SR-493 ! count NetLineTotalAmount <= 1
    CII-SR-494 ! count NetIncludingTaxesLineTotalAmount <= 1
    @ /rsm:CrossIndustryInvoice
    CII-DT-013 ! not @languageID
    CII-DT-014 ! not @languageLocaleID
    CII-SR-438 ? not ValuationBreakdownStatement
    CII-SR-467 ! uniformfolded //SpecifiedTradeSettlementPaymentMeans/TypeCode
    CII-SR-468 ! uniformfolded //SpecifiedTradeSettlementPaymentMeans/Information
    CII-SR-469 ! count //ApplicableHeaderTradeSettlement/PaymentReference <= 1
    """
}
