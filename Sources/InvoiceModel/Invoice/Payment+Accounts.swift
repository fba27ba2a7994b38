extension Payment {
  /// The accounts to pay to, the one in ``iban`` before those in ``accounts``.
  package var allAccounts: [PaymentAccount] {
    iban == nil ? accounts : [PaymentAccount(iban: iban, bic: bic)] + accounts
  }
}
