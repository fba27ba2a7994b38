/// EN 16931 in CII.
enum EN16931CII {
  /// What names in the tables belong to; most belong to the entities.
  static let prefixes = [
    "": "urn:un:unece:uncefact:data:standard:ReusableAggregateBusinessInformationEntity:100",
    "rsm": "urn:un:unece:uncefact:data:standard:CrossIndustryInvoice:100",
    "udt": "urn:un:unece:uncefact:data:standard:UnqualifiedDataType:100",
    "qdt": "urn:un:unece:uncefact:data:standard:QualifiedDataType:100",
  ]

  /// In the order in which elements look for the rules that ask them.
  static let tables = [names, model, scope, categories, syntaxOfLines, syntaxOfHeader, syntaxOfTypes, codes]

  static let book = Result { () throws(RuleTableError) in
    try RuleBook(prefixes: prefixes, functions: RuleFunction.named, tables)
  }
}
