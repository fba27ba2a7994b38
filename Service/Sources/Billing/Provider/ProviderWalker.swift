/// Walks through what the provider has and applies it, each page in a transaction of its own.
struct ProviderWalker: Sendable {
  /// What a walk has seen.
  struct Result: Sendable {
    /// When the provider has changed something last, in microseconds since 1970; nil: it has nothing.
    var newest: Int64?
    /// Whether it went through everything.
    var isWhole = false
    var unreadableCount = 0
  }

  let provider: any PaymentProvider
  let billing: BillingStore
  let cause: String

  /// Walks lock what they write, in the order of the subscriptions, whatever the order of the provider: two at the same
  /// time wait for each other, and never in a circle.
  ///
  /// - Parameter end: what was changed before this time, in microseconds since 1970, is known; nil: nothing is.
  func walkSubscriptions(until end: Int64?) async throws(JobFailure) -> Result {
    try await walk(until: end, changedAt: { $0.updatedAt }) { (page) throws(ProviderError) in
      try await provider.subscriptions(page: page)
    } apply: { (subscriptions) throws(JobFailure) in
      try await write { (transaction) throws(BillingError) in
        for subscription in subscriptions.sorted(by: { $0.id < $1.id }) {
          try transaction.apply(subscription, user: nil, cause: cause, isCurrent: true)
        }
      }
    }
  }

  /// - Parameter end: the same.
  func walkInvoices(until end: Int64?) async throws(JobFailure) -> Result {
    try await walk(until: end, changedAt: { $0.updatedAt }) { (page) throws(ProviderError) in
      try await provider.invoices(page: page)
    } apply: { (invoices) throws(JobFailure) in
      // Of a subscription whose webhooks were all lost the provider is asked.
      let subscriptions = Set(invoices.map(\.subscriptionID)).sorted()
      let unknown = try await read { (transaction) throws(BillingError) in
        var unknown: [String] = []
        for id in subscriptions where try transaction.subscription(providerID: id) == nil { unknown.append(id) }
        return unknown
      }
      var found: [ProviderSubscription] = []
      for id in unknown {
        if let subscription = try await ask({ () throws(ProviderError) in try await provider.subscription(id) }) {
          found.append(subscription)
        }
      }
      let ordered = invoices.sorted { ($0.subscriptionID, $0.id) < ($1.subscriptionID, $1.id) }
      try await write { [found] (transaction) throws(BillingError) in
        for subscription in found { try transaction.apply(subscription, user: nil, cause: cause, isCurrent: true) }
        for invoice in ordered { try transaction.apply(invoice, cause: cause, isCurrent: true) }
      }
    }
  }

  /// Reads in the database.
  func read<Value: Sendable>(
    _ body: @escaping @Sendable (BillingTransaction) throws(BillingError) -> Value
  ) async throws(JobFailure) -> Value {
    do throws(BillingError) { return try await billing.readOnThread(body) } catch { throw JobFailure(error) }
  }

  private func write(
    _ body: @escaping @Sendable (BillingTransaction) throws(BillingError) -> Void
  ) async throws(JobFailure) {
    do throws(BillingError) { try await billing.writeOnThread(body) } catch { throw JobFailure(error) }
  }

  private func ask<Value>(_ question: () async throws(ProviderError) -> Value) async throws(JobFailure) -> Value {
    do throws(ProviderError) { return try await question() } catch {
      throw JobFailure(error, now: billing.surroundings.now())
    }
  }

  private func walk<Element>(
    until end: Int64?, changedAt: (Element) -> Int64,
    page read: (Int) async throws(ProviderError) -> ProviderPage<Element>,
    apply: ([Element]) async throws(JobFailure) -> Void
  ) async throws(JobFailure) -> Result {
    var result = Result()
    var number = 1
    while true {
      let page = try await ask { () throws(ProviderError) in try await read(number) }
      try await apply(page.elements)
      let times = page.elements.map(changedAt)
      result.newest = ([result.newest] + times).compactMap(\.self).max()
      result.unreadableCount += page.unreadableCount
      guard number < page.pageCount else {
        result.isWhole = end == nil || !page.isByChange
        return result
      }
      // Only where the provider says so, and does so, nothing new can follow something old.
      let isOrdered = zip(times, times.dropFirst()).allSatisfy { $0 >= $1 }
      if let end, let oldest = times.last, page.isByChange, isOrdered, oldest < end { return result }
      number += 1
    }
  }
}
