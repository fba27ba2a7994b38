internal import SQLStore

/// What workers do with jobs. Any number of them on any number of machines share the work: one claims a job for a time
/// (a lease), says while it works that it still lives, and takes the job away in the transaction that writes down what
/// came of it. Of a worker that dies another one takes the job when the lease is over; whatever the first one does then
/// has no effect, as its fence is an old one.
extension BillingTransaction {
  /// When the next job of each kind is due, in milliseconds since 1970: what waits, and what a worker that has died has
  /// left. It costs one look into an index for each kind.
  func nextDue(_ kinds: [JobKind]) throws(BillingError) -> [JobKind: Int64] {
    var times: [JobKind: Int64] = [:]
    for kind in kinds {
      let time = try row(Self.nextDueStatement, [.text(kind.rawValue)]) { (row) throws(SQLError) in
        try row.integerOrNil(0)
      }
      if let time, let time { times[kind] = time }
    }
    return times
  }

  static let nextDueStatement = "SELECT MIN(due_at) FROM jobs WHERE kind = $1 AND state <> 'dead'"

  /// Takes jobs of a kind that are due, the longest first. No two workers get the same one.
  ///
  /// - Parameters:
  ///   - kind: of which kind.
  ///   - limit: so many at most.
  ///   - worker: who takes them, for people.
  ///   - lease: for how many milliseconds; ``renew(_:lease:)`` makes it longer.
  func claim(_ kind: JobKind, limit: Int, worker: String, lease: Int64) throws(BillingError) -> [Job] {
    let jobs = try rows(
      Self.claimStatement,
      [.text(kind.rawValue), .integer(now), .integer(now + lease), .text(worker), .integer(Int64(max(0, limit)))]
    ) { (row) throws(SQLError) in
      Job(
        id: try row.integer(0), kind: kind, subject: try row.text(1), fence: try row.integer(2),
        attempt: Int(clamping: try row.integer(3)))
    }
    return jobs.sorted { $0.id < $1.id }
  }

  /// Materialized, as PostgreSQL might else look for rows to lock more than once, and find more than the limit. What was
  /// asked for again while the last holder was at it, and is due, is done by this claim.
  static let claimStatement = """
    WITH picked AS MATERIALIZED (SELECT id FROM jobs WHERE kind = $1 AND state <> 'dead' AND due_at <= $2 \
    ORDER BY due_at, id LIMIT $5 {skip}) \
    UPDATE jobs SET state = 'running', due_at = $3, fence = fence + 1, attempts = attempts + 1, worker = $4, \
    again_at = CASE WHEN again_at <= $2 THEN NULL ELSE again_at END \
    WHERE id IN (SELECT id FROM picked) RETURNING id, subject, fence, attempts
    """

  /// Ends leases that are further away than any that is given now: a clock that was ahead has given them, and their
  /// jobs would wait for it. Whoever still works at one says so before long.
  ///
  /// - Returns: how many there were.
  func endStrandedLeases(_ lease: Int64) throws(BillingError) -> Int {
    try execute(
      "UPDATE jobs SET due_at = $1 WHERE state = 'running' AND due_at > $2", [.integer(now), .integer(now + 3 * lease)])
  }

  /// Says that jobs are still worked at.
  ///
  /// - Returns: those that are this worker's no more.
  func renew(_ jobs: [Job], lease: Int64) throws(BillingError) -> [Job] {
    var lost: [Job] = []
    for job in jobs {
      let count = try execute(
        "UPDATE jobs SET due_at = $3 WHERE id = $1 AND fence = $2 AND state = 'running'",
        [.integer(job.id), .integer(job.fence), .integer(now + lease)])
      if count == 0 { lost.append(job) }
    }
    return lost
  }

  /// Takes a job away, or leaves it for a later time; at the end of the transaction that writes down what came of it.
  ///
  /// - Returns: false when it is this worker's no more: the transaction must not stand then.
  func finish(_ job: Job, _ result: JobResult) throws(BillingError) -> Bool {
    let own: [SQLValue] = [.integer(job.id), .integer(job.fence)]
    let place = "WHERE id = $1 AND fence = $2 AND state = 'running'"
    if case .done = result, try execute("DELETE FROM jobs \(place) AND again_at IS NULL", own) == 1 { return true }
    // What was asked for meanwhile is done by another run: this one may have seen what was before.
    var due: Int64?
    if case .again(let time) = result { due = time }
    return try execute(
      """
      UPDATE jobs SET state = 'waiting', attempts = 0, error = NULL, worker = NULL, again_at = NULL, due_at = \
      CASE WHEN again_at IS NULL THEN $3 WHEN CAST($3 AS BIGINT) IS NULL OR again_at < $3 THEN again_at ELSE $3 END \
      \(place) AND (again_at IS NOT NULL OR CAST($3 AS BIGINT) IS NOT NULL)
      """, own + [SQLValue(due)]) == 1
  }

  /// Hands jobs back that were not done: they are due at once, and the claim was no attempt.
  func release(_ jobs: [Job]) throws(BillingError) {
    for job in jobs {
      try execute(
        """
        UPDATE jobs SET state = 'waiting', due_at = $3, attempts = attempts - 1, worker = NULL \
        WHERE id = $1 AND fence = $2 AND state = 'running'
        """, [.integer(job.id), .integer(job.fence), .integer(now)])
    }
  }
}
