/// The French rules for exchanged invoices, BR-FR, in UBL.
enum BRFRUBL {
  static let book = Result { () throws(RuleTableError) in
    try RuleBook(
      prefixes: EN16931UBL.prefixes, functions: RuleFunction.national, [header, parties, rest, amounts, groups])
  }

  /// Numbers, dates, notes.
  static let header = """
    let root = ubl:Invoice|cn:CreditNote
    let line = InvoiceLine|CreditNoteLine
    let earlier = BillingReference/InvoiceDocumentReference
    let type = cbc:InvoiceTypeCode|cbc:CreditNoteTypeCode
    \(BRFRCodes.names)
    pattern numbers
    for term,place in BT-1,cbc:ID BT-25,{earlier}/cbc:ID EXT-FR-FE-136,{line}/{earlier}/cbc:ID
    @ {root}/{place}
    BR-FR-01_{term}-1 ! characters . <= 35
    BR-FR-01_{term}-2 ! &invoiceNumber
    BR-FR-02_{term} ! &invoiceNumber
    end
    pattern dates
    for term,place in BT-2,cbc:IssueDate BT-7,cbc:TaxPointDate BT-9,cbc:DueDate BT-26,{earlier}/cbc:IssueDate
      BT-72,Delivery/cbc:ActualDeliveryDate BT-73,InvoicePeriod/cbc:StartDate BT-74,InvoicePeriod/cbc:EndDate
      EXT-FR-FE-138,{line}/{earlier}/cbc:IssueDate EXT-FR-FE-158,{line}/Delivery/cbc:ActualDeliveryDate
      BT-134,{line}/InvoicePeriod/cbc:StartDate BT-135,{line}/InvoicePeriod/cbc:EndDate
    @ {root}/{place}
    BR-FR-03_{term} ! &hyphenedDay
    end
    pattern types
    @ ubl:Invoice/cbc:InvoiceTypeCode ; cn:CreditNote/cbc:CreditNoteTypeCode
    BR-FR-04_BT-3 ! . = {types}
    for term,place in EXT-FR-FE-02,{earlier} EXT-FR-FE-137,{line}/{earlier}
    @ {root}/{place}/cbc:DocumentTypeCode
    BR-FR-04_{term} ! . = {types}
    end
    pattern document
    @ {root}
    for number,subject in 1,PMT 2,PMD 3,AAB
    BR-FR-05_BT-22-{number} ! texts cbc:Note &states{subject}
    end
    for number,subject in 1,PMT 2,PMD 3,AAB 4,TXD
    BR-FR-06_BT-21-{number} ! texts cbc:Note &once{subject}
    end
    BR-FR-08_BT-23 ! one cbc:ProfileID strictly in frenchmodes
    BR-FR-20_BT-21 ! texts cbc:Note &treatmentKnown
    BR-FR-30_BT-21 ! texts cbc:Note &treatedOnce
    """

  /// Identifiers and electronic addresses of the parties.
  static let parties = """
    let seller = AccountingSupplierParty/Party
    let buyer = AccountingCustomerParty/Party
    let payer = PaymentMeans/PaymentMandate/PayerParty
    let siren = PartyLegalEntity/cbc:CompanyID[@schemeID = '0002']
    let siret = PartyIdentification/cbc:ID[@schemeID = '0009']
    let b2b = texts cbc:Note &treatmentB2B
    BR-FR-11_BT-47 ! not {b2b} or some one {buyer}/{siren}: &siren
    BR-FR-12_BT-49 ! filled {buyer}/cbc:EndpointID
    BR-FR-13_BT-34 ! filled {seller}/cbc:EndpointID
    BR-FR-21_BT-49 ! not {b2b} or {type} = {selfBilled}
      or {buyer}/cbc:EndpointID begins {buyer}/{siren} and {buyer}/cbc:EndpointID/@schemeID = '0225'
    BR-FR-22_BT-34 ! not {b2b} or not {type} = {selfBilled}
      or {seller}/cbc:EndpointID begins {seller}/{siren} and {seller}/cbc:EndpointID/@schemeID = '0225'
    pattern establishments
    for term,place in BT-29,{seller} BT-46,{buyer}
    @ {root}/{place}
    BR-FR-09_{term} ! not {siret} or alone {siren} and some first {siret}: &siret and first {siret} begins {siren}
      and some {siren}: &bareSiren
    end
    for term,place in BT-60,PayeeParty EXT-FR-FE-06,{buyer}/AgentParty EXT-FR-FE-46,{payer} EXT-FR-FE-69,{seller}/AgentParty
      EXT-FR-FE-92,{buyer}/ServiceProviderParty/Party EXT-FR-FE-115,{seller}/ServiceProviderParty/Party
    @ {root}/{place}
    BR-FR-09_{term} ! not {siret} or alone {siren} and some first {siret}: &siret
      and (not {siren} != '' or first {siret} begins {siren} and some {siren}: &bareSiren)
    end
    let place = DeliveryLocation/cbc:ID[@schemeID = '0009']
    let receiver = DeliveryParty/PartyLegalEntity/cbc:CompanyID[@schemeID = '0002']
    for term,context in BT-71,Delivery EXT-FR-FE-146,{line}/Delivery/DeliveryLocation
    @ {root}/{context}
    BR-FR-09_{term} ! not {place} or alone {receiver} and some first {place}: &siret
      and (not {receiver} != '' or first {place} begins {receiver} and some {receiver}: &bareSiren)
    end
    pattern organization
    @ {seller}/PartyLegalEntity
    BR-FR-10_BT-30 ! some one cbc:CompanyID[@schemeID = '0002']: &siren
    pattern addresses
    for term,place in BT-34,{seller} BT-49,{buyer} EXT-FR-FE-12,{buyer}/AgentParty EXT-FR-FE-29,PayeeParty
      EXT-FR-FE-52,{payer} EXT-FR-FE-75,{seller}/AgentParty EXT-FR-FE-98,{buyer}/ServiceProviderParty/Party
      EXT-FR-FE-121,{seller}/ServiceProviderParty/Party
    @ {root}/{place}/cbc:EndpointID
    BR-FR-23_{term} ! not @schemeID = '0225' or &addressText
    BR-FR-25_{term} ! characters . <= 125
    end
    for term,place in BT-29,{seller} BT-46,{buyer}
    @ {root}/{place}/PartyIdentification/cbc:ID[@schemeID = '0224']
    BR-FR-24_{term} ! &addressText
    BR-FR-26_{term} ! characters . <= 100
    end
    pattern identifiers
    @ PartyLegalEntity/cbc:CompanyID[@schemeID = '0002']
    BR-FR-32-LEGALID ! &siren
    @ PartyIdentification/cbc:ID[@schemeID = '0002','0231']
    BR-FR-32-ID ! &siren
    pattern schemes
    for term,place in BT-29,{seller} BT-46,{buyer} BT-60,PayeeParty EXT-FR-FE-06,{buyer}/AgentParty EXT-FR-FE-46,{payer}
      EXT-FR-FE-69,{seller}/AgentParty EXT-FR-FE-92,{buyer}/ServiceProviderParty/Party
      EXT-FR-FE-115,{seller}/ServiceProviderParty/Party
    @ {place}
    BR-FR-CO-10_{term}-1 ! not PartyIdentification/cbc:ID[not @schemeID]
    BR-FR-CO-10_{term}-2 ! not PartyIdentification[cbc:ID/@schemeID = <PartyIdentification/cbc:ID/@schemeID]
      and not PartyIdentification/cbc:ID[@schemeID = <cbc:ID/@schemeID]
    end
    for term,place in BT-71,Delivery EXT-FR-FE-146,{line}/Delivery
    @ {root}/{place}/DeliveryLocation
    BR-FR-CO-10_{term}-1 ! not cbc:ID[not @schemeID]
    BR-FR-CO-10_{term}-2 ! not cbc:ID[@schemeID = <cbc:ID/@schemeID]
    end
    """

  /// VAT, references and what depends on the kind of invoice.
  static let rest = """
    pattern categories
    for first,second,place in BR-FR-15_BT-95_BT-102-1,BR-FR-15_BT-95_BT-102-2,AllowanceCharge/TaxCategory
      BR-FR-15_BT-118-1,BR-FR-15_BT-118-2,TaxTotal/TaxSubtotal/TaxCategory
      BR-FR-15_BT-151-1,BR-FR-08_BT-151-2,Item/ClassifiedTaxCategory
    @ {place}
    {first} ! not cbc:ID or one cbc:ID = {categories}
    {second} ! not cbc:ID = 'L','M'
    end
    pattern rates
    for term,place in BT-96,AllowanceCharge/TaxCategory BT-119,TaxTotal/TaxSubtotal/TaxCategory
      BT-152,InvoiceLine/Item/ClassifiedTaxCategory
    @ {place}
    BR-FR-16_{term} ! not cbc:Percent or one cbc:Percent = {rates}
    end
    pattern attachments
    @ AdditionalDocumentReference
    BR-FR-17_BT-123 ! not cbc:DocumentDescription or one cbc:DocumentDescription = {files}
    pattern properties
    @ {root}/Item/AdditionalItemProperty
    BR-FR-27_BG-32 ! cbc:Name or cbc:NameCode
    @ {root}/Item/AdditionalItemProperty/cbc:Name
    BR-FR-27_BT-160 ! filled .
    @ {root}/Item/AdditionalItemProperty/cbc:NameCode
    BR-FR-27_EXT-FR-FE-159 ! filled .
    @ ubl:Invoice/InvoiceLine/Item/AdditionalItemProperty ; cn:CreditNote/CreditNoteLine/Item/AdditionalItemProperty
    BR-FR-28-Value ! cbc:Value and not cbc:ValueQuantity or not cbc:Value and cbc:ValueQuantity[@unitCode != '']
    for rule,term,place in 29,BT-18,AdditionalDocumentReference 30,BT-128,{line}/DocumentReference
    @ {root}/{place}
    BR-FR-{rule}_{term} ! count cbc:ID[@schemeID = 'AFL'] <= 1 and count cbc:ID[@schemeID = 'AVV'] <= 1
    @ {root}/{place}/cbc:ID[@schemeID = 'AFL']
    BR-FR-{rule}_AFL ! filled .
    @ {root}/{place}/cbc:ID[@schemeID = 'AVV']
    BR-FR-{rule}_AVV ! filled .
    end
    pattern kinds
    let mode = cbc:ProfileID
    let sums = LegalMonetaryTotal
    let paid = {mode} = 'B2','S2','M2'
    let member = {seller}/PartyIdentification/cbc:ID[@schemeID = '0231']
    @ {root}
    BR-FR-18_BT-123 ! count AdditionalDocumentReference[cbc:DocumentDescription = 'LISIBLE'] <= 1
    BR-FR-CO-04_BT-3 ! not cbc:InvoiceTypeCode = {correcting} or count BillingReference = 1
    BR-FR-CO-07_BT-9 ! {type} = '386','500','503' or {paid} or not cbc:DueDate text < cbc:IssueDate
      and not PaymentMeans/cbc:PaymentDueDate text < cbc:IssueDate
    BR-FR-CO-08_BT-23 ! not {mode} = 'B4','S4','M4' or not {type} = '386','500','503'
    BR-FR-CO-09_BT-23-1 ! not {paid} or calc value {sums}/cbc:PrepaidAmount = value {sums}/cbc:TaxInclusiveAmount
    BR-FR-CO-09_BT-23-2 ! not {paid} or calc value {sums}/cbc:PayableAmount = 0
    BR-FR-CO-09_BT-23-3 ! not {paid} or alone cbc:DueDate, PaymentMeans/cbc:PaymentDueDate
      and (cbc:DueDate != '' or PaymentMeans/cbc:PaymentDueDate != '')
    BR-FR-CO-12_BT-5 ! not cbc:DocumentCurrencyCode != 'EUR'
      or cbc:TaxCurrencyCode = 'EUR' and one TaxTotal/cbc:TaxAmount[@currencyID = 'EUR'] != ''
    BR-FR-CO-14_BT-29-1 ! not {member} or texts cbc:Note &memberOfGroup
    BR-FR-CO-15_BT-29-1 ! not {member} or one TaxRepresentativeParty/PartyTaxScheme/cbc:CompanyID != ''
    pattern creditnotes
    let own = BillingReference[InvoiceDocumentReference/cbc:ID = /{root}/cbc:ID]
    let detailed = CreditNoteLine[not {own} or {own}/InvoiceDocumentReference/cbc:DocumentStatusCode = 'DETAIL']
    let other = BillingReference[InvoiceDocumentReference/cbc:ID != /{root}/cbc:ID]
    @ cn:CreditNote
    BR-FR-CO-03_BT-3 ! not cbc:CreditNoteTypeCode = '262' or one ContractDocumentReference/cbc:ID != ''
      and one InvoicePeriod/cbc:StartDate != '' and one InvoicePeriod/cbc:EndDate != ''
    BR-FR-CO-05_BT-3 ! not cbc:CreditNoteTypeCode = {crediting}
      or {earlier}[cbc:ID and cbc:IssueDate] or not {detailed}[not {other}/InvoiceDocumentReference[cbc:ID and cbc:IssueDate]]
    """

  /// Decimals.
  static let amounts = """
    let shared = once (alone /{root}/cbc:ProfileID and /{root}/cbc:ProfileID ~= {modesOfSharing})
    pattern amounts
    for term,place in BT-93_BT-100,{root}/AllowanceCharge/cbc:BaseAmount BT-92_BT-99,{root}/AllowanceCharge/cbc:Amount
      BT-106,LegalMonetaryTotal/cbc:LineExtensionAmount BT-107,LegalMonetaryTotal/cbc:AllowanceTotalAmount
      BT-108,LegalMonetaryTotal/cbc:ChargeTotalAmount BT-109,LegalMonetaryTotal/cbc:TaxExclusiveAmount
      BT-110,TaxTotal/cbc:TaxAmount BT-112,LegalMonetaryTotal/cbc:TaxInclusiveAmount
      BT-113,LegalMonetaryTotal/cbc:PrepaidAmount BT-114,LegalMonetaryTotal/cbc:PayableRoundingAmount
      BT-115,LegalMonetaryTotal/cbc:PayableAmount BT-116,TaxTotal/TaxSubtotal/cbc:TaxableAmount
      BT-117,TaxTotal/TaxSubtotal/cbc:TaxAmount BT-131,{root}/{line}/cbc:LineExtensionAmount
      BT-136_BT-141,{root}/{line}/AllowanceCharge/cbc:Amount BT-137_BT-142,{root}/{line}/AllowanceCharge/cbc:BaseAmount
    @ {place}
    BR-FR-DEC-01_{term} ! &amount
    end
    @ ubl:Invoice/InvoiceLine/cbc:InvoicedQuantity ; cn:CreditNote/CreditNoteLine/cbc:CreditedQuantity
    BR-FR-DEC-02_BT-129 ! &quantity
    let priced = ({shared} and &signedPrice or &price)
    pattern prices
    @ {root}/{line}
    BR-FR-DEC-02_BT-149 ! not filled Price/cbc:BaseQuantity or some Price/cbc:BaseQuantity: &quantity
    BR-FR-DEC-03_BT-146 ! not filled Price/cbc:PriceAmount or some Price/cbc:PriceAmount: {priced}
    @ {root}/{line}/Price/AllowanceCharge
    BR-FR-DEC-03_BT-147 ! not filled cbc:Amount or some cbc:Amount: {priced}
    @ {root}/{line}/Price/AllowanceCharge/cbc:BaseAmount
    BR-FR-DEC-03_BT-148 ! not filled . or {priced}
    pattern percents
    for term,place in BT-96_BT-103,AllowanceCharge/TaxCategory BT-119,TaxTotal/TaxSubtotal/TaxCategory
      BT-152,Item/ClassifiedTaxCategory
    @ {place}/cbc:Percent
    BR-FR-DEC-04_{term} ! &percent
    end
    """

  /// Invoices of several sellers in one.
  static let groups = """
    let several = once (alone /{root}/cbc:ProfileID and /{root}/cbc:ProfileID ~= {modesOfSeveral})
    let mandated = once /{root}/cbc:ProfileID ~= {modesOfMandate}
    let status = InvoiceDocumentReference/cbc:DocumentStatusCode
    let above = {own}/BillingReferenceLine/cbc:ID
    let group = {own}[{status} = 'GROUP'][not BillingReferenceLine/cbc:ID]
    let party = Item/ManufacturerParty
    let organization = {party}/PartyLegalEntity/cbc:CompanyID
    let number = DocumentReference[cbc:DocumentTypeCode = '130']/cbc:ID[@schemeID = 'AFL']
    let routing = ../DocumentReference[cbc:DocumentTypeCode = '130']/cbc:ID[@schemeID = 'AVV']
    pattern status
    @ {line}
    BR-FR-MV-01_EXT-FR-FE-163 ! not {several} or filled {own}/{status}
    pattern groups
    @ {root}
    BR-FR-MV-02_EXT-FR-FE-163 ! not {mandated} or count {line}/{group} >= 1
    BR-FR-BD-02_EXT-FR-FE-163 ! not {shared} or count {line}/{group} = 2
    for term,place in BT-30,{seller} BT-47,{buyer}
    BR-FR-BD-02_{term} ! not {shared}
      or count {line}/{group}[../{organization} = ../../{place}/PartyLegalEntity/cbc:CompanyID] = 1
    end
    BR-FR-MV-12_BT-128 ! not {several} or not {line}[{group}]/{number}[. = <<{number}]
    pattern group
    let currency = /{root}/cbc:DocumentCurrencyCode
    let accounting = /{root}//cbc:TaxCurrencyCode
    let lines = ../../{line}
    let sameLine = BillingReferenceLine/cbc:ID
    @ {root}/{line}/{group}
    BR-FR-MV-03_EXT-FR-FE-164 ! not {several} or filled ../{party}/PartyLegalEntity/cbc:RegistrationName
    BR-FR-MV-03_EXT-FR-FE-167 ! not {several} or filled ../{organization}
    BR-FR-MV-03_EXT-FR-FE-177 ! not {several} or filled ..//Item/ManufacturerParty/PostalAddress/Country/cbc:IdentificationCode
    BR-FR-MV-03_EXT-FR-FE-181 ! not {several} or filled ../TaxTotal/cbc:TaxAmount[@currencyID = {currency}]
    BR-FR-MV-03_EXT-FR-FE-182 ! not {several} or not {accounting}
      or {accounting} != '' and filled ../TaxTotal/cbc:TaxAmount[@currencyID = {accounting}]
    BR-FR-MV-03_BT-128_AFL ! not {several} or filled ../{number}
    BR-FR-MV-03_BT-128_AVV ! not {several} or filled {routing} and not {routing} = {modesOfMandate}
    let parts = {lines}[{own}[{status} != 'INFORMATION'][{sameLine} ~= one $/../cbc:ID]]/cbc:LineExtensionAmount
    BR-FR-MV-05_EXT-FR-FE-BG-12 ! not {several} or some .: calc abs (value ../cbc:LineExtensionAmount - sum {parts})
      <= sum {parts}: 0.01
    BR-FR-MV-09_EXT-FR-FE-181 ! not {several} or some .: calc abs (value ../TaxTotal/cbc:TaxAmount[@currencyID = {currency}]
      - sum ../../TaxTotal/TaxSubtotal[TaxCategory/TaxScheme/cbc:ID = 'VAT']
      [TaxCategory/cbc:TaxExemptionReason tagged $/../{number}]/cbc:TaxAmount) <= 0.01
    let whole = ../cbc:TaxInclusiveLineExtensionAmount
    BR-FR-MV-10_EXT-FR-FE-184 ! not {several} or not {whole} or filled {whole}
      and some .: calc abs (value {whole} - value ../cbc:LineExtensionAmount
      - value ../TaxTotal/cbc:TaxAmount[@currencyID = {currency}])
      <= sum {lines}/{own}[{status} = 'DETAIL','GROUP'][{sameLine} = $/../cbc:ID]: 0.01
    pattern lines
    let parentOf = ../{line}[cbc:ID = $/{above}]
    @ {root}/{line}
    BR-FR-MV-06_EXT-FR-FE-167 ! not {several} or filled {organization}
      and (not {above} or some .: one {organization} ~= one {parentOf}/{organization})
    BR-FR-MV-07_BT-128 ! not {several} or filled {number} and (not {above} or some .: one {number} ~= one {parentOf}/{number})
    pattern details
    let reason = Item/ClassifiedTaxCategory/cbc:TaxExemptionReason
    @ {root}/{line}[{own}/{status} = 'DETAIL']
    BR-FR-MV-08_BT-128 ! not {several} or filled {reason} and filled {number} and {reason} tagged {number}
    pattern ofSeller
    let mine = [one {organization} ~= /{root}/AccountingSupplierParty/Party/PartyLegalEntity/cbc:CompanyID]
    let same = /{root}/{line}{mine}[{group}][{number} = /{root}/cbc:ID]
    @ {root}/{line}{mine}/{group}
    BR-FR-MV-11_BT-128 ! not {several} or count {same} = 1 or count {same} = 0 and one ../{number} ~= /{root}/cbc:ID
      or count {same} > 1 and not one ../{number} ~= /{root}/cbc:ID
    pattern type
    @ ubl:Invoice/cbc:InvoiceTypeCode ; cn:CreditNote/cbc:CreditNoteTypeCode
    BR-FR-MV-13_BT-3 ! not {mandated} or filled . and not . ~= {selfBilled}
    BR-FR-MV-BD_BT-3 ! not {shared} or . ~= {selfBilled}
    pattern corrected
    @ {root}[{type} = {correctingBySeller}]/{line}/{group}
    BR-FR-MV-14-EXT-FR-FE-136 ! not {mandated} or ../{other}/InvoiceDocumentReference/cbc:ID
    BR-FR-MV-14-EXT-FR-FE-138 ! not {mandated} or ../{other}/InvoiceDocumentReference/cbc:IssueDate
    pattern correctedByBuyer
    @ {root}[{type} = {correctingByBuyer}]/{line}/{group}
    BR-FR-BD-14-EXT-FR-FE-136 ! not {shared} or ../{other}/InvoiceDocumentReference/cbc:ID
    BR-FR-BD-14-EXT-FR-FE-138 ! not {shared} or ../{other}/InvoiceDocumentReference/cbc:IssueDate
    """
}
