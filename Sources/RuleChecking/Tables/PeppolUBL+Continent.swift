extension PeppolUBL {
  /// Italy.
  static let italy = """
    pattern italy
    let parties = {sellers}
    let land = 'IT'
    let prefix = &beginsItalian
    @ AccountingSupplierParty/Party{selling}/PartyTaxScheme[count TaxScheme/cbc:ID <= 1][not TaxScheme/cbc:ID ~= 'VAT']
    IT-R-001 ! some one cbc:CompanyID: &italianTaxNumber
    @ AccountingSupplierParty/Party{selling}
    IT-R-002 ! PostalAddress/cbc:StreetName
    IT-R-003 ! PostalAddress/cbc:CityName
    IT-R-004 ! PostalAddress/cbc:PostalZone
    """

  /// The Netherlands.
  static let netherlands = """
    pattern netherlands
    let dutch = [once (count {sellers}/{code} = 1 and {sellers}/{code} ~^= 'NL')]
    let domestic = {dutch}[once (count {buyers}/{code} = 1 and {buyers}/{code} ~^= 'NL')]
    let agent = {dutch}[once (count {agents}/{code} = 1 and {agents}/{code} ~^= 'NL')]
    let whole = cbc:StreetName and cbc:CityName and cbc:PostalZone
    @ cbc:CreditNoteTypeCode{dutch}
    NL-R-001 ! /{root}/BillingReference/InvoiceDocumentReference/cbc:ID
    @ AccountingSupplierParty/Party/PostalAddress{dutch}
    NL-R-002 ! {whole}
    @ AccountingSupplierParty/Party/PartyLegalEntity/cbc:CompanyID{dutch}
    NL-R-003 ! filled . and some @schemeID: &dutchRegister
    @ AccountingCustomerParty/Party/PostalAddress{domestic}
    NL-R-004 ! {whole}
    @ AccountingCustomerParty/Party/PartyLegalEntity/cbc:CompanyID{domestic}
    NL-R-005 ! filled . and some @schemeID: &dutchRegister
    @ TaxRepresentativeParty/PostalAddress{agent}
    NL-R-006 ! {whole}
    @ LegalMonetaryTotal{dutch}
    NL-R-007 ! //PaymentMeans or /ubl:Invoice and one cbc:PayableAmount <= 0
      or /cn:CreditNote and one cbc:PayableAmount >= 0
    @ PaymentMeans{domestic}
    NL-R-008 ! one cbc:PaymentMeansCode in dutchmeans
    @ OrderLineReference/cbc:LineID{dutch}
    NL-R-009 ! /{root}/OrderReference/cbc:ID
    """

  /// Germany, within which the rules of XRechnung are asked under other numbers.
  static let germany = """
    pattern germany
    let within = [once (count {sellers}/{code} = 1 and {sellers}/{code} ~^= 'DE'
      and count {buyers}/{code} = 1 and {buyers}/{code} ~^= 'DE')]
    \(XRechnungCodes.names)
    let type = cbc:InvoiceTypeCode|cbc:CreditNoteTypeCode
    let note = PaymentTerms/cbc:Note[1]
    let attached = Attachment/cbc:EmbeddedDocumentBinaryObject/@filename
    @ /{root}{within}
    DE-R-001 ! PaymentMeans
    DE-R-015 ! cbc:BuyerReference[filled .]
    DE-R-016 ! TaxRepresentativeParty or AccountingSupplierParty/Party/PartyTaxScheme/cbc:CompanyID[filled .]
      or not AllowanceCharge[cbc:ChargeIndicator = 'true','false']/TaxCategory/cbc:ID = {taxed}
      and not InvoiceLine|CreditNoteLine/Item/ClassifiedTaxCategory/cbc:ID = {taxed}
    DE-R-017 ? {type} ~= {types}
    DE-R-018 ! (not texts {note} &beginWithDiscount or alone {note}) and texts {note} &discounts
    DE-R-022 ! not AdditionalDocumentReference[{attached} = <AdditionalDocumentReference/{attached}]
    DE-R-026 ? if {type} ~= '384' then BillingReference/InvoiceDocumentReference
    DE-R-030 ! not PaymentMeans/PaymentMandate
      or AccountingSupplierParty/Party/PartyIdentification/cbc:ID[@schemeID = 'SEPA']
      or PayeeParty/PartyIdentification/cbc:ID[@schemeID = 'SEPA']
    DE-R-031 ! not PaymentMeans/PaymentMandate or PaymentMeans/PaymentMandate/PayerFinancialAccount/cbc:ID
    @ /{root}/AdditionalDocumentReference/Attachment/ExternalReference{within}
    DE-R-T02 ? some one cbc:URI: &absolute
    @ /{root}/AccountingSupplierParty{within}
    DE-R-002 ! Party/Contact
    for party,city,zone in AccountingSupplierParty/Party/PostalAddress,003,004
      AccountingCustomerParty/Party/PostalAddress,008,009 Delivery/DeliveryLocation/Address,010,011
    @ /{root}/{party}{within}
    DE-R-{city} ! cbc:CityName[filled .]
    DE-R-{zone} ! cbc:PostalZone[filled .]
    end
    @ /{root}/AccountingSupplierParty/Party/Contact{within}
    DE-R-005 ! cbc:Name[filled .]
    DE-R-006 ! cbc:Telephone[filled .]
    DE-R-007 ! cbc:ElectronicMail[filled .]
    DE-R-027 ? some one cbc:Telephone: &threeDigits
    DE-R-028 ? some one cbc:ElectronicMail: &emailAddress
    @ /{root}/PaymentMeans[count cbc:PaymentMeansCode = 1][cbc:PaymentMeansCode ~= '30','58']{within}
    DE-R-019 ? not cbc:PaymentMeansCode ~= '58' or some one PayeeFinancialAccount/cbc:ID: &account
    DE-R-023-1 ! PayeeFinancialAccount
    DE-R-023-2 ! not CardAccount and not PaymentMandate
    @ /{root}/PaymentMeans[count cbc:PaymentMeansCode = 1][cbc:PaymentMeansCode ~= '48','54','55']{within}
    DE-R-024-1 ! CardAccount
    DE-R-024-2 ! not PayeeFinancialAccount and not PaymentMandate
    @ /{root}/PaymentMeans[count cbc:PaymentMeansCode = 1][cbc:PaymentMeansCode ~= '59']{within}
    DE-R-020 ? some one PaymentMandate/PayerFinancialAccount/cbc:ID: &account
    DE-R-025-1 ! PaymentMandate
    DE-R-025-2 ! not PayeeFinancialAccount and not CardAccount
    @ /{root}/TaxTotal/TaxSubtotal{within}
    DE-R-014 ! TaxCategory/cbc:Percent[filled .]
    """

  /// Greece.
  static let greece = """
    pattern greece
    let parties = {sellers}
    let land = 'GR','EL'
    let prefix = &beginsGreek
    let placed = [once {sellers}/{code} = 'GR']
    let vatNumber = PartyTaxScheme[one TaxScheme/cbc:ID ~= 'VAT']/cbc:CompanyID
    let mark = AdditionalDocumentReference[cbc:DocumentDescription = '##M.AR.K##']
    let page = AdditionalDocumentReference[cbc:DocumentDescription = '##INVOICE|URL##']
    @ /ubl:Invoice/cbc:ID{selling} ; /cn:CreditNote/cbc:ID{selling}
    GR-R-001-1 ! &sixParts
    GR-R-001-2 ! &greekFirstPart and (some {sellers}/{inVAT}/cbc:CompanyID: &firstPartOf
      or some {agents}/{inVAT}/cbc:CompanyID: &firstPartOf)
    GR-R-001-3 ! some one /{root}/cbc:IssueDate: &secondPartOf
    GR-R-001-4 ! &wholeThirdPart
    GR-R-001-5 ! &greekFourthPart
    GR-R-001-6 ! &fifthPart
    GR-R-001-7 ! &sixthPart
    @ AccountingSupplierParty{selling}/Party
    GR-R-002 ! characters PartyName/cbc:Name > 0
    GR-S-011 ? count {vatNumber} = 1 and some {vatNumber}: &greekVAT
    let asVAT = [count TaxScheme/cbc:ID = 1][TaxScheme/cbc:ID ~= 'VAT']
    @ AccountingSupplierParty{selling}/Party/PartyTaxScheme{asVAT}/cbc:CompanyID
    GR-R-003 ! &greekVAT
    @ /{root}{selling}{placed}
    GR-R-004-1 ! count {mark} = 1
    GR-S-008-1 ? count {page} = 1
    GR-R-008-2 ! count {page} <= 1
    @ {mark}{selling}{placed}/cbc:ID
    GR-R-004-2 ! &aboveZero
    @ {page}{selling}
    GR-R-008-3 ! filled Attachment/ExternalReference/cbc:URI
    @ AccountingCustomerParty{selling}/Party
    GR-R-005 ! characters PartyName/cbc:Name > 0
    @ AccountingSupplierParty/Party[once ({numbered} or {addressed})]/cbc:EndpointID
    GR-R-009 ! @schemeID = '9933' and &greekTaxNumber
    pattern greeks
    let greeks = AccountingCustomerParty{selling}{buying}
    let buying = [once ({numberedBuyer} or {addressedBuyer})]
    let numberedBuyer = (count {buyers}/{inVAT} = 1 and count {buyers}/{inVAT}/cbc:CompanyID = 1
      and some {buyers}/{inVAT}/cbc:CompanyID: {prefix})
    let addressedBuyer = (count {buyers}/{inVAT} <= 1 and count {buyers}/{inVAT}/cbc:CompanyID <= 1
      and not {buyers}/{inVAT}/cbc:CompanyID[characters . > 0]
      and count {buyers}/{code} = 1 and {buyers}/{code} ~^= {land})
    @ {greeks}/Party
    GR-R-006 ! count {vatNumber} = 1 and some {vatNumber}: &greekVAT
    @ {greeks}/Party/cbc:EndpointID
    GR-R-010 ! @schemeID = '9933' and &greekTaxNumber
    """
}
