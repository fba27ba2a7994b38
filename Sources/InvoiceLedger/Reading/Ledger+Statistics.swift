internal import InvoiceModel
internal import SQLStore

extension Ledger {
  /// What was issued, by issuer, month, kind and currency.
  public func totals() throws(LedgerError) -> [LedgerTotals] {
    let rows = try asLedger(
      store.read { transaction throws(SQLError) in
        try transaction.rows(
          """
          SELECT issuer, substr(issue_date, 1, 7), kind, currency, COUNT(*), CAST(SUM(net) AS BIGINT), \
          CAST(SUM(tax) AS BIGINT), CAST(SUM(total) AS BIGINT) FROM invoices \
          GROUP BY issuer, substr(issue_date, 1, 7), kind, currency ORDER BY 1, 2, 3, 4
          """)
      })
    var totals: [LedgerTotals] = []
    for row in rows {
      guard let kind = DocumentType(rawValue: try asLedger(row.text(2))),
        let currency = Currency(code: try asLedger(row.text(3)))
      else { throw LedgerError.damaged("an invoice has no kind or no currency") }
      totals.append(
        try asLedger(
          LedgerTotals(
            issuer: row.integer(0), month: row.text(1), kind: kind, currency: currency, count: Int(row.integer(4)),
            net: row.integer(5), tax: row.integer(6), total: row.integer(7))))
    }
    return totals
  }

  /// Which numbers the series of an issuer have given, and whether one is missing.
  public func extents(of issuer: Issuer) throws(LedgerError) -> [SeriesExtent] {
    try store.read { transaction throws(LedgerError) in
      var extents: [SeriesExtent] = []
      for series in try Self.series(of: issuer.id, in: transaction) {
        for counter in series.counters {
          extents.append(try Self.extent(of: series, counter.period, in: transaction))
        }
      }
      return extents
    }
  }

  private static func extent(
    of series: Series, _ period: NumberPeriod, in transaction: SQLTransaction
  ) throws(LedgerError) -> SeriesExtent {
    var extent = SeriesExtent(pattern: series.rule.pattern, period: period, count: 0, missing: [])
    var previous: Int64?
    try transaction.forEach(
      "SELECT counter, number FROM invoices WHERE series = $1 AND period = $2 ORDER BY counter",
      [.integer(series.id), .text(period.description)]
    ) { row throws(LedgerError) in
      let (counter, number) = try asLedger((row.integer(0), row.text(1)))
      if let previous, counter > previous + 1 { extent.missing.append(Int(previous + 1)...Int(counter - 1)) }
      if previous == nil { extent.first = number }
      previous = counter
      extent.last = number
      extent.count += 1
    }
    return extent
  }
}
