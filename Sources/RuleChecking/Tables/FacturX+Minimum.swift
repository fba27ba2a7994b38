extension FacturX {
  /// How MINIMUM uses each element.
  static let minimumTree = """
    rsm:CrossIndustryInvoice
     rsm:ExchangedDocument
      ID =1#19 -@schemeID; TypeCode =1#20 :documenttypes#23
      IssueDateTime
       udt:DateTimeString +@format#21 @format:'102'#22
     rsm:ExchangedDocumentContext
      BusinessProcessSpecifiedDocumentContextParameter <=1#24
       ID =1#19 -@schemeID
      GuidelineSpecifiedDocumentContextParameter =1#25
       ID =1#19 :'urn:factur-x.eu:1p0:minimum','urn:zugferd.de:2p0:minimum'#26 -@schemeID
     rsm:SupplyChainTradeTransaction
      ApplicableHeaderTradeAgreement
       BuyerOrderReferencedDocument
        IssuerAssignedID =1#29 -@schemeID
       BuyerTradeParty =1#28
        - PostalTradeAddress SpecifiedTaxRegistration
        Name =1#30
        SpecifiedLegalOrganization
         ID =1#19 @schemeID:identifierschemes#31
       SellerTradeParty =1#27
        - SpecifiedTaxRegistration[not~{vat}~and~not~{local}]
        Name =1#30
        PostalTradeAddress =1#32
         CountryID =1#35 :ublcountries#36
        SpecifiedTaxRegistration[{local}] <=1#34
         ID =1#19 +@schemeID#37
        SpecifiedTaxRegistration[{vat}] <=1#33
         ID =1#19 +@schemeID#37
        SpecifiedLegalOrganization
         ID @schemeID:identifierschemes#31
      ApplicableHeaderTradeSettlement
       InvoiceCurrencyCode =1#38 :fxcurrencies#40
       SpecifiedTradeSettlementHeaderMonetarySummation =1#39
        - TaxTotalAmount[not~{indocument}~and~not~{invat}]
        TaxBasisTotalAmount =1#41 -@currencyID
        TaxTotalAmount[{indocument}] <=1#42 @currencyID:fxcurrencies#45
        TaxTotalAmount[{invat}] <=1#192 @currencyID:fxcurrencies#45
        GrandTotalAmount =1#43 -@currencyID; DuePayableAmount =1#44 -@currencyID
    """
}
