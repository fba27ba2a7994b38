extension XRechnungCII {
  /// The rules of Peppol BIS Billing 3 that XRechnung takes over, with its own conditions.
  static let peppol = """
    pattern peppol
    @ rsm:ExchangedDocumentContext
    PEPPOL-EN16931-R001 ! BusinessProcessSpecifiedDocumentContextParameter/ID
    \(PeppolCII.totals)
    PEPPOL-EN16931-R055 ! not {accounting} or not {total}[@currencyID = {currency}]
      or {total}[@currencyID = {accounting}] < 0 and {total}[@currencyID = {currency}] < 0
      or {total}[@currencyID = {accounting}] >= 0 and {total}[@currencyID = {currency}] >= 0
    PEPPOL-EN16931-R053 ! count {total}[@currencyID = {currency}] <= 1
    \(PeppolCII.parties)
    \(PeppolCII.percentages)
    let forints = once {currency} = 'HUF'
    @ SpecifiedTradeAllowanceCharge
    PEPPOL-EN16931-R040 ! not CalculationPercent or not BasisAmount or {miscounted} <= 2
      or {forints} and {miscounted} <= 50
    PEPPOL-EN16931-R043-1 ! {sign}
    @ AppliedTradeAllowanceCharge
    PEPPOL-EN16931-R043-2 ! {sign}
    \(PeppolCII.periods)
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
    PEPPOL-EN16931-R120 ? {away} <= 0.02 * abs {base} or {forints} and {away} <= 0.5 * abs {base}
    \(PeppolCII.prices)
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
