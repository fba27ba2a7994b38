internal import InvoiceModel

extension LocalShop {
  private static let day: Int64 = 86_400_000
  /// After how many days a payment that has failed is tried again.
  private static let retries: [Int64] = [3, 2, 4, 5]

  /// Does what is due up to a time, each at its own, in their order.
  mutating func settle(until now: Int64) {
    while let (id, time) = next(until: now) { settle(id, at: time) }
  }

  private func next(until now: Int64) -> (id: String, time: Int64)? {
    subscriptions.values.compactMap { subscription in due(subscription).map { (subscription.id, $0) } }
      .filter { $0.1 <= now }.min { ($0.1, Int64($0.0) ?? 0) < ($1.1, Int64($1.0) ?? 0) }
  }

  private func due(_ subscription: LocalSubscription) -> Int64? {
    switch subscription.status {
    case .onTrial, .active, .paused, .pastDue: subscription.renewsAt
    case .cancelled: subscription.endsAt
    case .unpaid, .expired: nil
    }
  }

  private mutating func settle(_ id: String, at time: Int64) {
    guard let subscription = subscriptions[id] else { return }
    let months = prices[subscription.variant]?.months ?? 1
    let next = Self.period(of: months, after: subscription.renewsAt, anchor: subscription.anchor)
    switch subscription.status {
    case .cancelled: change(id, at: time, [.subscriptionExpired]) { $0.status = .expired }
    case .paused:
      change(id, at: time, []) {
        $0.renewsAt = next
        $0.paidUntil = time
      }
    case .pastDue: retry(id, at: time)
    case .onTrial, .active:
      let price = prices[subscription.variant]?.amount ?? 0
      if collect(price, for: id, reason: "renewal", at: time) {
        change(id, at: time, []) {
          ($0.status, $0.trialEndsAt) = (.active, nil)
          ($0.renewsAt, $0.paidUntil) = (next, next)
        }
      } else {
        change(id, at: time, []) {
          ($0.status, $0.trialEndsAt) = (.pastDue, nil)
          $0.renewsAt = time + Self.retries[0] * Self.day
          $0.retryCount = 0
        }
      }
    case .unpaid, .expired: break
    }
  }

  /// Tries a payment again that has failed.
  mutating func retry(_ id: String, at time: Int64) {
    guard let subscription = subscriptions[id], let invoice = subscription.openInvoice else { return }
    if !subscription.isFailing {
      changeInvoice(invoice, at: time, [.paymentSuccess, .paymentRecovered]) { $0.status = .paid }
      // The period that was not paid began when the last one ended.
      var end = subscription.paidUntil
      let months = prices[subscription.variant]?.months ?? 1
      while end <= time { end = Self.period(of: months, after: end, anchor: subscription.anchor) }
      change(id, at: time, []) {
        ($0.status, $0.openInvoice, $0.retryCount) = (.active, nil, 0)
        ($0.renewsAt, $0.paidUntil) = (end, end)
      }
      return
    }
    changeInvoice(invoice, at: time, [.paymentFailed]) { _ in }
    let count = subscription.retryCount + 1
    change(id, at: time, []) {
      $0.retryCount = count
      if count < Self.retries.count { $0.renewsAt = time + Self.retries[count] * Self.day } else { $0.status = .unpaid }
    }
  }

  /// The same time so many months later.
  static func period(of months: Int, after time: Int64, anchor: Int) -> Int64 {
    (0..<months).reduce(time) { end, _ in month(after: end, anchor: anchor) }
  }

  /// The same time a month later, on the day of the anchor or the last of the month; in UTC.
  static func month(after time: Int64, anchor: Int) -> Int64 {
    let (days, rest) = time.quotientAndRemainder(dividingBy: day)
    guard let epoch = CalendarDate(year: 1970, month: 1, day: 1), let date = epoch.adding(days: Int(clamping: days))
    else { return time + 30 * day }
    let (year, month) = date.month == 12 ? (date.year + 1, 1) : (date.year, date.month + 1)
    let next = CalendarDate(
      year: year, month: month, day: min(anchor, CalendarDate.days(inMonth: month, of: year)))
    guard let next else { return time + 30 * day }
    return Int64(epoch.days(to: next)) * day + rest
  }

  /// The day of the month of a time, in UTC.
  static func anchor(of time: Int64) -> Int {
    CalendarDate(year: 1970, month: 1, day: 1)?.adding(days: Int(clamping: time / day))?.day ?? 1
  }
}
