internal import SQLStore

extension BillingTransaction {
  /// How far what the provider has is known, by the name of a mark; nil: not at all.
  func mark(_ name: String) throws(BillingError) -> Int64? {
    try row(
      "SELECT value FROM provider_marks WHERE provider = $1 AND name = $2",
      [.text(settings.provider.name), .text(name)]
    ) { (row) throws(SQLError) in try row.integer(0) }
  }

  /// Writes down how far it is known; a mark only goes forward.
  func setMark(_ name: String, _ value: Int64) throws(BillingError) {
    try execute(
      """
      INSERT INTO provider_marks (provider, name, value) VALUES ($1, $2, $3) ON CONFLICT (provider, name) \
      DO UPDATE SET value = CASE WHEN provider_marks.value > excluded.value THEN provider_marks.value \
      ELSE excluded.value END
      """, [.text(settings.provider.name), .text(name), .integer(value)])
  }

  /// Forgets how far it is known: the next walk goes through everything.
  func forgetMark(_ name: String) throws(BillingError) {
    try execute(
      "DELETE FROM provider_marks WHERE provider = $1 AND name = $2", [.text(settings.provider.name), .text(name)])
  }

  /// Has the provider compared with what is here, now or when it is due; from then on that is done every hour. To be
  /// called when the service starts.
  ///
  /// - Parameter isWhole: everything is compared, not only what has changed since the last time.
  public func reconcile(isWhole: Bool = false) throws(BillingError) {
    for walk in ReconciliationWalk.allCases {
      if isWhole { try forgetMark(walk.rawValue) }
      try enqueue(.reconciliation, subject: walk.rawValue)
    }
  }
}
