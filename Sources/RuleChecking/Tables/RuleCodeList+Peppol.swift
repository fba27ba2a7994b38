internal import InvoiceModel

// Codes as Peppol's rules list them, where they are not the standard's lists as they stand.

extension RuleCodeList {
  /// ISO 4217, with the dobra's code of today in place of the one of before 2018.
  static let peppolCurrencies = RuleCodeList(
    currencyTable, adding: CodeTable(width: 4, "STN"), without: CodeTable(width: 4, "STD"))

  /// EAS: the schemes of the Peppol network.
  static let peppolSchemes = RuleCodeList(.electronicAddressSchemes, without: .schemesBeyondPeppol)
}
