/// EXTENDED-CTC-FR in CII: the rules of EN 16931, some of which it has in its own way.
enum ExtendedCTCFRCII {
  static let book = Result { () throws(RuleTableError) in
    try RuleBook(
      prefixes: EN16931CII.prefixes, functions: RuleFunction.named,
      [EN16931CII.names, names, totals, categories, untaxed, syntax, codes, lines], changing: EN16931CII.tables,
      without: omitted)
  }

  /// Rules of EN 16931 that it has not.
  private static let omitted = Set(
    """
    BR-22 BR-23 BR-24 BR-26 BR-27 BR-28 BR-38 BR-44 BR-54 BR-AE-01 BR-AE-08 BR-AF-01 BR-AF-08 BR-AF-10 BR-AG-01 BR-AG-08
    BR-AG-10 BR-CL-07 BR-CL-10 BR-CL-20 BR-CL-24 BR-CO-04 BR-CO-10 BR-CO-11 BR-CO-12 BR-CO-13 BR-CO-15 BR-CO-17 BR-CO-22
    BR-CO-24 BR-E-01 BR-E-08 BR-G-01 BR-G-08 BR-IC-01 BR-IC-08 BR-O-01 BR-O-02 BR-O-03 BR-O-04 BR-O-08 BR-O-09 BR-O-10
    BR-O-11 BR-O-12 BR-O-13 BR-O-14 BR-S-01 BR-S-08 BR-S-09 BR-S-10 BR-Z-01 BR-Z-08 BR-Z-10 CII-DT-018 CII-DT-024
    CII-DT-027 CII-DT-052 CII-DT-058 CII-DT-098 CII-SR-039 CII-SR-040 CII-SR-041 CII-SR-068 CII-SR-069 CII-SR-070
    CII-SR-072 CII-SR-106 CII-SR-107 CII-SR-108 CII-SR-127 CII-SR-128 CII-SR-148 CII-SR-156 CII-SR-164 CII-SR-170
    CII-SR-173 CII-SR-174 CII-SR-175 CII-SR-200 CII-SR-201 CII-SR-210 CII-SR-278 CII-SR-282 CII-SR-293 CII-SR-305
    CII-SR-333 CII-SR-334 CII-SR-350 CII-SR-351 CII-SR-352 CII-SR-353 CII-SR-354 CII-SR-355 CII-SR-356 CII-SR-357
    CII-SR-358 CII-SR-359 CII-SR-360 CII-SR-361 CII-SR-362 CII-SR-363 CII-SR-365 CII-SR-366 CII-SR-422 CII-SR-439
    CII-SR-454 CII-SR-458 CII-SR-470 CII-SR-474
    """.split(whereSeparator: \.isWhitespace).map(String.init))

  /// What stands for parts of the document.
  static let names = """
    let status = AssociatedDocumentLineDocument/LineStatusReasonCode
    let counted = [not {status} or {status} = 'DETAIL']
    let discounts = SpecifiedTradeAllowanceCharge[ChargeIndicator/udt:Indicator = 'false']
    let surcharges = SpecifiedTradeAllowanceCharge[ChargeIndicator/udt:Indicator = 'true']
    let logistics = SpecifiedLogisticsServiceCharge
    let parent = AssociatedDocumentLineDocument/ParentLineID
    let own = AssociatedDocumentLineDocument/LineID
    let total = SpecifiedLineTradeSettlement/{linetotal}
    let others = //CategoryTradeTax[CategoryCode = '{code}']
    """

  /// Totals within a tolerance, and lines, of which those that only group others or inform are not reckoned.
  static let totals = """
    pattern model
    @ //ApplicableHeaderTradeSettlement/SpecifiedTradeAllowanceCharge/ChargeIndicator[udt:Indicator = 'false']
    @ //ApplicableHeaderTradeSettlement/SpecifiedTradeAllowanceCharge/ChargeIndicator[udt:Indicator = 'true']
    BR-FREXT-BR-38 ! ../Reason or ../ReasonCode
    @ //SpecifiedTradeSettlementHeaderMonetarySummation
    let reckoned = ../../IncludedSupplyChainTradeLineItem{counted}
    let ofLines = round sum {reckoned}/SpecifiedLineTradeSettlement/{linetotal}
    let ofDiscounts = round sum {head}/{discounts}/ActualAmount
    let ofSurcharges = (round sum {head}/{surcharges}/ActualAmount + round sum {head}/{logistics}/AppliedAmount)
    let tolerated = 0.01 * (count {reckoned} + count ../{discounts} + count ../{surcharges} + count ../{logistics})
    BR-FREXT-CO-10 ! calc abs (value LineTotalAmount - {ofLines}) <= 0.01 * count ../../IncludedSupplyChainTradeLineItem
    BR-FREXT-CO-11 ! not {head}/{discounts} and not AllowanceTotalAmount
      or calc abs (value AllowanceTotalAmount - {ofDiscounts}) <= 0.01 * count ../{discounts}
    BR-FREXT-CO-12 ! not {head}/{surcharges} and not ChargeTotalAmount
      or calc abs (value ChargeTotalAmount - {ofSurcharges}) <= 0.01 * (count ../{surcharges} + count ../{logistics})
    BR-FREXT-CO-13 ! calc abs (value TaxBasisTotalAmount - {ofLines} + {ofDiscounts} - {ofSurcharges}) <= {tolerated}
    let taxed = TaxTotalAmount[@currencyID = $]
    BR-FREXT-CO-15 ! alone ../InvoiceCurrencyCode and some ../InvoiceCurrencyCode: (
      count {taxed} = 1 and calc abs (value GrandTotalAmount[1] - value {taxed}[1] - value TaxBasisTotalAmount[1]) <= {tolerated}
      or count {taxed} > 1 and calc value {taxed}[1] * 0 = 0 and calc value TaxBasisTotalAmount[1] = value GrandTotalAmount[1])
    @ /rsm:CrossIndustryInvoice
    let terms = //SpecifiedTradePaymentTerms
    BR-CO-25 ! not calc value //DuePayableAmount > 0 or {terms}/DueDateDateTime or {terms}/Description
    let broken = //ApplicableHeaderTradeSettlement/ApplicableTradeTax[CategoryCode = '{code}']
    let inlines = //SpecifiedLineTradeSettlement[not ../{status} or ../{status} = 'DETAIL']/ApplicableTradeTax[CategoryCode = '{code}']
    for id,code in S,S Z,Z E,E AE,AE IC,K G,G O,O AF,L AG,M
    BR-FREXT-{id}-01 ! not {broken} and not {inlines} and not {others} or {broken} and ({inlines} or {others})
    end
    @ //IncludedSupplyChainTradeLineItem/AssociatedDocumentLineDocument[not LineStatusReasonCode or LineStatusReasonCode = 'DETAIL']
    BR-FREXT-BR-22 ! ../SpecifiedLineTradeDelivery/BilledQuantity
    BR-FREXT-BR-23 ! ../SpecifiedLineTradeDelivery/BilledQuantity/@unitCode
    BR-FREXT-BR-24 ! ../SpecifiedLineTradeSettlement/{linetotal}
    BR-FREXT-BR-26 ! ../SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount
    BR-FREXT-CO-04 ! ../SpecifiedLineTradeSettlement/ApplicableTradeTax[TypeCode ^= 'VAT']/CategoryCode
    @ //SpecifiedLineTradeSettlement/SpecifiedTradeAllowanceCharge/ChargeIndicator[udt:Indicator = 'false']
    @ //SpecifiedLineTradeSettlement/SpecifiedTradeAllowanceCharge/ChargeIndicator[udt:Indicator = 'true']
    BR-FREXT-BR-44 ! ../Reason or ../ReasonCode
    @ //ApplicableProductCharacteristic
    BR-FREXT-54-1 ! Description or TypeCode
    BR-FREXT-54-2 ! Value and not ValueMeasure or not Value and ValueMeasure[@unitCode != '']
    """

  /// The breakdown of each VAT category, within a tolerance: by category and rate (ini), and by the reason of an exemption
  /// besides (rev).
  static let categories = """
    let lineTax = SpecifiedLineTradeSettlement/ApplicableTradeTax
    let ofLine = ApplicableTradeTax/CategoryCode = '{code}' {rateOfLine}
    let rateOfLine = and ApplicableTradeTax/RateApplicablePercent == one $/RateApplicablePercent
    let reasonOfLine = and ApplicableTradeTax/ExemptionReasonCode like $/ExemptionReasonCode
      and ApplicableTradeTax/ExemptionReason like $/ExemptionReason
    let ofWhole = {lineTax}/CategoryCode = '{code}' {rateOfWhole}
    let rateOfWhole = and {lineTax}/RateApplicablePercent == one $/RateApplicablePercent
    let reasonOfWhole = and {lineTax}/ExemptionReasonCode like $/ExemptionReasonCode
      and {lineTax}/ExemptionReason like $/ExemptionReason
    # Saxon looks at rates first, and stops at several.
    let ofOther = always {rateOfOther} and CategoryTradeTax/CategoryCode = '{code}'
    let rateOfOther = and CategoryTradeTax/RateApplicablePercent == one $/RateApplicablePercent
    let reasonOfOther = and CategoryTradeTax/ExemptionReasonCode like $/ExemptionReasonCode
      and CategoryTradeTax/ExemptionReason like $/ExemptionReason
    let ofService = always {rateOfService} and AppliedTradeTax/CategoryCode = '{code}'
    let rateOfService = and AppliedTradeTax/RateApplicablePercent == one $/RateApplicablePercent
    let reasonOfService = and AppliedTradeTax/ExemptionReasonCode like $/ExemptionReasonCode
      and AppliedTradeTax/ExemptionReason like $/ExemptionReason
    let allLines = {trade}/IncludedSupplyChainTradeLineItem{counted}
    let allOthers = {head}/SpecifiedTradeAllowanceCharge
    let discount = ChargeIndicator/udt:Indicator = false
    let surcharge = ChargeIndicator/udt:Indicator = true
    let baseIni = round sum {allLines}/SpecifiedLineTradeSettlement[{ofLine}]/{linetotal}
      - round sum {allOthers}[{discount} and {ofOther}]/ActualAmount
      + round sum {allOthers}[{surcharge} and {ofOther}]/ActualAmount
      + round sum {head}/{logistics}[{ofService}]/AppliedAmount
    let baseRev = round sum {allLines}/SpecifiedLineTradeSettlement[{ofLine} {reasonOfLine}]/{linetotal}
      - round sum {allOthers}[{discount} and {ofOther} {reasonOfOther}]/ActualAmount
      + round sum {allOthers}[{surcharge} and {ofOther} {reasonOfOther}]/ActualAmount
      + round sum {head}/{logistics}[{ofService} {reasonOfService}]/AppliedAmount
    let slackIni = 0.01 * (count {allLines}[{ofWhole}] + count {allOthers}[{ofOther}]
      + count {head}/{logistics}[{ofService}])
    let slackRev = 0.01 * (count {allLines}[{ofWhole} {reasonOfWhole}]
      + count {allOthers}[{ofOther} {reasonOfOther}] + count {head}/{logistics}[{ofService} {reasonOfService}])
    let nearIni = calc abs (value BasisAmount - ({baseIni})) <= {slackIni}
    let nearRev = calc abs (value BasisAmount - ({baseRev})) <= {slackRev}
    # The official rules read these first.
    let reasons = (filled ExemptionReason or always) and (filled ExemptionReasonCode or always)
    let readable = {reasons} and (calc value RateApplicablePercent = 0 or always)
    for code in AE L M E G K O S Z
    @ //ApplicableHeaderTradeSettlement/ApplicableTradeTax[CategoryCode = '{code}'][TypeCode ^= 'VAT']
    end
    for id,code in AE,AE AF,L AG,M E,E G,G IC,K S,S Z,Z
    @ //ApplicableHeaderTradeSettlement/ApplicableTradeTax[CategoryCode = '{code}'][TypeCode ^= 'VAT']
    BR-FXEXT-{id}-08 ! {readable} and some .: ({nearRev} or {nearIni})
    BR-FXEXT-{id}-08ini ? some .: {nearIni}
    BR-FXEXT-{id}-08rev ? some .: {nearRev}
    end
    let away = calc abs (value CalculatedAmount - round (value BasisAmount * value RateApplicablePercent * 0.01))
    for id,code in S,S
    @ //ApplicableHeaderTradeSettlement/ApplicableTradeTax[CategoryCode = '{code}'][TypeCode ^= 'VAT']
    BR-FXEXT-S-09 ! some .: ({away} <= {slackRev} or {away} <= {slackIni})
    end
    """

  /// What is not subject to VAT, which has no rate.
  static let untaxed = """
    let rateOfLine = and always
    let rateOfWhole = and always
    let rateOfOther = and always
    let rateOfService = and always
    for id,code in O,O
    @ //ApplicableHeaderTradeSettlement/ApplicableTradeTax[CategoryCode = '{code}'][TypeCode ^= 'VAT']
    BR-FXEXT-{id}-08 ! {reasons} and some .: ({nearRev} or {nearIni})
    BR-FXEXT-{id}-08ini ? some .: {nearIni}
    BR-FXEXT-{id}-08rev ? some .: {nearRev}
    end
    """

  /// The syntax binding.
  private static let syntax = """
    pattern syntax
    let terms = ApplicableTradeDeliveryTerms
    let known = not {terms}/*[not is DeliveryTypeCode|RelevantTradeLocation]
      and not {terms}/RelevantTradeLocation/*[not is Name]
    @ {trade}/IncludedSupplyChainTradeLineItem/SpecifiedTradeProduct/ApplicableProductCharacteristic
    CII-FREXT-SR-069 ! count Description <= 1
    CII-FREXT-SR-072 ! count Value <= 1
    @ {trade}/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeAgreement
    CII-FREXT-SR-106 ? {known}
    CII-FREXT-SR-439 ! count NetPriceProductTradePrice/ChargeAmount <= 1
    @ {trade}/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement
    CII-SR-454 ? count ApplicableTradeTax <= 1
    @ {trade}/ApplicableHeaderTradeAgreement
    CII-SR-282 ? not SellerTaxRepresentativeTradeParty/ID
    CII-FREXT-SR-293 ? {known}
    @ {trade}/ApplicableHeaderTradeSettlement
    CII-FREXT-SR-366 ? not TaxApplicableTradeCurrencyExchange/*[not is SourceCurrencyCode|TargetCurrencyCode
      |ConversionRate|ConversionRateDateTime]
    @ //*ReferencedDocument
    CII-EXT-DT-018 ! not TypeCode or is AdditionalReferencedDocument and TypeCode = '50','130','916'
      or is InvoiceReferencedDocument
    CII-FREXT-DT-024 ! not ReferenceTypeCode or is AdditionalReferencedDocument and TypeCode = '130'
      or is ContractReferencedDocument
    CII-FREXTDT-027 ! not FormattedIssueDateTime or is InvoiceReferencedDocument|ContractReferencedDocument
      |BuyerOrderReferencedDocument|DespatchAdviceReferencedDocument
    """

  /// Code lists.
  static let codes = """
    pattern codes
    @ ReferenceTypeCode
    # The official rule looks for the contract at the code itself, and so asks nothing.
    BR-EXT-CL-07 ! always
    @ //GlobalID[@schemeID][not ^SpecifiedTradeProduct][not ^ShipToTradeParty]
    BR-FREXT-CL-10 ! @schemeID in identifierschemes or @schemeID ~= 'BY','SE'
    let reasons = SpecifiedTradeAllowanceCharge[ChargeIndicator/udt:Indicator = true]/ReasonCode
    @ SpecifiedTradeAllowanceCharge[ChargeIndicator/udt:Indicator = false]/ReasonCode
    @ GrossPriceProductTradePrice/AppliedTradeAllowanceCharge[ChargeIndicator/udt:Indicator = false]/ReasonCode
    BR-FREXT-CL-19-GP ! . in allowancereasons
    @ {reasons}[@listID = '7161' or not @listID]
    BR-FREXT-CL-20 ! . in chargereasons
    @ {reasons}[@listID = '5153']
    BR-FREXT-CL-20-TAX ! . in fxtaxtypes and not . ~= 'VAT'
    @ {reasons}[@listID != '']
    BR-FREXT-CL-20-LISTID ! @listID ~= '7161','5153'
    @ AttachmentBinaryObject[@mimeCode]
    BR-FREXT-CL-24 ! @mimeCode strictly in frenchattachments
    @ ApplicableTradeDeliveryTerms/DeliveryTypeCode
    BR-FREXT-CL-27 ! . in fxdeliveryterms
    pattern properties
    @ //ApplicableProductCharacteristic/TypeCode
    BR-FXEXT-04 ? . in properties
    """

  /// Lines below lines.
  static let lines = """
    pattern lines
    let children = {trade}/IncludedSupplyChainTradeLineItem[{parent} = $/{own}]
    @ //IncludedSupplyChainTradeLineItem
    BR-FREXT-05 ! not {status} or one {status} = 'DETAIL','GROUP','INFORMATION'
    BR-FREXT-06 ! not filled {parent} or {status} != ''
    BR-FREXT-08 ! not {status} = 'GROUP' or not {total}
      or some .: binary round sum {children}[{status} = 'DETAIL','GROUP']/{total} = value {total}
    BR-FREXT-11 ! not filled {parent}
      or some .: {trade}/IncludedSupplyChainTradeLineItem[{own} ~= one $/{parent}][{own} != $/{own}]
    BR-FREXT-12 ! not {status} = 'GROUP' or not {total}
      or some .: calc count {children}[{status} = 'GROUP'] = count {children}[{status} = 'GROUP']/{total}
    """
}
