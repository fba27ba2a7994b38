internal import SQLStore

extension BillingTransaction {
  /// How many decisions wait for a person.
  public func openReviewCount() throws(BillingError) -> Int64 {
    try row("SELECT COUNT(*) FROM review_cases WHERE closed_at IS NULL") { (row) throws(SQLError) in
      try row.integer(0)
    } ?? 0
  }

  /// What waits in the database.
  public func backlog() throws(BillingError) -> Backlog {
    let jobs = try rows("SELECT kind, state, COUNT(*) FROM jobs GROUP BY kind, state ORDER BY kind, state") {
      (row) throws(SQLError) in
      Backlog.Jobs(kind: try row.text(0), state: try row.text(1), count: try row.integer(2))
    }
    let emails = try rows(
      "SELECT state, COUNT(*) FROM email_outbox WHERE state <> 'sent' GROUP BY state ORDER BY state"
    ) { (row) throws(SQLError) in Backlog.Emails(state: try row.text(0), count: try row.integer(1)) }
    let events = try rows(
      """
      SELECT COALESCE(outcome, 'pending'), COUNT(*) FROM provider_events WHERE received_at > $1 \
      GROUP BY outcome ORDER BY outcome
      """, [.integer(now - CivilZone.day)]
    ) { (row) throws(SQLError) in Backlog.Events(outcome: try row.text(0), count: try row.integer(1)) }
    let oldest = try row("SELECT MIN(due_at) FROM jobs WHERE state = 'waiting'") { (row) throws(SQLError) in
      try row.integerOrNil(0)
    }
    return Backlog(jobs: jobs, emails: emails, events: events, lateness: max(0, now - ((oldest ?? nil) ?? now)))
  }
}
