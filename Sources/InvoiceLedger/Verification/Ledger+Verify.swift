internal import ByteCoding
internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Looks at everything that is stored: whether the database is whole, each invoice is what was issued, no number is
  /// missing, the chains hold, the signed states fit, and all else is what was written.
  ///
  /// Memory does not grow with the number of invoices.
  ///
  /// - Parameters:
  ///   - key: the public key (Ed25519) that signed states have to be signed with; nil: any that the ledger names.
  ///   - progress: is told how many invoices were looked at, and how many there are.
  /// - Throws: when the ledger cannot be read at all.
  public func verify(
    key: [UInt8]? = nil, progress: (_ done: Int, _ total: Int) -> Void = { _, _ in }
  ) throws(LedgerError) -> VerificationReport {
    var report = VerificationReport()
    for finding in try asLedger(store.structuralFindings(limit: VerificationReport.limit)) {
      report.add(.database, finding)
    }
    try store.read { transaction throws(LedgerError) in
      try verifySeals(in: transaction, &report)
      let recipes = try verifyRecipes(in: transaction, &report)
      let total = Int(try asLedger(transaction.row("SELECT COUNT(*) FROM invoices")?.integer(0)) ?? 0)
      var seen = 0
      for row in try asLedger(
        transaction.rows(
          "SELECT id, identifier, name, created_at, genesis, next_position, chain_hash FROM issuers ORDER BY id"))
      {
        let issuer = try asLedger(
          Issuer(id: row.integer(0), identifier: row.text(1), name: row.text(2)))
        let (createdAt, genesis, next, hash) = try asLedger(
          (row.integer(3), row.bytes(4), row.integer(5), row.bytes(6)))
        if ChainHash.genesis(ledger: identifier, issuer: issuer, createdAt: createdAt) != genesis {
          report.add(.issuer(issuer.name), "its name, its identifier or that of the ledger was changed")
        }
        let series = try Self.series(of: issuer.id, in: transaction)
        let checkpoints = try verifyCheckpoints(of: issuer, key: key, in: transaction, &report)
        if let signed = checkpoints[0], signed != genesis {
          report.add(.checkpoint, "the beginning of the chain of \(issuer.name) was signed as another one")
        }
        var verifier = ChainVerifier(
          issuer, genesis: genesis, series: series, recipes: recipes, checkpoints: checkpoints)
        try transaction.forEach(ChainVerifier.selection, [.integer(issuer.id)]) { row throws(LedgerError) in
          verifier.check(row, &report)
          seen += 1
          if seen % 1000 == 0 { progress(seen, total) }
        }
        verifier.finish(series: series, nextPosition: next, chainHash: hash, &report)
        for position in checkpoints.keys where position > verifier.position {
          report.add(.checkpoint, "a state was signed at position \(position) of \(issuer.name), which is not there")
        }
      }
      if seen != total { report.add(.database, "\(total - seen) invoices are of no issuer") }
      progress(seen, total)
      for finding in try Self.movementFindings(limit: VerificationReport.limit, in: transaction) {
        report.add(.movements, finding)
      }
    }
    return report
  }

  /// Rows that carry a digest of themselves.
  private func verifySeals(in transaction: SQLTransaction, _ report: inout VerificationReport) throws(LedgerError) {
    for (table, columns, subject) in Self.sealedTables {
      do throws(SQLError) {
        var broken = 0
        try transaction.forEach("SELECT \(columns), seal FROM \(table)") { row throws(SQLError) in
          let values = Array(row.values.dropLast())
          if try row.bytes(values.count) != RowSeal.of(table, values) { broken += 1 }
        }
        if broken > 0 { report.add(subject, "\(Counted.text(broken, "row")) of the table \(table) was changed") }
      } catch {
        report.add(.database, "the table \(table) cannot be read: \(error.message)")
      }
    }
  }

  private static let sealedTables: [(table: String, columns: String, subject: LedgerFinding.Subject)] = [
    ("ledger", "name, value", .ledger),
    ("series", "id, issuer, pattern, reset", .ledger),
    ("series_kinds", "issuer, kind, series", .ledger),
    ("counters", "series, period, first, next, last_date", .ledger),
    ("renderings", "invoice, form, digest, size, pages", .recipe),
    ("erasures", "invoice, erased_at, reason", .ledger),
    ("signing_keys", "public_key, created_at", .checkpoint),
  ]
}
