extension EN16931CII {
  /// The syntax binding, CII-SR-*: the head of the document and its lines.
  static let syntaxOfLines = """
    pattern syntax
    let applied = GrossPriceProductTradePrice/AppliedTradeAllowanceCharge
    @ //SpecifiedTradeSettlementPaymentMeans
    CII-SR-464 ? not PayerSpecifiedDebtorFinancialInstitution
    @ /rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext
    CII-SR-001 ? not SpecifiedTransactionID
    CII-SR-002 ? not TestIndicator
    CII-SR-003 ? count BusinessProcessSpecifiedDocumentContextParameter <= 1
    CII-SR-006 ? not BIMSpecifiedDocumentContextParameter
    CII-SR-007 ? not ScenarioSpecifiedDocumentContextParameter
    CII-SR-008 ? not ApplicationSpecifiedDocumentContextParameter
    CII-SR-009 ! count GuidelineSpecifiedDocumentContextParameter = 1
    CII-SR-010 ! count GuidelineSpecifiedDocumentContextParameter/ID = 1
    CII-SR-011 ? not SubsetSpecifiedDocumentContextParameter
    CII-SR-012 ? not MessageStandardSpecifiedDocumentContextParameter
    @ /rsm:CrossIndustryInvoice/rsm:ExchangedDocument
    CII-SR-013 ? not Name
    CII-SR-014 ! count TypeCode = 1
    CII-SR-015 ? not IssueDateTime/udt:DateTime
    CII-SR-016 ? not CopyIndicator
    CII-SR-017 ? not Purpose
    CII-SR-018 ? not ControlRequirementIndicator
    CII-SR-019 ? not LanguageID
    CII-SR-020 ? not PurposeCode
    CII-SR-021 ? not RevisionDateTime
    CII-SR-022 ? not VersionID
    CII-SR-023 ? not GlobalID
    CII-SR-024 ? not RevisionID
    CII-SR-025 ? not PreviousRevisionID
    CII-SR-026 ? not CategoryCode
    CII-SR-027 ? not IncludedNote/Subject
    CII-SR-028 ? not IncludedNote/ContentCode
    CII-SR-032 ? not IncludedNote/ID
    CII-SR-033 ? not EffectiveSpecifiedPeriod
    CII-SR-034 ? not IssuerTradeParty
    @ /rsm:CrossIndustryInvoice/rsm:ExchangedDocument/IncludedNote
    CII-SR-030 ? count Content <= 1
    @ {trade}/IncludedSupplyChainTradeLineItem
    CII-SR-035 ? not DescriptionCode
    CII-SR-036 ? not ParentLineID
    CII-SR-037 ? not LineStatusCode
    CII-SR-038 ? not LineStatusReasonCode
    CII-SR-221 ? not IncludedSubordinateTradeLineItem
    @ {trade}/IncludedSupplyChainTradeLineItem/AssociatedDocumentLineDocument
    CII-SR-039 ? count IncludedNote <= 1
    CII-SR-040 ? count IncludedNote/Content <= 1
    CII-SR-041 ? not IncludedNote/SubjectCode
    CII-SR-042 ? not IncludedNote/ID
    CII-SR-043 ? not IncludedNote/Subject
    CII-SR-044 ? not IncludedNote/ContentCode
    @ {trade}/IncludedSupplyChainTradeLineItem/SpecifiedTradeProduct
    CII-SR-045 ? not ID
    CII-SR-046 ! GlobalID/@schemeID or not GlobalID
    CII-SR-048 ? not ManufacturerAssignedID
    CII-SR-049 ? not TradeName
    CII-SR-050 ? not TypeCode
    CII-SR-051 ? not NetWeightMeasure
    CII-SR-052 ? not GrossWeightMeasure
    CII-SR-053 ? not ProductGroupID
    CII-SR-054 ? not EndItemTypeCode
    CII-SR-055 ? not EndItemName
    CII-SR-056 ? not AreaDensityMeasure
    CII-SR-057 ? not UseDescription
    CII-SR-058 ? not BrandName
    CII-SR-059 ? not SubBrandName
    CII-SR-060 ? not DrainedNetWeightMeasure
    CII-SR-061 ? not VariableMeasureIndicator
    CII-SR-062 ? not ColourCode
    CII-SR-063 ? not ColourDescription
    CII-SR-064 ? not Designation
    CII-SR-065 ? not FormattedCancellationAnnouncedLaunchDateTime
    CII-SR-066 ? not FormattedLatestProductDataChangeDateTime
    CII-SR-067 ? not ApplicableProductCharacteristic/ID
    CII-SR-068 ? not ApplicableProductCharacteristic/TypeCode
    CII-SR-070 ? not ApplicableProductCharacteristic/ValueMeasure
    CII-SR-071 ? not ApplicableProductCharacteristic/MeasurementMethodCode
    CII-SR-073 ? not ApplicableProductCharacteristic/ValueCode
    CII-SR-074 ? not ApplicableProductCharacteristic/ValueDateTime
    CII-SR-075 ? not ApplicableProductCharacteristic/ValueIndicator
    CII-SR-076 ? not ApplicableProductCharacteristic/ContentTypeCode
    CII-SR-077 ? not ApplicableProductCharacteristic/ValueSpecifiedBinaryFile
    CII-SR-078 ? not ApplicableProductCharacteristic/ApplicableProductCharacteristicCondition
    CII-SR-079 ? not ApplicableProductCharacteristic/ApplicableReferencedStandard
    CII-SR-080 ? not ApplicableMaterialGoodsCharacteristic
    CII-SR-081 ? not DesignatedProductClassification/SystemID
    CII-SR-082 ? not DesignatedProductClassification/SystemName
    CII-SR-083 ? not DesignatedProductClassification/ClassName
    CII-SR-084 ? not DesignatedProductClassification/SubClassCode
    CII-SR-085 ? not DesignatedProductClassification/ClassProductCharacteristic
    CII-SR-086 ? not DesignatedProductClassification/ApplicableReferencedStandard
    CII-SR-087 ? not IndividualTradeProductInstance
    CII-SR-088 ? not CertificationEvidenceReferenceReferencedDocument
    CII-SR-089 ? not InspectionReferenceReferencedDocument
    CII-SR-090 ! if OriginTradeCountry then count OriginTradeCountry/ID = 1
    CII-SR-091 ? not OriginTradeCountry/Name
    CII-SR-092 ? not OriginTradeCountry/SubordinateTradeCountrySubDivision
    CII-SR-093 ? not LinearSpatialDimension
    CII-SR-094 ? not MinimumLinearSpatialDimension
    CII-SR-095 ? not MaximumLinearSpatialDimension
    CII-SR-096 ? not ManufacturerTradeParty
    CII-SR-097 ? not PresentationSpecifiedBinaryFile
    CII-SR-098 ? not MSDSReferenceReferencedDocument
    CII-SR-099 ? not AdditionalReferenceReferencedDocument
    CII-SR-100 ? not LegalRightsOwnerTradeParty
    CII-SR-101 ? not BrandOwnerTradeParty
    CII-SR-102 ? not IncludedReferencedProduct
    CII-SR-103 ? not InformationNote
    @ {trade}/IncludedSupplyChainTradeLineItem/SpecifiedTradeProduct/ApplicableProductCharacteristic
    CII-SR-069 ! count Description = 1
    CII-SR-072 ! count Value = 1
    @ {trade}/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeAgreement
    CII-SR-104 ? not BuyerReference
    CII-SR-105 ? not BuyerRequisitionerTradeParty
    CII-SR-106 ? not ApplicableTradeDeliveryTerms
    CII-SR-107 ? not SellerOrderReferencedDocument
    CII-SR-108 ? not BuyerOrderReferencedDocument/IssuerAssignedID
    CII-SR-109 ? not QuotationReferencedDocument
    CII-SR-110 ? not ContractReferencedDocument
    CII-SR-111 ? not DemandForecastReferencedDocument
    CII-SR-112 ? not PromotionalDealReferencedDocument
    CII-SR-113 ? not AdditionalReferencedDocument
    CII-SR-114 ? not GrossPriceProductTradePrice/TypeCode
    CII-SR-115 ? not GrossPriceProductTradePrice/MinimumQuantity
    CII-SR-116 ? not GrossPriceProductTradePrice/MaximumQuantity
    CII-SR-117 ? not GrossPriceProductTradePrice/ChangeReason
    CII-SR-118 ? not GrossPriceProductTradePrice/OrderUnitConversionFactorNumeric
    CII-SR-439 ! count NetPriceProductTradePrice/ChargeAmount = 1
    CII-SR-119 ? ({applied}/ChargeIndicator[udt:Indicator = false] and {applied}/ActualAmount)
      or not {applied}/ChargeIndicator and not {applied}/ActualAmount
    CII-SR-120 ? not GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/ID
    CII-SR-121 ? not GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/SequenceNumeric
    CII-SR-122 ? not GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/CalculationPercent
    CII-SR-123 ? not GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/BasisAmount
    CII-SR-124 ? not GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/BasisQuantity
    CII-SR-125 ? not GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/PrepaidIndicator
    CII-SR-126 ? not GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/UnitBasisAmount
    CII-SR-127 ? not GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/ReasonCode
    CII-SR-128 ? not GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/Reason
    CII-SR-129 ? not GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/TypeCode
    CII-SR-130 ? not GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/CategoryTradeTax
    CII-SR-131 ? not GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/ActualTradeCurrencyExchange
    CII-SR-445 ? not GrossPriceProductTradePrice/IncludedTradeTax
    CII-SR-132 ? not GrossPriceProductTradePrice/ValiditySpecifiedPeriod
    CII-SR-133 ? not GrossPriceProductTradePrice/DeliveryTradeLocation
    CII-SR-134 ? not GrossPriceProductTradePrice/TradeComparisonReferencePrice
    CII-SR-135 ? not GrossPriceProductTradePrice/AssociatedReferencedDocument
    CII-SR-136 ? not NetPriceProductTradePrice/TypeCode
    CII-SR-138 ? not NetPriceProductTradePrice/MinimumQuantity
    CII-SR-139 ? not NetPriceProductTradePrice/MaximumQuantity
    CII-SR-140 ? not NetPriceProductTradePrice/ChangeReason
    CII-SR-141 ? not NetPriceProductTradePrice/OrderUnitConversionFactorNumeric
    CII-SR-142 ? not NetPriceProductTradePrice/AppliedTradeAllowanceCharge
    CII-SR-446 ? not NetPriceProductTradePrice/IncludedTradeTax
    CII-SR-143 ? not NetPriceProductTradePrice/ValiditySpecifiedPeriod
    CII-SR-144 ? not NetPriceProductTradePrice/DeliveryTradeLocation
    CII-SR-145 ? not NetPriceProductTradePrice/TradeComparisonReferencePrice
    CII-SR-146 ? not NetPriceProductTradePrice/AssociatedReferencedDocument
    CII-SR-441 ! count NetPriceProductTradePrice/ChargeAmount <= 1
    CII-SR-147 ? not RequisitionerReferencedDocument
    CII-SR-148 ? not ItemSellerTradeParty
    CII-SR-149 ? not ItemBuyerTradeParty
    CII-SR-150 ? not IncludedSpecifiedMarketplace
    CII-SR-447 ? not UltimateCustomerOrderReferencedDocument
    @ //SpecifiedTradeAllowanceCharge
    CII-SR-463 ! ChargeIndicator
    CII-SR-471 ! count RateApplicablePercent <= 1
    CII-SR-472 ! count CategoryTradeTax <= 1
    CII-SR-473 ! count ActualAmount <= 1
    @ //GrossPriceProductTradePrice/AppliedTradeAllowanceCharge
    CII-SR-440 ! count ActualAmount <= 1
    @ {trade}/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeDelivery
    CII-SR-151 ? not RequestedQuantity
    CII-SR-152 ? not ReceivedQuantity
    CII-SR-153 ? not ChargeFreeQuantity
    CII-SR-154 ? not PackageQuantity
    CII-SR-155 ? not ProductUnitQuantity
    CII-SR-156 ? not PerPackageUnitQuantity
    CII-SR-157 ? not NetWeightMeasure
    CII-SR-158 ? not GrossWeightMeasure
    CII-SR-159 ? not TheoreticalWeightMeasure
    CII-SR-160 ? not DespatchedQuantity
    CII-SR-161 ? not SpecifiedDeliveryAdjustment
    CII-SR-162 ? not IncludedSupplyChainPackaging
    CII-SR-163 ? not RelatedSupplyChainConsignment
    CII-SR-164 ? not ShipToTradeParty
    CII-SR-165 ? not UltimateShipToTradeParty
    CII-SR-166 ? not ShipFromTradeParty
    CII-SR-167 ? not ActualDespatchSupplyChainEvent
    CII-SR-168 ? not ActualPickUpSupplyChainEvent
    CII-SR-169 ? not RequestedDeliverySupplyChainEvent
    CII-SR-170 ? not ActualDeliverySupplyChainEvent
    CII-SR-171 ? not ActualReceiptSupplyChainEvent
    CII-SR-172 ? not AdditionalReferencedDocument
    CII-SR-173 ? not DespatchAdviceReferencedDocument
    CII-SR-174 ? not ReceivingAdviceReferencedDocument
    CII-SR-175 ? not DeliveryNoteReferencedDocument
    CII-SR-176 ? not ConsumptionReportReferencedDocument
    CII-SR-177 ? not PackingListReferencedDocument
    @ {trade}/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement
    CII-SR-178 ? not PaymentReference
    CII-SR-179 ? not InvoiceIssuerReference
    CII-SR-180 ? not TotalAdjustmentAmount
    CII-SR-181 ? not DiscountIndicator
    CII-SR-182 ? not ApplicableTradeTax/CalculatedAmount
    CII-SR-183 ? not SpecifiedTradeAllowanceCharge/ChargeIndicator/udt:IndicatorString
    CII-SR-184 ? not SpecifiedTradeAllowanceCharge/ID
    CII-SR-185 ? not SpecifiedTradeAllowanceCharge/SequenceNumeric
    CII-SR-186 ? not SpecifiedTradeAllowanceCharge/CalculationPercent/@format
    CII-SR-187 ? not SpecifiedTradeAllowanceCharge/BasisQuantity
    CII-SR-188 ? not SpecifiedTradeAllowanceCharge/PrepaidIndicator
    CII-SR-189 ? not SpecifiedTradeAllowanceCharge/UnitBasisAmount
    CII-SR-190 ? not SpecifiedTradeAllowanceCharge/TypeCode
    CII-SR-191 ? not SpecifiedTradeAllowanceCharge/CategoryTradeTax
    CII-SR-192 ? not SpecifiedTradeAllowanceCharge/ActualTradeCurrencyExchange
    CII-SR-193 ? not SpecifiedTradeAllowanceCharge/ID
    CII-SR-194 ? not SubtotalCalculatedTradeTax
    CII-SR-195 ? not SpecifiedLogisticsServiceCharge
    CII-SR-196 ? not SpecifiedTradePaymentTerms
    CII-SR-197 ? not SpecifiedTradeSettlementLineMonetarySummation/ChargeTotalAmount
    CII-SR-198 ? not SpecifiedTradeSettlementLineMonetarySummation/AllowanceTotalAmount
    CII-SR-199 ? not SpecifiedTradeSettlementLineMonetarySummation/TaxBasisTotalAmount
    CII-SR-200 ? not SpecifiedTradeSettlementLineMonetarySummation/TaxTotalAmount
    CII-SR-201 ? not SpecifiedTradeSettlementLineMonetarySummation/GrandTotalAmount
    CII-SR-202 ? not SpecifiedTradeSettlementLineMonetarySummation/InformationAmount
    CII-SR-203 ? not SpecifiedTradeSettlementLineMonetarySummation/TotalAllowanceChargeAmount
    CII-SR-204 ? not SpecifiedTradeSettlementLineMonetarySummation/TotalRetailValueInformationAmount
    CII-SR-205 ? not SpecifiedTradeSettlementLineMonetarySummation/GrossLineTotalAmount
    CII-SR-206 ? not SpecifiedTradeSettlementLineMonetarySummation/NetLineTotalAmount
    CII-SR-207 ? not SpecifiedTradeSettlementLineMonetarySummation/NetIncludingTaxesLineTotalAmount
    CII-SR-208 ? not SpecifiedTradeSettlementLineMonetarySummation/ProductWeightLossInformationAmount
    CII-SR-209 ? not SpecifiedFinancialAdjustment
    CII-SR-210 ? not InvoiceReferencedDocument
    CII-SR-212 ? not PayableSpecifiedTradeAccountingAccount
    CII-SR-213 ? not ReceivableSpecifiedTradeAccountingAccount/SetTriggerCode
    CII-SR-214 ? not ReceivableSpecifiedTradeAccountingAccount/TypeCode
    CII-SR-215 ? not ReceivableSpecifiedTradeAccountingAccount/AmountTypeCode
    CII-SR-216 ? not ReceivableSpecifiedTradeAccountingAccount/Name
    CII-SR-217 ? not ReceivableSpecifiedTradeAccountingAccount/CostReferenceDimensionPattern
    CII-SR-218 ? not PurchaseSpecifiedTradeAccountingAccount
    CII-SR-219 ? not SalesSpecifiedTradeAccountingAccount
    CII-SR-220 ? not SpecifiedTradeSettlementFinancialCard
    CII-SR-454 ? count ApplicableTradeTax = 1
    CII-SR-474 ? count AdditionalReferencedDocument[TypeCode ~= '130'] <= 1
    """
}
