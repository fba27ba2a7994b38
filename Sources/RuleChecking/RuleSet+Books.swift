internal import InvoiceModel

extension RuleSet {
  /// The set's rules for a syntax; nil when it has none for it.
  func book(for syntax: EInvoiceSyntax) -> RuleBook? {
    switch (self, syntax) {
    case (.en16931, .cii): Self.read(EN16931CII.book)
    case (.en16931, .ublInvoice), (.en16931, .ublCreditNote): Self.read(EN16931UBL.book)
    }
  }

  /// A table that can't be read is a mistake of ours, which the tests find.
  private static func read(_ book: Result<RuleBook, RuleTableError>) -> RuleBook {
    switch book {
    case .success(let book): return book
    case .failure(let error): fatalError("\(error)")
    }
  }
}
