extension SubscriptionDesk {
  /// Where the invoice is that the provider has made of a payment (mode ``IssuerMode/provider``); valid for a day, so it is
  /// fetched when it is clicked and never stored.
  ///
  /// - Parameters:
  ///   - number: of the payment's statement.
  ///   - user: whose it is.
  /// - Throws: ``BillingCode/unknownDocument``, and those of the provider and of the database.
  public func providerInvoiceURL(_ number: String, user: Int64) async throws(BillingError) -> String {
    let found = try await billing.readOnThread { (transaction) throws(BillingError) in
      try transaction.document(number, of: user)
    }
    guard let found, found.kind == .statement else {
      throw BillingError(.missing, .unknownDocument, "there is no such document that the provider has invoiced")
    }
    do throws(ProviderError) { return try await provider.invoiceURL(found.payment) } catch {
      guard error.kind != .missing else {
        throw BillingError(
          .missing, .unknownDocument, error.message, hint: "Look whether it was deleted at the provider.")
      }
      throw BillingError(error)
    }
  }
}
