/// Rules of Peppol BIS Billing 3.0.21 in CII for the sellers of countries.
extension PeppolCII {
  /// All of them, in tables.
  static let countries = [wherefrom, norway, denmark, italy, sweden, netherlands]

  /// The parties, and where they are. The rules look for VAT numbers of the scheme `VAT`, where CII has `VA`.
  static let wherefrom = """
    let trade = rsm:SupplyChainTradeTransaction
    let agreement = ApplicableHeaderTradeAgreement
    let settlement = ApplicableHeaderTradeSettlement
    let sellers = /rsm:CrossIndustryInvoice/{trade}/{agreement}/SellerTradeParty
    let buyers = /rsm:CrossIndustryInvoice/{trade}/{agreement}/BuyerTradeParty
    let agents = /rsm:CrossIndustryInvoice/{trade}/{agreement}/SellerTaxRepresentativeTradeParty
    let parties = /rsm:CrossIndustryInvoice/{trade}[1]/{agreement}[1]/SellerTradeParty[1]
    let code = PostalTradeAddress/CountryID
    let inVAT = SpecifiedTaxRegistration[ID/@schemeID = 'VAT']
    let number = ID
    let company = SpecifiedLegalOrganization/ID
    let means = SpecifiedTradeSettlementPaymentMeans
    let creditor = PayeePartyCreditorFinancialAccount
    let bank = PayeeSpecifiedCreditorFinancialInstitution/BICID
    \(PeppolCountries.wherefrom)
    """

  static let norway = """
    pattern norway
    let land = 'NO'
    let prefix = &beginsNorwegian
    @ SellerTradeParty{selling}
    NO-R-002 ? SpecifiedTaxRegistration/ID[@schemeID = 'FC'][one ./text ~= 'Foretaksregisteret']
    NO-R-001 ! not some {inVAT}: some one $/ID: &beginsNorwegianExactly or some one {inVAT}/ID: &norwegianVAT
    """

  static let denmark = """
    pattern denmark
    let danish = [once {sellers}/{code} = 'DK']
    let domestic = {danish}[once {buyers}/{code} = 'DK']
    let seller = {trade}/{agreement}/SellerTradeParty
    let buyer = {trade}/{agreement}/BuyerTradeParty
    let charge = {trade}/{settlement}/SpecifiedTradeAllowanceCharge
    let payable = {trade}/{settlement}/SpecifiedTradeSettlementHeaderMonetarySummation/DuePayableAmount
    @ rsm:CrossIndustryInvoice{danish}
    DK-R-002 ! filled {seller}/{company}/text
    DK-R-004 ! not {buyers}/{code} = 'DK' or not {charge}/ReasonCode = 'ZZZ'
      or length {charge}/Reason/text = 4 and some one {charge}/Reason: &danishDuty
      or some one {charge}/Reason: &dividedBySign
    DK-R-013 ! not {buyers}/{code} = 'DK' or (not {seller}/GlobalID or filled {seller}/GlobalID/@schemeID)
      and (not {buyer}/GlobalID or filled {buyer}/GlobalID/@schemeID)
    DK-R-014 ! not {seller}/{company} or one {seller}/{company}/@schemeID ~= '0184'
    let type = rsm:ExchangedDocument/TypeCode/text
    # Where there are several of one, the other one may decide.
    DK-R-016 ! not {buyers}/{code} = 'DK' or count {type} <= 1 and not one {type} ~= '381'
      or not some one {payable}/text: &belowZero or not one {type} ~= '381'
    @ rsm:CrossIndustryInvoice{domestic}/{trade}/{settlement}/{means}
    let reference = one ../PaymentReference
    DK-R-005 ! some one TypeCode: &danishMeans
    DK-R-006 ! not TypeCode = '31','42' or filled {creditor}/IBANID/text and filled {bank}/text
    DK-R-007 ! not TypeCode = '49'
      or filled ../CreditorReferenceID/text and filled SpecifiedTradePaymentTerms/DirectDebitMandateID/text
    DK-R-008 ! not TypeCode = '50' or some {reference}: &giro and characters {creditor}/IBANID/text = 7
    DK-R-009 ! not TypeCode = '50' or not some {reference}: &numberedGiro or characters {reference} = 19
    DK-R-010 ! not TypeCode = '93' or some {reference}: &paymentCard and characters {creditor}/IBANID/text = 8
    DK-R-011 ! not TypeCode = '93' or not some {reference}: &numberedCard
      or characters {reference} = 18 or characters {reference} = 19
    let class = SpecifiedTradeProduct/DesignatedProductClassification/ClassCode
    @ rsm:CrossIndustryInvoice{domestic}/{trade}/IncludedSupplyChainTradeLineItem
    DK-R-003 ? not {class}/@listID = 'TST' or {class}/@listVersionID = '19.05.01','19.0501','26.08.01','26.0801'
    """

  static let italy = """
    pattern italy
    let land = 'IT'
    let prefix = &beginsItalian
    @ SellerTradeParty{selling}/SpecifiedTaxRegistration
    IT-R-001 ! ID[not @schemeID ~= 'FC'] or some one ID[@schemeID ~= 'FC']: &italianTaxNumber
    @ SellerTradeParty{selling}
    IT-R-002 ! PostalTradeAddress/LineOne
    IT-R-003 ! PostalTradeAddress/CityName
    IT-R-004 ! PostalTradeAddress/PostcodeCode
    """

  static let sweden = """
    pattern sweden
    let swedish = [{code} = 'SE']
    let numbers = SpecifiedTaxRegistration/ID[@schemeID = 'VAT']
    let begun = SpecifiedTaxRegistration[count ID[@schemeID = 'VAT'] = 1 and some ID[@schemeID = 'VAT']: &beginsSwedishExactly]
    let seller = rsm:CrossIndustryInvoice/{trade}/{agreement}/SellerTradeParty
    let sold = /rsm:CrossIndustryInvoice/{trade}[{agreement}/SellerTradeParty{swedish}]
    @ {seller}{swedish}[{begun}]
    SE-R-001 ! length {numbers} = 14
    SE-R-002 ! some one {numbers}: &numericVAT
    @ {seller}/SpecifiedLegalOrganization[../{code} = 'SE'][ID]
    SE-R-003 ! some one ID: &numeric
    SE-R-004 ! length ID = 10
    SE-R-013 ! some one ID: &beginsWithSwedishNumber
    @ {seller}{swedish}[{company}]/SpecifiedTaxRegistration/ID[@schemeID = 'FC']
    SE-R-005 ! &approvedForTax
    @ ApplicableTradeTax|CategoryTradeTax[once {sellers}{swedish}/{begun}]
    SE-R-006 ! some one RateApplicablePercent: &swedishRate
    let transfer = [count TypeCode = 1][TypeCode ~= '30'][count {bank} = 1]
    @ {sold}/{settlement}/{means}{transfer}[{bank} ~= 'SE:PLUSGIRO']/{creditor}/ProprietaryID
    SE-R-007 ? &numeric
    SE-R-010 ? length . >= 2 and length . <= 8
    @ {sold}/{settlement}/{means}{transfer}[{bank} ~= 'SE:BANKGIRO']/{creditor}/ProprietaryID
    SE-R-008 ? &numeric
    SE-R-009 ? length . = 7 or length . = 8
    @ {sold}/{settlement}/{means}[count TypeCode = 1][TypeCode ~= '50','56']
    SE-R-011 ? not always
    @ {sold}[{agreement}/BuyerTradeParty{swedish}]/{settlement}/{means}[count TypeCode = 1][TypeCode ~= '31']
    SE-R-012 ? not always
    """

  static let netherlands = """
    pattern netherlands
    let dutch = [once (count {sellers}/{code} = 1 and {sellers}/{code} ~^= 'NL')]
    let domestic = {dutch}[once (count {buyers}/{code} = 1 and {buyers}/{code} ~^= 'NL')]
    let agent = {dutch}[once (count {agents}/{code} = 1 and {agents}/{code} ~^= 'NL')]
    let whole = LineOne and CityName and PostcodeCode
    let payments = /rsm:CrossIndustryInvoice/{trade}/{settlement}/{means}
    let credited = once one /rsm:CrossIndustryInvoice/rsm:ExchangedDocument/TypeCode/text ~= '381'
    @ /rsm:CrossIndustryInvoice/rsm:ExchangedDocument[count TypeCode = 1][TypeCode ~= '81','83','381','396','532']{dutch}
    NL-R-001 ! //ApplicableHeaderTradeSettlement/InvoiceReferencedDocument/IssuerAssignedID
    @ {sellers}/PostalTradeAddress{dutch}
    NL-R-002 ! {whole}
    @ {sellers}/{company}{dutch}
    NL-R-003 ! filled . and some @schemeID: &dutchRegister
    @ {buyers}/PostalTradeAddress{domestic}
    NL-R-004 ! {whole}
    @ {buyers}/{company}{domestic}
    NL-R-005 ! filled . and some @schemeID: &dutchRegister
    @ rsm:CrossIndustryInvoice/{trade}/{agreement}/SellerTaxRepresentativeTradeParty/PostalTradeAddress{agent}
    NL-R-006 ! {whole}
    @ /rsm:CrossIndustryInvoice/{trade}/{settlement}/SpecifiedTradeSettlementHeaderMonetarySummation{dutch}
    NL-R-007 ! {payments} or not {credited} and one DuePayableAmount <= 0 or {credited} and one DuePayableAmount >= 0
    @ {payments}{domestic}
    NL-R-008 ! one TypeCode in dutchmeans
    let line = rsm:CrossIndustryInvoice/{trade}/IncludedSupplyChainTradeLineItem
    @ {line}/SpecifiedLineTradeAgreement/BuyerOrderReferencedDocument/LineID{dutch}
    NL-R-009 ! /rsm:CrossIndustryInvoice/{trade}/{agreement}/BuyerOrderReferencedDocument/IssuerAssignedID
    """
}
