/// The business terms of EN 16931 that the invoice JSON has no key for, by the end of their element's path.
enum ReadingTerms {
  private static let terms: [(end: String, term: String)] = [
    // CII
    ("BusinessProcessSpecifiedDocumentContextParameter", "BT-23"),
    ("SellerTradeParty/URIUniversalCommunication", "BT-34"),
    ("BuyerTradeParty/URIUniversalCommunication", "BT-49"), ("SellerTradeParty/Description", "BT-33"),
    ("TaxCurrencyCode", "BT-6"), ("TaxTotalAmount", "BT-111"), ("DueDateTypeCode", "BT-8"), ("LineID", "BT-126"),
    ("ApplicableHeaderTradeAgreement/OriginatorDocumentReference", "BT-17"),
    ("ApplicableHeaderTradeAgreement/DocumentReference", "BT-18"),
    ("SpecifiedLineTradeSettlement/DocumentReference", "BT-128"), ("InvoiceReferencedDocument", "BG-3"),
    ("BillingSpecifiedPeriod", "BG-14"), ("SpecifiedLineTradeAgreement/BuyerOrderReferencedDocument", "BT-132"),
    ("SellerTradeParty/ID", "BT-29"), ("SellerTradeParty/GlobalID", "BT-29"),
    ("SellerTradeParty/SpecifiedLegalOrganization/TradingBusinessName", "BT-28"),
    ("SellerTradeParty/SpecifiedLegalOrganization/ID", "BT-30"),
    ("BuyerTradeParty/ID", "BT-46"), ("BuyerTradeParty/GlobalID", "BT-46"),
    ("BuyerTradeParty/SpecifiedLegalOrganization/TradingBusinessName", "BT-45"),
    ("BuyerTradeParty/SpecifiedLegalOrganization/ID", "BT-47"),
    ("SellerTaxRepresentativeTradeParty", "BG-11"), ("PayeeTradeParty", "BG-10"),
    ("SellerOrderReferencedDocument", "BT-14"), ("DespatchAdviceReferencedDocument", "BT-16"),
    ("ReceivingAdviceReferencedDocument", "BT-15"), ("AdditionalReferencedDocument", "BG-24"),
    ("ApplicableHeaderTradeSettlement/ReceivableSpecifiedTradeAccountingAccount", "BT-19"),
    ("ShipToTradeParty/ID", "BT-71"), ("ShipToTradeParty/GlobalID", "BT-71"),
    ("CreditorReferenceID", "BT-90"), ("DirectDebitMandateID", "BT-89"),
    ("PayerPartyDebtorFinancialAccount", "BT-91"), ("PayeePartyCreditorFinancialAccount/AccountName", "BT-85"),
    ("PayeePartyCreditorFinancialAccount/ProprietaryID", "BT-84"), ("ApplicableTradeSettlementFinancialCard", "BG-18"),
    ("SpecifiedTradeSettlementPaymentMeans/Information", "BT-82"), ("TaxPointDate", "BT-7"),
    ("GrossPriceProductTradePrice", "BT-148"), ("SpecifiedTradeProduct/GlobalID", "BT-157"),
    ("SpecifiedTradeProduct/BuyerAssignedID", "BT-156"), ("OriginTradeCountry", "BT-159"),
    ("DesignatedProductClassification", "BT-158"), ("BuyerOrderReferencedDocument/LineID", "BT-132"),
    ("SpecifiedLineTradeSettlement/ReceivableSpecifiedTradeAccountingAccount", "BT-133"),
    ("SpecifiedLineTradeSettlement/AdditionalReferencedDocument", "BT-128"),
    // UBL
    ("ProfileID", "BT-23"), ("AccountingSupplierParty/Party/EndpointID", "BT-34"),
    ("AccountingCustomerParty/Party/EndpointID", "BT-49"), ("CompanyLegalForm", "BT-33"),
    ("TaxTotal", "BT-111"), ("InvoicePeriod/DescriptionCode", "BT-8"), ("BillingReference", "BG-3"),
    ("PaymentMeans/InstructionNote", "BT-82"), ("Line/DocumentReference", "BT-128"),
    ("AccountingSupplierParty/Party/PartyIdentification", "BT-29"),
    ("AccountingCustomerParty/Party/PartyIdentification", "BT-46"),
    ("AccountingSupplierParty/Party/PartyName", "BT-28"), ("AccountingCustomerParty/Party/PartyName", "BT-45"),
    ("AccountingSupplierParty/Party/PartyLegalEntity/CompanyID", "BT-30"),
    ("AccountingCustomerParty/Party/PartyLegalEntity/CompanyID", "BT-47"),
    ("TaxRepresentativeParty", "BG-11"), ("PayeeParty", "BG-10"), ("OrderReference/SalesOrderID", "BT-14"),
    ("DespatchDocumentReference", "BT-16"), ("ReceiptDocumentReference", "BT-15"),
    ("OriginatorDocumentReference", "BT-17"), ("AdditionalDocumentReference", "BG-24"),
    ("Line/AccountingCost", "BT-133"), ("AccountingCost", "BT-19"), ("DeliveryLocation/ID", "BT-71"),
    ("PaymentMandate", "BT-89"), ("CardAccount", "BG-18"), ("PayeeFinancialAccount/Name", "BT-85"),
    ("BuyersItemIdentification", "BT-156"), ("StandardItemIdentification", "BT-157"), ("OriginCountry", "BT-159"),
    ("CommodityClassification", "BT-158"), ("OrderLineReference", "BT-132"), ("/DocumentReference", "BT-18"),
    ("Price/AllowanceCharge", "BT-147"),
  ]

  /// The term of an element; nil when it is none of EN 16931's, or not in the list.
  static func term(of path: String) -> String? {
    terms.first { path.hasSuffix($0.end) }?.term
  }
}
