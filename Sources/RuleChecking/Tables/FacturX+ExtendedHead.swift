extension FacturX {
  /// How EXTENDED uses the elements of the document as a whole.
  static let extendedHead = """
    rsm:CrossIndustryInvoice
     rsm:ExchangedDocument
      ID =1#19 -@schemeID; Name <=1#630; TypeCode =1#20 :documenttypes#635
      LanguageID <=1#315 :fxlanguages#389 -@schemeID
      EffectiveSpecifiedPeriod
       - Description EndDateTime StartDateTime
       CompleteDateTime =1#316
        udt:DateTimeString +@format#631 @format:'102'#632
      IncludedNote
       Content <=1#317; SubjectCode <=1#161 :subjects#633 -@listID -@listVersionID
       ContentCode -@listID -@listVersionID
      IssueDateTime
       udt:DateTimeString +@format#21 @format:'102'#634
     rsm:ExchangedDocumentContext
      BusinessProcessSpecifiedDocumentContextParameter <=1#24
       ID =1#406 -@schemeID
      GuidelineSpecifiedDocumentContextParameter =1#25
       ID =1#407 :'{facturx}:extended','{zugferd}:extended'#636 -@schemeID
     rsm:SupplyChainTradeTransaction
    """
}
