internal import SQLStore

extension BillingTransaction {
  /// Dunning cases, the oldest first.
  ///
  /// - Parameters:
  ///   - stage: only these; nil: of every stage.
  ///   - state: only these; nil: ended ones too.
  ///   - user: only of this user.
  ///   - last: the identifier after which the page begins; nil: the first page.
  ///   - limit: how many at most, 1 to 500.
  public func dunningCases(
    stage: DunningStage? = nil, state: DunningState? = .open, of user: Int64? = nil, after last: Int64? = nil,
    limit: Int = 50
  ) throws(BillingError) -> [DunningCase] {
    var conditions = ["c.id > $1"]
    var values: [SQLValue] = [.integer(last ?? 0), SQLValue(min(max(1, limit), 500))]
    func require(_ column: String, _ value: SQLValue?) {
      guard let value else { return }
      values.append(value)
      conditions.append("\(column) = $\(values.count)")
    }
    require("c.stage", stage.map { .text($0.rawValue) })
    require("c.state", state.map { .text($0.rawValue) })
    require("c.user_id", user.map { .integer($0) })
    let ids = try rows(
      "SELECT c.id FROM dunning_cases c WHERE \(conditions.joined(separator: " AND ")) ORDER BY c.id LIMIT $2", values
    ) { (row) throws(SQLError) in try row.integer(0) }
    var cases: [DunningCase] = []
    for id in ids {
      if let record = try dunningRecord(id) { cases.append(DunningCase(record, zone: settings.zone)) }
    }
    return cases
  }

  /// All that is known of a case.
  ///
  /// - Throws: ``BillingCode/unknownCase``.
  public func dunningCase(_ id: Int64) throws(BillingError) -> DunningCaseDetails {
    guard let record = try dunningRecord(id) else { throw unknownCase(id) }
    let failures = try rows(
      "SELECT payment, failed_at FROM dunning_failures WHERE case_id = $1 ORDER BY failed_at, id", [.integer(id)]
    ) { (row) throws(SQLError) in DunningFailure(payment: try row.text(0), failedAt: try row.integer(1)) }
    let notifications = try rows(
      "SELECT stage, channel, queued_at, skipped_at FROM dunning_notifications WHERE case_id = $1 ORDER BY id",
      [.integer(id)]
    ) { (row) throws(SQLError) in
      DunningNotification(
        stage: try row.text(0), channel: try row.text(1), queuedAt: try row.integerOrNil(2),
        skippedAt: try row.integerOrNil(3))
    }
    let notes = try rows(
      "SELECT written_at, author, body FROM case_notes WHERE case_id = $1 ORDER BY id", [.integer(id)]
    ) { (row) throws(SQLError) in
      CaseNote(writtenAt: try row.integer(0), author: try row.text(1), body: try row.text(2))
    }
    return DunningCaseDetails(
      summary: DunningCase(record, zone: settings.zone), facts: record.facts, unansweredSince: record.unansweredSince,
      failures: failures, notifications: notifications, notes: notes)
  }

  /// Where a user stands; nil when no case is open.
  public func dunningState(of user: Int64) throws(BillingError) -> DunningStanding? {
    let ids = try rows(
      "SELECT id FROM dunning_cases WHERE user_id = $1 AND state = 'open' ORDER BY id", [.integer(user)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    var records: [DunningRecord] = []
    for id in ids { if let record = try dunningRecord(id) { records.append(record) } }
    guard let record = records.min(by: { $0.facts.stage < $1.facts.stage }) else { return nil }
    let summary = DunningCase(record, zone: settings.zone)
    guard summary.nextStage != nil, let consequence = record.facts.stage.consequence else {
      return DunningStanding(summary: summary)
    }
    return DunningStanding(
      summary: summary, consequence: consequence,
      consequenceAt: DunningCalendar(zone: settings.zone).earliest(consequence, record.facts))
  }

  func unknownCase(_ id: Int64) -> BillingError {
    BillingError(.missing, .unknownCase, "there is no case \(id)", hint: "`invoice-service case list` shows them.")
  }
}
