internal import SQLStore
internal import SystemIO

extension BillingStore {
  /// Erases again what the erasure log says was erased, and this database does not know of: after a backup was restored
  /// that is older than the erasures. What was erased stays so, whom a legal hold keeps is left to a person, and whoever
  /// has the number of an erased account by now is not touched. Nothing happens when nothing was restored, so it may be
  /// called at each start.
  ///
  /// - Returns: how many were erased, and how many lines could not be read: the last line after a crash, which the
  ///   erasure had not followed yet.
  /// - Throws: ``BillingCode/fileUnavailable`` when the log can't be read.
  @discardableResult
  public func replayErasures() throws(BillingError) -> (erased: Int, unreadable: Int) {
    var (erased, unreadable) = (0, 0)
    try ErasureLog(path: settings.files.erasureLog).forEach(
      { (record) throws(BillingError) in
        guard let record else {
          unreadable += 1
          return
        }
        guard try read({ (transaction) throws(BillingError) in try transaction.isMissing(record) }) else { return }
        while try write({ (transaction) throws(BillingError) in try transaction.eraseSome(record) }) {}
        let isErased = try write { (transaction) throws(BillingError) in try transaction.replay(record) }
        erased += isErased ? 1 : 0
      },
      failed: { failure in
        BillingError(.system, .fileUnavailable, "the erasure log \(failure.words)", hint: failure.hint)
      })
    return (erased, unreadable)
  }
}

extension BillingTransaction {
  /// Whether the database does not know of an erasure of one of its accounts.
  fileprivate func isMissing(_ record: ErasureRecord) throws(BillingError) -> Bool {
    try row(
      """
      SELECT id FROM users WHERE id = $1 AND created_at = $2 AND pseudonymised_at IS NULL AND NOT EXISTS \
      (SELECT 1 FROM erasure_log WHERE user_id = users.id AND kind = $3 AND erased_at = $4)
      """, [.integer(record.user), .integer(record.created), .text(record.kind.rawValue), .integer(record.at)]
    ) { (row) throws(SQLError) in try row.integer(0) } != nil
  }

  /// - Returns: false when a legal hold is in the way.
  fileprivate func replay(_ record: ErasureRecord) throws(BillingError) -> Bool {
    guard let account = try hold(record.user), try isMissing(record) else { return false }
    guard account.legalHold == nil else {
      try openReview(
        "legal-hold", "erasure of user \(record.user)", user: record.user,
        reason: "the erasure log says that this account was erased, and a legal hold stops that from being done again")
      return false
    }
    try erase(record, tellsPerson: false)
    return true
  }
}
