extension RuleSet {
  /// The set's rules; a table that is wrong is a mistake of ours, which the tests find.
  var book: RuleBook {
    switch self {
    case .en16931CII: Self.read(EN16931CII.book)
    case .en16931UBL: Self.read(EN16931UBL.book)
    }
  }

  private static func read(_ book: Result<RuleBook, RuleTableError>) -> RuleBook {
    switch book {
    case .success(let book): return book
    case .failure(let error): fatalError("\(error)")
    }
  }
}
