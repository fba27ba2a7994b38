extension FacturX {
  /// How BASIC uses each element.
  static let basicTree = """
    rsm:CrossIndustryInvoice
     rsm:ExchangedDocument
      ID =1#19 -@schemeID; TypeCode =1#20 :documenttypes#23
      IncludedNote
       Content =1#160; SubjectCode <=1#161 :subjects#162
      IssueDateTime
       udt:DateTimeString +@format#21 @format:'102'#22
     rsm:ExchangedDocumentContext
      BusinessProcessSpecifiedDocumentContextParameter <=1#24
       ID =1#19 -@schemeID
      GuidelineSpecifiedDocumentContextParameter =1#25
       ID =1#19 :'{en}#compliant#urn:factur-x.eu:1p0:basic','{en}#compliant#urn:zugferd.de:2p0:basic'#26 -@schemeID
     rsm:SupplyChainTradeTransaction
      IncludedSupplyChainTradeLineItem >=1#265
       AssociatedDocumentLineDocument =1#266
        LineID =1#270 -@schemeID
        IncludedNote <=1#271
         - SubjectCode
         Content =1#160
       SpecifiedTradeProduct =1#267
        Name =1#30; GlobalID +@schemeID#37 @schemeID:identifierschemes#31
       SpecifiedLineTradeAgreement =1#268
        NetPriceProductTradePrice =1#272
         - AppliedTradeAllowanceCharge
         ChargeAmount =1#273 -@currencyID; BasisQuantity @unitCode:units#275
        GrossPriceProductTradePrice
         - AppliedTradeAllowanceCharge[not~{allowance}~and~not~{charge}]
         ChargeAmount =1#273 -@currencyID
         AppliedTradeAllowanceCharge[{allowance}] <=1#274
          - BasisAmount CalculationPercent CategoryTradeTax Reason ReasonCode
          ChargeIndicator =1#183; ActualAmount =1#184 -@currencyID
         BasisQuantity @unitCode:units#275
       SpecifiedLineTradeDelivery =1#269
        BilledQuantity =1#276 @unitCode:units#275
       SpecifiedLineTradeSettlement
        - SpecifiedTradeAllowanceCharge[not~{allowance}~and~not~{charge}]
        ApplicableTradeTax =1#278
         - BasisAmount CalculatedAmount DueDateTypeCode ExemptionReason ExemptionReasonCode
         TypeCode =1#20 :'VAT'#23; CategoryCode =1#178 :fxcategories#179
        SpecifiedTradeSettlementLineMonetarySummation =1#279
         LineTotalAmount =1#189 -@currencyID
        BillingSpecifiedPeriod
         EndDateTime
          udt:DateTimeString +@format#21 @format:'102'#22
         StartDateTime
          udt:DateTimeString +@format#21 @format:'102'#22
        SpecifiedTradeAllowanceCharge[{allowance}]
         - BasisAmount CalculationPercent CategoryTradeTax
         ChargeIndicator =1#183; ActualAmount =1#184 -@currencyID; ReasonCode :allowancereasons#186
        SpecifiedTradeAllowanceCharge[{charge}]
         - BasisAmount CalculationPercent CategoryTradeTax
         - ReasonCode[not(not~(@listID))~and~not~@listID~=~'5153']
         ChargeIndicator =1#183; ActualAmount =1#184 -@currencyID; ReasonCode[not~(@listID)] :chargereasons#376
      ApplicableHeaderTradeAgreement
       BuyerOrderReferencedDocument
        - FormattedIssueDateTime
        IssuerAssignedID =1#29 -@schemeID
       BuyerTradeParty =1#28
        ID <=1#163 -@schemeID; GlobalID <=1#164 +@schemeID#37 @schemeID:fxlocations#31; Name =1#30
        PostalTradeAddress =1#32
         CountryID =1#35 :ublcountries#36; CountrySubDivisionName <=1#167
        URIUniversalCommunication <=1#165
         URIID =1#168 +@schemeID#37 @schemeID:fxaddressschemes#31
        SpecifiedTaxRegistration <=1#166
         ID =1#19 +@schemeID#37 @schemeID:'VA'#31
        SpecifiedLegalOrganization
         - TradingBusinessName
         ID @schemeID:identifierschemes#31
       ContractReferencedDocument
        - FormattedIssueDateTime
        IssuerAssignedID =1#29 -@schemeID
       SellerTaxRepresentativeTradeParty
        - GlobalID ID SpecifiedLegalOrganization URIUniversalCommunication
        Name =1#30
        PostalTradeAddress =1#32
         CountryID =1#35 :ublcountries#36; CountrySubDivisionName <=1#167
        SpecifiedTaxRegistration =1#169
         ID =1#19 +@schemeID#37 @schemeID:'VA'#31
       SellerTradeParty =1#27
        - SpecifiedTaxRegistration[not~{vat}~and~not~{local}]
        Name =1#30
        PostalTradeAddress =1#32
         CountryID =1#35 :ublcountries#36; CountrySubDivisionName <=1#167
        URIUniversalCommunication <=1#165
         URIID =1#168 +@schemeID#37 @schemeID:fxaddressschemes#31
        SpecifiedTaxRegistration[{local}] <=1#34
         ID =1#19 +@schemeID#37
        SpecifiedTaxRegistration[{vat}] <=1#33
         ID =1#19 +@schemeID#37
        GlobalID +@schemeID#37 @schemeID:fxlocations#31; ID -@schemeID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#31
      ApplicableHeaderTradeDelivery
       ActualDeliverySupplyChainEvent
        OccurrenceDateTime =1#171
         udt:DateTimeString +@format#21 @format:'102'#22
       DespatchAdviceReferencedDocument
        - FormattedIssueDateTime
        IssuerAssignedID =1#29 -@schemeID
       ShipToTradeParty
        - SpecifiedLegalOrganization SpecifiedTaxRegistration URIUniversalCommunication
        ID <=1#163 -@schemeID; GlobalID <=1#164 +@schemeID#37 @schemeID:fxlocations#31
        PostalTradeAddress
         CountryID =1#35 :ublcountries#36; CountrySubDivisionName <=1#167
      ApplicableHeaderTradeSettlement
       - SpecifiedTradeAllowanceCharge[not~{allowance}~and~not~{charge}]
       PaymentReference <=1#172; InvoiceCurrencyCode =1#38 :fxcurrencies#40
       ApplicableTradeTax >=1#173
        CalculatedAmount =1#176 -@currencyID; TypeCode =1#20 :'VAT'#23; BasisAmount =1#177 -@currencyID
        CategoryCode =1#178 :fxcategories#179; DueDateTypeCode :eventcodes#180; ExemptionReasonCode :exemptions#181
       SpecifiedTradePaymentTerms <=1#174
        Description <=1#187; DirectDebitMandateID <=1#188 -@schemeID
        DueDateDateTime
         udt:DateTimeString +@format#21 @format:'102'#22
       SpecifiedTradeSettlementHeaderMonetarySummation =1#39
        - TaxTotalAmount[not~{indocument}~and~not~{invat}]
        LineTotalAmount =1#189 -@currencyID; ChargeTotalAmount <=1#190 -@currencyID
        AllowanceTotalAmount <=1#191 -@currencyID; TaxBasisTotalAmount =1#41 -@currencyID
        TaxTotalAmount[{indocument}] <=1#42 @currencyID:fxcurrencies#45
        TaxTotalAmount[{invat}] <=1#192 @currencyID:fxcurrencies#45
        GrandTotalAmount =1#43 -@currencyID; TotalPrepaidAmount <=1#193 -@currencyID
        DuePayableAmount =1#44 -@currencyID
       ReceivableSpecifiedTradeAccountingAccount <=1#175
        ID -@schemeID
       BillingSpecifiedPeriod
        EndDateTime
         udt:DateTimeString +@format#21 @format:'102'#22
        StartDateTime
         udt:DateTimeString +@format#21 @format:'102'#22
       CreditorReferenceID -@schemeID
       InvoiceReferencedDocument
        FormattedIssueDateTime
         qdt:DateTimeString +@format#21 @format:'102'#22
        IssuerAssignedID =1#29 -@schemeID
       PayeeTradeParty
        - PostalTradeAddress SpecifiedTaxRegistration URIUniversalCommunication
        ID <=1#163 -@schemeID; GlobalID <=1#164 +@schemeID#37 @schemeID:fxlocations#31; Name =1#30
        SpecifiedLegalOrganization
         - TradingBusinessName
         ID @schemeID:identifierschemes#31
       SpecifiedTradeAllowanceCharge[{allowance}]
        ChargeIndicator =1#183; ActualAmount =1#184 -@currencyID
        CategoryTradeTax =1#185
         - BasisAmount CalculatedAmount DueDateTypeCode ExemptionReason ExemptionReasonCode
         TypeCode =1#20 :'VAT'#23; CategoryCode =1#178 :fxcategories#179
        BasisAmount -@currencyID; ReasonCode :allowancereasons#186
       SpecifiedTradeAllowanceCharge[{charge}]
        - ReasonCode[not(not~(@listID))~and~not~@listID~=~'5153']
        ChargeIndicator =1#183; ActualAmount =1#184 -@currencyID
        CategoryTradeTax =1#185
         - BasisAmount CalculatedAmount DueDateTypeCode ExemptionReason ExemptionReasonCode
         TypeCode =1#20 :'VAT'#23; CategoryCode =1#178 :fxcategories#179
        BasisAmount -@currencyID; ReasonCode[not~(@listID)] :chargereasons#376
       SpecifiedTradeSettlementPaymentMeans
        TypeCode =1#20 :paymentmeans#23
        PayeePartyCreditorFinancialAccount <=1#194
         IBANID -@schemeID; ProprietaryID -@schemeID
        PayerPartyDebtorFinancialAccount
         IBANID =1#195 -@schemeID
       TaxCurrencyCode :fxcurrencies#196
    """
}
