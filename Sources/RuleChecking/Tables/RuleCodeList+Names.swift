extension RuleCodeList {
  /// The lists by the names that tables use.
  static let named: [String: RuleCodeList] = [
    "addressschemes": .addressSchemes,
    "allowancereasons": .allowanceReasons,
    "categories": .categories,
    "chargereasons": .chargeReasons,
    "classifications": .classifications,
    "countries": .countries,
    "creditnotetypes": .creditNoteTypes,
    "currencies": .currencies,
    "documenttypes": .documentTypes,
    "eventcodes": .eventCodes,
    "exemptions": .exemptions,
    "identifierschemes": .identifierSchemes,
    "invoicetypes": .invoiceTypes,
    "paymentmeans": .paymentMeans,
    "periodcodes": .periodCodes,
    "prefixes": .prefixes,
    "referencetypes": .referenceTypes,
    "subjects": .subjects,
    "ublcountries": .ublCountries,
    "ublprefixes": .ublPrefixes,
    "ublsubjects": .ublSubjects,
    "units": .units,
  ]
}
