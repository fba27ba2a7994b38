/// EN 16931 in UBL.
enum EN16931UBL {
  /// What names in the tables belong to; most belong to the aggregates.
  static let prefixes = [
    "": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
    "ext": "urn:oasis:names:specification:ubl:schema:xsd:CommonExtensionComponents-2",
    "ubl": "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2",
    "cn": "urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2",
  ]

  /// In the order in which elements look for the rules that ask them.
  static let tables = [
    modelOfDocument, categoriesOfDocument, modelOfParts, categories, syntaxOfParts, syntaxOfDocument,
    unusedReferences, unusedSeller, unusedBuyer, unusedLines, codes,
  ]

  static let book = Result { () throws(RuleTableError) in
    try RuleBook(prefixes: prefixes, functions: RuleFunction.named, tables)
  }
}
