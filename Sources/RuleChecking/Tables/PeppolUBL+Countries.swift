/// Rules of Peppol BIS Billing 3.0.21 for the sellers of countries.
extension PeppolUBL {
  /// All of them, in tables.
  static let countries = [wherefrom, norway, denmark, sweden, iceland, italy, netherlands, germany, greece]

  /// Where a seller is whose VAT number counts before its address, and that of its tax representative in between. Where
  /// there are several, the official conditions fail, and nothing is asked.
  static let wherefrom = """
    let sellers = /{root}/AccountingSupplierParty/Party
    let buyers = /{root}/AccountingCustomerParty/Party
    let agents = /{root}/TaxRepresentativeParty
    let code = PostalAddress/Country/cbc:IdentificationCode
    let inVAT = PartyTaxScheme[TaxScheme/cbc:ID = 'VAT']
    let numbered = (count {parties}/{inVAT} = 1 and count {parties}/{inVAT}/cbc:CompanyID = 1
      and some {parties}/{inVAT}/cbc:CompanyID: {prefix})
    let numberless = (count {parties}/{inVAT} <= 1 and count {parties}/{inVAT}/cbc:CompanyID <= 1
      and not {parties}/{inVAT}/cbc:CompanyID[characters . > 0])
    let addressed = ({numberless} and count {parties}/{code} = 1 and {parties}/{code} ~^= {land})
    let represented = (count {agents}/{inVAT} = 1 and count {agents}/{inVAT}/cbc:CompanyID = 1
      and some {agents}/{inVAT}/cbc:CompanyID: {prefix})
    let unrepresented = (count {agents}/{inVAT} <= 1 and count {agents}/{inVAT}/cbc:CompanyID <= 1
      and not {agents}/{inVAT}/cbc:CompanyID[characters . > 0])
    let selling = [{numbered} or {numberless} and {represented} or {unrepresented} and {addressed}]
    """
}
