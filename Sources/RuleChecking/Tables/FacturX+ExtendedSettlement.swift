extension FacturX {
  /// How EXTENDED uses the elements of delivery and payment.
  static let extendedSettlement = """
      ApplicableHeaderTradeDelivery
       ActualDeliverySupplyChainEvent
        OccurrenceDateTime =1#171
         udt:DateTimeString +@format#448 @format:'102'#786
       DeliveryNoteReferencedDocument
        - AttachmentBinaryObject LineID Name ReferenceTypeCode TypeCode URIID
        IssuerAssignedID =1#787 -@schemeID
        FormattedIssueDateTime
         qdt:DateTimeString +@format#788 @format:'102','205'#789
       DespatchAdviceReferencedDocument
        - AttachmentBinaryObject LineID Name ReferenceTypeCode TypeCode URIID
        IssuerAssignedID =1#450 -@schemeID
        FormattedIssueDateTime
         qdt:DateTimeString +@format#790 @format:'102','205'#791
       ReceivingAdviceReferencedDocument
        - AttachmentBinaryObject LineID Name ReferenceTypeCode TypeCode URIID
        IssuerAssignedID =1#584 -@schemeID
        FormattedIssueDateTime
         qdt:DateTimeString +@format#792 @format:'102','205'#793
       RelatedSupplyChainConsignment
        SpecifiedLogisticsTransportMovement
         ModeCode =1#322 :fxtransports#346
       ShipFromTradeParty
        - Description
        ID <=1#794 -@schemeID; RoleCode <=1#795
        URIUniversalCommunication <=1#796
         - CompleteNumber
         URIID =1#812 +@schemeID#813 @schemeID:fxaddressschemes#814
        SpecifiedTaxRegistration <=1#797
         ID =1#810 +@schemeID#811
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#798 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#799
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#800
        GlobalID +@schemeID#801 @schemeID:fxparties#802
        PostalTradeAddress
         CountryID =1#803 :ublcountries#805; CountrySubDivisionName <=1#804; PostcodeCode -@listID -@listVersionID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#806
         PostalTradeAddress
          CountryID =1#807 :ublcountries#809; CountrySubDivisionName <=1#808; PostcodeCode -@listID -@listVersionID
       ShipToTradeParty
        - Description
        ID <=1#451 -@schemeID; RoleCode <=1#815
        URIUniversalCommunication <=1#816
         - CompleteNumber
         URIID =1#829 +@schemeID#830 @schemeID:fxaddressschemes#831
        SpecifiedTaxRegistration <=1#817
         ID =1#827 +@schemeID#828
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#818 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#819
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#820
        GlobalID +@schemeID#453 @schemeID:fxparties#821
        PostalTradeAddress
         CountryID =1#455 :ublcountries#822; CountrySubDivisionName <=1#456; PostcodeCode -@listID -@listVersionID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#823
         PostalTradeAddress
          CountryID =1#824 :ublcountries#826; CountrySubDivisionName <=1#825; PostcodeCode -@listID -@listVersionID
       UltimateShipToTradeParty
        - Description
        ID <=1#832 -@schemeID; RoleCode <=1#833
        URIUniversalCommunication <=1#834
         - CompleteNumber
         URIID =1#850 +@schemeID#851 @schemeID:fxaddressschemes#852
        SpecifiedTaxRegistration <=1#835
         ID =1#848 +@schemeID#849
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#836 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#837
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#838
        GlobalID +@schemeID#839 @schemeID:fxparties#840
        PostalTradeAddress
         CountryID =1#841 :ublcountries#843; CountrySubDivisionName <=1#842; PostcodeCode -@listID -@listVersionID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#844
         PostalTradeAddress
          CountryID =1#845 :ublcountries#847; CountrySubDivisionName <=1#846; PostcodeCode -@listID -@listVersionID
      ApplicableHeaderTradeSettlement
       - SpecifiedTradeAllowanceCharge[not~{allowance}~and~not~{charge}]
       PaymentReference <=1#172; InvoiceCurrencyCode =1#38 :fxcurrencies#861
       ApplicableTradeTax >=1#173
        CalculatedAmount =1#176 -@currencyID; TypeCode =1#458 :fxtaxtypes#857; BasisAmount =1#177 -@currencyID
        LineTotalBasisAmount <=1#323 -@currencyID; AllowanceChargeBasisAmount <=1#324 -@currencyID
        CategoryCode =1#178 :categories#853; DueDateTypeCode :eventcodes#854
        ExemptionReasonCode :exemptions#855 -@listID -@listVersionID
        TaxPointDate
         udt:DateString +@format#590 @format:'102'#856
       SpecifiedTradeSettlementHeaderMonetarySummation =1#39
        - TaxTotalAmount[not~{indocument}~and~not~{invat}]
        LineTotalAmount =1#189 -@currencyID; ChargeTotalAmount <=1#190 -@currencyID
        AllowanceTotalAmount <=1#191 -@currencyID; TaxBasisTotalAmount =1#41 -@currencyID
        TaxTotalAmount[{indocument}] <=1#42 @currencyID:fxcurrencies#1006
        TaxTotalAmount[{invat}] <=1#192 @currencyID:fxcurrencies#1007
        RoundingAmount <=1#290 -@currencyID; GrandTotalAmount =1#43 -@currencyID
        TotalPrepaidAmount <=1#193 -@currencyID; DuePayableAmount =1#44 -@currencyID
       BillingSpecifiedPeriod
        - CompleteDateTime
        Description <=1#858
        EndDateTime
         udt:DateTimeString +@format#460 @format:'102'#859
        StartDateTime
         udt:DateTimeString +@format#462 @format:'102'#860
       CreditorReferenceID -@schemeID
       InvoiceReferencedDocument
        - AttachmentBinaryObject LineID Name ReferenceTypeCode URIID
        FormattedIssueDateTime
         qdt:DateTimeString +@format#465 @format:'102','205'#862
        IssuerAssignedID =1#415 -@schemeID; TypeCode :fxpreceding#863
       InvoiceeTradeParty
        - Description
        ID <=1#864 -@schemeID; Name =1#865; RoleCode <=1#866
        URIUniversalCommunication <=1#867
         - CompleteNumber
         URIID =1#883 +@schemeID#884 @schemeID:fxaddressschemes#885
        SpecifiedTaxRegistration <=1#868
         ID =1#881 +@schemeID#882
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#869 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#870
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#871
        GlobalID +@schemeID#872 @schemeID:fxparties#873
        PostalTradeAddress
         CountryID =1#874 :ublcountries#876; CountrySubDivisionName <=1#875; PostcodeCode -@listID -@listVersionID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#877
         PostalTradeAddress
          CountryID =1#878 :ublcountries#880; CountrySubDivisionName <=1#879; PostcodeCode -@listID -@listVersionID
       InvoicerTradeParty
        - Description
        ID <=1#886 -@schemeID; Name =1#887; RoleCode <=1#888
        URIUniversalCommunication <=1#889
         - CompleteNumber
         URIID =1#905 +@schemeID#906 @schemeID:fxaddressschemes#907
        SpecifiedTaxRegistration <=1#890
         ID =1#903 +@schemeID#904
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#891 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#892
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#893
        GlobalID +@schemeID#894 @schemeID:fxparties#895
        PostalTradeAddress
         CountryID =1#896 :ublcountries#898; CountrySubDivisionName <=1#897; PostcodeCode -@listID -@listVersionID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#899
         PostalTradeAddress
          CountryID =1#900 :ublcountries#902; CountrySubDivisionName <=1#901; PostcodeCode -@listID -@listVersionID
       PayeeTradeParty
        - Description
        ID <=1#467 -@schemeID; Name =1#469; RoleCode <=1#908
        URIUniversalCommunication <=1#909
         - CompleteNumber
         URIID =1#924 +@schemeID#925 @schemeID:fxaddressschemes#926
        SpecifiedTaxRegistration <=1#910
         ID =1#922 +@schemeID#923
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#911 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#912
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#913
        GlobalID +@schemeID#470 @schemeID:fxparties#914
        PostalTradeAddress
         CountryID =1#915 :ublcountries#917; CountrySubDivisionName <=1#916; PostcodeCode -@listID -@listVersionID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#918
         PostalTradeAddress
          CountryID =1#919 :ublcountries#921; CountrySubDivisionName <=1#920; PostcodeCode -@listID -@listVersionID
       PayerTradeParty
        - Description
        ID <=1#927 -@schemeID; Name =1#928; RoleCode <=1#929
        URIUniversalCommunication <=1#930
         - CompleteNumber
         URIID =1#946 +@schemeID#947 @schemeID:fxaddressschemes#948
        SpecifiedTaxRegistration <=1#931
         ID =1#944 +@schemeID#945
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#932 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#933
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#934
        GlobalID +@schemeID#935 @schemeID:fxparties#936
        PostalTradeAddress
         CountryID =1#937 :ublcountries#939; CountrySubDivisionName <=1#938; PostcodeCode -@listID -@listVersionID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#940
         PostalTradeAddress
          CountryID =1#941 :ublcountries#943; CountrySubDivisionName <=1#942; PostcodeCode -@listID -@listVersionID
       ReceivableSpecifiedTradeAccountingAccount
        ID -@schemeID; TypeCode :fxfrequencies#949
       SpecifiedAdvancePayment
        IncludedTradeTax >=1#325
         - AllowanceChargeBasisAmount BasisAmount DueDateTypeCode LineTotalBasisAmount TaxPointDate
         CalculatedAmount =1#952 -@currencyID; TypeCode =1#953 :fxtaxtypes#957; CategoryCode =1#954 :categories#955
         ExemptionReasonCode :exemptions#956 -@listID -@listVersionID
        InvoiceSpecifiedReferencedDocument <=1#326
         - AttachmentBinaryObject LineID Name ReferenceTypeCode URIID
         IssuerAssignedID =1#958 -@schemeID
         FormattedIssueDateTime
          qdt:DateTimeString +@format#959 @format:'102','205'#960
         TypeCode :fxpreceding#961
        FormattedReceivedDateTime
         qdt:DateTimeString +@format#950 @format:'102','205'#951
        PaidAmount -@currencyID
       SpecifiedFinancialAdjustment
        Reason =1#383; ActualAmount =1#962 -@currencyID
       SpecifiedLogisticsServiceCharge
        Description =1#963; AppliedAmount =1#327 -@currencyID
        AppliedTradeTax >=1#328
         - AllowanceChargeBasisAmount BasisAmount CalculatedAmount DueDateTypeCode LineTotalBasisAmount
         - TaxPointDate
         TypeCode =1#964 :fxtaxtypes#968; CategoryCode =1#965 :categories#966; RateApplicablePercent =1#329
         ExemptionReasonCode :exemptions#967 -@listID -@listVersionID
       SpecifiedTradeAllowanceCharge[{allowance}]
        ChargeIndicator =1#183; ActualAmount =1#184 -@currencyID
        CategoryTradeTax =1#185
         - AllowanceChargeBasisAmount BasisAmount CalculatedAmount DueDateTypeCode LineTotalBasisAmount
         - TaxPointDate
         TypeCode =1#473 :fxtaxtypes#972; CategoryCode =1#474 :categories#970
         ExemptionReasonCode :exemptions#971 -@listID -@listVersionID
        BasisAmount -@currencyID; BasisQuantity @unitCode:units#969; ReasonCode :allowancereasons#973 -@listID
       SpecifiedTradeAllowanceCharge[{charge}]
        - ReasonCode[not(not~(@listID))~and~not~@listID~=~'5153']
        ChargeIndicator =1#477; ActualAmount =1#478 -@currencyID
        CategoryTradeTax =1#479
         - AllowanceChargeBasisAmount BasisAmount CalculatedAmount DueDateTypeCode LineTotalBasisAmount
         - TaxPointDate
         TypeCode =1#480 :fxtaxtypes#977; CategoryCode =1#481 :categories#975
         ExemptionReasonCode :exemptions#976 -@listID -@listVersionID
        BasisAmount -@currencyID; BasisQuantity @unitCode:units#974
        ReasonCode[@listID~=~'5153'] :fxlogistictaxes#390; ReasonCode[not~(@listID)] :chargereasons#978 -@listID
       SpecifiedTradePaymentTerms
        Description <=1#187; DirectDebitMandateID <=1#188 -@schemeID; PartialPaymentAmount <=1#330 -@currencyID
        PayeeTradeParty <=1#331
         - Description
         ID <=1#984 -@schemeID; Name =1#985; RoleCode <=1#986
         URIUniversalCommunication <=1#987
          - CompleteNumber
          URIID =1#1003 +@schemeID#1004 @schemeID:fxaddressschemes#1005
         SpecifiedTaxRegistration <=1#988
          ID =1#1001 +@schemeID#1002
         DefinedTradeContact
          EmailURIUniversalCommunication
           - CompleteNumber
           URIID =1#989 -@schemeID
          FaxUniversalCommunication
           - URIID
           CompleteNumber =1#990
          TelephoneUniversalCommunication
           - URIID
           CompleteNumber =1#991
         GlobalID +@schemeID#992 @schemeID:fxparties#993
         PostalTradeAddress
          CountryID =1#994 :ublcountries#996; CountrySubDivisionName <=1#995; PostcodeCode -@listID -@listVersionID
         SpecifiedLegalOrganization
          ID @schemeID:identifierschemes#997
          PostalTradeAddress
           CountryID =1#998 :ublcountries#1000; CountrySubDivisionName <=1#999
           PostcodeCode -@listID -@listVersionID
        ApplicableTradePaymentDiscountTerms
         ActualDiscountAmount -@currencyID; BasisAmount -@currencyID
         BasisDateTime
          udt:DateTimeString +@format#979 @format:'102'#980
        ApplicableTradePaymentPenaltyTerms
         ActualPenaltyAmount -@currencyID; BasisAmount -@currencyID
         BasisDateTime
          udt:DateTimeString +@format#981 @format:'102'#982
         BasisPeriodMeasure +@unitCode#277
        DueDateDateTime
         udt:DateTimeString +@format#484 @format:'102'#983
       SpecifiedTradeSettlementPaymentMeans
        TypeCode =1#488 :paymentmeans#1008; Information <=1#291
        PayeePartyCreditorFinancialAccount <=1#194
         IBANID -@schemeID; ProprietaryID -@schemeID
        ApplicableTradeSettlementFinancialCard
         ID =1#608 -@schemeID
        PayeeSpecifiedCreditorFinancialInstitution
         BICID =1#292 -@schemeID
        PayerPartyDebtorFinancialAccount
         IBANID =1#195 -@schemeID
        PayerSpecifiedDebtorFinancialInstitution
         BICID -@schemeID
       TaxApplicableTradeCurrencyExchange
        ConversionRateDateTime
         udt:DateTimeString +@format#1009 @format:'102'#1010
        SourceCurrencyCode :fxcurrencies#332; TargetCurrencyCode :fxcurrencies#333
       TaxCurrencyCode :fxcurrencies#1011
    """
}
