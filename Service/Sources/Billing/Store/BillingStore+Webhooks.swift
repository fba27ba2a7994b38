extension BillingStore {
  /// Whether a webhook is signed with the secret of the settings: `X-Signature` over the raw body, compared in constant
  /// time. No database is needed for it.
  public func signatureIsValid(_ body: [UInt8], _ hexadecimal: String) -> Bool {
    WebhookSignature.isValid(hexadecimal, of: body, secret: settings.provider.webhookSecret)
  }
}
