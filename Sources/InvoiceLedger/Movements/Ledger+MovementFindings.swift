internal import SQLStore

extension Ledger {
  /// What is wrong with the movements: those that were changed, removed or added without the ledger. Empty when nothing
  /// is. Memory does not grow with their number.
  ///
  /// - Parameter limit: after so many findings nothing more is looked for; of one chain only the first broken link.
  public func movementFindings(limit: Int = 100) throws(LedgerError) -> [String] {
    try store.read { transaction throws(LedgerError) in
      try Self.movementFindings(limit: limit, in: transaction)
    }
  }

  static func movementFindings(limit: Int, in transaction: SQLTransaction) throws(LedgerError) -> [String] {
    var findings: [String] = []
    let chains = try asLedger(
      transaction.rows(
        """
        SELECT issuers.id, issuers.name, issuers.genesis, movement_chains.next_position, movement_chains.chain_hash \
        FROM issuers LEFT JOIN movement_chains ON movement_chains.issuer = issuers.id ORDER BY issuers.id
        """))
    for chain in chains where findings.count < limit {
      if let finding = try finding(in: chain, transaction) { findings.append(finding) }
    }
    return findings
  }

  private static func finding(in chain: SQLRow, _ transaction: SQLTransaction) throws(LedgerError) -> String? {
    let (issuer, name) = try asLedger((chain.integer(0), chain.text(1)))
    var hash = MovementBook.start(genesis: try asLedger(chain.bytes(2)))
    var position: Int64 = 1
    var broken: String?
    let statement =
      "SELECT \(MovementRecord.columns), invoices.number FROM movements LEFT JOIN invoices "
      + "ON invoices.id = movements.invoice WHERE movements.issuer = $1 ORDER BY movements.position"
    try transaction.forEach(statement, [.integer(issuer)]) { row throws(LedgerError) in
      guard broken == nil else { return }
      let stored = try asLedger(row.bytesOrNil(MovementRecord.columnCount - 1))
      let number = try asLedger(row.textOrNil(MovementRecord.columnCount)) ?? "an unknown invoice"
      guard let record = try? MovementRecord(row) else {
        broken = "Movement \(position) of \(name), of \(number), does not hold what it should."
        return
      }
      if record.position != position {
        broken = "Movement \(position) of \(name) is missing."
      } else if record.hash(after: hash) != stored {
        broken = "Movement \(position) of \(name), the \(record.kind.rawValue) of \(number), was changed."
      }
      hash = stored ?? []
      position += 1
    }
    if let broken { return broken }
    guard let next = try asLedger(chain.integerOrNil(3)) else {
      return position == 1 ? nil : "The end of the movements of \(name) is missing."
    }
    let end = try asLedger(chain.bytes(4))
    return next == position && end == hash
      ? nil : "The last movements of \(name) are missing, or their end was changed."
  }
}
