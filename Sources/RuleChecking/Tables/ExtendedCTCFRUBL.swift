/// EXTENDED-CTC-FR in UBL: the rules of EN 16931, some of which it has in its own way.
enum ExtendedCTCFRUBL {
  static let book = Result { () throws(RuleTableError) in
    try RuleBook(
      prefixes: EN16931UBL.prefixes, functions: RuleFunction.named, [totals, categories, syntax, codes, lines],
      changing: EN16931UBL.tables, without: omitted)
  }

  /// Rules of EN 16931 that it has not, or asks of other elements.
  private static let omitted = Set(
    """
    BR-22 BR-23 BR-24 BR-26 BR-27 BR-28 BR-54 BR-55 BR-AE-08 BR-AF-01 BR-AF-08 BR-AG-08 BR-CL-10 BR-CL-20 BR-CL-24 BR-CO-04
    BR-CO-10 BR-CO-11 BR-CO-12 BR-CO-13 BR-CO-15 BR-CO-17 BR-E-01 BR-E-08 BR-G-01 BR-G-08 BR-IC-01 BR-IC-08 BR-O-01 BR-O-02
    BR-O-03 BR-O-04 BR-O-08 BR-O-11 BR-O-12 BR-O-13 BR-O-14 BR-S-01 BR-S-08 BR-S-09 BR-S-10 BR-Z-01 BR-Z-08 BR-Z-10
    UBL-CR-018 UBL-CR-026 UBL-CR-047 UBL-CR-096 UBL-CR-099 UBL-CR-194 UBL-CR-195 UBL-CR-258 UBL-CR-259 UBL-CR-269
    UBL-CR-270 UBL-CR-271 UBL-CR-272 UBL-CR-273 UBL-CR-274 UBL-CR-288 UBL-CR-410 UBL-CR-439 UBL-CR-480 UBL-CR-481
    UBL-CR-490 UBL-CR-523 UBL-CR-524 UBL-CR-525 UBL-CR-528 UBL-CR-529 UBL-CR-530 UBL-CR-531 UBL-CR-550 UBL-CR-561
    UBL-CR-563 UBL-CR-600 UBL-CR-601 UBL-CR-609 UBL-CR-611 UBL-CR-619 UBL-CR-633 UBL-CR-634 UBL-CR-645 UBL-CR-662
    UBL-CR-669 UBL-CR-670 UBL-SR-04 UBL-SR-06 UBL-SR-07 UBL-SR-16 UBL-SR-20 UBL-SR-34 UBL-SR-37 UBL-SR-48 UBL-SR-52
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// Totals within a tolerance, and lines, of which those that only group others or inform are not reckoned.
  private static let totals = """
    pattern model
    let vat = [TaxScheme/cbc:ID ~^= 'VAT']
    let root = /ubl:Invoice|cn:CreditNote
    let earlier = InvoiceDocumentReference
    let own = BillingReference[{earlier}/cbc:ID = {root}/cbc:ID]
    let isCounted = (not BillingReference/{earlier}/cbc:ID = {root}/cbc:ID or {own}/{earlier}/cbc:DocumentStatusCode = 'DETAIL')
    let line = InvoiceLine|CreditNoteLine
    let discounts = AllowanceCharge[cbc:ChargeIndicator = false]
    let surcharges = AllowanceCharge[cbc:ChargeIndicator = true]
    @ /ubl:Invoice/LegalMonetaryTotal/cbc:PayableAmount
    BR-CO-25 ! . > 0 and (//cbc:DueDate or //PaymentTerms/cbc:Note) or . <= 0
    @ LegalMonetaryTotal
    let reckoned = //{line}[{isCounted}]/cbc:LineExtensionAmount
    let taxed = ../TaxTotal/cbc:TaxAmount[@currencyID = {root}/cbc:DocumentCurrencyCode]
    let tolerated = 0.01 * (count {reckoned} + count ../{discounts} + count ../{surcharges})
    let slackOfDiscounts = 0.01 * count ../{discounts}
    let slackOfSurcharges = 0.01 * count ../{surcharges}
    BR-FREXT-CO-10 ! binary round abs (value cbc:LineExtensionAmount - round sum {reckoned}) <= 0.01 * count {reckoned}
    for rule,name,part,slack in 11,AllowanceTotalAmount,{discounts},{slackOfDiscounts}
      12,ChargeTotalAmount,{surcharges},{slackOfSurcharges}
    BR-FREXT-CO-{rule} ! binaryexact round sum ../{part}/cbc:Amount >= value cbc:{name} - {slack}
      and binaryexact round sum ../{part}/cbc:Amount <= value cbc:{name} + {slack} or not cbc:{name} and not ../{part}
    end
    BR-FREXT-CO-13 ! binary round abs (value cbc:TaxExclusiveAmount - round sum {reckoned}
      + round sum ../{discounts}/cbc:Amount - round sum ../{surcharges}/cbc:Amount) <= {tolerated}
    BR-FREXT-CO-15 ! not {taxed}
      or calc abs (value cbc:TaxInclusiveAmount - value {taxed} - value cbc:TaxExclusiveAmount) <= {tolerated}
    @ /ubl:Invoice ; /cn:CreditNote
    let broken = TaxTotal/TaxSubtotal/TaxCategory[cbc:ID ~= '{code}']
    let inlines = {line}[{isCounted}]/Item/ClassifiedTaxCategory[cbc:ID ~= '{code}']
    let adjusted = AllowanceCharge/TaxCategory[cbc:ID ~= '{code}']
    for id,code in S,S Z,Z E,E AE,AE IC,K G,G O,O AF,L AG,M
    BR-FREXT-{id}-01 ! not {broken} and not {inlines} and not {adjusted} or {broken} and ({inlines} or {adjusted})
    end
    @ InvoiceLine ; CreditNoteLine
    BR-FREXT-22 ! not {isCounted} or cbc:InvoicedQuantity or cbc:CreditedQuantity
    BR-FREXT-23 ! not {isCounted} or cbc:InvoicedQuantity/@unitCode or cbc:CreditedQuantity/@unitCode
    BR-FREXT-24 ! not {isCounted} or cbc:LineExtensionAmount
    BR-FREXT-26 ! not {isCounted} or Price/cbc:PriceAmount
    BR-FREXT-CO-04 ! not {isCounted} or Item/ClassifiedTaxCategory[alone TaxScheme]{vat}/cbc:ID
    @ //AdditionalItemProperty
    BR-FREXT-54-1 ! cbc:Name or cbc:NameCode
    BR-FREXT-54-2 ! cbc:Value and not cbc:ValueQuantity or not cbc:Value and cbc:ValueQuantity[@unitCode != '']
    @ {root}/BillingReference
    BR-55 ! InvoiceDocumentReference/cbc:ID
    """

  /// The breakdown of each VAT category, within a tolerance: by category and rate (ini), and by the reason of an exemption
  /// besides (rev). The official rules reckon it in binary floating point.
  private static let categories = """
    let of = {rate} and one cbc:ID ~= '{code}'
    let rate = one cbc:Percent == one $/cbc:Percent
    let reason = and cbc:TaxExemptionReasonCode like $/cbc:TaxExemptionReasonCode
      and cbc:TaxExemptionReason like $/cbc:TaxExemptionReason
    let linesIni = //{line}[Item/ClassifiedTaxCategory[{of}]][{isCounted}]/cbc:LineExtensionAmount
    let linesRev = //{line}[Item/ClassifiedTaxCategory[{of} {reason}]][{isCounted}]/cbc:LineExtensionAmount
    let partIni = [TaxCategory[{of}]]/cbc:Amount
    let partRev = [TaxCategory[{of} {reason}]]/cbc:Amount
    let nearIni = binary abs (value ../cbc:TaxableAmount - round sum {linesIni} + cast round sum ../../../{discounts}{partIni}
      - cast round sum ../../../{surcharges}{partIni}) <= {slackIni}
    let nearRev = binary abs (value ../cbc:TaxableAmount - round sum {linesRev} + cast round sum ../../../{discounts}{partRev}
      - cast round sum ../../../{surcharges}{partRev}) <= {slackRev}
    let slackIni = 0.01 * (count {linesIni} + count ../../../AllowanceCharge{partIni})
    let slackRev = 0.01 * (count {linesRev} + count ../../../AllowanceCharge{partRev})
    # The official rules read these first.
    let reasons = (filled cbc:TaxExemptionReason or always) and (filled cbc:TaxExemptionReasonCode or always)
    let readable = {reasons} and (calc value cbc:Percent = 0 or always)
    for code in AE E G K L M O S Z
    @ /*/TaxTotal/TaxSubtotal/TaxCategory[cbc:ID ~= '{code}']{vat}
    end
    for id,code in AE,AE E,E G,G IC,K AF,L AG,M S,S Z,Z
    @ /*/TaxTotal/TaxSubtotal/TaxCategory[cbc:ID ~= '{code}']{vat}
    BR-FREXT-{id}-08 ! {readable} and some .: ({nearRev} or {nearIni})
    BR-FREXT-{id}-08ini ? some .: {nearIni}
    BR-FREXT-{id}-08rev ? some .: {nearRev}
    end
    let away = calc abs (value ../cbc:TaxAmount - round (value ../cbc:TaxableAmount * value cbc:Percent * 0.01))
    for id,code in S,S
    @ /*/TaxTotal/TaxSubtotal/TaxCategory[cbc:ID ~= '{code}']{vat}
    BR-FREXT-S-09 ! some .: {away} <= {slackRev}
    end
    # What is not subject to VAT has no rate.
    let rate = always
    for id,code in O,O
    @ /*/TaxTotal/TaxSubtotal/TaxCategory[cbc:ID ~= '{code}']{vat}
    BR-FREXT-{id}-08 ! {reasons} and some .: ({nearRev} or {nearIni})
    BR-FREXT-{id}-08ini ? some .: {nearIni}
    BR-FREXT-{id}-08rev ? some .: {nearRev}
    end
    """

  /// The syntax binding.
  private static let syntax = """
    pattern syntax
    @ /ubl:Invoice ; /cn:CreditNote
    for rule,terms in UBL-FREXT-CR-410,DeliveryTerms UBL-FREXT-CR-645,{line}/DeliveryTerms
    {rule} ? not {terms}/*[not is cbc:ID|DeliveryLocation] and not {terms}/DeliveryLocation/*[not is cbc:Name]
    end
    CII-FREXT-CR-490 ? not TaxExchangeRate/*[not is cbc:SourceCurrencyCode|cbc:TargetCurrencyCode|cbc:CalculationRate|cbc:Date]
    @ InvoiceLine ; CreditNoteLine
    let isReckoned = (not BillingReference/{earlier}/cbc:ID or {own}/{earlier}/cbc:DocumentStatusCode = 'DETAIL')
    UBL-FREXT-SR-48 ! {isReckoned} and count Item/ClassifiedTaxCategory = 1
      or not {isReckoned} and count Item/ClassifiedTaxCategory <= 1
    @ {root}/BillingReference
    UBL-SR-06 ! count InvoiceDocumentReference <= 1
    UBL-SR-07 ! InvoiceDocumentReference/cbc:ID
    """

  /// Code lists.
  private static let codes = """
    pattern codes
    @ PartyIdentification/cbc:ID[@schemeID]
    BR-FREXT-CL-10 ! @schemeID in identifierschemes or @schemeID ~= 'BY','SE'
      or @schemeID ~= 'SEPA' and (^AccountingSupplierParty or ^PayeeParty)
    let reasons = AllowanceCharge[cbc:ChargeIndicator = true]/cbc:AllowanceChargeReasonCode
    @ AllowanceCharge[cbc:ChargeIndicator = false]/cbc:AllowanceChargeReasonCode
    @ {reasons}[@listID = '7161' or not @listID]
    BR-FREXT-CL-20 ! . in chargereasons
    @ {reasons}[@listID = '5153']
    BR-FREXT-CL-20-TAX ! . in fxtaxtypes and not . ~= 'VAT'
    @ {reasons}[@listID != '']
    BR-FREXT-CL-20-LISTID ! @listID ~= '7161','5153'
    @ cbc:EmbeddedDocumentBinaryObject[@mimeCode]
    BR-FREXT-CL-24 ! @mimeCode strictly in frenchattachments
    @ DeliveryTerms/cbc:ID
    BR-FREXT-CL-27 ! . in fxdeliveryterms
    pattern lines
    @ {line}/Item/AdditionalItemProperty/cbc:NameCode
    BR-FREXT-04 ! . in properties
    """

  /// Lines below lines.
  private static let lines = """
    @ {line}
    let status = {earlier}/cbc:DocumentStatusCode
    let parent = {own}/BillingReferenceLine/cbc:ID
    let group = BillingReference/InvoiceDocumentReference[cbc:ID = {root}/cbc:ID]/cbc:DocumentStatusCode = 'GROUP'
    let children = ../{line}[{parent} = $/cbc:ID]
    BR-FREXT-05 ! not {own}/{status} or one BillingReference/{status} ~= 'DETAIL','GROUP','INFORMATION'
    BR-FREXT-06 ! not {parent} or {own}/{status}
    BR-FREXT-08 ! not {group} or not cbc:LineExtensionAmount or some .:
      binary round sum {children}[{own}/{status} = 'DETAIL','GROUP']/cbc:LineExtensionAmount = value cbc:LineExtensionAmount
    BR-FREXT-11 ! not {parent} or some .: (../{line}[cbc:ID = $/{parent}][cbc:ID != $/cbc:ID])
    BR-FREXT-12 ! not {group} or not cbc:LineExtensionAmount or some .:
      calc count {children}[{own}/{status} = 'GROUP'] = count {children}[{own}/{status} = 'GROUP']/cbc:LineExtensionAmount
    """
}
