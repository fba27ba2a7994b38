extension FacturX {
  /// How EXTENDED uses the elements of the parties and of what they agreed on.
  static let extendedAgreement = """
      ApplicableHeaderTradeAgreement
       - AdditionalReferencedDocument[not~TypeCode~=~'916'~and~not~TypeCode~=~'50'~and~not~TypeCode~=~'130']
       AdditionalReferencedDocument[TypeCode~=~'130']
        - AttachmentBinaryObject LineID Name URIID
        IssuerAssignedID =1#557 -@schemeID; TypeCode =1#558 :'130'#640
        FormattedIssueDateTime
         qdt:DateTimeString +@format#637 @format:'102','205'#638
        ReferenceTypeCode :referencetypes#639
       AdditionalReferencedDocument[TypeCode~=~'50']
        - AttachmentBinaryObject LineID Name ReferenceTypeCode URIID
        IssuerAssignedID =1#560 -@schemeID; TypeCode =1#561 :'50'#643
        FormattedIssueDateTime
         qdt:DateTimeString +@format#641 @format:'102','205'#642
       AdditionalReferencedDocument[TypeCode~=~'916']
        - LineID ReferenceTypeCode
        IssuerAssignedID =1#563 -@schemeID; TypeCode =1#564 :'916'#647; Name <=1#283
        AttachmentBinaryObject <=1#284 +@mimeCode#285 @mimeCode:fxfiles#644 +@filename#286
        FormattedIssueDateTime
         qdt:DateTimeString +@format#645 @format:'102','205'#646
        URIID -@schemeID
       ApplicableTradeDeliveryTerms
        DeliveryTypeCode =1#319 :fxdeliveryterms#320
        RelevantTradeLocation
         CountryID :ublcountries#648
       BuyerAgentTradeParty
        - Description
        ID <=1#649 -@schemeID; Name =1#650; RoleCode <=1#321
        URIUniversalCommunication <=1#651
         - CompleteNumber
         URIID =1#667 +@schemeID#668 @schemeID:fxaddressschemes#669
        SpecifiedTaxRegistration <=1#652
         ID =1#665 +@schemeID#666
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#653 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#654
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#655
        GlobalID +@schemeID#656 @schemeID:fxparties#657
        PostalTradeAddress
         CountryID =1#658 :ublcountries#660; CountrySubDivisionName <=1#659; PostcodeCode -@listID -@listVersionID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#661
         PostalTradeAddress
          CountryID =1#662 :ublcountries#664; CountrySubDivisionName <=1#663; PostcodeCode -@listID -@listVersionID
       BuyerOrderReferencedDocument
        - AttachmentBinaryObject LineID Name ReferenceTypeCode TypeCode URIID
        IssuerAssignedID =1#29 -@schemeID
        FormattedIssueDateTime
         qdt:DateTimeString +@format#670 @format:'102','205'#671
       BuyerTaxRepresentativeTradeParty
        - Description
        ID <=1#672 -@schemeID; Name =1#673; RoleCode <=1#674
        URIUniversalCommunication <=1#675
         - CompleteNumber
         URIID =1#691 +@schemeID#692 @schemeID:fxaddressschemes#693
        SpecifiedTaxRegistration =1#676
         ID =1#689 +@schemeID#690
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#677 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#678
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#679
        GlobalID +@schemeID#680 @schemeID:fxparties#681
        PostalTradeAddress
         CountryID =1#682 :ublcountries#684; CountrySubDivisionName <=1#683; PostcodeCode -@listID -@listVersionID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#685
         PostalTradeAddress
          CountryID =1#686 :ublcountries#688; CountrySubDivisionName <=1#687; PostcodeCode -@listID -@listVersionID
       BuyerTradeParty =1#28
        ID <=1#163 -@schemeID; Name =1#30; RoleCode <=1#694; Description <=1#695
        PostalTradeAddress =1#419
         CountryID =1#422 :ublcountries#698; CountrySubDivisionName <=1#167; PostcodeCode -@listID -@listVersionID
        URIUniversalCommunication <=1#165
         - CompleteNumber
         URIID =1#168 +@schemeID#428 @schemeID:fxaddressschemes#704
        SpecifiedTaxRegistration <=1#166
         ID =1#425 +@schemeID#426 @schemeID:'VA'#703
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#566 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#696
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#289
        GlobalID +@schemeID#420 @schemeID:fxparties#697
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#699
         PostalTradeAddress
          CountryID =1#700 :ublcountries#702; CountrySubDivisionName <=1#701; PostcodeCode -@listID -@listVersionID
       ContractReferencedDocument
        - AttachmentBinaryObject LineID Name TypeCode URIID
        IssuerAssignedID =1#430 -@schemeID
        FormattedIssueDateTime
         qdt:DateTimeString +@format#705 @format:'102','205'#706
        ReferenceTypeCode :fxreferences#707
       ProductEndUserTradeParty
        - Description
        ID <=1#708 -@schemeID; Name =1#709; RoleCode <=1#710
        URIUniversalCommunication <=1#711
         - CompleteNumber
         URIID =1#727 +@schemeID#728 @schemeID:fxaddressschemes#729
        SpecifiedTaxRegistration <=1#712
         ID =1#725 +@schemeID#726
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#713 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#714
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#715
        GlobalID +@schemeID#716 @schemeID:fxparties#717
        PostalTradeAddress
         CountryID =1#718 :ublcountries#720; CountrySubDivisionName <=1#719; PostcodeCode -@listID -@listVersionID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#721
         PostalTradeAddress
          CountryID =1#722 :ublcountries#724; CountrySubDivisionName <=1#723; PostcodeCode -@listID -@listVersionID
       QuotationReferencedDocument
        - AttachmentBinaryObject LineID Name ReferenceTypeCode TypeCode URIID
        IssuerAssignedID =1#730 -@schemeID
        FormattedIssueDateTime
         qdt:DateTimeString +@format#731 @format:'102','205'#732
       SalesAgentTradeParty
        - Description
        ID <=1#733 -@schemeID; Name =1#734; RoleCode <=1#735
        URIUniversalCommunication <=1#736
         - CompleteNumber
         URIID =1#752 +@schemeID#753 @schemeID:fxaddressschemes#754
        SpecifiedTaxRegistration <=1#737
         ID =1#750 +@schemeID#751
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#738 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#739
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#740
        GlobalID +@schemeID#741 @schemeID:fxparties#742
        PostalTradeAddress
         CountryID =1#743 :ublcountries#745; CountrySubDivisionName <=1#744; PostcodeCode -@listID -@listVersionID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#746
         PostalTradeAddress
          CountryID =1#747 :ublcountries#749; CountrySubDivisionName <=1#748; PostcodeCode -@listID -@listVersionID
       SellerOrderReferencedDocument
        - AttachmentBinaryObject LineID Name ReferenceTypeCode TypeCode URIID
        IssuerAssignedID =1#572 -@schemeID
        FormattedIssueDateTime
         qdt:DateTimeString +@format#755 @format:'102','205'#756
       SellerTaxRepresentativeTradeParty
        - Description
        ID <=1#757 -@schemeID; Name =1#431; RoleCode <=1#758
        PostalTradeAddress =1#432
         CountryID =1#433 :ublcountries#765; CountrySubDivisionName <=1#434; PostcodeCode -@listID -@listVersionID
        URIUniversalCommunication <=1#759
         - CompleteNumber
         URIID =1#771 +@schemeID#772 @schemeID:fxaddressschemes#773
        SpecifiedTaxRegistration =1#169
         ID =1#436 +@schemeID#437 @schemeID:'VA'#770
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#760 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#761
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#762
        GlobalID +@schemeID#763 @schemeID:fxparties#764
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#766
         PostalTradeAddress
          CountryID =1#767 :ublcountries#769; CountrySubDivisionName <=1#768; PostcodeCode -@listID -@listVersionID
       SellerTradeParty =1#27
        - SpecifiedTaxRegistration[not~{vat}~and~not~{local}]
        Name =1#409; RoleCode <=1#774; Description <=1#575
        PostalTradeAddress =1#32
         CountryID =1#35 :ublcountries#777; CountrySubDivisionName <=1#442; PostcodeCode -@listID -@listVersionID
        URIUniversalCommunication <=1#439
         - CompleteNumber
         URIID =1#445 +@schemeID#446 @schemeID:fxaddressschemes#782
        SpecifiedTaxRegistration[{local}] <=1#34
         ID =1#411
        SpecifiedTaxRegistration[{vat}] <=1#33
         ID =1#412
        DefinedTradeContact
         EmailURIUniversalCommunication
          - CompleteNumber
          URIID =1#577 -@schemeID
         FaxUniversalCommunication
          - URIID
          CompleteNumber =1#775
         TelephoneUniversalCommunication
          - URIID
          CompleteNumber =1#578
        GlobalID +@schemeID#440 @schemeID:fxparties#776; ID -@schemeID
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#778
         PostalTradeAddress
          CountryID =1#779 :ublcountries#781; CountrySubDivisionName <=1#780; PostcodeCode -@listID -@listVersionID
       SpecifiedProcuringProject
        ID -@schemeID
       UltimateCustomerOrderReferencedDocument
        - AttachmentBinaryObject LineID Name ReferenceTypeCode TypeCode URIID
        IssuerAssignedID =1#783 -@schemeID
        FormattedIssueDateTime
         qdt:DateTimeString +@format#784 @format:'102','205'#785
    """
}
