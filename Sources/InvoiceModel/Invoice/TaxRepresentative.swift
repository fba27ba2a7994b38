/// Who answers for the seller's VAT in a country where it has no seat (BG-11).
public struct TaxRepresentative: Hashable, Sendable {
  /// BT-62.
  public var name: String
  /// BG-12.
  public var address: Address?
  /// BT-63, without spaces.
  public var vatNumber: String?

  /// A tax representative.
  public init(name: String, address: Address? = nil, vatNumber: String? = nil) {
    self.name = name
    self.address = address
    self.vatNumber = vatNumber
  }
}
