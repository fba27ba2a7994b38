/// An account to pay to (BG-17): an IBAN, or an account as its bank writes it.
public struct PaymentAccount: Hashable, Sendable {
  /// BT-84, without spaces.
  public var iban: String?
  /// BT-84 where it is no IBAN: taken as it is.
  public var account: String?
  /// Whose account it is (BT-85).
  public var name: String?
  /// BT-86, without spaces.
  public var bic: String?

  /// An account.
  public init(iban: String? = nil, account: String? = nil, name: String? = nil, bic: String? = nil) {
    self.iban = iban
    self.account = account
    self.name = name
    self.bic = bic
  }
}
