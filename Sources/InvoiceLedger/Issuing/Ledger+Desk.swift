internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// Those of the parties that are issuers.
  func knownIssuers(in transaction: SQLTransaction, for identifiers: [String]) throws(LedgerError) -> [Issuer] {
    let wanted = Set(identifiers)
    var known = wanted.compactMap { cache.issuer($0) }
    if known.count < wanted.count {
      let all = try asLedger(Self.issuers(in: transaction))
      cache.keep(all)
      known = all.filter { wanted.contains($0.identifier) }
    }
    return known
  }

  /// Where an issuer's chain stands.
  ///
  /// - Parameter locks: whether others wait until the transaction ends.
  func chain(of issuer: Int64, locks: Bool, in transaction: SQLTransaction) throws(LedgerError) -> IssuerChain {
    let statement = "SELECT next_position, chain_hash, series_revision FROM issuers WHERE id = $1"
    let row = try asLedger(transaction.row(locks ? statement + " {lock}" : statement, [.integer(issuer)]))
    guard let row else { throw LedgerError.damaged("an issuer is not there any more") }
    let (next, hash, revision) = try asLedger((row.integer(0), row.bytes(1), row.integer(2)))
    let series: [DocumentType: Series]
    if let known = cache.series(of: issuer, revision: revision) {
      series = known
    } else {
      var byKind: [DocumentType: Series] = [:]
      for found in try Self.series(of: issuer, in: transaction) {
        for kind in found.rule.kinds { byKind[kind] = found }
      }
      series = byKind
      cache.keep(series, of: issuer, revision: revision)
    }
    return IssuerChain(nextPosition: next, hash: hash, startingHash: hash, series: series)
  }

  /// How far a series has counted in a period.
  func counter(
    of series: Int64, _ period: NumberPeriod, in transaction: SQLTransaction
  ) throws(LedgerError) -> SeriesCounter {
    let row = try asLedger(
      transaction.row(
        "SELECT first, next, last_date FROM counters WHERE series = $1 AND period = $2",
        [.integer(series), .text(period.description)]))
    guard let row else { return SeriesCounter(period: period, first: 1, next: 1, lastDate: period.firstDay) }
    let (first, next, day) = try asLedger((row.integer(0), row.integer(1), row.text(2)))
    guard let date = CalendarDate(iso8601: day) else { throw LedgerError.damaged("a counter has no date") }
    return SeriesCounter(period: period, first: Int(first), next: Int(next), lastDate: date)
  }
}
