/// XRechnung 3.0 in CII, with the rules of Peppol that it takes over.
enum XRechnungCII {
  static let book = Result { () throws(RuleTableError) in
    try RuleBook(
      prefixes: EN16931CII.prefixes, functions: RuleFunction.national, [peppol, header, payment, extensions])
  }

  /// What the document, the parties and their addresses need.
  static let header = """
    pattern xrechnung
    \(XRechnungCodes.names)
    let trade = rsm:SupplyChainTradeTransaction
    let settlement = {trade}/ApplicableHeaderTradeSettlement
    let agreement = {trade}/ApplicableHeaderTradeAgreement
    let line = {trade}/IncludedSupplyChainTradeLineItem
    let all = /rsm:CrossIndustryInvoice/
    let mandate = SpecifiedTradePaymentTerms/DirectDebitMandateID
    let debited = SpecifiedTradeSettlementPaymentMeans/PayerPartyDebtorFinancialAccount/IBANID
    @ /rsm:CrossIndustryInvoice
    let undebited = not {settlement}/{mandate} and not {settlement}/CreditorReferenceID and not {settlement}/{debited}
    BR-DE-30 ! {undebited} or {settlement}/CreditorReferenceID and ({settlement}/{mandate} or {settlement}/{debited})
    BR-DE-31 ! {undebited} or {settlement}/{debited} and ({settlement}/{mandate} or {settlement}/CreditorReferenceID)
    BR-DE-1 ! {settlement}/SpecifiedTradeSettlementPaymentMeans
    BR-DE-15 ! {agreement}/BuyerReference[filled .]
    BR-DE-16 ! {agreement}/SellerTradeParty/SpecifiedTaxRegistration/ID[@schemeID ~= 'VA','FC'][filled .]
      or {agreement}/SellerTaxRepresentativeTradeParty
      or not {line}/SpecifiedLineTradeSettlement/ApplicableTradeTax/TypeCode = 'VAT'
      or not {line}/SpecifiedLineTradeSettlement/ApplicableTradeTax/CategoryCode = {taxed}
    BR-DE-17 ? one rsm:ExchangedDocument/TypeCode ~= {types}
    let note = {settlement}/SpecifiedTradePaymentTerms/Description[1]
    BR-DE-18 ! (not texts {note} &beginWithDiscount or alone {note}) and texts {note} &discounts
    BR-DE-22 ! not //AdditionalReferencedDocument[AttachmentBinaryObject/@filename
      = <AdditionalReferencedDocument/AttachmentBinaryObject/@filename]
    BR-DE-26 ? if one rsm:ExchangedDocument/TypeCode ~= '384' then {settlement}/InvoiceReferencedDocument
    @ /rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext
    BR-DE-21 ? GuidelineSpecifiedDocumentContextParameter/ID = {urn},{extension},{vehicles}
    @ {all}{agreement}/SellerTradeParty
    BR-DE-2 ! DefinedTradeContact
    @ {all}{agreement}/SellerTradeParty/PostalTradeAddress
    BR-DE-3 ! CityName[filled .]
    BR-DE-4 ! PostcodeCode[filled .]
    @ {all}{agreement}/SellerTradeParty/DefinedTradeContact
    BR-DE-5 ! PersonName|DepartmentName[filled .]
    BR-DE-6 ! TelephoneUniversalCommunication/CompleteNumber[filled .]
    BR-DE-7 ! EmailURIUniversalCommunication/URIID[filled .]
    BR-DE-27 ? some one TelephoneUniversalCommunication/CompleteNumber: &threeDigits
    BR-DE-28 ? some one EmailURIUniversalCommunication/URIID: &emailAddress
    @ {all}{agreement}/BuyerTradeParty/PostalTradeAddress
    BR-DE-8 ! CityName[filled .]
    BR-DE-9 ! PostcodeCode[filled .]
    @ {all}{agreement}/AdditionalReferencedDocument[TypeCode = '916']
    BR-TMP-2 ! every one URIID: &absolute
    BR-TMP-4 ? count Name <= 1
    BR-TMP-5 ? count AttachmentBinaryObject <= 1
    @ udt:DateTimeString ; qdt:DateTimeString ; udt:DateString
    BR-TMP-7 ? @format ~= '102' and some one ./text: &eightDigits
    @ {all}{trade}/ApplicableHeaderTradeDelivery/ShipToTradeParty/PostalTradeAddress
    BR-DE-10 ! CityName[filled .]
    BR-DE-11 ! PostcodeCode[filled .]
    """

  /// How it is paid, and what lines and VAT need.
  static let payment = """
    let direct = {all}{settlement}/{mandate} or {all}{settlement}/CreditorReferenceID or PayerPartyDebtorFinancialAccount/IBANID
    @ {all}{settlement}/SpecifiedTradeSettlementPaymentMeans[count TypeCode = 1][TypeCode ~= '30','58']
    BR-DE-19 ? not TypeCode ~= '58' or some one PayeePartyCreditorFinancialAccount/IBANID: &account
    BR-DE-23-a ! PayeePartyCreditorFinancialAccount
    BR-DE-23-b ! not ApplicableTradeSettlementFinancialCard and not ({direct})
    @ {all}{settlement}/SpecifiedTradeSettlementPaymentMeans[count TypeCode = 1][TypeCode ~= '48','54','55']
    BR-DE-24-a ! ApplicableTradeSettlementFinancialCard
    BR-DE-24-b ! not PayeePartyCreditorFinancialAccount and not ({direct})
    @ {all}{settlement}/SpecifiedTradeSettlementPaymentMeans[count TypeCode = 1][TypeCode ~= '59']
    BR-DE-20 ? some one PayerPartyDebtorFinancialAccount/IBANID: &account
    BR-DE-25-a ! {direct}
    BR-DE-25-b ! not PayeePartyCreditorFinancialAccount and not PayeeSpecifiedCreditorFinancialInstitution
      and not PayerSpecifiedDebtorFinancialInstitution and not ApplicableTradeSettlementFinancialCard
    @ {all}{settlement}/ApplicableTradeTax
    BR-DE-14 ! RateApplicablePercent[filled .]
    @ {all}{trade}
    BR-DE-TMP-32 ? ApplicableHeaderTradeDelivery/ActualDeliverySupplyChainEvent/OccurrenceDateTime
      or ApplicableHeaderTradeSettlement/BillingSpecifiedPeriod
      or every IncludedSupplyChainTradeLineItem: $/SpecifiedLineTradeSettlement/BillingSpecifiedPeriod
    let gross = SpecifiedLineTradeAgreement/GrossPriceProductTradePrice/BasisQuantity
    let net = SpecifiedLineTradeAgreement/NetPriceProductTradePrice/BasisQuantity
    @ {all}{line}
    BR-TMP-3 ! not {gross} or not {net}
      or {gross} = {net} and (not {net}/@unitCode or not {gross}/@unitCode or {gross}/@unitCode = {net}/@unitCode)
    """

  /// What the extension and what the rules about clean vehicles ask.
  static let extensions = """
    pattern extension
    let said = /rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID/text
    let extended = [once {said} = {extension}]
    let clean = [once {said} = {vehicles}]
    @ {all}{line}/AssociatedDocumentLineDocument{extended}
    BR-DEX-15 ? not //ParentLineID
    @ GlobalID[@schemeID]{extended}[not ^SpecifiedTradeProduct][not ^ShipToTradeParty]
    BR-DEX-04 ! @schemeID in identifierschemes or @schemeID ~= {more}
    @ ID[@schemeID]{extended}[not ^SpecifiedTaxRegistration]
    BR-DEX-05 ! @schemeID in identifierschemes or @schemeID ~= {more}
    @ SpecifiedTradeProduct/GlobalID[@schemeID]{extended}
    BR-DEX-06 ! @schemeID in identifierschemes or @schemeID ~= {more}
    @ URIUniversalCommunication/URIID[@schemeID]{extended}
    BR-DEX-07 ! @schemeID in addressschemes or @schemeID ~= {more}
    @ ApplicableHeaderTradeDelivery/ShipToTradeParty/GlobalID[@schemeID]{extended}
    BR-DEX-08 ! @schemeID in identifierschemes or @schemeID ~= {more}
    @ AttachmentBinaryObject{extended}
    BR-DEX-01 ! @mimeCode strictly in attachments or @mimeCode = 'application/xml'
    pattern vehicles
    let classed = DesignatedProductClassification/ClassCode
    @ /rsm:CrossIndustryInvoice{clean}/{trade}
    BR-DE-CVD-03 ! IncludedSupplyChainTradeLineItem/SpecifiedTradeProduct[{classed}/@listID = 'CVD'
      and ApplicableProductCharacteristic/Description = 'cva']
    @ /rsm:CrossIndustryInvoice{clean}/{line}/SpecifiedTradeProduct
    BR-DE-CVD-06-b ! not ApplicableProductCharacteristic/Description = 'cva' or count {classed}[@listID = 'CVD'] = 1
    BR-DE-CVD-06-a ! not {classed}/@listID = 'CVD' or count ApplicableProductCharacteristic[Description = 'cva'] = 1
    @ /rsm:CrossIndustryInvoice{clean}/{line}/SpecifiedTradeProduct/{classed}
    BR-TMP-CVD-01 ! @listID in classifications or @listID ~= 'CVD'
    BR-DE-CVD-04 ! not @listID ~= 'CVD' or . ~= {vehicleClasses}
    @ /rsm:CrossIndustryInvoice{clean}/{line}/SpecifiedTradeProduct/ApplicableProductCharacteristic[Description = 'cva']
    BR-DE-CVD-05 ! Value ~= 'clean','zero-emission','other'
    @ /rsm:CrossIndustryInvoice{clean}/{agreement}
    BR-DE-CVD-01 ! ContractReferencedDocument/IssuerAssignedID[filled .]
    BR-DE-CVD-02 ! AdditionalReferencedDocument[TypeCode ~= '50' and filled IssuerAssignedID]
    """
}
