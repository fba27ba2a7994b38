/// Sets what an account may use when a grant has ended, and has its failed payments looked at. Subject: `users.id`.
public enum AccessJob {
  /// Does jobs of the kind ``JobKind/access``.
  public static func handler() -> JobHandler {
    .inside { (transaction, job) throws(BillingError) -> JobResult in
      guard let user = Int64(job.subject) else { return .done }
      try transaction.lockAccount(user)
      try transaction.refreshAccess(of: user)
      // What the grant has kept away from the content goes on from here.
      for id in try transaction.openCases(of: user) { try transaction.settleDunning(id) }
      // Of several grants each end is looked at.
      guard let next = try transaction.grants(of: user).map(\.endsAt).min() else { return .done }
      return .again(at: next)
    }
  }
}
