internal import ByteCoding
public import InvoiceModel
internal import SQLStore

extension Ledger {
  /// All issuers, in the order in which they came.
  public func issuers() throws(LedgerError) -> [Issuer] {
    try asLedger(store.read { transaction throws(SQLError) in try Self.issuers(in: transaction) })
  }

  /// Makes a party an issuer of this ledger, with its series.
  ///
  /// - Parameters:
  ///   - party: the seller of its invoices; of self-billed ones the buyer.
  ///   - series: for which kinds of documents there are which numbers.
  /// - Throws: `issuer-exists`, `series-overlap`, `no-series`.
  public func add(_ party: Party, series: [SeriesRule] = SeriesRule.standard) throws(LedgerError) -> Issuer {
    try SeriesRule.check(series)
    let now = surroundings.now()
    let identifier = Issuer.identifier(of: party)
    return try store.write { transaction throws(LedgerError) in
      let known = try asLedger(Self.issuers(in: transaction))
      guard !known.contains(where: { $0.identifier == identifier }) else {
        throw LedgerError(.request, .issuerExists, "the ledger has the issuer \(PrintableText.of(identifier)) already")
      }
      let issuer = Issuer(id: (known.map(\.id).max() ?? 0) + 1, identifier: identifier, name: party.name)
      let genesis = ChainHash.genesis(ledger: self.identifier, issuer: issuer, createdAt: now)
      try asLedger(
        transaction.execute(
          """
          INSERT INTO issuers (id, identifier, name, created_at, genesis, series_revision, next_position, chain_hash) \
          VALUES ($1, $2, $3, $4, $5, 1, 1, $5)
          """,
          [.integer(issuer.id), .text(identifier), .text(issuer.name), .integer(now), .bytes(genesis)]))
      try Self.store(series, of: issuer, in: transaction)
      return issuer
    }
  }

  /// The issuer of an invoice: its seller, and of a self-billed one its buyer.
  ///
  /// - Throws: `unknown-issuer`, which names those that there are.
  public func issuer(of invoice: Invoice) throws(LedgerError) -> Issuer {
    try Self.issuer(of: invoice, among: issuers())
  }

  static func issuer(of invoice: Invoice, among issuers: [Issuer]) throws(LedgerError) -> Issuer {
    let identifier = Issuer.identifier(of: party(of: invoice))
    if let issuer = issuers.first(where: { $0.identifier == identifier }) { return issuer }
    throw unknownIssuer(of: invoice, among: issuers)
  }

  /// Who issues an invoice.
  static func party(of invoice: Invoice) -> Party {
    invoice.type == .selfBilled ? invoice.buyer.party : invoice.seller.party
  }

  /// Nobody issues what is issued by the party of an invoice.
  static func unknownIssuer(of invoice: Invoice, among issuers: [Issuer]) -> LedgerError {
    let party = party(of: invoice)
    let names = issuers.prefix(5).map { "\($0.name) (\($0.identifier))" }.joined(separator: ", ")
    return LedgerError(
      .request, .unknownIssuer,
      issuers.isEmpty
        ? "the ledger has no issuer yet"
        : "the ledger is of \(names), and the document is issued by \(party.name) (\(Issuer.identifier(of: party)))",
      hint: "`invoice-ledger issuer add COMPANY.json` adds one.")
  }

  static func issuers(in transaction: SQLTransaction) throws(SQLError) -> [Issuer] {
    var issuers: [Issuer] = []
    for row in try transaction.rows("SELECT id, identifier, name FROM issuers ORDER BY id") {
      issuers.append(Issuer(id: try row.integer(0), identifier: try row.text(1), name: try row.text(2)))
    }
    return issuers
  }
}
