internal import InvoiceModel

extension RuleCodeList {
  /// ISO 3166-1, as CII binds it: with the Netherlands Antilles, without South Sudan.
  static let countries = RuleCodeList(
    .countries, adding: CodeTable(width: 3, "1A AN XI"), without: southSudan)
  /// ISO 3166-1, as UBL binds it.
  static let ublCountries = RuleCodeList(.countries, adding: CodeTable(width: 3, "1A XI"))
  /// The beginnings of VAT numbers, as CII binds them.
  static let prefixes = RuleCodeList(
    .countries, adding: CodeTable(width: 3, "1A AN EL XI"), without: southSudan)
  /// The beginnings of VAT numbers, as UBL binds them.
  static let ublPrefixes = RuleCodeList(.countries, adding: CodeTable(width: 3, "1A EL XI"))

  private static let southSudan = CodeTable(width: 3, "SS")
}
