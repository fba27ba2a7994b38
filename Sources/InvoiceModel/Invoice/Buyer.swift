/// The buyer (BG-7): `customer` in the JSON.
public struct Buyer: Hashable, Sendable {
  /// Whether commercial or consumer law applies.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case business, consumer
  }

  /// Name, address and identifiers.
  public var party: Party
  /// As given, or business when there is a SIREN, SIRET or VAT number, else consumer.
  public var kind: Kind
  /// The buyer's own reference (BT-10).
  public var reference: String?

  /// A buyer.
  public init(party: Party, kind: Kind, reference: String? = nil) {
    self.party = party
    self.kind = kind
    self.reference = reference
  }
}
