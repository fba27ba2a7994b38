internal import InvoiceModel

// Codes as Peppol's rules list them, where they are not the standard's lists as they stand.

extension RuleCodeList {
  /// ISO 4217 of an earlier year: with currencies that have been replaced, without what replaced one.
  static let peppolCurrencies = RuleCodeList(
    currencyTable, adding: CodeTable(width: 4, "ANG BGN"), without: CodeTable(width: 4, "XCG"))

  /// EAS: the schemes of the Peppol network.
  static let peppolSchemes = RuleCodeList(.electronicAddressSchemes, without: .schemesBeyondPeppol)
}
