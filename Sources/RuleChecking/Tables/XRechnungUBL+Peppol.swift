extension XRechnungUBL {
  /// The rules of Peppol BIS Billing 3 that XRechnung takes over, with its own conditions.
  static let peppol = """
    pattern empty
    @ *[not *][not filled .]
    PEPPOL-EN16931-R008 ! is cbc:ID and ..[is OrderReference]
    pattern peppol
    @ ubl:Invoice|cn:CreditNote
    PEPPOL-EN16931-R001 ! cbc:ProfileID
    \(PeppolUBL.totals)
    let accounted = TaxTotal/cbc:TaxAmount[@currencyID = ../../cbc:TaxCurrencyCode]
    let stated = TaxTotal/cbc:TaxAmount[@currencyID = ../../cbc:DocumentCurrencyCode]
    PEPPOL-EN16931-R055 ! not cbc:TaxCurrencyCode or {accounted} <= 0 and {stated} <= 0 or {accounted} >= 0 and {stated} >= 0
    \(PeppolUBL.parties)
    \(PeppolUBL.percentages)
    let miscounted = calc abs (orzero cbc:Amount * 100 - value cbc:BaseAmount * value {percent})
    let forints = once /ubl:Invoice|cn:CreditNote/cbc:DocumentCurrencyCode = 'HUF'
    @ ubl:Invoice|cn:CreditNote/AllowanceCharge
      ; ubl:Invoice/InvoiceLine/AllowanceCharge ; cn:CreditNote/CreditNoteLine/AllowanceCharge
    PEPPOL-EN16931-R040 ! not {percent} or not cbc:BaseAmount or {miscounted} <= 2 or {forints} and {miscounted} <= 50
    PEPPOL-EN16931-R043 ! one cbc:ChargeIndicator/text ~= 'true','false'
    @ PaymentMeans[count cbc:PaymentMeansCode = 1][cbc:PaymentMeansCode ~= '49','59']
    PEPPOL-EN16931-R061 ! PaymentMandate/cbc:ID
    for number,edge,order in R110,Start,>= R111,End,<=
    @ ubl:Invoice[InvoicePeriod/cbc:{edge}Date]/InvoiceLine/InvoicePeriod/cbc:{edge}Date
      ; cn:CreditNote[InvoicePeriod/cbc:{edge}Date]/CreditNoteLine/InvoicePeriod/cbc:{edge}Date
    PEPPOL-EN16931-{number} ! ./text date {order} ../../../InvoicePeriod/cbc:{edge}Date
    end
    \(PeppolUBL.lineValues)
    @ InvoiceLine|CreditNoteLine
    PEPPOL-EN16931-R120 ? {away} <= 0.02 * abs {base} or {forints} and {away} <= 0.5 * abs {base}
    \(PeppolUBL.prices)
    """
}
