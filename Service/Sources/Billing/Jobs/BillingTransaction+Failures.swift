internal import InvoiceModel
internal import SQLStore

extension BillingTransaction {
  /// Writes down that a job could not be done: it is due again later, or given up, which the business is told.
  ///
  /// - Returns: what has become of it; nil when it is this worker's no more.
  func fail(_ job: Job, _ failure: JobFailure) throws(BillingError) -> JobEnd? {
    let isLast = !failure.isTransient || job.attempt >= job.kind.attemptLimit
    let isGivenUp = isLast && !job.kind.isStanding
    let reason = isLast && failure.isTransient ? "\(failure.reason) (attempt \(job.attempt))" : failure.reason
    let pause = isLast ? JobPause.longest : JobPause.after(job.attempt, surroundings.random(8))
    let due = max(now + pause, failure.notBefore ?? 0)
    // What was asked for meanwhile revives even what would be given up: the cause may be gone.
    let state = try row(
      """
      UPDATE jobs SET state = CASE WHEN CAST($4 AS BIGINT) = 1 AND again_at IS NULL THEN 'dead' ELSE 'waiting' END, \
      due_at = CASE WHEN again_at IS NOT NULL AND again_at < $3 THEN again_at \
      WHEN CAST($4 AS BIGINT) = 1 THEN $5 ELSE $3 END, \
      attempts = CASE WHEN CAST($4 AS BIGINT) = 1 AND again_at IS NOT NULL THEN 0 ELSE attempts END, \
      again_at = NULL, error = $6, worker = NULL WHERE id = $1 AND fence = $2 AND state = 'running' RETURNING state
      """,
      [
        .integer(job.id), .integer(job.fence), .integer(due), .integer(isGivenUp ? 1 : 0), .integer(now), .text(reason),
      ]
    ) { (row) throws(SQLError) in try row.text(0) }
    guard let state else { return nil }
    if state == "dead" || isLast && job.kind.isStanding { try tell(of: job, reason) }
    return state == "dead" ? .dead : .retried
  }

  /// What tells the business is a mail itself: that mails fail is told once a day, and not by a mail for each.
  private func tell(of job: Job, _ reason: String) throws(BillingError) {
    let day = settings.zone.day(at: now).description
    let key =
      job.kind == .mail || job.kind.isStanding ? "job/\(job.kind.rawValue)/\(day)" : "job/\(job.id)/\(job.fence)"
    try alert(
      Notice(
        .adminDeadJob, ["kind": job.kind.rawValue, "subject": "\(job.subject) (job \(job.id))", "reason": reason]),
      key: key)
  }

  /// Jobs that were given up, in their order.
  public func deadJobs(limit: Int = 100) throws(BillingError) -> [DeadJob] {
    try rows(
      """
      SELECT id, kind, subject, attempts, COALESCE(error, ''), created_at, due_at FROM jobs WHERE state = 'dead' \
      ORDER BY id LIMIT $1
      """, [.integer(Int64(max(0, limit)))]
    ) { (row) throws(SQLError) in
      DeadJob(
        id: try row.integer(0), kind: try row.text(1), subject: try row.text(2),
        attempts: Int(clamping: try row.integer(3)), reason: try row.text(4), createdAt: try row.integer(5),
        diedAt: try row.integer(6))
    }
  }

  /// Begins jobs anew that were given up.
  ///
  /// - Parameters:
  ///   - id: which; nil: all of them.
  ///   - actor: who wants it.
  ///   - reason: why, for the audit log; without personal data.
  /// - Returns: how many there were.
  @discardableResult
  public func retryDeadJobs(
    _ id: Int64? = nil, by actor: Actor, reason: String? = nil
  ) throws(BillingError) -> Int {
    let count = try execute(
      """
      UPDATE jobs SET state = 'waiting', due_at = $1, attempts = 0, error = NULL \
      WHERE state = 'dead' AND (CAST($2 AS BIGINT) IS NULL OR id = $2)
      """, [.integer(now), SQLValue(id)])
    if count > 0 { try audit("jobs.retry", id.map { "job \($0)" } ?? "\(count) jobs", by: actor, reason: reason) }
    return count
  }

  /// How many jobs of each kind there are. It costs what is due, running and given up, not what waits for later.
  public func jobCounts() throws(BillingError) -> [JobKind: JobCounts] {
    var counts: [JobKind: JobCounts] = [:]
    for kind in JobKind.allCases {
      let found = try row(
        """
        SELECT COUNT(*), MIN(due_at) FROM jobs WHERE kind = $1 AND state <> 'dead' AND due_at <= $2
        """, [.text(kind.rawValue), .integer(now)]
      ) { (row) throws(SQLError) in
        JobCounts(due: Int(clamping: try row.integer(0)), oldestDueAt: try row.integerOrNil(1))
      }
      counts[kind] = found ?? JobCounts()
    }
    for state in ["running", "dead"] {
      // Each has an index of its own, which its condition has to name.
      let found = try rows("SELECT kind, COUNT(*) FROM jobs WHERE state = '\(state)' GROUP BY kind") {
        (row) throws(SQLError) in (try row.text(0), Int(clamping: try row.integer(1)))
      }
      for (name, count) in found {
        guard let kind = JobKind(rawValue: name) else { continue }
        if state == "dead" { counts[kind]?.dead = count } else { counts[kind]?.running = count }
      }
    }
    return counts
  }
}
