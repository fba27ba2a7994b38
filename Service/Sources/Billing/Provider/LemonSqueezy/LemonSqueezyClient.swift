internal import FoundationEssentials
internal import NIOCore

/// Lemon Squeezy's API (JSON:API 1.0 over HTTPS): at most as many calls a minute as the settings say, a pause when it
/// asks for one, another try where that is harmless. Neither its key nor what it answers gets into a message.
public final class LemonSqueezyClient: PaymentProvider {
  private let transport: LemonSqueezyTransport
  private let store: String
  private let isTestMode: Bool
  private let pageHosts: [String]

  /// A client.
  ///
  /// - Parameters:
  ///   - settings: how the provider is reached: over HTTPS, but for an address of this machine.
  ///   - surroundings: the clock of the rate limit, and the random numbers of pauses.
  /// - Throws: ``BillingCode/invalidValue``.
  public convenience init(_ settings: ProviderSettings, surroundings: Surroundings) throws(BillingError) {
    try self.init(settings, surroundings, limits: LemonSqueezyTransport.Limits()) { milliseconds in
      try await Task.sleep(for: .milliseconds(milliseconds))
    }
  }

  init(
    _ settings: ProviderSettings, _ surroundings: Surroundings, limits: LemonSqueezyTransport.Limits,
    sleep: @escaping @Sendable (_ milliseconds: Int64) async throws -> Void
  ) throws(BillingError) {
    (store, isTestMode, pageHosts) = (settings.storeID, settings.isTestMode, settings.pageHosts)
    guard store.isProviderIdentifier else {
      throw BillingError(.request, .invalidValue, "the store of the payment provider can't be one")
    }
    transport = try LemonSqueezyTransport(settings, surroundings, limits: limits, sleep: sleep)
  }

  /// A subscription; nil when there is none.
  public func subscription(_ id: String) async throws(ProviderError) -> ProviderSubscription? {
    let resource: LemonSqueezyResource<LemonSqueezySubscription>? = try await resource(.subscriptions, id)
    return resource.map(ProviderSubscription.init)
  }

  /// An invoice of a subscription; nil when there is none.
  public func invoice(_ id: String) async throws(ProviderError) -> ProviderInvoice? {
    let resource: LemonSqueezyResource<LemonSqueezyInvoice>? = try await resource(.invoices, id)
    return resource.map(ProviderInvoice.init)
  }

  /// A page of up to a hundred subscriptions, from 1.
  public func subscriptions(page: Int) async throws(ProviderError) -> ProviderPage<ProviderSubscription> {
    let list: LemonSqueezyList<LemonSqueezySubscription> = try await list(.subscriptions, page: page)
    return ProviderPage(
      list.resources.map(ProviderSubscription.init), pageCount: list.pageCount, isByChange: list.isByChange,
      unreadableCount: list.unreadableCount)
  }

  /// A page of up to a hundred invoices, from 1.
  public func invoices(page: Int) async throws(ProviderError) -> ProviderPage<ProviderInvoice> {
    let list: LemonSqueezyList<LemonSqueezyInvoice> = try await list(.invoices, page: page)
    return ProviderPage(
      list.resources.map(ProviderInvoice.init), pageCount: list.pageCount, isByChange: list.isByChange,
      unreadableCount: list.unreadableCount)
  }

  /// Ends a subscription when its paid period does.
  public func cancel(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    try await changed(id) { .cancel($0) }
  }

  /// Takes a cancellation back, while the paid period lasts.
  public func resume(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    try await changed(id) { .change($0, ["cancelled": .flag(false)]) }
  }

  /// Stops payments of a subscription.
  public func pause(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    try await changed(id) { .change($0, ["pause": .object(["mode": .text("void")])]) }
  }

  /// Takes a pause back.
  public func unpause(_ id: String) async throws(ProviderError) -> ProviderSubscription {
    try await changed(id) { .change($0, ["pause": .null]) }
  }

  /// Changes to another variant.
  public func change(
    _ id: String, toVariant variant: String, invoiceImmediately: Bool, disableProrations: Bool
  ) async throws(ProviderError) -> ProviderSubscription {
    var attributes: [String: JSONTree] = ["variant_id": Int64(variant).map { .number($0) } ?? .text(variant)]
    if invoiceImmediately { attributes["invoice_immediately"] = .flag(true) }
    if disableProrations { attributes["disable_prorations"] = .flag(true) }
    // Twice, it may be invoiced twice.
    let isIdempotent = !invoiceImmediately
    return try await changed(id) { [attributes] in .change($0, attributes, isIdempotent: isIdempotent) }
  }

  /// Where somebody subscribes.
  public func checkoutURL(_ checkout: Checkout) async throws(ProviderError) -> String {
    guard checkout.variantID.isProviderIdentifier else {
      throw ProviderError(.missing, "a variant can't be called that")
    }
    let call = LemonSqueezyCall.checkout(checkout, store: store, isTestMode: isTestMode)
    let document: LemonSqueezyDocument<LemonSqueezyCheckout> = try decode(try await transport.answer(call), call)
    return try link(document.data.attributes.url, isThere: true)
  }

  /// Where the user changes the means of payment.
  public func updatePaymentURL(_ id: String) async throws(ProviderError) -> String {
    let resource: LemonSqueezyResource<LemonSqueezySubscription>? = try await resource(.subscriptions, id)
    return try link(resource?.attributes.updatePaymentURL, isThere: resource != nil)
  }

  /// Where the provider's own invoice is.
  public func invoiceURL(_ id: String) async throws(ProviderError) -> String {
    let resource: LemonSqueezyResource<LemonSqueezyInvoice>? = try await resource(.invoices, id)
    return try link(resource?.attributes.invoiceURL, isThere: resource != nil)
  }

  /// An address that a user is sent to: never one that a browser would take for a script, that is sent in the clear, or
  /// that is somebody else's.
  private func link(_ address: String?, isThere: Bool) throws(ProviderError) -> String {
    guard isThere else { throw ProviderError(.missing, "the payment provider does not know what was asked for") }
    guard let address else { throw ProviderError(.unreadable, "the payment provider gives no address for it") }
    guard ProviderLink.isSafe(address, hosts: pageHosts) else {
      throw ProviderError(
        .unreadable, "the payment provider gives an address that is not its own: look at `provider.hosts`")
    }
    return address
  }

  private func resource<Attributes: Decodable & Sendable>(
    _ type: LemonSqueezyType, _ id: String
  ) async throws(ProviderError) -> LemonSqueezyResource<Attributes>? {
    guard id.isProviderIdentifier else { return nil }
    let call = LemonSqueezyCall.get(type, id)
    do throws(ProviderError) {
      let document: LemonSqueezyDocument<Attributes> = try decode(try await transport.answer(call), call)
      return document.data
    } catch {
      if error.kind == .missing { return nil }
      throw error
    }
  }

  private func list<Attributes: Decodable & Sendable>(
    _ type: LemonSqueezyType, page: Int
  ) async throws(ProviderError) -> LemonSqueezyList<Attributes> {
    var call = LemonSqueezyCall.list(type, store: store, page: page, isByChange: true)
    do throws(ProviderError) {
      return try decode(try await transport.answer(call), call)
    } catch {
      guard error.kind == .refused(status: 400) else { throw error }
    }
    // JSON:API has it that an order that a server does not know is refused with this status.
    call = LemonSqueezyCall.list(type, store: store, page: page, isByChange: false)
    return try decode(try await transport.answer(call), call)
  }

  private func changed(
    _ id: String, _ call: (String) -> LemonSqueezyCall
  ) async throws(ProviderError) -> ProviderSubscription {
    guard id.isProviderIdentifier else { throw ProviderError(.missing, "a subscription can't be called that") }
    let call = call(id)
    let document: LemonSqueezyDocument<LemonSqueezySubscription> = try decode(try await transport.answer(call), call)
    return ProviderSubscription(document.data)
  }

  private func decode<Value: Decodable>(_ body: ByteBuffer, _ call: LemonSqueezyCall) throws(ProviderError) -> Value {
    do { return try JSONDecoder().decode(Value.self, from: Data(body.readableBytesView)) } catch {
      throw ProviderError(.unreadable, "what the payment provider answers to \(call.name) can't be read")
    }
  }
}
