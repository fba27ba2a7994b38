extension BillingStore {
  /// Whether a webhook is signed with the secret of the settings: `X-Signature` over the raw body, compared in constant
  /// time. No database is needed for it.
  public func signatureIsValid(_ body: [UInt8], _ hexadecimal: String) -> Bool {
    WebhookSignature.isValid(hexadecimal, of: body, secret: settings.provider.webhookSecret)
  }

  /// Stores a webhook whose signature is valid, as ``BillingTransaction/storeEvent(_:)`` does, together with others that
  /// come at the same time; returns when it is on the disk.
  ///
  /// - Returns: whether it is new.
  /// - Throws: ``BillingCode/unreadableEvent``, ``BillingCode/foreignStore``, and codes `database-…`.
  public func storeWebhook(_ body: [UInt8]) async throws(BillingError) -> Bool {
    try await webhooks.write(try LemonSqueezyEvent(body), in: self)
  }
}
