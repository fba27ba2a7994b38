/// Who is paid, where that is not the seller (BG-10): a factor, a parent company.
public struct Payee: Hashable, Sendable {
  /// BT-59.
  public var name: String
  /// BT-60; an e-invoice has one at most. Schemes are codes of ISO 6523.
  public var identifiers: [SchemedIdentifier]
  /// The number in a register of companies (BT-61); its scheme is one of ISO 6523.
  public var registration: SchemedIdentifier?

  /// A payee.
  public init(name: String, identifiers: [SchemedIdentifier] = [], registration: SchemedIdentifier? = nil) {
    self.name = name
    self.identifiers = identifiers
    self.registration = registration
  }
}
