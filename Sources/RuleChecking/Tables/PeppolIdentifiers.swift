/// What Peppol asks of identifiers by their schemes, alike in both syntaxes.
enum PeppolIdentifiers {
  /// The tables say what is `identified` by a `{scheme}`, what `address` an electronic one is and what `vat` a VAT number,
  /// and how the Australian number (`abn`) is looked at.
  static let schemes = """
    for rule,scheme,kind,test in R040,0088,!,&globalLocation R041,0192,!,&norwegian R042,0184,!,&danishCompany
      R052,0096,!,&danishUnit R053,0198,!,&danishTax R043,0208,!,&belgian R044,0201,?,&italianOffice
      R045,0210,?,&italianTaxCode R047,0211,?,&italianVAT R049,0007,!,&swedish R050,0151,!,{abn}
      R054,0106,?,&eightDigits R055,0190,?,&twentyDigits R056-1,9944,?,&dutchVAT
    @ {identified}
    PEPPOL-COMMON-{rule} {kind} {test}
    end
    @ {address}[@schemeID = '9907']
    PEPPOL-COMMON-R046 ? &italianTaxCode
    @ {vat}[&beginsDutch]
    PEPPOL-COMMON-R056-2 ? &dutchVAT
    # A Dutch VAT number is not asked this one.
    let scheme = 0217
    @ {identified}
    PEPPOL-COMMON-R057 ? &twelveDigits
    """
}
