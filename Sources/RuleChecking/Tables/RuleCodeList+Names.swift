internal import InvoiceModel

extension RuleCodeList {
  /// The lists by the names that tables use.
  static let named: [String: RuleCodeList] = [
    "addressschemes": .addressSchemes,
    "allowancereasons": RuleCodeList(.allowanceReasons),
    "attachments": .attachments,
    "categories": .categories,
    "chargereasons": RuleCodeList(.chargeReasons),
    "classifications": RuleCodeList(.itemClassifications),
    "countries": .countries,
    "creditnotetypes": .creditNoteTypes,
    "currencies": .currencies,
    "documenttypes": RuleCodeList(.documentTypes),
    "dutchmeans": .dutchMeans,
    "eventcodes": .eventCodes,
    "exemptions": RuleCodeList(.exemptionReasons),
    "frenchattachments": .frenchAttachments,
    "frenchmodes": .frenchModes,
    "identifierschemes": RuleCodeList(.identifierSchemes),
    "invoicetypes": .invoiceTypes,
    "paymentmeans": RuleCodeList(.paymentMeans),
    "peppolcreditnotes": .peppolCreditNotes,
    "peppolcurrencies": .peppolCurrencies,
    "peppolinvoices": .peppolInvoices,
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
