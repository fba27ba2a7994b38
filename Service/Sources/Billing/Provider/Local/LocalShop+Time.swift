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
    let next = PaymentCalendar.time(months, after: subscription.renewsAt, anchor: subscription.anchor)
    switch subscription.status {
    case .cancelled: change(id, at: time, [.subscriptionExpired]) { $0.status = .expired }
    case .paused:
      change(id, at: time, []) {
        $0.renewsAt = next
        $0.paidUntil = time
      }
    case .pastDue: retry(id, at: time)
    case .onTrial, .active:
      let price = (prices[subscription.variant]?.amount ?? 0) + subscription.carried
      subscriptions[id]?.carried = min(0, price)
      // What a credit covers is paid without an invoice.
      if price <= 0 || collect(price, for: id, reason: "renewal", at: time) {
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
      while end <= time { end = PaymentCalendar.time(months, after: end, anchor: subscription.anchor) }
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
}
