public import InvoiceModel
internal import SQLStore

extension Ledger {
  /// The series of an issuer, in the order in which they were made, with what they have counted.
  public func series(of issuer: Issuer) throws(LedgerError) -> [Series] {
    try store.read { transaction throws(LedgerError) in try Self.series(of: issuer.id, in: transaction) }
  }

  /// Gives an issuer other series. What has counted stays as it is: its pattern cannot be changed any more, only
  /// whether new documents use it.
  ///
  /// - Throws: `no-series`, `series-overlap`.
  public func setSeries(_ rules: [SeriesRule], of issuer: Issuer) throws(LedgerError) {
    try SeriesRule.check(rules)
    try store.write { transaction throws(LedgerError) in
      try asLedger(Self.lock(issuer.id, in: transaction))
      // A number must not be given twice by an old series and a new one either.
      for old in try Self.series(of: issuer.id, in: transaction) where !old.counters.isEmpty {
        for rule in rules where rule.pattern != old.rule.pattern {
          guard let problem = rule.pattern.overlap(with: old.rule.pattern) else { continue }
          throw LedgerError(.request, problem.code, problem.message, hint: problem.hint)
        }
      }
      try asLedger(transaction.execute("DELETE FROM series_kinds WHERE issuer = $1", [.integer(issuer.id)]))
      try Self.store(rules, of: issuer, in: transaction)
      try asLedger(
        transaction.execute(
          "UPDATE issuers SET series_revision = series_revision + 1 WHERE id = $1", [.integer(issuer.id)]))
    }
  }

  /// Lets a series go on from another numbering, before its first number.
  ///
  /// - Parameters:
  ///   - number: the next number that is to be given: `INV-202602-0420`.
  ///   - date: no document of that period is dated before it; nil: the period's first day.
  ///   - issuer: whose series it is.
  /// - Returns: the series that it belongs to.
  /// - Throws: `unknown-number` when it is of no series of the issuer, `series-started` when the period has numbers.
  public func start(
    at number: String, of issuer: Issuer, from date: CalendarDate? = nil
  ) throws(LedgerError) -> Series {
    try store.write { transaction throws(LedgerError) in
      try asLedger(Self.lock(issuer.id, in: transaction))
      let all = try Self.series(of: issuer.id, in: transaction)
      guard
        let (series, place) = all.lazy.compactMap({ series in
          series.rule.pattern.place(of: number).map { (series, $0) }
        }).first
      else {
        throw LedgerError(
          .request, .unknownNumber, "no series gives numbers like \(PrintableText.of(number))",
          hint: "The patterns are \(all.map { "`\($0.rule.pattern.text)`" }.joined(separator: ", ")).")
      }
      guard !series.counters.contains(where: { $0.period == place.period }) else {
        throw LedgerError(
          .request, .seriesStarted, "the series of \(PrintableText.of(number)) has been started already",
          hint: "`invoice-ledger series` shows where it stands.")
      }
      let counter = SeriesCounter(
        period: place.period, first: place.counter, next: place.counter, lastDate: date ?? place.period.firstDay)
      try asLedger(
        transaction.execute(
          "INSERT INTO counters (series, period, first, next, last_date, seal) VALUES ($1, $2, $3, $4, $5, $6)",
          counter.row(of: series.id)))
      var started = series
      started.counters.append(counter)
      return started
    }
  }

  /// Keeps all others from issuing for an issuer until the transaction ends.
  static func lock(_ issuer: Int64, in transaction: SQLTransaction) throws(SQLError) {
    _ = try transaction.row("SELECT next_position FROM issuers WHERE id = $1 {lock}", [.integer(issuer)])
  }

  static func store(
    _ rules: [SeriesRule], of issuer: Issuer, in transaction: SQLTransaction
  ) throws(LedgerError) {
    let known = try series(of: issuer.id, in: transaction)
    let last = try asLedger(
      transaction.row("SELECT COALESCE(MAX(id), 0) FROM series")?.integer(0) ?? 0)
    var next = last + 1
    for rule in rules {
      let id: Int64
      if let old = known.first(where: { $0.rule.pattern.text == rule.pattern.text }) {
        guard old.rule.pattern == rule.pattern || old.counters.isEmpty else {
          throw LedgerError(
            .request, .seriesStarted,
            "the series `\(rule.pattern.text)` has numbers, and begins again \(old.rule.pattern.reset.rawValue)",
            hint: "Give the new series letters of its own.")
        }
        id = old.id
        if old.rule.pattern != rule.pattern {
          try asLedger(
            transaction.execute(
              "UPDATE series SET reset = $4, seal = $5 WHERE id = $1 AND issuer = $2 AND pattern = $3",
              row(of: id, issuer, rule)))
        }
      } else {
        id = next
        next += 1
        try asLedger(
          transaction.execute(
            "INSERT INTO series (id, issuer, pattern, reset, seal) VALUES ($1, $2, $3, $4, $5)",
            row(of: id, issuer, rule)))
      }
      try asLedger(
        transaction.execute(
          "INSERT INTO series_kinds (issuer, kind, series, seal) VALUES ($1, $2, $3, $4)",
          rows: rule.kinds.map {
            RowSeal.sealed("series_kinds", [.integer(issuer.id), .text($0.rawValue), .integer(id)])
          }))
    }
  }

  private static func row(of id: Int64, _ issuer: Issuer, _ rule: SeriesRule) -> [SQLValue] {
    RowSeal.sealed(
      "series",
      [.integer(id), .integer(issuer.id), .text(rule.pattern.text), .text(rule.pattern.reset.rawValue)])
  }

  /// - Throws: `ledger-damaged` where a row does not read as what it is.
  static func series(of issuer: Int64, in transaction: SQLTransaction) throws(LedgerError) -> [Series] {
    let (rows, kinds, counters) = try asLedger(
      (
        transaction.rows("SELECT id, pattern, reset FROM series WHERE issuer = $1 ORDER BY id", [.integer(issuer)]),
        transaction.rows("SELECT series, kind FROM series_kinds WHERE issuer = $1 ORDER BY kind", [.integer(issuer)]),
        transaction.rows(
          """
          SELECT counters.series, period, first, next, last_date FROM counters \
          JOIN series ON series.id = counters.series WHERE series.issuer = $1 ORDER BY counters.series, period
          """, [.integer(issuer)])
      ))
    var result: [Series] = []
    for row in rows {
      let (id, text, resetName) = try asLedger((row.integer(0), row.text(1), row.text(2)))
      guard let reset = NumberReset(rawValue: resetName), let pattern = try? NumberPattern(text, reset: reset) else {
        throw LedgerError.damaged("a series has the pattern `\(PrintableText.of(text))`")
      }
      var series = Series(id: id, rule: SeriesRule(kinds: [], pattern: pattern), counters: [])
      for row in kinds {
        let (owner, name) = try asLedger((row.integer(0), row.text(1)))
        guard owner == id else { continue }
        guard let kind = DocumentType(rawValue: name) else { throw LedgerError.damaged("a series has no kind") }
        series.rule.kinds.append(kind)
      }
      for row in counters {
        let (owner, name, first, next, day) = try asLedger(
          (row.integer(0), row.text(1), row.integer(2), row.integer(3), row.text(4)))
        guard owner == id else { continue }
        guard let period = NumberPeriod(name), let date = CalendarDate(iso8601: day) else {
          throw LedgerError.damaged("a series has a counter without a period or a date")
        }
        series.counters.append(
          SeriesCounter(period: period, first: Int(first), next: Int(next), lastDate: date))
      }
      result.append(series)
    }
    return result
  }
}

extension NumberPeriod {
  /// The first day of it; of all time the first one that there can be.
  var firstDay: CalendarDate {
    let day: CalendarDate? =
      switch self {
      case .month(let year, let month): CalendarDate(year: year, month: month, day: 1)
      case .year(let year): CalendarDate(year: year, month: 1, day: 1)
      case .always: CalendarDate(year: 1, month: 1, day: 1)
      }
    return day ?? .placeholder
  }
}
