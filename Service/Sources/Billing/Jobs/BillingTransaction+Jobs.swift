internal import SQLStore

extension BillingTransaction {
  /// Leaves something to the workers. A job of the same kind and subject that waits is due at the earlier of both
  /// times; one that is worked at meanwhile is done once more, as it may have seen what was before.
  ///
  /// - Parameters:
  ///   - kind: what there is to do.
  ///   - subject: what it is about.
  ///   - due: in milliseconds since 1970; nil: now.
  public func enqueue(_ kind: JobKind, subject: String, due: Int64? = nil) throws(BillingError) {
    // Fences begin at the time: SQLite gives the number of a job that is done to another one, and who was too late with
    // the first must not end that.
    try execute(
      """
      INSERT INTO jobs (kind, subject, state, due_at, created_at, fence) VALUES ($1, $2, 'waiting', $3, $4, $4) \
      ON CONFLICT (kind, subject) DO UPDATE SET \
      due_at = CASE WHEN jobs.state = 'waiting' AND jobs.due_at <= excluded.due_at THEN jobs.due_at \
      WHEN jobs.state = 'running' THEN jobs.due_at ELSE excluded.due_at END, \
      again_at = CASE WHEN jobs.state = 'running' AND (jobs.again_at IS NULL OR jobs.again_at > excluded.due_at) \
      THEN excluded.due_at ELSE jobs.again_at END, \
      attempts = CASE WHEN jobs.state = 'dead' THEN 0 ELSE jobs.attempts END, \
      error = CASE WHEN jobs.state = 'dead' THEN NULL ELSE jobs.error END, \
      state = CASE WHEN jobs.state = 'dead' THEN 'waiting' ELSE jobs.state END
      """, [.text(kind.rawValue), .text(subject), .integer(due ?? now), .integer(now)])
  }

  /// Takes back what has not been begun.
  public func dequeue(_ kind: JobKind, subject: String) throws(BillingError) {
    try execute(
      "DELETE FROM jobs WHERE kind = $1 AND subject = $2 AND state <> 'running'",
      [.text(kind.rawValue), .text(subject)])
  }
}
