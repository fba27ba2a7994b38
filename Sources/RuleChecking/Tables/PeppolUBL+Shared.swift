/// Rules of Peppol BIS Billing 3 that XRechnung has taken over as they are.
extension PeppolUBL {
  /// What a document has of VAT totals.
  static let totals = """
    PEPPOL-EN16931-R053 ! count TaxTotal[TaxSubtotal] = 1
    PEPPOL-EN16931-R054 ! cbc:TaxCurrencyCode and count TaxTotal[not TaxSubtotal] = 1
      or not cbc:TaxCurrencyCode and count TaxTotal[not TaxSubtotal] = 0
    """

  /// The currency of the booked VAT, and the parties' addresses.
  static let parties = """
    @ cbc:TaxCurrencyCode
    PEPPOL-EN16931-R005 ! not one ./text ~= one ../cbc:DocumentCurrencyCode/text
      and (filled ./text or filled ../cbc:DocumentCurrencyCode/text)
    @ AccountingCustomerParty/Party
    PEPPOL-EN16931-R010 ! cbc:EndpointID
    @ AccountingSupplierParty/Party
    PEPPOL-EN16931-R020 ! cbc:EndpointID
    """

  /// Percentages and their bases.
  static let percentages = """
    let percent = cbc:MultiplierFactorNumeric
    for number,first,second in R041,[{percent}],[not~cbc:BaseAmount] R042,[not~{percent}],[cbc:BaseAmount]
    @ ubl:Invoice|cn:CreditNote/AllowanceCharge{first}{second}
      ; ubl:Invoice/InvoiceLine/AllowanceCharge{first}{second} ; cn:CreditNote/CreditNoteLine/AllowanceCharge{first}{second}
    PEPPOL-EN16931-{number} ! not always
    end
    """

  /// What lines are computed of.
  static let lineValues = """
    let base = (value Price/cbc:BaseQuantity[not . = 0] else 1)
    let adjusted = (orzero cbc:LineExtensionAmount
      - round sum AllowanceCharge[cbc:ChargeIndicator ~= 'true']/cbc:Amount
      + round sum AllowanceCharge[cbc:ChargeIndicator ~= 'false']/cbc:Amount)
    let quantity = [/ubl:Invoice and is cbc:InvoicedQuantity or /cn:CreditNote and is cbc:CreditedQuantity]
    let away = calc abs ({adjusted} * {base}
      - (value cbc:InvoicedQuantity|cbc:CreditedQuantity{quantity} else 1) * orzero Price/cbc:PriceAmount)
    """

  /// A line's base quantity and documents, and its price.
  static let prices = """
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
