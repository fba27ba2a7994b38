/// Rules of Peppol BIS Billing 3 that XRechnung has taken over as they are.
extension PeppolCII {
  /// The currencies, and what a document has of VAT totals.
  static let totals = """
    let settlements = /rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement
    let currency = {settlements}/InvoiceCurrencyCode
    let accounting = {settlements}/TaxCurrencyCode
    let total = SpecifiedTradeSettlementHeaderMonetarySummation/TaxTotalAmount
    let unlike = {total}[@currencyID != {currency}]
    @ ApplicableHeaderTradeSettlement
    PEPPOL-EN16931-R005 ! not TaxCurrencyCode or not one TaxCurrencyCode/text ~= one InvoiceCurrencyCode/text
      and (filled TaxCurrencyCode/text or filled InvoiceCurrencyCode/text)
    PEPPOL-EN16931-R054 ! TaxCurrencyCode and count {unlike} = 1 or not TaxCurrencyCode and count {unlike} = 0
    """

  /// The parties' electronic addresses.
  static let parties = """
    @ BuyerTradeParty
    PEPPOL-EN16931-R010 ! URIUniversalCommunication/URIID
    @ SellerTradeParty
    PEPPOL-EN16931-R020 ! URIUniversalCommunication/URIID
    """

  /// Percentages and their bases.
  static let percentages = """
    @ SpecifiedTradeAllowanceCharge[CalculationPercent][not BasisAmount]
    PEPPOL-EN16931-R041 ! not always
    @ SpecifiedTradeAllowanceCharge[not CalculationPercent][BasisAmount]
    PEPPOL-EN16931-R042 ! not always
    let miscounted = calc abs (orzero ActualAmount * 100 - value BasisAmount * value CalculationPercent)
    let sign = one ChargeIndicator/udt:Indicator/text ~= 'true','false'
    """

  /// Mandates, and the periods of lines.
  static let periods = """
    @ SpecifiedTradeSettlementPaymentMeans[count TypeCode = 1][TypeCode ~= '49','59']
    PEPPOL-EN16931-R061 ! ../SpecifiedTradePaymentTerms/DirectDebitMandateID
    for number,edge,order in R110,Start,>= R111,End,<=
    let own = SpecifiedLineTradeSettlement/BillingSpecifiedPeriod/{edge}DateTime
    let whole = ApplicableHeaderTradeSettlement/BillingSpecifiedPeriod/{edge}DateTime
    @ rsm:SupplyChainTradeTransaction[{whole}]/IncludedSupplyChainTradeLineItem/{own}
    PEPPOL-EN16931-{number} ! udt:DateTimeString text {order} ../../../../{whole}/udt:DateTimeString
    end
    """

  /// A line's documents, and its prices.
  static let prices = """
    PEPPOL-EN16931-R101 ! not SpecifiedLineTradeSettlement/AdditionalReferencedDocument
      or SpecifiedLineTradeSettlement/AdditionalReferencedDocument/TypeCode = '130'
    @ NetPriceProductTradePrice|GrossPriceProductTradePrice
    PEPPOL-EN16931-R121 ! not BasisQuantity or one BasisQuantity > 0
    @ NetPriceProductTradePrice|GrossPriceProductTradePrice/BasisQuantity[@unitCode]
    PEPPOL-EN16931-R130 ! @unitCode = ../../../SpecifiedLineTradeDelivery/BilledQuantity/@unitCode
    """
}
