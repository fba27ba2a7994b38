extension FacturX {
  /// The rules that the profiles share and ask in a way of their own, most of them of EN 16931. All contexts are patterns of
  /// their own here, those of other tables too.
  static let shared = """
    patterns model
    patterns syntax
    patterns codes
    patterns properties
    patterns lines
    patterns rules
    let agreement = rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement
    let settlement = rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement
    @ /rsm:CrossIndustryInvoice
    BR-01 ! rsm:ExchangedDocumentContext/GuidelineSpecifiedDocumentContextParameter/ID != ''
    BR-02 ! rsm:ExchangedDocument/ID != ''
    BR-03 ! rsm:ExchangedDocument/IssueDateTime/udt:DateTimeString[@format = '102'] != ''
    BR-04 ! rsm:ExchangedDocument/TypeCode != ''
    BR-05 ! {settlement}/InvoiceCurrencyCode != ''
    BR-06 ! {agreement}/SellerTradeParty/Name != ''
    BR-07 ! {agreement}/BuyerTradeParty/Name != ''
    BR-08 ! //SellerTradeParty/PostalTradeAddress
    BR-09 ! //SellerTradeParty/PostalTradeAddress/CountryID != ''
    BR-10 ! //BuyerTradeParty/PostalTradeAddress
    BR-11 ! //BuyerTradeParty/PostalTradeAddress/CountryID != ''
    @ //PayeeTradeParty
    # The official rule looks for the seller beside the payee, where none is.
    let seller = ../SellerTradeParty
    BR-17 ! Name and not Name = {seller}/Name and not ID = {seller}/ID
      and not SpecifiedLegalOrganization/ID = {seller}/SpecifiedLegalOrganization/ID
    @ //IncludedSupplyChainTradeLineItem
    BR-21 ! AssociatedDocumentLineDocument/LineID != ''
    BR-25 ! SpecifiedTradeProduct/Name != ''
    BR-64 ! SpecifiedTradeProduct/GlobalID/@schemeID != '' or not SpecifiedTradeProduct/GlobalID
    BR-65 ! SpecifiedTradeProduct/DesignatedProductClassification/ClassCode/@listID != ''
      or not SpecifiedTradeProduct/DesignatedProductClassification
    @ //ApplicableHeaderTradeSettlement/ApplicableTradeTax
    BR-47 ! CategoryCode
    BR-48 ! RateApplicablePercent or CategoryCode = 'O'
    BR-CO-03 ! not TaxPointDate or not DueDateTypeCode
    @ //AdditionalReferencedDocument
    BR-52 ! IssuerAssignedID != ''
    @ {head}/InvoiceReferencedDocument
    BR-55 ! IssuerAssignedID != ''
    @ //SellerTaxRepresentativeTradeParty
    BR-56 ! {vatnumber} != ''
    @ {trade}/ApplicableHeaderTradeDelivery
    BR-57 ! if ShipToTradeParty/PostalTradeAddress then ShipToTradeParty/PostalTradeAddress/CountryID != ''
    @ //SpecifiedTradeSettlementHeaderMonetarySummation
    BR-CO-11 ! not {head}/{discounts} and not AllowanceTotalAmount
      or some AllowanceTotalAmount: calc value $ = round sum {head}/{discounts}/ActualAmount: value .
    BR-CO-12 ! not {head}/{surcharges} and not ChargeTotalAmount
      or calc round value {sums}/ChargeTotalAmount = round (round sum {head}/{surcharges}/ActualAmount: value .
        + round sum {head}/SpecifiedLogisticsServiceCharge/AppliedAmount: value .)
    BR-CO-15 ! {balanced}
    @ //rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement
    BR-CO-18 ! ApplicableTradeTax
    @ {trade}/ApplicableHeaderTradeAgreement
    for id,party in CII-SR-465,SellerTradeParty CII-SR-466,BuyerTradeParty
    {id} ! not {party}/DefinedTradeContact/PersonName or not {party}/DefinedTradeContact/DepartmentName
    end
    @ //SpecifiedTradeSettlementPaymentMeans
    # The official rule asks whether there is a bank or none.
    CII-SR-464 ! always
    @ //SpecifiedTradeSettlementPaymentMeans[TypeCode ~= '30','58']
    let account = PayeePartyCreditorFinancialAccount
    for id in CII-SR-470 BR-CO-27
    {id} ! ({account}/IBANID or {account}/ProprietaryID) and not ({account}/IBANID and {account}/ProprietaryID)
    end
    @ //SpecifiedTradeAllowanceCharge
    # The official rules have each other's numbers.
    CII-SR-471 ! count CategoryTradeTax <= 1
    CII-SR-472 ! count RateApplicablePercent <= 1
    @ //*
    PEPPOL-EN16931-R008 ? * or filled .
    let groups = IncludedSupplyChainTradeLineItem[{parent} = $][{status} = 'GROUP']
    @ //IncludedSupplyChainTradeLineItem[{status} = 'GROUP' and {total}]
    BR-FXEXT-12 ! alone {own} and some {own}: calc
      count //rsm:CrossIndustryInvoice/rsm:SupplyChainTradeTransaction/{groups} = count {trade}/{groups}/{total}
    let german = PostalTradeAddress/CountryID[. ~^= 'DE']
    let delivered = ApplicableHeaderTradeDelivery/ActualDeliverySupplyChainEvent/OccurrenceDateTime
    @ /rsm:CrossIndustryInvoice[rsm:ExchangedDocument/TypeCode != '386']/rsm:SupplyChainTradeTransaction[
      (ApplicableHeaderTradeAgreement/SellerTradeParty/{german}
        or ApplicableHeaderTradeSettlement/InvoicerTradeParty/{german})
      and (ApplicableHeaderTradeAgreement/BuyerTradeParty/{german}
        or ApplicableHeaderTradeSettlement/InvoiceeTradeParty/{german})]
    BR-FX-EN-04 ? ({delivered} or ApplicableHeaderTradeSettlement/BillingSpecifiedPeriod
      or every IncludedSupplyChainTradeLineItem: $/SpecifiedLineTradeSettlement/BillingSpecifiedPeriod)
      and ({delivered} or ApplicableHeaderTradeDelivery[filled .])
    """

  /// What the rules of VAT categories look at here; see ``EN16931CII/scope``.
  static let scope = """
    let is = [CategoryCode = '{code}']
    let isabove = [. = '{code}']
    let reduced = {discounts}
    let raised = {surcharges}
    let adjusted = ActualAmount
    let nearbase = nearabove ../BasisAmount ({base})
    """

  /// Rules of EXTENDED that are not those of EXTENDED-CTC-FR.
  static let ownRules = """
    @ /rsm:CrossIndustryInvoice/rsm:ExchangedDocument/IncludedNote[SubjectCode]
    BR-FXEXT-01 ! ContentCode or Content
    @ //AssociatedDocumentLineDocument/IncludedNote[SubjectCode]
    BR-FXEXT-02 ! ContentCode or Content
    @ //SpecifiedTaxRegistration/ID[not ^SellerTradeParty]
    BR-FXEXT-03 ! @schemeID = 'VA'
    let below = //IncludedSupplyChainTradeLineItem[{parent} like $/{own}][{status} = 'DETAIL','GROUP']
    @ //IncludedSupplyChainTradeLineItem
    BR-FXEXT-08 ! once every //IncludedSupplyChainTradeLineItem[{status} = 'GROUP' and filled {total}]:
      (not {below}[not filled {total}] and binary round sum {below}/{total} = value $/{total})
    @ //IncludedSupplyChainTradeLineItem[filled {parent}]
    BR-FXEXT-11 ! some .: //IncludedSupplyChainTradeLineItem[{own} ~= one $/{parent}]
    @ //IncludedSupplyChainTradeLineItem/AssociatedDocumentLineDocument[not LineStatusReasonCode or LineStatusReasonCode = 'DETAIL']
    let tax = ../SpecifiedLineTradeSettlement/ApplicableTradeTax
    BR-FXEXT-CO-04 ! {tax}/TypeCode = 'VAT' and {tax}[TypeCode ^= 'VAT']/CategoryCode
    @ //SpecifiedTradeSettlementHeaderMonetarySummation
    BR-FXEXT-CO-11 ! not {head}/{discounts} and not AllowanceTotalAmount
      or binary abs (value AllowanceTotalAmount - cast round sum {head}/{discounts}/ActualAmount)
        <= 0.01 * count ../{discounts}
    BR-FXEXT-CO-15 ! alone ../InvoiceCurrencyCode and some ../InvoiceCurrencyCode: calc abs (value GrandTotalAmount
      - value TaxTotalAmount[@currencyID = $] - value TaxBasisTotalAmount) <= {tolerated}
    BR-FXEXT-CO-16 ! calc value DuePayableAmount = sum GrandTotalAmount: value . - sum TotalPrepaidAmount: value .
      + sum RoundingAmount: value . + sum ../SpecifiedFinancialAdjustment/ActualAmount: value .
    @ //udt:DateTimeString[@format = '205']
    BR-FXEXT-CII-DT-097a ! &minute
    """

  /// What has a VAT category in EXTENDED besides lines.
  static let scopeOfExtension = """
    let others = (//CategoryTradeTax[CategoryCode = '{code}'] or //AppliedTradeTax[CategoryCode = '{code}'])
    """

  /// The VAT of EXTENDED, whose breakdown need not say that it is one.
  static let taxOfExtension = """
    for code in S
    @ //ApplicableHeaderTradeSettlement/ApplicableTradeTax[CategoryCode = '{code}']
    BR-FXEXT-S-09b ! some .: ({away} <= {slackRev} or {away} <= {slackIni})
    end
    """

  /// What MINIMUM and BASIC take of EXTENDED: all lines are reckoned.
  static let scopeOfBasic = """
    let counted = [always]
    """

  /// A rule of EXTENDED that only MINIMUM has: a breakdown of exports within a tolerance, whatever its rate.
  static let exports = """
    for code in G
    let ofExport = [CategoryTradeTax/CategoryCode = '{code}']
    let services = {head}/SpecifiedLogisticsServiceCharge[AppliedTradeTax/CategoryCode = '{code}']
    let exported = {trade}/IncludedSupplyChainTradeLineItem{counted}
    @ //rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement/ApplicableTradeTax/CategoryCode[. = '{code}']
    BR-FXEXT-G-08total ! calc abs (value ../BasisAmount
      - round sum {exported}/SpecifiedLineTradeSettlement[ApplicableTradeTax/CategoryCode = '{code}']/{linetotal}
      - round sum {head}/{charge}{ofExport}/ActualAmount - round sum {services}/AppliedAmount
      + round sum {head}/{allowance}{ofExport}/ActualAmount)
      <= 0.01 * (count {exported}[SpecifiedLineTradeSettlement/ApplicableTradeTax/CategoryCode = '{code}']
        + count {head}/SpecifiedTradeAllowanceCharge{ofExport} + count {services})
    end
    """
}
