internal import SQLStore

extension BillingTransaction {
  /// Sees to it that the work is there that never ends: what there is of it stays as it is.
  ///
  /// - Parameter kinds: of these, as far as they are standing ones.
  func ensureStandingJobs(_ kinds: [JobKind] = JobKind.allCases) throws(BillingError) {
    for kind in kinds where kind.isStanding {
      for subject in kind.standingSubjects {
        try execute(
          """
          INSERT INTO jobs (kind, subject, state, due_at, created_at, fence) VALUES ($1, $2, 'waiting', $3, $3, $3) \
          ON CONFLICT (kind, subject) DO NOTHING
          """, [.text(kind.rawValue), .text(subject), .integer(now)])
      }
    }
  }
}

extension JobKind {
  /// What there always is a job of this kind about.
  var standingSubjects: [String] {
    switch self {
    case .reconciliation: ReconciliationWalk.allCases.map(\.rawValue)
    case .purge: PurgeKind.allCases.map(\.rawValue)
    case .figures: ["days"]
    default: []
    }
  }
}
