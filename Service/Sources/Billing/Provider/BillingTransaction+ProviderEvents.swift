internal import ByteCoding
internal import SQLStore

extension BillingTransaction {
  /// Whether a webhook is signed with the secret of the settings: `X-Signature` over the raw body.
  public func signatureIsValid(_ body: [UInt8], _ hexadecimal: String) -> Bool {
    WebhookSignature.isValid(hexadecimal, of: body, secret: settings.provider.webhookSecret)
  }

  /// Stores a webhook whose signature is valid, once for each body, and leaves it to the workers. One of the other mode
  /// is stored and does nothing.
  ///
  /// - Returns: whether it is new.
  /// - Throws: ``BillingCode/unreadableEvent``, ``BillingCode/foreignStore``.
  @discardableResult
  public func storeEvent(_ body: [UInt8]) throws(BillingError) -> Bool { try storeEvent(LemonSqueezyEvent(body)) }

  func storeEvent(_ event: LemonSqueezyEvent) throws(BillingError) -> Bool {
    if let store = event.storeID, store != settings.provider.storeID {
      throw BillingError(
        .request, .foreignStore, "the webhook is of another store",
        hint: "Give each store a secret of its own, and the one of the settings to this service.")
    }
    let isOurs = event.isTestMode == settings.provider.isTestMode && event.storeID != nil
    // The account is what later events of the subscription, which do not name it, are found by.
    let user = isOurs ? try account(of: event) : nil
    let id = try row(
      """
      INSERT INTO provider_events (digest, name, subject, test_mode, user_id, body, received_at, processed_at, outcome) \
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (digest) DO NOTHING RETURNING id
      """,
      [
        .bytes(SHA256.digest(of: event.body).bytes), .text(event.name), .text(event.subject),
        .integer(event.isTestMode ? 1 : 0), SQLValue(user), .bytes(event.body), .integer(now),
        isOurs ? .null : .integer(now), isOurs ? .null : .text(ProviderOutcome.ignored.rawValue),
      ]
    ) { (row) throws(SQLError) in try row.integer(0) }
    guard let id else { return false }
    if isOurs { try enqueue(.providerEvent, subject: String(id)) }
    return true
  }

  /// Whose an event is: that of its subscription, or of earlier events of it or its order, where that is known. Only
  /// otherwise it may make an account, so that late events of somebody who was erased do not bring that person back; and
  /// never when it is about what was bought before.
  private func account(of event: LemonSqueezyEvent) throws(BillingError) -> Int64? {
    let known = try row(
      "SELECT user_id FROM subscriptions WHERE provider = $1 AND provider_id = $2",
      [.text(settings.provider.name), SQLValue(event.subscriptionID)]
    ) { (row) throws(SQLError) in try row.integer(0) }
    if let known { return known }
    if let told = try userTold(of: event.subject, order: event.orderID) { return told }
    // First what a bot says of itself: its checkouts may have a `user_id` of their own.
    if let telegramID = event.telegramID, isProven(event, CheckoutProof.text(telegramID: telegramID)) {
      return event.beginsSomething ? try user(telegramID: telegramID) : try user(withTelegramID: telegramID)?.id
    }
    guard let id = event.userID, isProven(event, CheckoutProof.text(user: id)), let user = try user(id),
      user.pseudonymisedAt == nil
    else { return nil }
    return id
  }

  /// Whether it may be believed for whom a checkout was opened.
  private func isProven(_ event: LemonSqueezyEvent, _ text: String) -> Bool {
    let provider = settings.provider
    return !provider.needsProof || CheckoutProof.isValid(event.proof, of: text, secret: provider.webhookSecret)
  }

  /// Whose a subscription is, as stored events of it or its order tell; nil: none does.
  func userTold(ofSubscription id: String, order: String?) throws(BillingError) -> Int64? {
    try userTold(of: LemonSqueezyEvent.subject(ofSubscription: id), order: order)
  }

  /// Whose something is, as stored events of it or its order tell; nil: none does.
  private func userTold(of subject: String, order: String?) throws(BillingError) -> Int64? {
    try row(
      """
      SELECT user_id FROM provider_events WHERE subject IN ($1, $2) AND user_id IS NOT NULL AND test_mode = $3 \
      ORDER BY id DESC LIMIT 1
      """,
      [
        .text(subject), .text(order.map(LemonSqueezyEvent.subject(ofOrder:)) ?? subject),
        .integer(settings.provider.isTestMode ? 1 : 0),
      ]
    ) { (row) throws(SQLError) in try row.integer(0) }
  }

  /// Has the events looked at again that wait for a subscription to be known.
  func wakeEvents(ofSubscription id: String) throws(BillingError) {
    let events = try rows(
      "SELECT id FROM provider_events WHERE subject = $1 AND outcome = 'waiting'",
      [.text(LemonSqueezyEvent.subject(ofSubscription: id))]
    ) { (row) throws(SQLError) in try row.integer(0) }
    for event in events { try enqueue(.providerEvent, subject: String(event)) }
  }
}
