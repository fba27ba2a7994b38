internal import InvoiceKit

/// Takes the figures of each day down when it has ended: at one in the night of the zone. Days that were missed are made
/// up for, the oldest first, from what is stored of them.
public enum FiguresJob {
  /// For how long after a day's end something of it may still be on its way, in milliseconds.
  static let delay: Int64 = 3_600_000
  /// So many days are taken before others get their turn.
  private static let days = 400

  /// Does jobs of this kind.
  ///
  /// - Parameter ledger: whose receivables are among the figures; nil: none, as in the mode ``IssuerMode/provider``.
  public static func handler(ledger: BillingLedger?) -> JobHandler {
    .outside { (billing, _) async throws(JobFailure) -> JobCompletion in
      var count = 0
      while count < days {
        // Another worker goes on where this one is told to stop.
        if Task.isCancelled { throw JobFailure("the worker stops") }
        let next = try await asJob { () async throws(BillingError) in
          try await billing.readOnThread { (transaction) throws(BillingError) in try transaction.nextFiguresDay() }
        }
        guard let day = next else { break }
        let receivables = try await ledger.receivableFigures(at: day)
        try await asJob { () async throws(BillingError) in
          try await billing.writeOnThread { (transaction) throws(BillingError) in
            // Somebody may have been quicker.
            guard try transaction.nextFiguresDay() == day else { return }
            _ = try transaction.keep(try transaction.computedFigures(of: day, receivables: receivables))
          }
        }
        count += 1
      }
      let isMore = count == days
      return { (transaction) throws(BillingError) in
        .again(at: isMore ? transaction.now : transaction.nextFigures)
      }
    }
  }
}

extension BillingTransaction {
  /// One in the next night of the zone.
  var nextFigures: Int64 {
    let zone = settings.zone
    let today = zone.day(at: now)
    let tonight = zone.time(of: today) + FiguresJob.delay
    return tonight > now ? tonight : zone.time(of: today.adding(days: 1) ?? .distantFuture) + FiguresJob.delay
  }
}

extension BillingLedger? {
  /// What is open in the ledger at the end of a day, by currency; nil without a ledger.
  fileprivate func receivableFigures(at day: CalendarDate) async throws(JobFailure) -> [String: FigureValues]? {
    guard let ledger = self else { return nil }
    return try await asJob { () async throws(BillingError) in
      try await ledger.onThread { (ledger) throws(BillingError) in
        try ledger.receivables(at: day).reduce(into: [:]) { $0[$1.currency] = $1.figures }
      }
    }
  }
}
