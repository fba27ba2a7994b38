/// Where an e-invoice is sent (BT-34, BT-49).
public struct ElectronicAddress: Hashable, Sendable {
  /// A code of the EAS list: `0225` for the French directory, `EM` for e-mail.
  public var scheme: String
  /// The address within the scheme.
  public var id: String

  /// An address.
  public init(scheme: String, id: String) {
    self.scheme = scheme
    self.id = id
  }
}
