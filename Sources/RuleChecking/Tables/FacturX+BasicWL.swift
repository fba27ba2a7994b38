extension FacturX {
  /// How BASIC WL uses each element.
  static let basicWLTree = """
    rsm:CrossIndustryInvoice
     rsm:ExchangedDocument
      ID =1#19 -@schemeID; TypeCode =1#20 :documenttypes#417
      IncludedNote
       Content =1#160; SubjectCode <=1#161 :subjects#162
      IssueDateTime
       udt:DateTimeString +@format#21 @format:'102'#416
     rsm:ExchangedDocumentContext
      BusinessProcessSpecifiedDocumentContextParameter <=1#24
       ID =1#406 -@schemeID
      GuidelineSpecifiedDocumentContextParameter =1#25
       ID =1#407 :'urn:factur-x.eu:1p0:basicwl','urn:zugferd.de:2p0:basicwl'#418 -@schemeID
     rsm:SupplyChainTradeTransaction
      ApplicableHeaderTradeAgreement
       BuyerOrderReferencedDocument
        - FormattedIssueDateTime
        IssuerAssignedID =1#29 -@schemeID
       BuyerTradeParty =1#28
        ID <=1#163 -@schemeID; GlobalID <=1#164 +@schemeID#420 @schemeID:fxlocations#421; Name =1#30
        PostalTradeAddress =1#419
         CountryID =1#422 :ublcountries#423; CountrySubDivisionName <=1#167
        URIUniversalCommunication <=1#165
         URIID =1#168 +@schemeID#428 @schemeID:fxaddressschemes#429
        SpecifiedTaxRegistration <=1#166
         ID =1#425 +@schemeID#426 @schemeID:'VA'#427
        SpecifiedLegalOrganization
         - TradingBusinessName
         ID @schemeID:identifierschemes#424
       ContractReferencedDocument
        - FormattedIssueDateTime
        IssuerAssignedID =1#430 -@schemeID
       SellerTaxRepresentativeTradeParty
        - GlobalID ID SpecifiedLegalOrganization URIUniversalCommunication
        Name =1#431
        PostalTradeAddress =1#432
         CountryID =1#433 :ublcountries#435; CountrySubDivisionName <=1#434
        SpecifiedTaxRegistration =1#169
         ID =1#436 +@schemeID#437 @schemeID:'VA'#438
       SellerTradeParty =1#27
        - SpecifiedTaxRegistration[not~{vat}~and~not~{local}]
        Name =1#409
        PostalTradeAddress =1#32
         CountryID =1#35 :ublcountries#443; CountrySubDivisionName <=1#442
        URIUniversalCommunication <=1#439
         URIID =1#445 +@schemeID#446 @schemeID:fxaddressschemes#447
        SpecifiedTaxRegistration[{local}] <=1#34
         ID =1#411 +@schemeID#37
        SpecifiedTaxRegistration[{vat}] <=1#33
         ID =1#412 +@schemeID#413
        GlobalID +@schemeID#440 @schemeID:fxlocations#441; ID -@schemeID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#444
      ApplicableHeaderTradeDelivery
       ActualDeliverySupplyChainEvent
        OccurrenceDateTime =1#171
         udt:DateTimeString +@format#448 @format:'102'#449
       DespatchAdviceReferencedDocument
        - FormattedIssueDateTime
        IssuerAssignedID =1#450 -@schemeID
       ShipToTradeParty
        - SpecifiedLegalOrganization SpecifiedTaxRegistration URIUniversalCommunication
        ID <=1#451 -@schemeID; GlobalID <=1#452 +@schemeID#453 @schemeID:fxlocations#454
        PostalTradeAddress
         CountryID =1#455 :ublcountries#457; CountrySubDivisionName <=1#456
      ApplicableHeaderTradeSettlement
       - SpecifiedTradeAllowanceCharge[not~{allowance}~and~not~{charge}]
       PaymentReference <=1#172; InvoiceCurrencyCode =1#38 :fxcurrencies#464
       ApplicableTradeTax >=1#173
        CalculatedAmount =1#176 -@currencyID; TypeCode =1#458 :'VAT'#459; BasisAmount =1#177 -@currencyID
        CategoryCode =1#178 :fxcategories#179; DueDateTypeCode :eventcodes#180; ExemptionReasonCode :exemptions#181
       SpecifiedTradePaymentTerms <=1#174
        Description <=1#187; DirectDebitMandateID <=1#188 -@schemeID
        DueDateDateTime
         udt:DateTimeString +@format#484 @format:'102'#485
       SpecifiedTradeSettlementHeaderMonetarySummation =1#39
        - TaxTotalAmount[not~{indocument}~and~not~{invat}]
        LineTotalAmount =1#189 -@currencyID; ChargeTotalAmount <=1#190 -@currencyID
        AllowanceTotalAmount <=1#191 -@currencyID; TaxBasisTotalAmount =1#41 -@currencyID
        TaxTotalAmount[{indocument}] <=1#42 @currencyID:fxcurrencies#486
        TaxTotalAmount[{invat}] <=1#192 @currencyID:fxcurrencies#487
        GrandTotalAmount =1#43 -@currencyID; TotalPrepaidAmount <=1#193 -@currencyID
        DuePayableAmount =1#44 -@currencyID
       ReceivableSpecifiedTradeAccountingAccount <=1#175
        ID -@schemeID
       BillingSpecifiedPeriod
        EndDateTime
         udt:DateTimeString +@format#460 @format:'102'#461
        StartDateTime
         udt:DateTimeString +@format#462 @format:'102'#463
       CreditorReferenceID -@schemeID
       InvoiceReferencedDocument
        FormattedIssueDateTime
         qdt:DateTimeString +@format#465 @format:'102'#466
        IssuerAssignedID =1#415 -@schemeID
       PayeeTradeParty
        - PostalTradeAddress SpecifiedTaxRegistration URIUniversalCommunication
        ID <=1#467 -@schemeID; GlobalID <=1#468 +@schemeID#470 @schemeID:fxlocations#471; Name =1#469
        SpecifiedLegalOrganization
         - TradingBusinessName
         ID @schemeID:identifierschemes#472
       SpecifiedTradeAllowanceCharge[{allowance}]
        ChargeIndicator =1#183; ActualAmount =1#184 -@currencyID
        CategoryTradeTax =1#185
         - BasisAmount CalculatedAmount DueDateTypeCode ExemptionReason ExemptionReasonCode
         TypeCode =1#473 :'VAT'#476; CategoryCode =1#474 :fxcategories#475
        BasisAmount -@currencyID; ReasonCode :allowancereasons#186
       SpecifiedTradeAllowanceCharge[{charge}]
        - ReasonCode[not(not~(@listID))~and~not~@listID~=~'5153']
        ChargeIndicator =1#477; ActualAmount =1#478 -@currencyID
        CategoryTradeTax =1#479
         - BasisAmount CalculatedAmount DueDateTypeCode ExemptionReason ExemptionReasonCode
         TypeCode =1#480 :'VAT'#483; CategoryCode =1#481 :fxcategories#482
        BasisAmount -@currencyID; ReasonCode[not~(@listID)] :chargereasons#391
       SpecifiedTradeSettlementPaymentMeans
        TypeCode =1#488 :paymentmeans#489
        PayeePartyCreditorFinancialAccount <=1#194
         IBANID -@schemeID; ProprietaryID -@schemeID
        PayerPartyDebtorFinancialAccount
         IBANID =1#195 -@schemeID
       TaxCurrencyCode :fxcurrencies#196
    """
}
