extension EN16931CII {
  /// What stands for parts of the document in all tables.
  static let names = """
    let trade = /rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction
    let head = {trade}/ApplicableHeaderTradeSettlement
    let agree = {trade}/ApplicableHeaderTradeAgreement
    let lines = {trade}/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement
    let linetotal = SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount
    let allowance = SpecifiedTradeAllowanceCharge[ChargeIndicator/udt:Indicator = false]
    let charge = SpecifiedTradeAllowanceCharge[ChargeIndicator/udt:Indicator = true]
    let vatnumber = SpecifiedTaxRegistration/ID[@schemeID = 'VA']
    let taxnumber = SpecifiedTaxRegistration/ID[@schemeID = 'VA','FC']
    let sums = {head}/SpecifiedTradeSettlementHeaderMonetarySummation
    let balanced = every {head}/InvoiceCurrencyCode:
      (count {sums}/TaxTotalAmount[@currencyID = $] = 1
      and calc value first {sums}/GrandTotalAmount
      = round (value first {sums}/TaxBasisTotalAmount + value first {sums}/TaxTotalAmount[@currencyID = $])
      or calc value first {sums}/GrandTotalAmount = value first {sums}/TaxBasisTotalAmount)
    """

  /// What the rules of VAT categories look at, and how near amounts are that they compare.
  static let scope = """
    let is = [CategoryCode = '{code}'][TypeCode ^= 'VAT']
    let isabove = [. = '{code}'][../TypeCode ^= 'VAT']
    let reduced = {allowance}
    let raised = {charge}
    let adjusted = ActualAmount[1]
    let nearbase = near ../BasisAmount ({base})
    """

  /// The rules of the semantic model, BR-*, bound to CII.
  static let model = """
    pattern model
    @ //DesignatedProductClassification
    BR-65 ! filled ClassCode/@listID or not ClassCode
    @ //AdditionalReferencedDocument
    BR-52 ! filled IssuerAssignedID
    @ //ApplicableTradeSettlementFinancialCard
    BR-51 ! length ID <= 10
    @ //SpecifiedTradeSettlementPaymentMeans[TypeCode = '30','58']/PayeePartyCreditorFinancialAccount
    BR-50 ! filled IBANID or filled ProprietaryID
    BR-61 ! IBANID or ProprietaryID
    @ {trade}/ApplicableHeaderTradeDelivery
    BR-57 ! if ShipToTradeParty/PostalTradeAddress then filled ShipToTradeParty/PostalTradeAddress/CountryID
    for flag,amount,category,reason,also,own,decimals,base in
      false,31,32,33,21,05,01,02 true,36,37,38,22,06,05,06
    @ //ApplicableHeaderTradeSettlement/SpecifiedTradeAllowanceCharge/ChargeIndicator[udt:Indicator = '{flag}']
    BR-{amount} ! ../ActualAmount
    BR-{category} ! ../CategoryTradeTax[TypeCode ^= 'VAT']/CategoryCode
    BR-{reason} ! ../Reason or ../ReasonCode
    BR-CO-{own} ! always
    BR-CO-{also} ! ../Reason or ../ReasonCode
    BR-DEC-{decimals} ! decimals ../ActualAmount[1] 2
    BR-DEC-{base} ! decimals ../BasisAmount 2
    end
    @ //SpecifiedTradeSettlementHeaderMonetarySummation
    BR-12 ! LineTotalAmount
    BR-13 ! TaxBasisTotalAmount
    BR-14 ! GrandTotalAmount
    BR-15 ! DuePayableAmount
    BR-53 ! if {head}/TaxCurrencyCode
      then TaxTotalAmount/@currencyID = {head}/TaxCurrencyCode
      and not {head}/TaxCurrencyCode = {head}/InvoiceCurrencyCode
    BR-CO-10 ! calc value LineTotalAmount
      = round sum ../../IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement/{linetotal}: value .
    # Sums come first, as they stop the official rules even where no total is stated.
    BR-CO-11 ! not {head}/{allowance} and not AllowanceTotalAmount
      or calc round sum {head}/{allowance}/ActualAmount[1] = value AllowanceTotalAmount
    BR-CO-12 ! not {head}/{charge} and not ChargeTotalAmount
      or calc round sum {head}/{charge}/ActualAmount[1] = value ChargeTotalAmount
    BR-CO-13 ! calc value TaxBasisTotalAmount
      = round (value LineTotalAmount - orzero AllowanceTotalAmount + orzero ChargeTotalAmount)
    BR-CO-16 ! calc value DuePayableAmount
      = value GrandTotalAmount - orzero TotalPrepaidAmount + orzero RoundingAmount
    for number,name in 09,LineTotal 10,AllowanceTotal 11,ChargeTotal 12,TaxBasisTotal 14,GrandTotal 16,TotalPrepaid
      17,Rounding 18,DuePayable
    BR-DEC-{number} ! decimals {name}Amount 2
    end
    BR-DEC-13 ! not TaxTotalAmount
      or TaxTotalAmount[@currencyID = {head}/InvoiceCurrencyCode and calc value . = round value .
      or not @currencyID = {head}/InvoiceCurrencyCode]
    BR-DEC-15 ! not TaxTotalAmount
      or TaxTotalAmount[@currencyID = {head}/TaxCurrencyCode and calc value . = round value .
      or not {head}/TaxCurrencyCode]
    @ /rsm:CrossIndustryInvoice
    let seller = rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/SellerTradeParty
    let buyer = rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/BuyerTradeParty
    BR-01 ! filled rsm:ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID
    BR-02 ! filled rsm:ExchangedDocument/ID
    BR-03 ! filled rsm:ExchangedDocument/IssueDateTime/udt:DateTimeString[@format = '102']
    BR-04 ! filled rsm:ExchangedDocument/TypeCode
    BR-05 ! filled rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/InvoiceCurrencyCode
    BR-06 ! filled {seller}/Name
    BR-07 ! filled {buyer}/Name
    BR-08 ! {seller}/PostalTradeAddress
    BR-09 ! filled {seller}/PostalTradeAddress/CountryID
    BR-10 ! {buyer}/PostalTradeAddress
    BR-11 ! filled {buyer}/PostalTradeAddress/CountryID
    BR-16 ! //IncludedSupplyChainTradeLineItem
    BR-62 ! if {seller}/URIUniversalCommunication
      then filled {seller}/URIUniversalCommunication[1]/URIID/@schemeID
    BR-63 ! if {buyer}/URIUniversalCommunication
      then filled {buyer}/URIUniversalCommunication[1]/URIID/@schemeID
    BR-CO-15 ! {balanced}
    let broken = //ApplicableHeaderTradeSettlement/ApplicableTradeTax[CategoryCode = '{code}']
    let inline = //SpecifiedLineTradeSettlement/ApplicableTradeTax[CategoryCode = '{code}']
    let inallowance = //CategoryTradeTax[CategoryCode = '{code}']
    for id,code in S,S AF,L AG,M
    BR-{id}-01 ! (not {inline} or {broken} or count {inline} >= 2)
      and (not {inallowance} or {broken} or count {inallowance} >= 2)
    end
    for id,code in Z,Z E,E AE,AE IC,K G,G
    BR-{id}-01 ! not {broken} and not {inline} and not {inallowance}
      or count {broken} = 1 and ({inline} or {inallowance})
    end
    for id,code in O,O
    BR-{id}-01 ! if {broken} then count {broken} = 1 and ({inline} or {inallowance})
    end
    BR-B-01 ! not //CategoryCode = 'B' or not //CountryID != 'IT'
    BR-B-02 ! not //CategoryCode = 'B' or not //CategoryCode = 'S'
    @ //IncludedSupplyChainTradeLineItem
    BR-21 ! filled AssociatedDocumentLineDocument/LineID
    BR-22 ! SpecifiedLineTradeDelivery/BilledQuantity
    BR-23 ! SpecifiedLineTradeDelivery/BilledQuantity/@unitCode
    BR-24 ! SpecifiedLineTradeSettlement/{linetotal}
    BR-25 ! filled SpecifiedTradeProduct/Name
    BR-26 ! SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount
    BR-27 ! SpecifiedLineTradeAgreement/NetPriceProductTradePrice/ChargeAmount >= 0
    BR-28 ! SpecifiedLineTradeAgreement/GrossPriceProductTradePrice/ChargeAmount >= 0
      or not SpecifiedLineTradeAgreement/GrossPriceProductTradePrice/ChargeAmount
    BR-64 ! filled SpecifiedTradeProduct/GlobalID/@schemeID or not SpecifiedTradeProduct/GlobalID
    BR-CO-04 ! SpecifiedLineTradeSettlement/ApplicableTradeTax[TypeCode ^= 'VAT']/CategoryCode
    BR-CO-18 ! //rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/ApplicableTradeTax
    BR-DEC-23 ! decimals SpecifiedLineTradeSettlement/{linetotal} 2
    for flag,amount,reason,own,also,decimals,base in false,41,42,07,23,24,25 true,43,44,08,24,27,28
    @ //SpecifiedLineTradeSettlement/SpecifiedTradeAllowanceCharge/ChargeIndicator[udt:Indicator = '{flag}']
    BR-{amount} ! ../ActualAmount
    BR-{reason} ! ../Reason or ../ReasonCode
    BR-CO-{own} ! always
    BR-CO-{also} ! ../Reason or ../ReasonCode
    BR-DEC-{decimals} ! decimals ../ActualAmount[1] 2
    BR-DEC-{base} ! decimals ../BasisAmount 2
    end
    for parent,order,present in SpecifiedLineTradeSettlement,30,20 ApplicableHeaderTradeSettlement,29,19
    @ //{parent}/BillingSpecifiedPeriod
    BR-{order} ! not StartDateTime or not EndDateTime
      or EndDateTime/udt:DateTimeString[@format = '102'] text >= StartDateTime/udt:DateTimeString[@format = '102']
    BR-CO-{present} ! StartDateTime or EndDateTime
    end
    @ //ApplicableProductCharacteristic
    BR-54 ! Description and Value
    @ //PayeeTradeParty
    let seller = ../../ApplicableHeaderTradeAgreement/SellerTradeParty
    BR-17 ! Name and not Name = {seller}/Name and not ID = {seller}/ID
      and not SpecifiedLegalOrganization/ID = {seller}/SpecifiedLegalOrganization/ID
    @ //SpecifiedTradeSettlementPaymentMeans
    BR-49 ! TypeCode
    @ {head}/InvoiceReferencedDocument
    BR-55 ! filled IssuerAssignedID
    @ //SellerTradeParty
    BR-CO-26 ! ID or GlobalID or SpecifiedLegalOrganization/ID or {vatnumber}
    @ //SellerTaxRepresentativeTradeParty
    BR-18 ! filled Name
    BR-19 ! PostalTradeAddress
    BR-20 ! filled PostalTradeAddress/CountryID
    BR-56 ! filled {vatnumber}
    @ //SpecifiedTradeSettlementHeaderMonetarySummation/TaxTotalAmount[@currencyID = {head}/InvoiceCurrencyCode]
    BR-CO-14 ! calc value . = round sum {head}/ApplicableTradeTax/CalculatedAmount: value .
    @ //SpecifiedTaxRegistration/ID[@schemeID = 'VA']
    BR-CO-09 ! &countryPrefix
    """

  /// The rules of each VAT category.
  static let categories = """
    let breakdown = //rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/ApplicableTradeTax
    let inlines = //rsm:SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeSettlement
    let sellerknown = {agree}/SellerTradeParty/{taxnumber} or {agree}/SellerTaxRepresentativeTradeParty/{vatnumber}
    let someseller = //SellerTradeParty/{taxnumber} or //SellerTaxRepresentativeTradeParty/{vatnumber}
    let somevatseller = //SellerTradeParty/{vatnumber} or //SellerTaxRepresentativeTradeParty/{vatnumber}
    let somevatbuyer = //BuyerTradeParty/{vatnumber}
    let base = round sum {lines}[ApplicableTradeTax/CategoryCode = '{code}']/{linetotal}
      + round sum {head}/{of}[ChargeIndicator/udt:Indicator = true]/ActualAmount[1]
      - round sum {head}/{of}[ChargeIndicator/udt:Indicator = false]/ActualAmount[1]
    let of = SpecifiedTradeAllowanceCharge[CategoryTradeTax/CategoryCode = '{code}']{taken}
    let taken = [always]
    let rated = ApplicableTradeTax/CategoryCode = 'S' and ApplicableTradeTax/RateApplicablePercent == $
    let ratedadjustment = CategoryTradeTax/CategoryCode = 'S' and CategoryTradeTax/RateApplicablePercent == $
    for id,code,known in AE,AE,({someseller})~and~({somevatbuyer}~or~//BuyerTradeParty/SpecifiedLegalOrganization/ID)
    @ {breakdown}/CategoryCode{isabove}
    BR-{id}-08 ! {nearbase}
    BR-{id}-09 ! ../CalculatedAmount = 0
    BR-{id}-10 ! ../ExemptionReason or ../ExemptionReasonCode
    @ //{reduced}/CategoryTradeTax{is}
    BR-{id}-03 ! {known}
    BR-{id}-06 ! RateApplicablePercent = 0
    @ //{raised}/CategoryTradeTax{is}
    BR-{id}-04 ! {known}
    BR-{id}-07 ! RateApplicablePercent = 0
    @ {inlines}/ApplicableTradeTax{is}
    BR-{id}-02 ! {known}
    BR-{id}-05 ! RateApplicablePercent = 0
    end
    for id,code,comparison in AF,L,> AG,M,>=
    @ {breakdown}{is}
    # The official rule looks for the rate one level too high, and so asks nothing.
    BR-{id}-08 ! always
    BR-{id}-09 ! always
    BR-{id}-10 ! not ExemptionReason and not ExemptionReasonCode
    @ {inlines}/ApplicableTradeTax{is}
    BR-{id}-02 ! {sellerknown}
    BR-{id}-05 ! RateApplicablePercent {comparison} 0
    @ //{reduced}/CategoryTradeTax{is}
    BR-{id}-03 ! {sellerknown}
    BR-{id}-06 ! RateApplicablePercent {comparison} 0
    @ //{raised}/CategoryTradeTax{is}
    BR-{id}-04 ! {sellerknown}
    BR-{id}-07 ! RateApplicablePercent {comparison} 0
    end
    for id,code,known in E,E,{sellerknown} G,G,{somevatseller}
    @ {breakdown}/CategoryCode{isabove}
    BR-{id}-08 ! {nearbase}
    BR-{id}-09 ! ../CalculatedAmount = 0
    BR-{id}-10 ! ../ExemptionReason or ../ExemptionReasonCode
    @ //{reduced}/CategoryTradeTax{is}
    BR-{id}-03 ! {known}
    BR-{id}-06 ! RateApplicablePercent = 0
    @ //{raised}/CategoryTradeTax{is}
    BR-{id}-04 ! {known}
    BR-{id}-07 ! RateApplicablePercent = 0
    @ {inlines}/ApplicableTradeTax{is}
    BR-{id}-02 ! {known}
    BR-{id}-05 ! RateApplicablePercent = 0
    end
    for id,code,known in IC,K,({somevatseller})~and~{somevatbuyer}
    @ {breakdown}/CategoryCode{isabove}
    BR-{id}-08 ! {nearbase}
    BR-{id}-09 ! ../CalculatedAmount = 0
    BR-{id}-10 ! ../ExemptionReason or ../ExemptionReasonCode
    BR-IC-11 ! ../../BillingSpecifiedPeriod/StartDateTime or ../../BillingSpecifiedPeriod/EndDateTime
      or {trade}/ApplicableHeaderTradeDelivery/ActualDeliverySupplyChainEvent/OccurrenceDateTime/udt:DateTimeString
    BR-IC-12 ! {trade}/ApplicableHeaderTradeDelivery/ShipToTradeParty/PostalTradeAddress/CountryID
    @ //{reduced}/CategoryTradeTax{is}
    BR-{id}-03 ! {known}
    BR-{id}-06 ! RateApplicablePercent = 0
    @ //{raised}/CategoryTradeTax{is}
    BR-{id}-04 ! {known}
    BR-{id}-07 ! RateApplicablePercent = 0
    @ {inlines}/ApplicableTradeTax{is}
    BR-{id}-02 ! {known}
    BR-{id}-05 ! RateApplicablePercent = 0
    end
    # Of what is out of scope or zero rated the official rules take the indicator for one boolean, and stop without it.
    let taken = [single ChargeIndicator/udt:Indicator]
    for id,code in O,O
    let nonumber = not {agree}/SellerTradeParty/{vatnumber}
      and not {agree}/SellerTaxRepresentativeTradeParty/{vatnumber} and not //BuyerTradeParty/{vatnumber}
    @ {breakdown}{is}
    BR-O-08 ! calc value BasisAmount = {base}
    BR-O-09 ! CalculatedAmount = 0
    BR-O-10 ! ExemptionReason or ExemptionReasonCode
    BR-O-11 ! not //ApplicableTradeTax[CategoryCode != 'O']
    BR-O-12 ! not //ApplicableTradeTax[CategoryCode != 'O']
    BR-O-13 ! not //CategoryTradeTax[CategoryCode != 'O']
    BR-O-14 ! not //CategoryTradeTax[CategoryCode != 'O']
    @ //{reduced}/CategoryTradeTax{is}
    BR-O-03 ! {nonumber}
    BR-O-06 ! not RateApplicablePercent
    @ //{raised}/CategoryTradeTax{is}
    BR-O-04 ! {nonumber}
    BR-O-07 ! not RateApplicablePercent
    @ {inlines}/ApplicableTradeTax{is}
    BR-O-02 ! {nonumber}
    BR-O-05 ! not RateApplicablePercent
    end
    for id,code in S,S
    @ //ApplicableHeaderTradeSettlement/ApplicableTradeTax/CategoryCode[. = '{code}']
    let tax = whole (abs value ../BasisAmount * value ../RateApplicablePercent) * 0.01
    BR-S-08 ! every ../RateApplicablePercent: (calc value ../BasisAmount
      = round sum {lines}[{rated}]/{linetotal}
      + round sum {head}/{charge}[{ratedadjustment}]/{adjusted}
      - round sum {head}/{allowance}[{ratedadjustment}]/{adjusted})
    BR-S-09 ! calc abs value ../CalculatedAmount - 1 < {tax} and calc abs value ../CalculatedAmount + 1 > {tax}
    BR-S-10 ! not ../ExemptionReason and not ../ExemptionReasonCode
    @ {inlines}/ApplicableTradeTax{is}
    BR-S-02 ! {sellerknown}
    BR-S-05 ! RateApplicablePercent > 0
    @ //{reduced}/CategoryTradeTax{is}
    BR-S-03 ! {sellerknown}
    BR-S-06 ! RateApplicablePercent > 0
    @ //{raised}/CategoryTradeTax{is}
    BR-S-04 ! {sellerknown}
    BR-S-07 ! RateApplicablePercent > 0
    end
    for id,code in Z,Z
    @ //ApplicableHeaderTradeSettlement/ApplicableTradeTax/CategoryCode[. = '{code}']
    BR-Z-08 ! {nearbase}
    BR-Z-09 ! ../CalculatedAmount = 0
    BR-Z-10 ! not ../ExemptionReason and not ../ExemptionReasonCode
    @ //{reduced}/CategoryTradeTax{is}
    BR-Z-03 ! {sellerknown}
    BR-Z-06 ! RateApplicablePercent = 0
    @ //{raised}/CategoryTradeTax{is}
    BR-Z-04 ! {sellerknown}
    BR-Z-07 ! RateApplicablePercent = 0
    @ {inlines}/ApplicableTradeTax{is}
    BR-Z-02 ! {sellerknown}
    BR-Z-05 ! RateApplicablePercent = 0
    end
    @ //ApplicableHeaderTradeSettlement/ApplicableTradeTax
    let rate = .[TypeCode ~^= 'VAT']/RateApplicablePercent
    let tax = round (abs value BasisAmount * value {rate} * 0.01)
    BR-45 ! BasisAmount
    BR-46 ! CalculatedAmount
    BR-47 ! .[TypeCode ^= 'VAT']/CategoryCode
    BR-48 ! .[TypeCode ^= 'VAT']/RateApplicablePercent or .[TypeCode ^= 'VAT']/CategoryCode = 'O'
    BR-CO-03 ! not //TaxPointDate or not //DueDateTypeCode
    BR-CO-17 ! calc whole value {rate} = 0 and calc whole value CalculatedAmount = 0
      or calc whole value {rate} != 0 and calc abs value CalculatedAmount - 1 <= {tax}
      and calc abs value CalculatedAmount + 1 >= {tax}
      or not {rate} and calc whole value CalculatedAmount = 0
    BR-DEC-19 ! decimals BasisAmount 2
    BR-DEC-20 ! decimals CalculatedAmount 2
    """
}
