/// Rules of Peppol BIS Billing 3 in CII.
enum PeppolCII {
  static let book = Result { () throws(RuleTableError) in
    try RuleBook(prefixes: EN16931CII.prefixes, functions: RuleFunction.national, [table])
  }

  static let table = """
    pattern peppol
    @ rsm:ExchangedDocumentContext
    PEPPOL-EN16931-R001 ! BusinessProcessSpecifiedDocumentContextParameter/ID
    let currency = /rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/InvoiceCurrencyCode
    let accounting = /rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/TaxCurrencyCode
    let total = SpecifiedTradeSettlementHeaderMonetarySummation/TaxTotalAmount
    let unlike = {total}[@currencyID != {currency}]
    @ ApplicableHeaderTradeSettlement
    PEPPOL-EN16931-R005 ! not TaxCurrencyCode or not one TaxCurrencyCode/text ~= one InvoiceCurrencyCode/text
      and (filled TaxCurrencyCode/text or filled InvoiceCurrencyCode/text)
    PEPPOL-EN16931-R053 ! count {total}[@currencyID = {currency}] <= 1
    PEPPOL-EN16931-R054 ! TaxCurrencyCode and count {unlike} = 1 or not TaxCurrencyCode and count {unlike} = 0
    PEPPOL-EN16931-R055 ! not {accounting} or not {total}[@currencyID = {currency}]
      or {total}[@currencyID = {accounting}] < 0 and {total}[@currencyID = {currency}] < 0
      or {total}[@currencyID = {accounting}] >= 0 and {total}[@currencyID = {currency}] >= 0
    @ BuyerTradeParty
    PEPPOL-EN16931-R010 ! URIUniversalCommunication/URIID
    @ SellerTradeParty
    PEPPOL-EN16931-R020 ! URIUniversalCommunication/URIID
    @ SpecifiedTradeAllowanceCharge[CalculationPercent][not BasisAmount]
    PEPPOL-EN16931-R041 ! not always
    @ SpecifiedTradeAllowanceCharge[not CalculationPercent][BasisAmount]
    PEPPOL-EN16931-R042 ! not always
    let miscounted = calc abs (orzero ActualAmount * 100 - value BasisAmount * value CalculationPercent)
    let sign = one ChargeIndicator/udt:Indicator/text ~= 'true','false'
    @ SpecifiedTradeAllowanceCharge
    PEPPOL-EN16931-R040 ! not CalculationPercent or not BasisAmount or {miscounted} <= 2
      or {currency} = 'HUF' and {miscounted} <= 50
    PEPPOL-EN16931-R043-1 ! {sign}
    @ AppliedTradeAllowanceCharge
    PEPPOL-EN16931-R043-2 ! {sign}
    @ SpecifiedTradeSettlementPaymentMeans[count TypeCode = 1][TypeCode ~= '49','59']
    PEPPOL-EN16931-R061 ! ../SpecifiedTradePaymentTerms/DirectDebitMandateID
    for number,edge,order in R110,Start,>= R111,End,<=
    let own = SpecifiedLineTradeSettlement/BillingSpecifiedPeriod/{edge}DateTime
    let whole = ApplicableHeaderTradeSettlement/BillingSpecifiedPeriod/{edge}DateTime
    @ rsm:SupplyChainTradeTransaction[{whole}]/IncludedSupplyChainTradeLineItem/{own}
    PEPPOL-EN16931-{number} ! udt:DateTimeString text {order} ../../../../{whole}/udt:DateTimeString
    end
    let prices = SpecifiedLineTradeAgreement
    let base = (value {prices}/NetPriceProductTradePrice/BasisQuantity[not . = 0]
      else value {prices}/GrossPriceProductTradePrice/BasisQuantity[not . = 0] else 1)
    let summed = round sum SpecifiedLineTradeSettlement/SpecifiedTradeAllowanceCharge
    let sumOfLine = SpecifiedLineTradeSettlement/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount
    let adjusted = (orzero {sumOfLine} - {summed}[ChargeIndicator/udt:Indicator ~= 'true']/ActualAmount
      + {summed}[ChargeIndicator/udt:Indicator ~= 'false']/ActualAmount)
    let away = calc abs ({adjusted} * {base}
      - (value SpecifiedLineTradeDelivery/BilledQuantity else 1) * orzero {prices}/NetPriceProductTradePrice/ChargeAmount)
    @ IncludedSupplyChainTradeLineItem
    PEPPOL-EN16931-R120 ? {away} <= 0.02 * abs {base} or {currency} = 'HUF' and {away} <= 0.5 * abs {base}
    PEPPOL-EN16931-R101 ! not SpecifiedLineTradeSettlement/AdditionalReferencedDocument
      or SpecifiedLineTradeSettlement/AdditionalReferencedDocument/TypeCode = '130'
    @ NetPriceProductTradePrice|GrossPriceProductTradePrice
    PEPPOL-EN16931-R121 ! not BasisQuantity or BasisQuantity > 0
    @ NetPriceProductTradePrice|GrossPriceProductTradePrice/BasisQuantity[@unitCode]
    PEPPOL-EN16931-R130 ! @unitCode = ../../../SpecifiedLineTradeDelivery/BilledQuantity/@unitCode
    pattern empty
    @ *[not *][not filled .][not is ApplicableHeaderTradeDelivery]
    PEPPOL-EN16931-R008 ! not always
    pattern price
    @ rsm:SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeAgreement/GrossPriceProductTradePrice
    PEPPOL-EN16931-R044 ! not AppliedTradeAllowanceCharge/ActualAmount
      or AppliedTradeAllowanceCharge/ChargeIndicator/udt:Indicator = 'false'
    PEPPOL-EN16931-R046 ! not ChargeAmount or calc value ../NetPriceProductTradePrice/ChargeAmount
      = value ChargeAmount - orzero AppliedTradeAllowanceCharge/ActualAmount
    """
}
