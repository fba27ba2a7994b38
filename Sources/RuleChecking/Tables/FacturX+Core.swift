extension FacturX {
  /// How EN 16931 uses each element.
  static let coreTree = """
    rsm:CrossIndustryInvoice
     rsm:ExchangedDocument
      ID =1#19 -@schemeID; TypeCode =1#20 :documenttypes#555
      IncludedNote
       Content =1#160; SubjectCode <=1#161 :subjects#553 -@listID -@listVersionID
      IssueDateTime
       udt:DateTimeString +@format#21 @format:'102'#554
     rsm:ExchangedDocumentContext
      BusinessProcessSpecifiedDocumentContextParameter <=1#24
       ID =1#406 -@schemeID
      GuidelineSpecifiedDocumentContextParameter =1#25
       ID =1#407 :'urn:cen.eu:en16931:2017'#556 -@schemeID
     rsm:SupplyChainTradeTransaction
      IncludedSupplyChainTradeLineItem >=1#265
       AssociatedDocumentLineDocument =1#266
        LineID =1#270 -@schemeID
        IncludedNote <=1#271
         - SubjectCode
         Content =1#529
       SpecifiedTradeProduct =1#267
        Name =1#550; Description <=1#625
        ApplicableProductCharacteristic
         Description =1#294; Value =1#295
        BuyerAssignedID -@schemeID
        DesignatedProductClassification
         ClassCode +@listID#296 @listID:classifications#297
        GlobalID +@schemeID#551 @schemeID:identifierschemes#626
        OriginTradeCountry
         ID =1#627 :ublcountries#628
        SellerAssignedID -@schemeID
       SpecifiedLineTradeAgreement =1#268
        NetPriceProductTradePrice =1#272
         - AppliedTradeAllowanceCharge
         ChargeAmount =1#532 -@currencyID; BasisQuantity @unitCode:units#612
        BuyerOrderReferencedDocument
         - AttachmentBinaryObject FormattedIssueDateTime IssuerAssignedID Name ReferenceTypeCode TypeCode URIID
         LineID -@schemeID
        GrossPriceProductTradePrice
         - AppliedTradeAllowanceCharge[not~{allowance}~and~not~{charge}]
         ChargeAmount =1#273 -@currencyID
         AppliedTradeAllowanceCharge[{allowance}] <=1#274
          - BasisAmount CalculationPercent CategoryTradeTax Reason ReasonCode
          ChargeIndicator =1#530; ActualAmount =1#531 -@currencyID
         BasisQuantity @unitCode:units#611
       SpecifiedLineTradeDelivery =1#269
        BilledQuantity =1#276 @unitCode:units#613
       SpecifiedLineTradeSettlement
        - SpecifiedTradeAllowanceCharge[not~{allowance}~and~not~{charge}]
        AdditionalReferencedDocument <=1#293
         - AttachmentBinaryObject FormattedIssueDateTime LineID Name URIID
         IssuerAssignedID =1#615 -@schemeID; TypeCode =1#616 :'130','50','916'#618
         ReferenceTypeCode :referencetypes#617
        ApplicableTradeTax =1#278
         - BasisAmount CalculatedAmount DueDateTypeCode ExemptionReason ExemptionReasonCode TaxPointDate
         TypeCode =1#535 :'VAT'#620; CategoryCode =1#536 :fxcategories#619
        BillingSpecifiedPeriod
         EndDateTime
          udt:DateTimeString +@format#539 @format:'102'#621
         StartDateTime
          udt:DateTimeString +@format#541 @format:'102'#622
        ReceivableSpecifiedTradeAccountingAccount <=1#614
         ID -@schemeID
        SpecifiedTradeAllowanceCharge[{allowance}]
         - CategoryTradeTax
         ChargeIndicator =1#543; ActualAmount =1#544 -@currencyID; BasisAmount -@currencyID
         ReasonCode :allowancereasons#623
        SpecifiedTradeAllowanceCharge[{charge}]
         - CategoryTradeTax ReasonCode[not(not~(@listID))~and~not~@listID~=~'5153']
         ChargeIndicator =1#546; ActualAmount =1#547 -@currencyID; BasisAmount -@currencyID
         ReasonCode[not~(@listID)] :chargereasons#624
        SpecifiedTradeSettlementLineMonetarySummation =1#279
         LineTotalAmount =1#549 -@currencyID
      ApplicableHeaderTradeAgreement
       - AdditionalReferencedDocument[not~TypeCode~=~'916'~and~not~TypeCode~=~'50'~and~not~TypeCode~=~'130']
       AdditionalReferencedDocument[TypeCode~=~'130']
        - AttachmentBinaryObject FormattedIssueDateTime LineID Name URIID
        IssuerAssignedID =1#557 -@schemeID; TypeCode =1#558 :'130'#559; ReferenceTypeCode :referencetypes#282
       AdditionalReferencedDocument[TypeCode~=~'50']
        - AttachmentBinaryObject FormattedIssueDateTime LineID Name ReferenceTypeCode URIID
        IssuerAssignedID =1#560 -@schemeID; TypeCode =1#561 :'50'#562
       AdditionalReferencedDocument[TypeCode~=~'916']
        - FormattedIssueDateTime LineID ReferenceTypeCode
        IssuerAssignedID =1#563 -@schemeID; TypeCode =1#564 :'916'#565; Name <=1#283
        AttachmentBinaryObject <=1#284 +@mimeCode#285 @mimeCode:attachments#287 +@filename#286; URIID -@schemeID
       BuyerOrderReferencedDocument
        - AttachmentBinaryObject FormattedIssueDateTime LineID Name ReferenceTypeCode TypeCode URIID
        IssuerAssignedID =1#29 -@schemeID
       BuyerTradeParty =1#28
        - Description
        ID <=1#163 -@schemeID; GlobalID <=1#164 +@schemeID#420 @schemeID:fxlocations#567; Name =1#30
        DefinedTradeContact <=1#288
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#566 -@schemeID
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#289
        PostalTradeAddress =1#419
         CountryID =1#422 :ublcountries#568; CountrySubDivisionName <=1#167; PostcodeCode -@listID -@listVersionID
        URIUniversalCommunication <=1#165
         - CompleteNumber
         URIID =1#168 +@schemeID#428 @schemeID:fxaddressschemes#571
        SpecifiedTaxRegistration <=1#166
         ID =1#425 +@schemeID#426 @schemeID:'VA'#570
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#569
       ContractReferencedDocument
        - AttachmentBinaryObject FormattedIssueDateTime LineID Name ReferenceTypeCode TypeCode URIID
        IssuerAssignedID =1#430 -@schemeID
       SellerOrderReferencedDocument
        - AttachmentBinaryObject FormattedIssueDateTime LineID Name ReferenceTypeCode TypeCode URIID
        IssuerAssignedID =1#572 -@schemeID
       SellerTaxRepresentativeTradeParty
        - DefinedTradeContact Description GlobalID ID SpecifiedLegalOrganization URIUniversalCommunication
        Name =1#431
        PostalTradeAddress =1#432
         CountryID =1#433 :ublcountries#573; CountrySubDivisionName <=1#434; PostcodeCode -@listID -@listVersionID
        SpecifiedTaxRegistration =1#169
         ID =1#436 +@schemeID#437 @schemeID:'VA'#574
       SellerTradeParty =1#27
        - SpecifiedTaxRegistration[not~{vat}~and~not~{local}]
        Name =1#409; Description <=1#575
        DefinedTradeContact <=1#576
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#577 -@schemeID
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#578
        PostalTradeAddress =1#32
         CountryID =1#35 :ublcountries#580; CountrySubDivisionName <=1#442; PostcodeCode -@listID -@listVersionID
        URIUniversalCommunication <=1#439
         - CompleteNumber
         URIID =1#445 +@schemeID#446 @schemeID:fxaddressschemes#582
        SpecifiedTaxRegistration[{local}] <=1#34
         ID =1#411 +@schemeID#37
        SpecifiedTaxRegistration[{vat}] <=1#33
         ID =1#412 +@schemeID#413
        GlobalID +@schemeID#440 @schemeID:fxlocations#579; ID -@schemeID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#581
       SpecifiedProcuringProject
        ID -@schemeID
      ApplicableHeaderTradeDelivery
       ActualDeliverySupplyChainEvent
        OccurrenceDateTime =1#171
         udt:DateTimeString +@format#448 @format:'102'#583
       DespatchAdviceReferencedDocument
        - AttachmentBinaryObject FormattedIssueDateTime LineID Name ReferenceTypeCode TypeCode URIID
        IssuerAssignedID =1#450 -@schemeID
       ReceivingAdviceReferencedDocument
        - AttachmentBinaryObject FormattedIssueDateTime LineID Name ReferenceTypeCode TypeCode URIID
        IssuerAssignedID =1#584 -@schemeID
       ShipToTradeParty
        - DefinedTradeContact Description SpecifiedLegalOrganization SpecifiedTaxRegistration
        - URIUniversalCommunication
        ID <=1#451 -@schemeID; GlobalID <=1#452 +@schemeID#453 @schemeID:fxlocations#585
        PostalTradeAddress
         CountryID =1#455 :ublcountries#586; CountrySubDivisionName <=1#456; PostcodeCode -@listID -@listVersionID
      ApplicableHeaderTradeSettlement
       - SpecifiedTradeAllowanceCharge[not~{allowance}~and~not~{charge}]
       PaymentReference <=1#172; InvoiceCurrencyCode =1#38 :fxcurrencies#595
       ApplicableTradeTax >=1#173
        CalculatedAmount =1#176 -@currencyID; TypeCode =1#458 :'VAT'#592; BasisAmount =1#177 -@currencyID
        CategoryCode =1#178 :fxcategories#587; DueDateTypeCode :eventcodes#588
        ExemptionReasonCode :exemptions#589 -@listID -@listVersionID
        TaxPointDate
         udt:DateString +@format#590 @format:'102'#591
       SpecifiedTradePaymentTerms <=1#174
        Description <=1#187; DirectDebitMandateID <=1#188 -@schemeID
        DueDateDateTime
         udt:DateTimeString +@format#484 @format:'102'#605
       SpecifiedTradeSettlementHeaderMonetarySummation =1#39
        - TaxTotalAmount[not~{indocument}~and~not~{invat}]
        LineTotalAmount =1#189 -@currencyID; ChargeTotalAmount <=1#190 -@currencyID
        AllowanceTotalAmount <=1#191 -@currencyID; TaxBasisTotalAmount =1#41 -@currencyID
        TaxTotalAmount[{indocument}] <=1#42 @currencyID:fxcurrencies#606
        TaxTotalAmount[{invat}] <=1#192 @currencyID:fxcurrencies#607
        RoundingAmount <=1#290 -@currencyID; GrandTotalAmount =1#43 -@currencyID
        TotalPrepaidAmount <=1#193 -@currencyID; DuePayableAmount =1#44 -@currencyID
       ReceivableSpecifiedTradeAccountingAccount <=1#175
        ID -@schemeID
       BillingSpecifiedPeriod
        EndDateTime
         udt:DateTimeString +@format#460 @format:'102'#593
        StartDateTime
         udt:DateTimeString +@format#462 @format:'102'#594
       CreditorReferenceID -@schemeID
       InvoiceReferencedDocument
        - AttachmentBinaryObject LineID Name ReferenceTypeCode TypeCode URIID
        FormattedIssueDateTime
         qdt:DateTimeString +@format#465 @format:'102'#596
        IssuerAssignedID =1#415 -@schemeID
       PayeeTradeParty
        - DefinedTradeContact Description PostalTradeAddress SpecifiedTaxRegistration URIUniversalCommunication
        ID <=1#467 -@schemeID; GlobalID <=1#468 +@schemeID#470 @schemeID:fxlocations#597; Name =1#469
        SpecifiedLegalOrganization
         - TradingBusinessName
         ID @schemeID:identifierschemes#598
       SpecifiedTradeAllowanceCharge[{allowance}]
        ChargeIndicator =1#183; ActualAmount =1#184 -@currencyID
        CategoryTradeTax =1#185
         - BasisAmount CalculatedAmount DueDateTypeCode ExemptionReason ExemptionReasonCode TaxPointDate
         TypeCode =1#473 :'VAT'#600; CategoryCode =1#474 :fxcategories#599
        BasisAmount -@currencyID; ReasonCode :allowancereasons#601
       SpecifiedTradeAllowanceCharge[{charge}]
        - ReasonCode[not(not~(@listID))~and~not~@listID~=~'5153']
        ChargeIndicator =1#477; ActualAmount =1#478 -@currencyID
        CategoryTradeTax =1#479
         - BasisAmount CalculatedAmount DueDateTypeCode ExemptionReason ExemptionReasonCode TaxPointDate
         TypeCode =1#480 :'VAT'#603; CategoryCode =1#481 :fxcategories#602
        BasisAmount -@currencyID; ReasonCode[not~(@listID)] :chargereasons#604
       SpecifiedTradeSettlementPaymentMeans
        TypeCode =1#488 :paymentmeans#609; Information <=1#291
        PayeePartyCreditorFinancialAccount <=1#194
         IBANID -@schemeID; ProprietaryID -@schemeID
        ApplicableTradeSettlementFinancialCard
         ID =1#608 -@schemeID
        PayeeSpecifiedCreditorFinancialInstitution
         BICID =1#292 -@schemeID
        PayerPartyDebtorFinancialAccount
         IBANID =1#195 -@schemeID
       TaxCurrencyCode :fxcurrencies#610
    """
}
