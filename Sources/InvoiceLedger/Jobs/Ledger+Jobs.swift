internal import InvoiceModel
internal import SQLStore

/// Any number of workers on any number of machines share the rendering: one claims a job for a time (a lease), says
/// while it works that it still lives, and hands it back done. Of a worker that dies another one takes the job when the
/// lease is over; whatever the first one does then has no effect, as its fence is an old one.
extension Ledger {
  /// Issues drafts and leaves their rendering to workers, in one transaction.
  public func issueForWorkers(_ drafts: [CheckedDraft], recipe: Int64? = nil) throws(LedgerError) -> [IssueOutcome] {
    try issue(drafts, recipe: recipe) { transaction, _, outcomes throws(LedgerError) in
      let ids = outcomes.compactMap { outcome -> Int64? in
        if case .issued(let invoice) = outcome { invoice.id } else { nil }
      }
      try asLedger(Self.enqueue(ids, at: surroundings.now(), in: transaction))
    }
  }

  /// Leaves the rendering of an issued invoice to workers, also once more after it has been given up.
  public func enqueue(_ invoices: [IssuedInvoice]) throws(LedgerError) {
    let now = surroundings.now()
    try asLedger(
      store.write { transaction throws(SQLError) in
        try Self.enqueue(invoices.map(\.id), at: now, in: transaction)
      })
  }

  private static func enqueue(_ ids: [Int64], at time: Int64, in transaction: SQLTransaction) throws(SQLError) {
    guard !ids.isEmpty else { return }
    try transaction.execute(
      """
      INSERT INTO rendering_jobs (invoice, state, due_at, fence, attempts) VALUES ($1, 'waiting', $2, 0, 0) \
      ON CONFLICT (invoice) DO UPDATE SET state = 'waiting', due_at = excluded.due_at, attempts = 0, error = NULL \
      WHERE rendering_jobs.state = 'failed'
      """, rows: ids.map { [.integer($0), .integer(time)] })
  }

  /// Takes jobs that are due, and those whose holders' leases are over. No two workers get the same one.
  ///
  /// - Parameters:
  ///   - limit: so many at most.
  ///   - worker: who takes them, for people.
  ///   - lease: for how many milliseconds; ``renew(_:lease:)`` makes it longer.
  public func claimJobs(_ limit: Int, worker: String, lease: Int64) throws(LedgerError) -> [ClaimedJob] {
    let now = surroundings.now()
    return try asLedger(
      store.write { transaction throws(SQLError) in
        var jobs: [ClaimedJob] = []
        let rows = try transaction.rows(
          """
          UPDATE rendering_jobs SET state = 'running', due_at = $2, fence = fence + 1, attempts = attempts + 1, \
          worker = $3 WHERE invoice IN (SELECT invoice FROM rendering_jobs WHERE state <> 'failed' AND due_at <= $1 \
          ORDER BY due_at, invoice LIMIT \(max(0, limit)) {skip}) RETURNING invoice, fence, attempts
          """, [.integer(now), .integer(now + lease), .text(worker)])
        for row in rows {
          jobs.append(
            ClaimedJob(invoice: try row.integer(0), fence: try row.integer(1), attempt: Int(try row.integer(2))))
        }
        return jobs.sorted { $0.invoice < $1.invoice }
      })
  }

  /// Says that jobs are still worked at.
  ///
  /// - Returns: those that are still this worker's; the others were taken by somebody else.
  public func renew(_ jobs: [ClaimedJob], lease: Int64) throws(LedgerError) -> [ClaimedJob] {
    let now = surroundings.now()
    return try asLedger(
      store.write { transaction throws(SQLError) in
        var kept: [ClaimedJob] = []
        for job in jobs {
          let count = try transaction.execute(
            "UPDATE rendering_jobs SET due_at = $3 WHERE invoice = $1 AND fence = $2 AND state = 'running'",
            [.integer(job.invoice), .integer(job.fence), .integer(now + lease)])
          if count == 1 { kept.append(job) }
        }
        return kept
      })
  }

  /// Hands jobs back that are done.
  ///
  /// - Returns: those that were still this worker's.
  public func finish(_ jobs: [ClaimedJob]) throws(LedgerError) -> [ClaimedJob] {
    try asLedger(
      store.write { transaction throws(SQLError) in
        var finished: [ClaimedJob] = []
        for job in jobs {
          let count = try transaction.execute(
            "DELETE FROM rendering_jobs WHERE invoice = $1 AND fence = $2 AND state = 'running'",
            [.integer(job.invoice), .integer(job.fence)])
          if count == 1 { finished.append(job) }
        }
        return finished
      })
  }

  /// Hands a job back that could not be done.
  ///
  /// - Parameters:
  ///   - reason: for people.
  ///   - delay: it is due again after so many milliseconds; nil: it is given up.
  ///   - job: that was claimed.
  public func fail(_ job: ClaimedJob, reason: String, retryAfter delay: Int64?) throws(LedgerError) {
    let due = surroundings.now() + (delay ?? 0)
    _ = try asLedger(
      store.write { transaction throws(SQLError) in
        try transaction.execute(
          """
          UPDATE rendering_jobs SET state = $3, due_at = $4, error = $5, worker = NULL \
          WHERE invoice = $1 AND fence = $2 AND state = 'running'
          """,
          [
            .integer(job.invoice), .integer(job.fence), .text(delay == nil ? "failed" : "waiting"), .integer(due),
            .text(reason),
          ])
      })
  }

  /// Hands jobs back that were not begun: they are due at once, and the claim was no attempt.
  public func release(_ jobs: [ClaimedJob]) throws(LedgerError) {
    guard !jobs.isEmpty else { return }
    let now = surroundings.now()
    try asLedger(
      store.write { transaction throws(SQLError) in
        try transaction.execute(
          """
          UPDATE rendering_jobs SET state = 'waiting', due_at = $3, attempts = attempts - 1, worker = NULL \
          WHERE invoice = $1 AND fence = $2 AND state = 'running'
          """, rows: jobs.map { [.integer($0.invoice), .integer($0.fence), .integer(now)] })
      })
  }

  /// Begins all jobs anew that were given up.
  ///
  /// - Returns: how many there were.
  public func retryFailedJobs() throws(LedgerError) -> Int {
    let now = surroundings.now()
    return try asLedger(
      store.write { transaction throws(SQLError) in
        try transaction.execute(
          """
          UPDATE rendering_jobs SET state = 'waiting', due_at = $1, attempts = 0, error = NULL WHERE state = 'failed'
          """, [.integer(now)])
      })
  }

  /// How many jobs there are.
  public func jobCounts() throws(LedgerError) -> JobCounts {
    let rows = try asLedger(
      store.read { transaction throws(SQLError) in
        try transaction.rows("SELECT state, COUNT(*) FROM rendering_jobs GROUP BY state")
      })
    var counts = JobCounts()
    for row in rows {
      let (state, count) = try asLedger((row.text(0), Int(row.integer(1))))
      switch state {
      case "waiting": counts.waiting = count
      case "running": counts.running = count
      default: counts.failed = count
      }
    }
    return counts
  }

  /// Jobs that were given up, in the order of their invoices.
  public func failedJobs(limit: Int = 100) throws(LedgerError) -> [FailedJob] {
    let rows = try asLedger(
      store.read { transaction throws(SQLError) in
        try transaction.rows(
          """
          SELECT invoices.number, rendering_jobs.attempts, COALESCE(rendering_jobs.error, '') FROM rendering_jobs \
          JOIN invoices ON invoices.id = rendering_jobs.invoice WHERE rendering_jobs.state = 'failed' \
          ORDER BY rendering_jobs.invoice LIMIT \(max(0, limit))
          """)
      })
    var jobs: [FailedJob] = []
    for row in rows {
      jobs.append(
        try asLedger(FailedJob(number: row.text(0), attempts: Int(row.integer(1)), error: row.text(2))))
    }
    return jobs
  }

  /// The invoice of a job.
  public func invoice(of job: ClaimedJob) throws(LedgerError) -> IssuedInvoice {
    let invoice = try store.read { transaction throws(LedgerError) in
      try Self.invoice(job.invoice, in: transaction)
    }
    guard let invoice else { throw LedgerError.damaged("a job is for an invoice that is not there") }
    return invoice
  }
}
