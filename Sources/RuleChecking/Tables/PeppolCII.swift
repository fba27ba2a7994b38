/// Rules of Peppol BIS Billing 3.0.21 in CII.
enum PeppolCII {
  static let book = Result { () throws(RuleTableError) in
    try RuleBook(
      prefixes: EN16931CII.prefixes,
      functions: RuleFunction.national.merging(RuleFunction.peppol) { $1 }
        .merging(RuleFunction.countries) { $1 }, [document, amounts, identifiers, codes] + countries)
  }

  /// What the document needs.
  static let document = """
    let process = once one /rsm:CrossIndustryInvoice/rsm:ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID
      ~= 'urn:fdc:peppol.eu:2017:poacc:billing:01:1.0','urn:peppol:bis:billing_with_response'
    let specification = GuidelineSpecifiedDocumentContextParameter/ID/text
    pattern peppol
    @ rsm:ExchangedDocumentContext
    PEPPOL-EN16931-R001 ! BusinessProcessSpecifiedDocumentContextParameter/ID
    PEPPOL-EN16931-R007 ! {process}
    PEPPOL-EN16931-R004 ! some one {specification}: &specification
    @ ApplicableHeaderTradeAgreement
    PEPPOL-EN16931-R003 ! BuyerReference or BuyerOrderReferencedDocument/IssuerAssignedID
    PEPPOL-EN16931-R006 ! count AdditionalReferencedDocument[TypeCode = '130'] <= 1
    PEPPOL-EN16931-R080 ! count AdditionalReferencedDocument[TypeCode = '50'] <= 1
    \(totals)
    PEPPOL-EN16931-R055 ! not {accounting} or {total}[@currencyID = {accounting}] < 0 and {total}[@currencyID = {currency}] < 0
      or {total}[@currencyID = {accounting}] >= 0 and {total}[@currencyID = {currency}] >= 0
    PEPPOL-EN16931-R053 ! count {total}[@currencyID = {currency}] = 1
    @ rsm:ExchangedDocument
    PEPPOL-EN16931-R002 ! count IncludedNote <= 1 and not IncludedNote/SubjectCode
    \(parties)
    """

  /// Charges, periods, lines and prices.
  static let amounts = """
    \(percentages)
    @ SpecifiedTradeAllowanceCharge
    PEPPOL-EN16931-R040 ! not CalculationPercent or not BasisAmount or {miscounted} <= 2
    PEPPOL-EN16931-R043 ! {sign}
    @ AppliedTradeAllowanceCharge
    PEPPOL-EN16931-R043 ! {sign}
    \(periods)
    let price = SpecifiedLineTradeAgreement/NetPriceProductTradePrice
    let base = (value {price}/BasisQuantity[not . = 0] else 1)
    let charges = SpecifiedLineTradeSettlement/SpecifiedTradeAllowanceCharge
    let adjusted = (orzero SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount
      - round sum {charges}[one ChargeIndicator/udt:Indicator ~= 'true']/ActualAmount: value .
      + round sum {charges}[one ChargeIndicator/udt:Indicator ~= 'false']/ActualAmount: value .)
    let away = calc abs ({adjusted} * {base}
      - (value SpecifiedLineTradeDelivery/BilledQuantity else 1) * orzero {price}/ChargeAmount)
    @ IncludedSupplyChainTradeLineItem
    PEPPOL-EN16931-R120 ! {away} <= 0.02 * abs {base}
    PEPPOL-EN16931-R100 ! count SpecifiedLineTradeSettlement/AdditionalReferencedDocument[TypeCode = '130'] <= 1
    \(prices)
    """

  /// Identifiers, by their schemes.
  static let identifiers = """
    let identified = URIID|ID|GlobalID[@schemeID = '{scheme}']
    let address = URIID
    let vat = SpecifiedTaxRegistration[ID/@schemeID = 'VA']
    let abn = &beginsAustralian
    \(PeppolIdentifiers.schemes)
    """

  /// Code lists, and dates. P0100 looks for a document among the entities, where CII has none: it never fails.
  static let codes = """
    pattern codes
    @ AttachmentBinaryObject[@mimeCode]
    PEPPOL-EN16931-CL001 ! @mimeCode strictly in attachments
    for rule,sign,list in CL002,false,allowancereasons CL003,true,chargereasons
    @ SpecifiedTradeAllowanceCharge[count ChargeIndicator/udt:Indicator = 1][ChargeIndicator/udt:Indicator ~= '{sign}']/ReasonCode
    PEPPOL-EN16931-{rule} ! one ./text in {list}
    end
    @ TaxTotalAmount[@currencyID]
    PEPPOL-EN16931-CL007 ! @currencyID strictly in peppolcurrencies
    @ ExchangedDocument/TypeCode
    PEPPOL-EN16931-P0100 ! not {process} or one ./text in peppolinvoices or one ./text in peppolcreditnotes
    @ udt:DateTimeString
    PEPPOL-EN16931-F001 ! @format ~= '102' and characters ./text = 8 and some one ./text: &compactDay
    @ BuyerTradeParty|SellerTradeParty/URIUniversalCommunication/URIID
    PEPPOL-EN16931-CL008 ! @schemeID strictly in peppolschemes
    """
}
