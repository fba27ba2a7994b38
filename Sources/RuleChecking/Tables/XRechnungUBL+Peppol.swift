extension XRechnungUBL {
  /// The rules of Peppol BIS Billing 3 that XRechnung takes over, with its own conditions.
  static let peppol = """
    pattern empty
    @ *[not *][not filled .]
    PEPPOL-EN16931-R008 ! is cbc:ID and ..[is OrderReference]
    pattern peppol
    @ ubl:Invoice|cn:CreditNote
    PEPPOL-EN16931-R001 ! cbc:ProfileID
    PEPPOL-EN16931-R053 ! count TaxTotal[TaxSubtotal] = 1
    PEPPOL-EN16931-R054 ! cbc:TaxCurrencyCode and count TaxTotal[not TaxSubtotal] = 1
      or not cbc:TaxCurrencyCode and count TaxTotal[not TaxSubtotal] = 0
    let accounted = TaxTotal/cbc:TaxAmount[@currencyID = ../../cbc:TaxCurrencyCode]
    let stated = TaxTotal/cbc:TaxAmount[@currencyID = ../../cbc:DocumentCurrencyCode]
    PEPPOL-EN16931-R055 ! not cbc:TaxCurrencyCode or {accounted} <= 0 and {stated} <= 0 or {accounted} >= 0 and {stated} >= 0
    @ cbc:TaxCurrencyCode
    PEPPOL-EN16931-R005 ! not . ~= ../cbc:DocumentCurrencyCode and (filled . or filled ../cbc:DocumentCurrencyCode)
    @ AccountingCustomerParty/Party
    PEPPOL-EN16931-R010 ! cbc:EndpointID
    @ AccountingSupplierParty/Party
    PEPPOL-EN16931-R020 ! cbc:EndpointID
    let percent = cbc:MultiplierFactorNumeric
    for number,first,second in R041,[{percent}],[not~cbc:BaseAmount] R042,[not~{percent}],[cbc:BaseAmount]
    @ ubl:Invoice|cn:CreditNote/AllowanceCharge{first}{second}
      ; ubl:Invoice/InvoiceLine/AllowanceCharge{first}{second} ; cn:CreditNote/CreditNoteLine/AllowanceCharge{first}{second}
    PEPPOL-EN16931-{number} ! not always
    end
    let miscounted = calc abs (orzero cbc:Amount * 100 - value cbc:BaseAmount * value {percent})
    let forints = /ubl:Invoice|cn:CreditNote/cbc:DocumentCurrencyCode = 'HUF'
    @ ubl:Invoice|cn:CreditNote/AllowanceCharge
      ; ubl:Invoice/InvoiceLine/AllowanceCharge ; cn:CreditNote/CreditNoteLine/AllowanceCharge
    PEPPOL-EN16931-R040 ! not {percent} or not cbc:BaseAmount or {miscounted} <= 2 or {forints} and {miscounted} <= 50
    PEPPOL-EN16931-R043 ! cbc:ChargeIndicator ~= 'true','false'
    @ PaymentMeans[count cbc:PaymentMeansCode = 1][cbc:PaymentMeansCode ~= '49','59']
    PEPPOL-EN16931-R061 ! PaymentMandate/cbc:ID
    for number,edge,order in R110,Start,>= R111,End,<=
    @ ubl:Invoice[InvoicePeriod/cbc:{edge}Date]/InvoiceLine/InvoicePeriod/cbc:{edge}Date
      ; cn:CreditNote[InvoicePeriod/cbc:{edge}Date]/CreditNoteLine/InvoicePeriod/cbc:{edge}Date
    PEPPOL-EN16931-{number} ! . text {order} ../../../InvoicePeriod/cbc:{edge}Date
    end
    let base = (value Price/cbc:BaseQuantity[not . = 0] else 1)
    let adjusted = (orzero cbc:LineExtensionAmount
      - round sum AllowanceCharge[cbc:ChargeIndicator ~= 'true']/cbc:Amount
      + round sum AllowanceCharge[cbc:ChargeIndicator ~= 'false']/cbc:Amount)
    let quantity = [/ubl:Invoice and is cbc:InvoicedQuantity or /cn:CreditNote and is cbc:CreditedQuantity]
    let away = calc abs ({adjusted} * {base}
      - (value cbc:InvoicedQuantity|cbc:CreditedQuantity{quantity} else 1) * orzero Price/cbc:PriceAmount)
    @ InvoiceLine|CreditNoteLine
    PEPPOL-EN16931-R120 ? {away} <= 0.02 * abs {base} or {forints} and {away} <= 0.5 * abs {base}
    PEPPOL-EN16931-R121 ! not Price/cbc:BaseQuantity or Price/cbc:BaseQuantity > 0
    PEPPOL-EN16931-R101 ! not DocumentReference or DocumentReference/cbc:DocumentTypeCode = '130'
    @ Price/AllowanceCharge
    PEPPOL-EN16931-R044 ! cbc:ChargeIndicator ~= 'false'
    PEPPOL-EN16931-R046 ! not cbc:BaseAmount or calc value ../cbc:PriceAmount = value cbc:BaseAmount - value cbc:Amount
    @ Price/cbc:BaseQuantity[@unitCode]
    PEPPOL-EN16931-R130 ! not ../../cbc:InvoicedQuantity|cbc:CreditedQuantity
      or @unitCode = ../../cbc:InvoicedQuantity|cbc:CreditedQuantity{quantity}/@unitCode
    """
}
