/// The French rules for exchanged invoices, BR-FR, in CII.
enum BRFRCII {
  static let book = Result { () throws(RuleTableError) in
    try RuleBook(
      prefixes: EN16931CII.prefixes, functions: RuleFunction.national, [header, parties, rest, amounts, groups])
  }

  /// Numbers, dates, notes.
  static let header = """
    let root = rsm:CrossIndustryInvoice
    let document = {root}/rsm:ExchangedDocument
    let trade = {root}/rsm:SupplyChainTradeTransaction
    let agreement = {trade}/ApplicableHeaderTradeAgreement
    let delivery = {trade}/ApplicableHeaderTradeDelivery
    let settlement = {trade}/ApplicableHeaderTradeSettlement
    let line = {trade}/IncludedSupplyChainTradeLineItem
    let earlier = InvoiceReferencedDocument
    let of = SpecifiedLineTradeSettlement
    \(BRFRCodes.names)
    pattern numbers
    for term,place in BT-1,{document}/ID BT-25,{settlement}/{earlier}/IssuerAssignedID
      EXT-FR-FE-136,{line}/{of}/{earlier}/IssuerAssignedID
    @ {place}
    BR-FR-01_{term} ! characters . <= 35
    BR-FR-02_{term} ! &invoiceNumber
    end
    pattern dates
    for term,place in BT-2,{document}/IssueDateTime/udt:DateTimeString
      BT-7,{settlement}/ApplicableTradeTax/TaxPointDate/udt:DateString
      BT-9,{settlement}/SpecifiedTradePaymentTerms/DueDateDateTime/udt:DateTimeString
      BT-26,{settlement}/{earlier}/FormattedIssueDateTime/qdt:DateTimeString
      BT-72,{delivery}/ActualDeliverySupplyChainEvent/OccurrenceDateTime/udt:DateTimeString
      BT-73,{settlement}/BillingSpecifiedPeriod/StartDateTime/udt:DateTimeString
      BT-74,{settlement}/BillingSpecifiedPeriod/EndDateTime/udt:DateTimeString
      EXT-FR-FE-138,{line}/{of}/{earlier}/FormattedIssueDateTime/qdt:DateTimeString
      EXT-FR-FE-158,{line}/SpecifiedLineTradeDelivery/ActualDeliverySupplyChainEvent/OccurrenceDateTime/udt:DateTimeString
      EXT-FR-FE-134,{line}/{of}/BillingSpecifiedPeriod/StartDateTime/udt:DateTimeString
      EXT-FR-FE-135,{line}/{of}/BillingSpecifiedPeriod/EndDateTime/udt:DateTimeString
    @ {place}
    BR-FR-03_{term} ! &day
    end
    pattern types
    for term,place in BT-3,{document}/TypeCode EXT-FR-FE-02,{settlement}/{earlier}/TypeCode
      EXT-FR-FE-137,{line}/{of}/{earlier}/TypeCode
    @ {place}
    BR-FR-04_{term} ! . = {types}
    end
    pattern notes
    @ {document}
    for subject in PMT PMD AAB
    BR-FR-05_BT-22_{subject} ! IncludedNote[SubjectCode = '{subject}']
    end
    for subject in PMT PMD AAB TXD
    BR-FR-06_BT-21_{subject} ! count IncludedNote[SubjectCode = '{subject}'] <= 1
    end
    pattern process
    @ {root}/rsm:ExchangedDocumentContext
    BR-FR-08_BT-23 ! one BusinessProcessSpecifiedDocumentContextParameter/ID strictly in frenchmodes
    """

  /// Identifiers and electronic addresses of the parties.
  static let parties = """
    pattern establishments
    let siret = GlobalID[@schemeID = '0009']
    let siren = SpecifiedLegalOrganization/ID[@schemeID = '0002']
    for term,place in BT-29,{agreement}/SellerTradeParty BT-46,{agreement}/BuyerTradeParty
    @ {place}
    BR-FR-09_{term} ! not {siret} or alone {siren} and some first {siret}: &siret
      and first {siret} begins {siren} and some {siren}: &bareSiren
    end
    for term,place in BT-60,{settlement}/PayeeTradeParty EXT-FR-FE-06,{agreement}/BuyerAgentTradeParty
      EXT-FR-FE-46,{settlement}/PayerTradeParty EXT-FR-FE-69,{agreement}/SalesAgentTradeParty
      EXT-FR-FE-92,{settlement}/InvoiceeTradeParty EXT-FR-FE-115,{settlement}/InvoicerTradeParty
      BT-71,{delivery}/ShipToTradeParty EXT-FR-FE-146,{line}/SpecifiedLineTradeDelivery/ShipToTradeParty
    @ {place}
    BR-FR-09_{term} ! not {siret} or alone {siren} and some first {siret}: &siret
      and (not {siren} != '' and alone {siret} or first {siret} begins {siren} and some {siren}: &bareSiren)
    end
    pattern organizations
    let sellers = rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/SellerTradeParty
    let buyers = rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement/BuyerTradeParty
    let settled = rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeSettlement
    let b2b = rsm:ExchangedDocument/IncludedNote[SubjectCode = 'BAR']/Content = 'B2B'
    let address = URIUniversalCommunication/URIID
    let type = rsm:ExchangedDocument/TypeCode
    @ {root}
    BR-FR-10_BT-30 ! some one {sellers}/{siren}: &siren
    BR-FR-11_BT-47 ! not {b2b} or some one {buyers}/{siren}: &bareSiren
    BR-FR-12_BT-49 ! one {buyers}/{address} != ''
    BR-FR-13_BT-34 ! one {sellers}/{address} != ''
    BR-FR-21_BT-49 ! not {b2b} or {type} = {selfBilled}
      or {buyers}/{address} begins {buyers}/SpecifiedLegalOrganization/ID and {buyers}/{address}/@schemeID = '0225'
    BR-FR-22_BT-34 ! not {b2b} or not {type} = {selfBilled}
      or {sellers}/{address} begins {sellers}/SpecifiedLegalOrganization/ID and {sellers}/{address}/@schemeID = '0225'
    for seller,buyer,agent,payee,payer,sales,invoicee,invoicer,rule,what,test in
      BT-34,BT-49,EXT-FR-FE-12,EXT-FR-FE-29,EXT-FR-FE-52,EXT-FR-FE-75,EXT-FR-FE-98,EXT-FR-FE-121,23,[@schemeID~=~'0225'],&addressText
      BT-34,BT-49,EXT-FR-FE-12,EXT-FR-FE-29,EXT-FR-FE-52,EXT-FR-FE-75,EXT-FR-FE-98,EXT-FR-FE-121,25,,characters~.~<=~125
    pattern addressesOfParties
    @ {agreement}/SellerTradeParty/{address}{what}
    BR-FR-{rule}_{seller} ! {test}
    @ {agreement}/BuyerTradeParty/{address}{what}
    BR-FR-{rule}_{buyer} ! {test}
    @ {agreement}/BuyerAgentTradeParty/{address}{what}
    BR-FR-{rule}_{agent} ! {test}
    @ {settlement}/PayeeTradeParty/{address}{what}
    BR-FR-{rule}_{payee} ! {test}
    @ {settlement}/PayerTradeParty/{address}{what}
    BR-FR-{rule}_{payer} ! {test}
    @ {agreement}/SalesAgentTradeParty/{address}{what}
    BR-FR-{rule}_{sales} ! {test}
    @ {settlement}/InvoiceeTradeParty/{address}{what}
    BR-FR-{rule}_{invoicee} ! {test}
    @ {settlement}/InvoicerTradeParty/{address}{what}
    BR-FR-{rule}_{invoicer} ! {test}
    end
    pattern routing
    for term,party in BT-29,SellerTradeParty BT-46,BuyerTradeParty
    @ {agreement}/{party}/GlobalID[@schemeID = '0224']
    BR-FR-24_{term} ! &addressText
    BR-FR-26_{term} ! characters . <= 100
    end
    pattern identifiers
    @ SpecifiedLegalOrganization/ID[@schemeID = '0002']
    BR-FR-32-LEGALID ! &siren
    @ GlobalID[@schemeID = '0002','0231']
    BR-FR-32-GLOBALID ! &siren
    pattern schemes
    for term,place in BT-29,Agreement/SellerTradeParty BT-46,Agreement/BuyerTradeParty BT-60,Settlement/PayeeTradeParty
      EXT-FR-FE-06,Agreement/BuyerAgentTradeParty EXT-FR-FE-46,Settlement/PayerTradeParty
      EXT-FR-FE-69,Agreement/SalesAgentTradeParty EXT-FR-FE-92,Settlement/InvoiceeTradeParty
      EXT-FR-FE-115,Settlement/InvoicerTradeParty BT-71,Delivery/ShipToTradeParty
    @ rsm:SupplyChainTradeTransaction/ApplicableHeaderTrade{place}
    BR-FR-CO-10_{term}-1 ! not GlobalID[not @schemeID]
    BR-FR-CO-10_{term}-2 ! not GlobalID[@schemeID = <GlobalID/@schemeID]
    end
    @ rsm:SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem/SpecifiedLineTradeDelivery/ShipToTradeParty
    BR-FR-CO-10_EXT-FR-FE-146-1 ! not GlobalID[not @schemeID]
    BR-FR-CO-10_EXT-FR-FE-146-2 ! not GlobalID[@schemeID = <GlobalID/@schemeID]
    """

  /// VAT, references and what depends on the kind of invoice.
  static let rest = """
    pattern categories
    @ {settlement}/SpecifiedTradeAllowanceCharge/CategoryTradeTax
    BR-FR-15_BT-95_BT-102 ! one CategoryCode = {categories}
    BR-FR-15_BT-95_BT-102_LM ! not CategoryCode = 'L','M'
    @ {settlement}/ApplicableTradeTax
    BR-FR-15_BT-95_BT-118 ! one CategoryCode = {categories}
    BR-FR-15_BT-95_BT-118_LM ! not CategoryCode = 'L','M'
    @ {line}/{of}/ApplicableTradeTax
    BR-FR-15_BT-95_BT-151 ! one CategoryCode = {categories} or not CategoryCode
      and ../../AssociatedDocumentLineDocument/LineStatusReasonCode = 'GROUP','INFORMATION'
    BR-FR-15_BT-95_BT-151_LM ! not CategoryCode = 'L','M'
    pattern rates
    let rate = RateApplicablePercent
    for term,place in BT-96_BT-103,{settlement}/SpecifiedTradeAllowanceCharge/CategoryTradeTax
      BT-119,{settlement}/ApplicableTradeTax BT-152,{line}/{of}/ApplicableTradeTax
    @ {place}
    BR-FR-16_{term} ! not {rate} or one {rate} = '',{rates}
    end
    pattern attachments
    @ {agreement}/AdditionalReferencedDocument[TypeCode = '916']
    BR-FR-17_BT-123 ! not filled Name or Name ~= {files}
    let treatments = 'B2B','B2BINT','B2C','B2CINT','OUTOFSCOPE','ARCHIVEONLY'
    pattern treatment
    @ {document}/IncludedNote[SubjectCode = 'BAR']
    BR-FR-20_BT-21 ! one Content = {treatments}
    pattern treatments
    @ {document}
    BR-FR-31_BT-21 ! count IncludedNote[SubjectCode = 'BAR'][Content ~= {treatments}] <= 1
    pattern properties
    @ {line}/SpecifiedTradeProduct/ApplicableProductCharacteristic
    BR-FR-27_BG-32 ! Description or TypeCode
    BR-FR-28-Value ! Value and not ValueMeasure or not Value and ValueMeasure[@unitCode != '']
    @ {line}/SpecifiedTradeProduct/ApplicableProductCharacteristic/Description
    BR-FR-27_BT-160 ! filled .
    @ {line}/SpecifiedTradeProduct/ApplicableProductCharacteristic/TypeCode
    BR-FR-27_EXT-FR-FE-159 ! filled .
    let of-kind = AdditionalReferencedDocument[ReferenceTypeCode
    for rule,term,place in 29,BT-18,{agreement} 30,BT-128,{line}
    pattern objects
    @ {place}
    BR-FR-{rule}_{term} ! count {of-kind} = 'AFL'] <= 1 and count {of-kind} = 'AVV'] <= 1
    @ {place}/{of-kind} = 'AFL']/IssuerAssignedID
    BR-FR-{rule}_AFL ! filled .
    @ {place}/{of-kind} = 'AVV']/IssuerAssignedID
    BR-FR-{rule}_AVV ! filled .
    end
    pattern kinds
    let agreed = rsm:SupplyChainTradeTransaction/ApplicableHeaderTradeAgreement
    let lines = rsm:SupplyChainTradeTransaction/IncludedSupplyChainTradeLineItem
    let due = {settled}/SpecifiedTradePaymentTerms/DueDateDateTime/udt:DateTimeString
    let mode = rsm:ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID
    let dated = [IssuerAssignedID and FormattedIssueDateTime/qdt:DateTimeString]
    let period = {settled}/BillingSpecifiedPeriod
    let sums = {settled}/SpecifiedTradeSettlementHeaderMonetarySummation
    let status = AssociatedDocumentLineDocument/LineStatusReasonCode
    @ {root}
    BR-FR-18_BT-123 ! count {agreed}/AdditionalReferencedDocument[Name = 'LISIBLE'] <= 1
    BR-FR-CO-03_BT-3 ! not {type} = '262' or one {agreed}/ContractReferencedDocument/IssuerAssignedID != ''
      and one {period}/StartDateTime/udt:DateTimeString != '' and one {period}/EndDateTime/udt:DateTimeString != ''
    BR-FR-CO-04_BT-4 ! not {type} = {correcting} or count {settled}/{earlier} = 1
    BR-FR-CO-05_BT-3 ! not {type} = {crediting} or {settled}/{earlier}{dated}
      or not {lines}[not {status} or {status} = 'DETAIL'][not {of}/{earlier}{dated}]
    BR-FR-CO-07_BT-9 ! not {due}[filled .] or {type} = '386','500','503' or {mode} = 'B2','S2','M2'
      or alone /{document}/IssueDateTime/udt:DateTimeString and every {due}: $ text >= /{document}/IssueDateTime/udt:DateTimeString
    BR-FR-CO-08_BT-23 ! not {mode} = 'B4','S4','M4' or not {type} = '386','500','503'
    let paid = {mode} = 'B2','S2','M2'
    BR-FR-CO-09_BT-23-1 ! not {paid} or calc value {sums}/TotalPrepaidAmount = value {sums}/GrandTotalAmount
    BR-FR-CO-09_BT-23-2 ! not {paid} or calc value {sums}/DuePayableAmount = 0
    BR-FR-CO-09_BT-23-3 ! not {paid} or {due}[filled .]
    BR-FR-CO-12_BT-5 ! not {settled}/InvoiceCurrencyCode != 'EUR'
      or {settled}/TaxCurrencyCode = 'EUR' and one {sums}/TaxTotalAmount[@currencyID = 'EUR'] != ''
    BR-FR-CO-14_BT-29-1 ! not {sellers}/GlobalID[@schemeID = '0231']
      or rsm:ExchangedDocument/IncludedNote[SubjectCode = 'TXD'][Content = 'MEMBRE_ASSUJETTI_UNIQUE']
    BR-FR-CO-15_BT-29-1 ! not {sellers}/GlobalID[@schemeID = '0231']
      or one {agreed}/SellerTaxRepresentativeTradeParty/SpecifiedTaxRegistration/ID[@schemeID = 'VA'] != ''
    """

  /// Decimals.
  static let amounts = """
    let mode = rsm:ExchangedDocumentContext/BusinessProcessSpecifiedDocumentContextParameter/ID
    let shared = once (alone /{root}/{mode} and /{root}/{mode} ~= {modesOfSharing})
    pattern amounts
    let sums = {settlement}/SpecifiedTradeSettlementHeaderMonetarySummation
    let adjustment = SpecifiedTradeAllowanceCharge
    for term,place in BT-92_BT-99,{settlement}/{adjustment}/ActualAmount BT-93_BT-100,{settlement}/{adjustment}/BasisAmount
      BT-106,{sums}/LineTotalAmount BT-107,{sums}/AllowanceTotalAmount BT-108,{sums}/ChargeTotalAmount
      BT-109,{sums}/TaxBasisTotalAmount BT-110,{sums}/TaxTotalAmount BT-112,{sums}/GrandTotalAmount
      BT-113,{sums}/TotalPrepaidAmount BT-114,{sums}/RoundingAmount BT-115,{sums}/DuePayableAmount
      BT-116,{settlement}/ApplicableTradeTax/BasisAmount BT-117,{settlement}/ApplicableTradeTax/CalculatedAmount
      BT-131,{line}/{of}/SpecifiedTradeSettlementLineMonetarySummation/LineTotalAmount
      BT-136_BT-141,{line}/{of}/{adjustment}/ActualAmount BT-137_BT-142,{line}/{of}/{adjustment}/BasisAmount
    @ {place}
    BR-FR-DEC-01_{term} ! &amount
    end
    let priced = {line}/SpecifiedLineTradeAgreement
    @ {line}/SpecifiedLineTradeDelivery/BilledQuantity
    BR-FR-DEC-02_BT-129 ! &quantity
    @ {priced}/NetPriceProductTradePrice/BasisQuantity
    BR-FR-DEC-02_BT-149 ! &quantity
    for term,place in BT-146,NetPriceProductTradePrice/ChargeAmount BT-148,GrossPriceProductTradePrice/ChargeAmount
      BT-147,GrossPriceProductTradePrice/AppliedTradeAllowanceCharge/ActualAmount
    @ {priced}/{place}
    BR-FR-DEC-03_{term} ! {shared} and &signedPrice or &price
    end
    for term,place in BT-96_BT-103,{settlement}/{adjustment}/CategoryTradeTax BT-119,{settlement}/ApplicableTradeTax
      BT-152,{line}/{of}/ApplicableTradeTax
    @ {place}/RateApplicablePercent
    BR-FR-DEC-04_{term} ! &percent
    end
    """

  /// Invoices of several sellers in one.
  static let groups = """
    let several = once (alone /{root}/{mode} and /{root}/{mode} ~= {modesOfSeveral})
    let mandated = once /{root}/{mode} ~= {modesOfMandate}
    let parent = AssociatedDocumentLineDocument/ParentLineID
    let group = [{status} = 'GROUP'][not {parent}]
    let organization = SpecifiedLineTradeAgreement/ItemSellerTradeParty/SpecifiedLegalOrganization/ID
    let lineSums = {of}/SpecifiedTradeSettlementLineMonetarySummation
    let number = {of}/AdditionalReferencedDocument[ReferenceTypeCode = 'AFL'][TypeCode = '130']/IssuerAssignedID
    pattern status
    @ {line}/{status}
    BR-FR-MV-01_EXT-FR-FE-163 ! not {several} or filled .
    pattern groups
    let item = IncludedSupplyChainTradeLineItem
    let header = ApplicableHeaderTradeAgreement
    @ {trade}
    BR-FR-MV-02_EXT-FR-FE-163 ! not {mandated} or count {item}{group} >= 1
    BR-FR-BD-02_EXT-FR-FE-163 ! not {shared} or count {item}{group} = 2
    for term,party in BT-31,Seller BT-47,Buyer
    BR-FR-BD-02_{term} ! not {shared}
      or count {item}{group}[{organization} = ../{header}/{party}TradeParty/SpecifiedLegalOrganization/ID] = 1
    end
    BR-FR-MV-12_BT-128 ! not {several} or not {item}{group}/{number}[. = <<IssuerAssignedID]
    pattern group
    let currency = ../ApplicableHeaderTradeSettlement/InvoiceCurrencyCode
    let accounting = ../ApplicableHeaderTradeSettlement/TaxCurrencyCode
    let inOwn = [@currencyID = /{settlement}/InvoiceCurrencyCode]
    @ {line}{group}
    BR-FR-MV-03_EXT-FR-FE-164 ! not {several} or filled SpecifiedLineTradeAgreement/ItemSellerTradeParty/Name
    BR-FR-MV-03_EXT-FR-FE-167 ! not {several} or filled {organization}
    BR-FR-MV-03_EXT-FR-FE-177 ! not {several}
      or filled SpecifiedLineTradeAgreement/ItemSellerTradeParty/PostalTradeAddress/CountryID
    BR-FR-MV-03_EXT-FR-FE-181 ! not {several} or filled {lineSums}/TaxTotalAmount{inOwn}
    BR-FR-MV-03_EXT-FR-FE-182 ! not {several} or not {accounting}
      or {accounting} != '' and filled {lineSums}/TaxTotalAmount[@currencyID = /{settlement}/TaxCurrencyCode]
    let own = AssociatedDocumentLineDocument/LineID
    let parts = ../{item}[{parent} ~= one $/{own}][{status} != 'INFORMATION']/{lineSums}/LineTotalAmount
    BR-FR-MV-05_EXT-FR-FE-BG-12 ! not {several} or some .: calc abs (value {lineSums}/LineTotalAmount - sum {parts})
      <= sum {parts}: 0.01
    BR-FR-MV-09_EXT-FR-FE-181 ! not {several} or some .: calc abs (value {lineSums}/TaxTotalAmount{inOwn}
      - sum ../ApplicableHeaderTradeSettlement/ApplicableTradeTax[TypeCode = 'VAT'][ExemptionReason tagged $/{number}]/CalculatedAmount)
      <= 0.01
    BR-FR-MV-10_EXT-FR-FE-184 ! not {several} or not {lineSums}/GrandTotalAmount or filled {lineSums}/GrandTotalAmount
      and some .: calc abs (value {lineSums}/GrandTotalAmount - value {lineSums}/LineTotalAmount
      - value {lineSums}/TaxTotalAmount{inOwn}) <= sum ../{item}[{parent} = $/{own}][{status} = 'DETAIL','GROUP']: 0.01
    pattern kinds
    @ {line}{group}/{of}/AdditionalReferencedDocument[ReferenceTypeCode = 'AFL']
    BR-FR-MV-03_BT-128_AFL ! not {several} or TypeCode = '130' and filled IssuerAssignedID
    @ {line}{group}/{of}/AdditionalReferencedDocument[ReferenceTypeCode = 'AVV']
    BR-FR-MV-03_BT-128_AVV ! not {several} or TypeCode = '130' and filled IssuerAssignedID
      and not IssuerAssignedID = {modesOfMandate}
    pattern lines
    let above = ../{item}[AssociatedDocumentLineDocument/LineID = $/{parent}]
    @ {line}
    BR-FR-MV-06_EXT-FR-FE-167 ! not {several} or filled {organization}
      and (not {parent} or some .: one {organization} ~= one {above}/{organization})
    BR-FR-MV-07_BT-128 ! not {several} or filled {number} and (not {parent} or some .: one {number} ~= one {above}/{number})
    pattern details
    @ {line}[{status} = 'DETAIL']
    BR-FR-MV-08_BT-128 ! not {several} or filled {of}/ApplicableTradeTax/ExemptionReason and filled {number}
      and {of}/ApplicableTradeTax/ExemptionReason tagged {number}
    pattern ofSeller
    let seller = /{agreement}/SellerTradeParty/SpecifiedLegalOrganization/ID
    let same = //{item}[{organization} = {seller}]{group}/{number}[. = /{document}/ID]
    @ {line}[{organization} = {seller}]{group}
    BR-FR-MV-11_BT-128 ! not {several} or count {same} = 1 or count {same} = 0 and one {number} ~= /{document}/ID
      or count {same} > 1 and not one {number} ~= /{document}/ID
    pattern type
    @ {document}/TypeCode
    BR-FR-MV-13_BT-3 ! not {mandated} or filled . and not . = {selfBilled}
    BR-FR-BD-13_BT-3 ! not {shared} or . ~= {selfBilled}
    pattern corrected
    @ {root}[rsm:ExchangedDocument/TypeCode = {correctingBySeller}]/rsm:SupplyChainTradeTransaction/{item}{group}
    BR-FR-MV-14-EXT-FR-FE-136 ! not {mandated} or {of}/{earlier}/IssuerAssignedID
    BR-FR-MV-14-EXT-FR-FE-138 ! not {mandated} or {of}/{earlier}/FormattedIssueDateTime/qdt:DateTimeString
    pattern correctedByBuyer
    @ {root}[rsm:ExchangedDocument/TypeCode = {correctingByBuyer}]/rsm:SupplyChainTradeTransaction/{item}{group}
    BR-FR-BD-14-EXT-FR-FE-136 ! not {shared} or {of}/{earlier}/IssuerAssignedID
    BR-FR-BD-14-EXT-FR-FE-138 ! not {shared} or {of}/{earlier}/FormattedIssueDateTime/qdt:DateTimeString
    """
}
