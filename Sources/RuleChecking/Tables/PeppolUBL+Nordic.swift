extension PeppolUBL {
  /// Norway.
  static let norway = """
    pattern norway
    let parties = {sellers}
    let land = 'NO'
    let prefix = &beginsNorwegian
    let taxed = PartyTaxScheme[one TaxScheme/cbc:ID ~= 'VAT']/cbc:CompanyID
    @ AccountingSupplierParty/Party{selling}
    NO-R-002 ? one PartyTaxScheme[one TaxScheme/cbc:ID ~= 'TAX']/cbc:CompanyID ~= 'Foretaksregisteret'
    NO-R-001 ! not some {taxed}: &beginsNorwegianExactly or some one {taxed}: &norwegianVAT
    """

  /// Denmark.
  static let denmark = """
    pattern denmark
    let danish = [once (count {sellers}/{code} = 1 and {sellers}/{code} = 'DK')]
    let domestic = {danish}[once (count {buyers}/{code} = 1 and {buyers}/{code} = 'DK')]
    let company = PartyLegalEntity/cbc:CompanyID
    @ {root}{danish}
    DK-R-002 ! filled AccountingSupplierParty/Party/{company}/text
    DK-R-014 ! not AccountingSupplierParty/Party/{company}
      or one AccountingSupplierParty/Party/{company}/@schemeID ~= '0184'
    DK-R-016 ! not /cn:CreditNote or not some one LegalMonetaryTotal/cbc:PayableAmount/text: &belowZero
      or not one {buyers}/{code} = 'DK'
    @ {root}{domestic}/AccountingSupplierParty|AccountingCustomerParty/Party/PartyIdentification
    DK-R-013 ! not cbc:ID or filled cbc:ID/@schemeID
    @ ubl:Invoice{domestic}/PaymentMeans
    let means = cbc:PaymentMeansCode
    let account = PayeeFinancialAccount/cbc:ID
    DK-R-005 ! some one {means}: &danishMeans
    DK-R-006 ! not {means} = '31','42'
      or filled {account}/text and filled PayeeFinancialAccount/FinancialInstitutionBranch/cbc:ID/text
    DK-R-007 ! not {means} = '49'
      or filled PaymentMandate/cbc:ID/text and filled PaymentMandate/PayerFinancialAccount/cbc:ID/text
    DK-R-008 ! not {means} = '50' or some one cbc:PaymentID: &giro and some one {account}: &giroAccount
    DK-R-009 ! not {means} = '50' or not some one cbc:PaymentID: &numberedGiro or characters cbc:PaymentID = 19
    DK-R-010 ! not {means} = '93' or some one cbc:PaymentID: &paymentCard and characters {account}/text = 8
    DK-R-011 ! not {means} = '93' or not some one cbc:PaymentID: &numberedCard
      or characters cbc:PaymentID = 18 or characters cbc:PaymentID = 19
    @ {root}{domestic}/AccountingCustomerParty/Party
    DK-R-017 ! not {company} or one {company}/@schemeID ~= '0184'
    let class = Item/CommodityClassification/cbc:ItemClassificationCode
    @ cn:CreditNote{domestic}/CreditNoteLine ; ubl:Invoice{domestic}/InvoiceLine
    DK-R-003 ! not {class}/@listID = 'TST' or {class}/@listVersionID = '19.05.01','19.0501','26.08.01','26.0801'
    @ AllowanceCharge{domestic}
    DK-R-004 ! not cbc:AllowanceChargeReasonCode = 'ZZZ'
      or length cbc:AllowanceChargeReason/text = 4 and some one cbc:AllowanceChargeReason: &danishDuty
      or some one cbc:AllowanceChargeReason: &dividedBySign
    """

  /// Sweden.
  static let sweden = """
    pattern sweden
    let swedish = [{code} = 'SE']
    let vat = {inVAT}/cbc:CompanyID
    let taxable = {swedish}[some {inVAT}[count cbc:CompanyID = 1]/cbc:CompanyID: &beginsSwedishExactly]
    let seller = [once //AccountingSupplierParty/Party{swedish}]
    @ AccountingSupplierParty/Party{taxable}
    SE-R-001 ! length {vat} = 14
    SE-R-002 ! some one {vat}: &numericVAT
    @ AccountingSupplierParty/Party/PartyLegalEntity[../{code} = 'SE'][cbc:CompanyID]
    SE-R-003 ! some one cbc:CompanyID: &numeric
    SE-R-004 ! length cbc:CompanyID = 10
    SE-R-013 ! some one cbc:CompanyID: &beginsWithSwedishNumber
    let other = PartyTaxScheme[count TaxScheme/cbc:ID <= 1][not TaxScheme/cbc:ID ~^= 'VAT']
    @ AccountingSupplierParty/Party{swedish}[PartyLegalEntity/cbc:CompanyID]/{other}/cbc:CompanyID
    SE-R-005 ! &approvedForTax
    @ TaxCategory|ClassifiedTaxCategory[cbc:ID = 'S'][once //AccountingSupplierParty/Party{taxable}]
    SE-R-006 ! some one cbc:Percent: &swedishRate
    let branch = PayeeFinancialAccount/FinancialInstitutionBranch/cbc:ID
    let transfer = {seller}[count cbc:PaymentMeansCode = 1][cbc:PaymentMeansCode ~= '30'][count {branch} = 1]
    @ PaymentMeans{transfer}[{branch} ~= 'SE:PLUSGIRO']/PayeeFinancialAccount/cbc:ID
    SE-R-007 ? &numeric
    SE-R-010 ? length . >= 2 and length . <= 8
    @ PaymentMeans{transfer}[{branch} ~= 'SE:BANKGIRO']/PayeeFinancialAccount/cbc:ID
    SE-R-008 ? &numeric
    SE-R-009 ? length . = 7 or length . = 8
    @ PaymentMeans{seller}[cbc:PaymentMeansCode = '50','56']
    SE-R-011 ? not always
    @ PaymentMeans{seller}[once //AccountingCustomerParty/Party{swedish}][cbc:PaymentMeansCode = '31']
    SE-R-012 ? not always
    """

  /// Iceland.
  static let iceland = """
    pattern iceland
    let icelandic = [once (count {sellers}/{code} = 1 and {sellers}/{code} = 'IS')]
    let domestic = {icelandic}[once (count {buyers}/{code} = 1 and {buyers}/{code} = 'IS')]
    let latest = AdditionalDocumentReference[cbc:DocumentDescription = 'EINDAGI']
    let place = PostalAddress
    @ {root}{icelandic}
    IS-R-001 ? one cbc:InvoiceTypeCode ~= '380','381' or one cbc:CreditNoteTypeCode ~= '380','381'
    IS-R-002 ! AccountingSupplierParty/Party/PartyLegalEntity/cbc:CompanyID/@schemeID = '0196'
    IS-R-003 ! AccountingSupplierParty/Party/{place}/cbc:StreetName
      and AccountingSupplierParty/Party/{place}/cbc:PostalZone
    for rule,means in 006,9 007,42
    IS-R-{rule} ! not PaymentMeans[cbc:PaymentMeansCode = '{means}']
      or length PaymentMeans[cbc:PaymentMeansCode = '{means}']/PayeeFinancialAccount/cbc:ID = 12
    end
    IS-R-008 ! not {latest} or some one {latest}/cbc:ID: &dayAlone
    IS-R-009 ! not {latest} or cbc:DueDate
    IS-R-010 ! not {latest} or cbc:DueDate text <= {latest}/cbc:ID
    @ {root}{domestic}/AccountingCustomerParty
    IS-R-004 ! Party/PartyLegalEntity/cbc:CompanyID/@schemeID = '0196'
    IS-R-005 ! Party/{place}/cbc:StreetName and Party/{place}/cbc:PostalZone
    """
}
