internal import SQLStore

extension BillingTransaction {
  /// What waits in the database.
  public func backlog() throws(BillingError) -> Backlog {
    let jobs = try rows("SELECT kind, state, COUNT(*) FROM jobs GROUP BY kind, state ORDER BY kind, state") {
      (row) throws(SQLError) in
      Backlog.Jobs(kind: try row.text(0), state: try row.text(1), count: try row.integer(2))
    }
    let emails = try rows(
      "SELECT state, COUNT(*) FROM email_outbox WHERE state <> 'sent' GROUP BY state ORDER BY state"
    ) { (row) throws(SQLError) in Backlog.Emails(state: try row.text(0), count: try row.integer(1)) }
    let oldest = try row("SELECT MIN(due_at) FROM jobs WHERE state = 'waiting'") { (row) throws(SQLError) in
      try row.integerOrNil(0)
    }
    return Backlog(jobs: jobs, emails: emails, lateness: max(0, now - ((oldest ?? nil) ?? now)))
  }
}
