extension FacturX {
  /// How EXTENDED uses the elements of lines.
  static let extendedLines = """
      IncludedSupplyChainTradeLineItem >=1#265
       AssociatedDocumentLineDocument =1#266
        LineID =1#270 -@schemeID
        IncludedNote
         Content <=1#1012; SubjectCode <=1#1013 :subjects#1014 -@listID -@listVersionID
         ContentCode -@listID -@listVersionID
        LineStatusCode :fxstatuses#334
        LineStatusReasonCode :'DETAIL','GROUP','INFORMATION'#335 -@listID -@listVersionID; ParentLineID -@schemeID
       SpecifiedTradeProduct =1#267
        Name =1#550; Description <=1#625
        ApplicableProductCharacteristic
         Description <=1#1144; Value <=1#384; TypeCode -@listID -@listVersionID
        BatchID -@schemeID; BuyerAssignedID -@schemeID
        DesignatedProductClassification
         ClassName <=1#342; ClassCode +@listID#296 @listID:classifications#1145
        GlobalID +@schemeID#551 @schemeID:identifierschemes#1146; ID -@schemeID
        IncludedReferencedProduct
         ID <=1#1147 -@schemeID; IndustryAssignedID <=1#343 -@schemeID; Name =1#1148; Description <=1#1149
         UnitQuantity <=1#344 +@unitCode#1152 @unitCode:units#1153; BuyerAssignedID -@schemeID
         GlobalID +@schemeID#1150 @schemeID:identifierschemes#1151; SellerAssignedID -@schemeID
        IndividualTradeProductInstance
         BatchID -@schemeID; SupplierAssignedSerialID -@schemeID
        IndustryAssignedID -@schemeID
        ManufacturerTradeParty
         - SpecifiedTaxRegistration[not~{vat}~and~not~{local}]
         RoleCode <=1#1154; Description <=1#1155
         URIUniversalCommunication <=1#1156
          - CompleteNumber
          URIID =1#1170 +@schemeID#1171 @schemeID:fxaddressschemes#1172
         SpecifiedTaxRegistration[{local}] <=2#385
          ID =1#1166
         SpecifiedTaxRegistration[{vat}] <=2#386
          ID =1#1168
         DefinedTradeContact
          EmailURIUniversalCommunication
           - CompleteNumber
           URIID =1#1157 -@schemeID
          FaxUniversalCommunication
           - URIID
           CompleteNumber =1#1158
          TelephoneUniversalCommunication
           - URIID
           CompleteNumber =1#1159
         GlobalID +@schemeID#1160 @schemeID:fxparties#1161; ID -@schemeID
         PostalTradeAddress
          CountryID =1#1162 :ublcountries#1164; CountrySubDivisionName <=1#1163
          PostcodeCode -@listID -@listVersionID
         SpecifiedLegalOrganization
          - PostalTradeAddress
          ID @schemeID:identifierschemes#1165
        ModelID -@schemeID
        OriginTradeCountry
         ID =1#627 :ublcountries#1173
        SellerAssignedID -@schemeID
       SpecifiedLineTradeAgreement
        AdditionalReferencedDocument
         IssuerAssignedID =1#1015 -@schemeID; TypeCode =1#1016 :'130','50','916'#1025; Name <=1#1017
         AttachmentBinaryObject <=1#1018 +@mimeCode#1019 @mimeCode:fxfiles#1020 +@filename#1021
         FormattedIssueDateTime
          qdt:DateTimeString +@format#1022 @format:'102','205'#1023
         LineID -@schemeID; ReferenceTypeCode :referencetypes#1024; URIID -@schemeID
        ApplicableTradeDeliveryTerms
         DeliveryTypeCode =1#1026 :fxdeliveryterms#1027
         RelevantTradeLocation
          CountryID :ublcountries#1028
        BuyerOrderReferencedDocument
         - AttachmentBinaryObject Name ReferenceTypeCode TypeCode URIID
         FormattedIssueDateTime
          qdt:DateTimeString +@format#1029 @format:'102','205'#1030
         IssuerAssignedID -@schemeID; LineID -@schemeID
        ContractReferencedDocument
         - AttachmentBinaryObject Name ReferenceTypeCode TypeCode URIID
         FormattedIssueDateTime
          qdt:DateTimeString +@format#1031 @format:'102','205'#1032
         IssuerAssignedID -@schemeID; LineID -@schemeID
        GrossPriceProductTradePrice
         - AppliedTradeAllowanceCharge[not~{allowance}~and~not~{charge}]
         - IncludedTradeTax
         ChargeAmount =1#273 -@currencyID
         AppliedTradeAllowanceCharge[{allowance}]
          - BasisQuantity CategoryTradeTax SequenceNumeric
          ChargeIndicator =1#530; ActualAmount =1#531 -@currencyID; BasisAmount -@currencyID
          ReasonCode :allowancereasons#1033 -@listID
         AppliedTradeAllowanceCharge[{charge}]
          - BasisQuantity CategoryTradeTax ReasonCode[not~@listID~=~'5153'~and~not(not~(@listID))]
          - SequenceNumeric
          ChargeIndicator =1#1034; ActualAmount =1#1035 -@currencyID; BasisAmount -@currencyID
          ReasonCode[@listID~=~'5153'] :fxtaxtypes#1036; ReasonCode[not~(@listID)] -@listID
         BasisQuantity @unitCode:units#1037
        ItemSellerTradeParty
         - SpecifiedTaxRegistration[not~{vat}~and~not~{local}]
         RoleCode <=1#1038; Description <=1#1039
         URIUniversalCommunication <=1#1040
          - CompleteNumber
          URIID =1#1056 +@schemeID#1057 @schemeID:fxaddressschemes#1058
         SpecifiedTaxRegistration[{local}] <=1#1042
          ID =1#1052
         SpecifiedTaxRegistration[{vat}] <=1#1041
          ID =1#1054
         DefinedTradeContact
          EmailURIUniversalCommunication
           - CompleteNumber
           URIID =1#1043 -@schemeID
          FaxUniversalCommunication
           - URIID
           CompleteNumber =1#1044
          TelephoneUniversalCommunication
           - URIID
           CompleteNumber =1#1045
         GlobalID +@schemeID#1046 @schemeID:fxparties#1047; ID -@schemeID
         PostalTradeAddress
          CountryID =1#1048 :ublcountries#1050; CountrySubDivisionName <=1#1049
          PostcodeCode -@listID -@listVersionID
         SpecifiedLegalOrganization
          - PostalTradeAddress
          ID @schemeID:identifierschemes#1051
        NetPriceProductTradePrice
         - AppliedTradeAllowanceCharge
         ChargeAmount =1#532 -@currencyID
         IncludedTradeTax <=1#336
          - AllowanceChargeBasisAmount BasisAmount DueDateTypeCode LineTotalBasisAmount TaxPointDate
          CalculatedAmount =1#1060 -@currencyID; TypeCode =1#1061 :'VAT'#1066; CategoryCode =1#1062 :categories#1064
          RateApplicablePercent =1#1063; ExemptionReasonCode :exemptions#1065 -@listID -@listVersionID
         BasisQuantity @unitCode:units#1059
        QuotationReferencedDocument
         - AttachmentBinaryObject Name ReferenceTypeCode TypeCode URIID
         FormattedIssueDateTime
          qdt:DateTimeString +@format#1067 @format:'102','205'#1068
         IssuerAssignedID -@schemeID; LineID -@schemeID
        SellerOrderReferencedDocument
         - AttachmentBinaryObject Name ReferenceTypeCode TypeCode URIID
         FormattedIssueDateTime
          qdt:DateTimeString +@format#1069 @format:'102','205'#1070
         IssuerAssignedID -@schemeID; LineID -@schemeID
        UltimateCustomerOrderReferencedDocument
         - AttachmentBinaryObject Name ReferenceTypeCode TypeCode URIID
         FormattedIssueDateTime
          qdt:DateTimeString +@format#1071 @format:'102','205'#1072
         IssuerAssignedID -@schemeID; LineID -@schemeID
       SpecifiedLineTradeDelivery
        ActualDeliverySupplyChainEvent
         OccurrenceDateTime =1#1073
          udt:DateTimeString +@format#1074 @format:'102'#1075
        BilledQuantity @unitCode:units#1076; ChargeFreeQuantity +@unitCode#1077 @unitCode:units#1078
        DeliveryNoteReferencedDocument
         - AttachmentBinaryObject Name ReferenceTypeCode TypeCode URIID
         FormattedIssueDateTime
          qdt:DateTimeString +@format#1079 @format:'102','205'#1080
         IssuerAssignedID -@schemeID; LineID -@schemeID
        DespatchAdviceReferencedDocument
         - AttachmentBinaryObject Name ReferenceTypeCode TypeCode URIID
         FormattedIssueDateTime
          qdt:DateTimeString +@format#1081 @format:'102','205'#1082
         IssuerAssignedID -@schemeID; LineID -@schemeID
        PackageQuantity +@unitCode#1083 @unitCode:units#1084
        PerPackageUnitQuantity +@unitCode#1085 @unitCode:units#1086
        ReceivingAdviceReferencedDocument
         - AttachmentBinaryObject Name ReferenceTypeCode TypeCode URIID
         FormattedIssueDateTime
          qdt:DateTimeString +@format#1087 @format:'102','205'#1088
         IssuerAssignedID -@schemeID; LineID -@schemeID
        ShipToTradeParty
         - Description
         ID <=1#1089 -@schemeID; RoleCode <=1#1090
         URIUniversalCommunication <=1#1091
          - CompleteNumber
          URIID =1#1105 +@schemeID#1106 @schemeID:fxaddressschemes#1107
         SpecifiedTaxRegistration <=1#1092
          ID =1#1103 +@schemeID#1104
         DefinedTradeContact
          EmailURIUniversalCommunication
           - CompleteNumber
           URIID =1#1093 -@schemeID
          FaxUniversalCommunication
           - URIID
           CompleteNumber =1#1094
          TelephoneUniversalCommunication
           - URIID
           CompleteNumber =1#1095
         GlobalID +@schemeID#1096 @schemeID:fxparties#1097
         PostalTradeAddress
          CountryID =1#1098 :ublcountries#1100; CountrySubDivisionName <=1#1099
          PostcodeCode -@listID -@listVersionID
         SpecifiedLegalOrganization
          - PostalTradeAddress
          ID +@schemeID#1101 @schemeID:identifierschemes#1102
        UltimateShipToTradeParty
         - Description
         ID <=1#1108 -@schemeID; RoleCode <=1#1109
         URIUniversalCommunication <=1#1110
          - CompleteNumber
          URIID =1#1123 +@schemeID#1124 @schemeID:fxaddressschemes#1125
         SpecifiedTaxRegistration <=1#1111
          ID =1#1121 +@schemeID#1122
         DefinedTradeContact
          EmailURIUniversalCommunication
           - CompleteNumber
           URIID =1#1112 -@schemeID
          FaxUniversalCommunication
           - URIID
           CompleteNumber =1#1113
          TelephoneUniversalCommunication
           - URIID
           CompleteNumber =1#1114
         GlobalID +@schemeID#1115 @schemeID:fxparties#1116
         PostalTradeAddress
          CountryID =1#1117 :ublcountries#1119; CountrySubDivisionName <=1#1118
          PostcodeCode -@listID -@listVersionID
         SpecifiedLegalOrganization
          - PostalTradeAddress
          ID @schemeID:identifierschemes#1120
       SpecifiedLineTradeSettlement
        - SpecifiedTradeAllowanceCharge[not~{allowance}~and~not~{charge}]
        InvoiceReferencedDocument <=1#337
         - AttachmentBinaryObject Name ReferenceTypeCode URIID
         FormattedIssueDateTime
          qdt:DateTimeString +@format#1134 @format:'102','205'#1135
         IssuerAssignedID -@schemeID; LineID -@schemeID; TypeCode :fxpreceding#1136
        AdditionalReferencedDocument
         - AttachmentBinaryObject FormattedIssueDateTime LineID Name URIID
         IssuerAssignedID =1#615 -@schemeID; TypeCode =1#616 :'130','50','916'#1127
         ReferenceTypeCode :referencetypes#1126
        ApplicableTradeTax
         - AllowanceChargeBasisAmount BasisAmount LineTotalBasisAmount TaxPointDate
         CalculatedAmount <=1#338 -@currencyID; CategoryCode :categories#1128; DueDateTypeCode :eventcodes#1129
         ExemptionReasonCode :exemptions#1130 -@listID -@listVersionID; TypeCode :fxtaxtypes#1131
        BillingSpecifiedPeriod
         - CompleteDateTime Description
         EndDateTime
          udt:DateTimeString +@format#539 @format:'102'#1132
         StartDateTime
          udt:DateTimeString +@format#541 @format:'102'#1133
        ReceivableSpecifiedTradeAccountingAccount
         ID -@schemeID
        SpecifiedTradeAllowanceCharge[{allowance}]
         - BasisQuantity CategoryTradeTax SequenceNumeric
         ChargeIndicator =1#543; ActualAmount =1#544 -@currencyID; BasisAmount -@currencyID
         ReasonCode :allowancereasons#1137 -@listID
        SpecifiedTradeAllowanceCharge[{charge}]
         - BasisQuantity CategoryTradeTax ReasonCode[not(not~(@listID))~and~not~@listID~=~'5153']
         - SequenceNumeric
         ChargeIndicator =1#546; ActualAmount =1#547 -@currencyID; BasisAmount -@currencyID
         ReasonCode[@listID~=~'5153'] :fxtaxtypes#1138; ReasonCode[not~(@listID)] :chargereasons#1139 -@listID
        SpecifiedTradeSettlementLineMonetarySummation
         - TaxTotalAmount[not~{ofdocument}~and~not~{ofvat}]
         LineTotalAmount <=1#382 -@currencyID; ChargeTotalAmount <=1#1140 -@currencyID
         AllowanceTotalAmount <=1#1141 -@currencyID
         TaxTotalAmount[{ofdocument}] <=1#387 @currencyID:fxcurrencies#1142
         TaxTotalAmount[{ofvat}] <=1#388 @currencyID:fxcurrencies#1143
         GrandTotalAmount <=1#340 -@currencyID; TotalAllowanceChargeAmount <=1#341 -@currencyID
    """
}
