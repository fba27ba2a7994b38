extension LocalProvider {
  /// A subscription; nil when there is none.
  public func subscription(_ id: String) async throws(ProviderError) -> ProviderSubscription? {
    with { shop, _ in shop.subscriptions[id].map(shop.statement) }
  }

  /// An invoice of a subscription; nil when there is none.
  public func invoice(_ id: String) async throws(ProviderError) -> ProviderInvoice? {
    with { shop, _ in shop.invoices[id].map(shop.statement) }
  }

  /// A page of up to a hundred subscriptions, from 1.
  public func subscriptions(page: Int) async throws(ProviderError) -> ProviderPage<ProviderSubscription> {
    with { shop, _ in Self.page(page, of: shop.subscriptions.values.map(shop.statement)) { $0.updatedAt } }
  }

  /// A page of up to a hundred invoices, from 1.
  public func invoices(page: Int) async throws(ProviderError) -> ProviderPage<ProviderInvoice> {
    with { shop, _ in Self.page(page, of: shop.invoices.values.map(shop.statement)) { $0.updatedAt } }
  }

  /// A page of elements, those changed last first.
  static func page<Element>(
    _ page: Int, of elements: [Element], _ updatedAt: (Element) -> Int64
  ) -> ProviderPage<Element> {
    let sorted = elements.sorted { updatedAt($0) > updatedAt($1) }
    let start = min(max(page - 1, 0), 1_000_000) * pageSize
    return ProviderPage(
      Array(sorted.dropFirst(start).prefix(pageSize)), pageCount: max(1, (sorted.count + pageSize - 1) / pageSize),
      isByChange: true)
  }

  /// Ends a subscription when its paid period does.
  public func cancel(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    try change(id, [.subscriptionCancelled], if: { $0.status != .expired && $0.status != .cancelled }) { it, now in
      it.endsAt = max(now, it.paidUntil)
      it.status = .cancelled
    }
  }

  /// Takes a cancellation back, while the paid period lasts.
  public func resume(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    try change(id, [.subscriptionResumed], if: { $0.status == .cancelled }) { it, _ in
      it.endsAt = nil
      it.renewsAt = it.paidUntil
      it.status = .active
    }
  }

  /// Stops payments of a subscription.
  public func pause(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    try change(id, [.subscriptionPaused], if: { ![.expired, .cancelled, .paused].contains($0.status) }) { it, _ in
      it.status = .paused
    }
  }

  /// Takes a pause back.
  public func unpause(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    try change(id, [.subscriptionUnpaused], if: { $0.status == .paused }) { it, _ in
      it.status = it.openInvoice == nil ? .active : .pastDue
    }
  }

  /// Changes to another variant.
  public func change(
    _ id: String, toVariant variant: String, invoiceImmediately: Bool, disableProrations: Bool
  ) async throws(ProviderError) -> ProviderSubscription {
    let result: Result<ProviderSubscription, ProviderError> = with { shop, now in
      guard let old = shop.subscriptions[id] else { return .failure(Self.missing(id)) }
      guard let new = shop.prices[variant], ![.expired, .cancelled].contains(old.status) else {
        return .failure(Self.refused(id))
      }
      if old.variant != variant { shop.change(id, at: now, []) { $0.variant = variant } }
      let share = disableProrations ? 0 : Self.share(of: old, before: shop.prices[old.variant] ?? new, new, at: now)
      if invoiceImmediately, share > 0 {
        _ = shop.collect(share, for: id, reason: "updated", at: now)
      } else if share != 0 {
        shop.subscriptions[id]?.carried += share
      }
      return (shop.subscriptions[id].map(shop.statement)).map { .success($0) } ?? .failure(Self.missing(id))
    }
    return try result.get()
  }

  /// The difference of the prices for what is left of the period; nothing on trial, as nothing was paid for it.
  private static func share(
    of subscription: LocalSubscription, before: LocalPrice, _ new: LocalPrice, at now: Int64
  ) -> Int64 {
    guard subscription.status != .onTrial else { return 0 }
    let months = Int64(before.months)
    let length = (months == 12 ? 366 : months * 31) * 86_400_000
    let left = max(0, min(subscription.paidUntil - now, length))
    // In seconds, as the quote.
    let difference = new.amount * months / Int64(new.months) - before.amount
    return left / 1000 * difference / (length / 1000)
  }

  /// Where the provider's own invoice is.
  public func invoiceURL(_ id: String) async throws(ProviderError) -> String {
    guard with({ shop, _ in shop.invoices[id] != nil }) else { throw Self.missing(id) }
    return "https://store.example.com/invoice/\(id)"
  }

  private func change(
    _ id: String, _ names: [LemonSqueezyEventName], if isPossible: (LocalSubscription) -> Bool,
    _ change: (inout LocalSubscription, Int64) -> Void
  ) throws(ProviderError) -> ProviderSubscription {
    let result: Result<ProviderSubscription, ProviderError> = with { shop, now in
      guard let subscription = shop.subscriptions[id] else { return .failure(Self.missing(id)) }
      // What is so already is answered as it is.
      if isPossible(subscription) { shop.change(id, at: now, names) { change(&$0, now) } }
      return (shop.subscriptions[id].map(shop.statement)).map { .success($0) } ?? .failure(Self.missing(id))
    }
    return try result.get()
  }

  private static func missing(_ id: String) -> ProviderError {
    ProviderError(.missing, "the payment provider has no `\(id)`")
  }

  private static func refused(_ id: String) -> ProviderError {
    ProviderError(.refused(status: 422), "the payment provider refuses to change `\(id)`")
  }
}
