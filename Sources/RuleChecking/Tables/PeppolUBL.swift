/// Rules of Peppol BIS Billing 3.0.21 in UBL.
enum PeppolUBL {
  static let book = Result { () throws(RuleTableError) in
    try RuleBook(
      prefixes: EN16931UBL.prefixes,
      functions: RuleFunction.national.merging(RuleFunction.peppol) { $1 }
        .merging(RuleFunction.countries) { $1 }, [document, amounts, identifiers, codes] + countries)
  }

  /// What the document needs.
  static let document = """
    let root = ubl:Invoice|cn:CreditNote
    let country = Party/PostalAddress/Country/cbc:IdentificationCode
    let german = once (one /{root}/AccountingSupplierParty/{country} ~^= 'DE'
      and one /{root}/AccountingCustomerParty/{country} ~^= 'DE')
    pattern empty
    @ *[not *][not filled .]
    PEPPOL-EN16931-R008 ! not always
    pattern projects
    @ cn:CreditNote
    PEPPOL-EN16931-R080 ! count AdditionalDocumentReference[cbc:DocumentTypeCode = '50'] <= 1
    pattern peppol
    @ {root}
    PEPPOL-EN16931-R001 ! cbc:ProfileID
    PEPPOL-EN16931-R007 ! some one cbc:ProfileID: &process
    PEPPOL-EN16931-R002 ! count cbc:Note <= 1 or {german}
    PEPPOL-EN16931-R003 ! cbc:BuyerReference or OrderReference/cbc:ID
    PEPPOL-EN16931-R004 ! some one cbc:CustomizationID/text: &specification
    \(totals)
    let accounted = TaxTotal/cbc:TaxAmount[@currencyID ~= one ../../cbc:TaxCurrencyCode]
    let stated = TaxTotal/cbc:TaxAmount[@currencyID ~= one ../../cbc:DocumentCurrencyCode]
    PEPPOL-EN16931-R055 ! not cbc:TaxCurrencyCode or {accounted} <= 0 and {stated} <= 0 or {accounted} >= 0 and {stated} >= 0
    \(parties)
    """

  /// Charges, amounts, periods and prices.
  static let amounts = """
    \(percentages)
    @ {root}/AllowanceCharge ; ubl:Invoice/InvoiceLine/AllowanceCharge ; cn:CreditNote/CreditNoteLine/AllowanceCharge
    PEPPOL-EN16931-R040 ! not {percent} or not cbc:BaseAmount
      or calc abs (orzero cbc:Amount * 100 - value cbc:BaseAmount * value {percent}) <= 2
    PEPPOL-EN16931-R043 ! one cbc:ChargeIndicator/text ~= 'true','false'
    @ PaymentMeans[count cbc:PaymentMeansCode = 1][cbc:PaymentMeansCode ~= '49','59']
    PEPPOL-EN16931-R061 ! PaymentMandate/cbc:ID
    let plain = cbc:Amount|cbc:BaseAmount|cbc:PriceAmount|cbc:TaxableAmount|cbc:LineExtensionAmount|cbc:TaxExclusiveAmount|cbc:TaxInclusiveAmount|cbc:AllowanceTotalAmount|cbc:ChargeTotalAmount|cbc:PrepaidAmount|cbc:PayableRoundingAmount|cbc:PayableAmount
    @ {plain} ; TaxTotal[TaxSubtotal]/cbc:TaxAmount ; TaxSubtotal/cbc:TaxAmount
    PEPPOL-EN16931-R051 ! @currencyID = /{root}/cbc:DocumentCurrencyCode
    for number,edge,order in R110,Start,>= R111,End,<=
    @ ubl:Invoice[InvoicePeriod/cbc:{edge}Date]/InvoiceLine/InvoicePeriod/cbc:{edge}Date
      ; cn:CreditNote[InvoicePeriod/cbc:{edge}Date]/CreditNoteLine/InvoicePeriod/cbc:{edge}Date
    PEPPOL-EN16931-{number} ! ./text date {order} ../../../InvoicePeriod/cbc:{edge}Date
    end
    \(lineValues)
    @ InvoiceLine|CreditNoteLine
    PEPPOL-EN16931-R120 ! {away} <= 0.02 * abs {base}
    PEPPOL-EN16931-R100 ! count DocumentReference <= 1
    \(prices)
    """

  /// Identifiers, by their schemes; what the law of a country says of its sellers is none of them.
  static let identifiers = """
    let identified = cbc:EndpointID|cbc:CompanyID[@schemeID = '{scheme}'] ; PartyIdentification/cbc:ID[@schemeID = '{scheme}']
    let address = cbc:EndpointID
    let vat = PartyTaxScheme[count TaxScheme/cbc:ID = 1][TaxScheme/cbc:ID ~= 'VAT']/cbc:CompanyID
    let abn = &australian
    \(PeppolIdentifiers.schemes)
    """

  /// Code lists, and dates.
  static let codes = """
    pattern codes
    @ cbc:EmbeddedDocumentBinaryObject[@mimeCode]
    PEPPOL-EN16931-CL001 ! @mimeCode strictly in attachments
    @ AllowanceCharge[cbc:ChargeIndicator = 'false']/cbc:AllowanceChargeReasonCode
    PEPPOL-EN16931-CL002 ! one ./text in allowancereasons
    @ AllowanceCharge[cbc:ChargeIndicator = 'true']/cbc:AllowanceChargeReasonCode
    PEPPOL-EN16931-CL003 ! one ./text in chargereasons
    @ InvoicePeriod/cbc:DescriptionCode
    PEPPOL-EN16931-CL006 ! one ./text in periodcodes
    @ {plain}|cbc:TaxAmount
    PEPPOL-EN16931-CL007 ! @currencyID strictly in peppolcurrencies
    let billing = once some one /{root}/cbc:ProfileID: &process
    @ cbc:InvoiceTypeCode
    PEPPOL-EN16931-P0100 ! not {billing} or one ./text in peppolinvoices
    PEPPOL-EN16931-P0112 ! not . ~= '326','384' or {german}
    @ cbc:CreditNoteTypeCode
    PEPPOL-EN16931-P0101 ! not {billing} or one ./text in peppolcreditnotes
    @ cbc:IssueDate|cbc:DueDate|cbc:TaxPointDate|cbc:StartDate|cbc:EndDate|cbc:ActualDeliveryDate
    PEPPOL-EN16931-F001 ! characters ./text = 10 and &calendarDay
    @ cbc:EndpointID[@schemeID]
    PEPPOL-EN16931-CL008 ! @schemeID strictly in peppolschemes
    for rule,reason,category in P0104,G,G P0105,O,O P0106,IC,K P0107,AE,AE P0108,D,E P0109,F,E P0110,I,E P0111,J,E
    @ TaxCategory[count cbc:TaxExemptionReasonCode = 1][cbc:TaxExemptionReasonCode ^= 'VATEX-EU-{reason}']
    PEPPOL-EN16931-{rule} ! cbc:ID ~= '{category}'
    end
    """
}
