internal import InvoiceModel

// Codes as Peppol's rules list them, where they are not the standard's lists as they stand.

extension RuleCodeList {
  /// ISO 4217, with the dobra's code of today in place of the one of before 2018.
  static let peppolCurrencies = RuleCodeList(
    currencyTable, adding: CodeTable(width: 4, "STN"), without: CodeTable(width: 4, "STD"))

  /// EAS: the schemes of the Peppol network.
  static let peppolSchemes = RuleCodeList(.electronicAddressSchemes, without: .schemesBeyondPeppol)

  /// UNTDID 1001 of invoices in the process of billing.
  static let peppolInvoices = RuleCodeList(
    width: 4,
    """
    102 218 219 326 331 380 382 383 384 386 388 393 395 553 575 623 71  780 80  817 82  84  870 875 876 877
    """)

  /// UNTDID 1001 of credit notes in the process of billing.
  static let peppolCreditNotes = RuleCodeList(width: 4, "381 396 532 81  83")

  /// UNTDID 4461: how buyers in the Netherlands pay sellers there.
  static let dutchMeans = RuleCodeList(width: 3, "30 48 49 57 58 59")
}
