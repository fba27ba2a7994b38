extension BillingTransaction {
  /// What somebody may use; who has no account yet, and makes none by being asked about, has the first plan unused.
  public func quota(telegramID: Int64) throws(BillingError) -> Quota {
    guard let user = try user(withTelegramID: telegramID) else { return quota(settings.basePlan, .full, used: 0) }
    return try quota(of: user)
  }

  /// What a user may use.
  ///
  /// - Parameters:
  ///   - user: whose quota it is.
  ///   - plan: that holds for the user, where it is known; nil: it is looked up.
  public func quota(of user: User, on plan: Plan? = nil) throws(BillingError) -> Quota {
    let found = if let plan { plan } else { try self.plan(of: user.id) }
    return quota(found, user.access, used: try usage(of: user.id))
  }

  private func quota(_ plan: Plan, _ access: User.Access, used: Int64) -> Quota {
    let isOver = plan.hardLimit.map { used >= $0 } ?? false
    return Quota(
      plan: plan, access: access, month: settings.zone.month(at: now), used: used,
      refusal: access == .suspended ? .suspended : isOver ? .hardLimit : nil,
      resetsAt: settings.zone.nextMonth(after: now))
  }
}
