internal import InvoiceModel

extension RuleSet {
  /// The set's rules for a syntax; nil when it has none for it.
  ///
  /// - Parameter specification: BT-24, where the rules depend on it.
  func book(for syntax: EInvoiceSyntax, specification: String? = nil) -> RuleBook? {
    switch (self, syntax) {
    case (.en16931, .cii): Self.read(EN16931CII.book)
    case (.en16931, .ublInvoice), (.en16931, .ublCreditNote): Self.read(EN16931UBL.book)
    case (.extendedctcfr, .cii): Self.read(ExtendedCTCFRCII.book)
    case (.extendedctcfr, .ublInvoice), (.extendedctcfr, .ublCreditNote): Self.read(ExtendedCTCFRUBL.book)
    case (.xrechnung, .cii): Self.read(XRechnungCII.book)
    case (.xrechnung, .ublInvoice), (.xrechnung, .ublCreditNote): Self.read(XRechnungUBL.book)
    case (.brfr, .cii): Self.read(BRFRCII.book)
    case (.brfr, .ublInvoice), (.brfr, .ublCreditNote): Self.read(BRFRUBL.book)
    case (.peppol, .cii): Self.read(PeppolCII.book)
    case (.facturx, .cii): FacturX(specification: specification).map { Self.read($0.book) }
    case (.facturx, .ublInvoice), (.facturx, .ublCreditNote): nil
    case (.peppol, .ublInvoice), (.peppol, .ublCreditNote): Self.read(PeppolUBL.book)
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
