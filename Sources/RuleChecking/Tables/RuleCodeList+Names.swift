internal import InvoiceModel

extension RuleCodeList {
  /// The lists by the names that tables use.
  static let named: [String: RuleCodeList] = [
    "addressschemes": .addressSchemes,
    "allowancereasons": RuleCodeList(.allowanceReasons),
    "categories": .categories,
    "chargereasons": RuleCodeList(.chargeReasons),
    "classifications": RuleCodeList(.itemClassifications),
    "countries": .countries,
    "creditnotetypes": .creditNoteTypes,
    "currencies": .currencies,
    "documenttypes": RuleCodeList(.documentTypes),
    "eventcodes": .eventCodes,
    "exemptions": RuleCodeList(.exemptionReasons),
    "identifierschemes": RuleCodeList(.identifierSchemes),
    "invoicetypes": .invoiceTypes,
    "paymentmeans": RuleCodeList(.paymentMeans),
    "peppolcurrencies": .peppolCurrencies,
    "peppolschemes": .peppolSchemes,
    "periodcodes": .periodCodes,
    "prefixes": .prefixes,
    "properties": .properties,
    "referencetypes": RuleCodeList(.referenceQualifiers),
    "subjects": RuleCodeList(.noteSubjects),
    "ublcountries": .ublCountries,
    "ublprefixes": .ublPrefixes,
    "ublsubjects": .ublSubjects,
    "units": RuleCodeList(.units),
  ]
}
