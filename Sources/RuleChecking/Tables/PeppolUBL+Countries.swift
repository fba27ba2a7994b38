/// Rules of Peppol BIS Billing 3.0.21 for the sellers of countries.
extension PeppolUBL {
  /// All of them, in tables.
  static let countries = [wherefrom, norway, denmark, sweden, iceland, italy, netherlands, germany, greece]

  /// The parties, and where they are.
  static let wherefrom = """
    let sellers = /{root}/AccountingSupplierParty/Party
    let buyers = /{root}/AccountingCustomerParty/Party
    let agents = /{root}/TaxRepresentativeParty
    let code = PostalAddress/Country/cbc:IdentificationCode
    let inVAT = PartyTaxScheme[TaxScheme/cbc:ID = 'VAT']
    let number = cbc:CompanyID
    \(PeppolCountries.wherefrom)
    """
}
