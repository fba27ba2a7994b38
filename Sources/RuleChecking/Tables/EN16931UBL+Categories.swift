extension EN16931UBL {
  /// The rules of each VAT category, about its breakdown, discounts, charges and lines.
  static let categories = """
    let adjusted = + sum ../../../{charge}[TaxCategory/cbc:ID ~= '{code}']/cbc:Amount
      - sum ../../../{allowance}[TaxCategory/cbc:ID ~= '{code}']/cbc:Amount
    let invoiced = sum ../../../InvoiceLine[Item/ClassifiedTaxCategory/cbc:ID ~= '{code}']/cbc:LineExtensionAmount
      {adjusted}
    let credited = sum ../../../CreditNoteLine[Item/ClassifiedTaxCategory/cbc:ID ~= '{code}']/cbc:LineExtensionAmount
      {adjusted}
    let isratedline = [Item/ClassifiedTaxCategory/cbc:ID ~= '{code}'][alone Item/ClassifiedTaxCategory/cbc:Percent]
      [Item/ClassifiedTaxCategory/cbc:Percent == $]
    let israted = [TaxCategory/cbc:ID ~= '{code}'][alone TaxCategory/cbc:Percent][TaxCategory/cbc:Percent == $]
    let ratedadjusted = + sum ../../../{charge}{israted}/cbc:Amount - sum ../../../{allowance}{israted}/cbc:Amount
    let ratedinvoiced = sum ../../../InvoiceLine{isratedline}/cbc:LineExtensionAmount {ratedadjusted}
    let ratedcredited = sum ../../../CreditNoteLine{isratedline}/cbc:LineExtensionAmount {ratedadjusted}
    let nearinvoiced = nearexact ../cbc:TaxableAmount ({ratedinvoiced})
    let nearcredited = nearexact ../cbc:TaxableAmount ({ratedcredited})
    let exact = //InvoiceLine and calc value ../cbc:TaxableAmount = {invoiced}
      or //CreditNoteLine and calc value ../cbc:TaxableAmount = {credited}
    let tax = round (abs value ../cbc:TaxableAmount * value cbc:Percent * 0.01)
    let neartax = calc abs value ../cbc:TaxAmount - 1 < {tax} and calc abs value ../cbc:TaxAmount + 1 > {tax}
    let reason = cbc:TaxExemptionReason or cbc:TaxExemptionReasonCode
    let noreason = not cbc:TaxExemptionReason and not cbc:TaxExemptionReasonCode
    let isvat = [cbc:ID ~= '{code}']{vat}
    let inlines = InvoiceLine|CreditNoteLine/Item/ClassifiedTaxCategory{isvat}
    for id,code in AE,AE E,E G,G IC,K
    @ /*/TaxTotal/TaxSubtotal/TaxCategory{isvat}
    BR-{id}-08 ! {exact}
    BR-{id}-09 ! ../cbc:TaxAmount = 0
    BR-{id}-10 ! {reason}
    @ {allowance}/TaxCategory{isvat}
    BR-{id}-06 ! calc value cbc:Percent = 0
    @ {charge}/TaxCategory{isvat}
    BR-{id}-07 ! calc value cbc:Percent = 0
    @ {inlines}
    BR-{id}-05 ! calc value cbc:Percent = 0
    end
    for id,code in AF,L AG,M
    @ /*/TaxTotal/TaxSubtotal/TaxCategory{isvat}
    BR-{id}-08 ! every cbc:Percent: (//InvoiceLine and {nearinvoiced} or //CreditNoteLine and {nearcredited})
    BR-{id}-09 ! {neartax}
    BR-{id}-10 ! {noreason}
    @ {allowance}/TaxCategory{isvat}
    BR-{id}-06 ! cbc:Percent >= 0
    @ {charge}/TaxCategory{isvat}
    BR-{id}-07 ! cbc:Percent >= 0
    @ {inlines}
    BR-{id}-05 ! cbc:Percent >= 0
    end
    for id,code in O,O
    @ /*/TaxTotal/TaxSubtotal/TaxCategory{isvat}
    BR-O-08 ! {exact}
    BR-O-09 ! ../cbc:TaxAmount = 0
    BR-O-10 ! {reason}
    @ {allowance}/TaxCategory{isvat}
    BR-O-06 ! not cbc:Percent
    @ {charge}/TaxCategory{isvat}
    BR-O-07 ! not cbc:Percent
    @ {inlines}
    BR-O-05 ! not cbc:Percent
    end
    for id,code in S,S
    let ratedother = //AllowanceCharge[TaxCategory/cbc:ID ~= 'S'][TaxCategory/cbc:Percent == $]
    @ /*/TaxTotal/TaxSubtotal/TaxCategory{isvat}
    BR-S-08 ! every cbc:Percent: ((//InvoiceLine{isratedline} or {ratedother}) and {nearinvoiced}
      or (//CreditNoteLine{isratedline} or {ratedother}) and {nearcredited})
    BR-S-09 ! {neartax}
    BR-S-10 ! {noreason}
    @ {allowance}/TaxCategory{isvat}
    BR-S-06 ! cbc:Percent > 0
    @ {charge}/TaxCategory{isvat}
    BR-S-07 ! cbc:Percent > 0
    @ {inlines}
    BR-S-05 ! cbc:Percent > 0
    end
    for id,code in Z,Z
    @ /*/TaxTotal/TaxSubtotal/TaxCategory{isvat}
    BR-Z-08 ! {exact}
    BR-Z-09 ! ../cbc:TaxAmount = 0
    BR-Z-10 ! {noreason}
    @ {allowance}/TaxCategory{isvat}
    BR-Z-06 ! calc value cbc:Percent = 0
    @ {charge}/TaxCategory{isvat}
    BR-Z-07 ! calc value cbc:Percent = 0
    @ {inlines}
    BR-Z-05 ! calc value cbc:Percent = 0
    end
    """
}
