/// Where and when goods were delivered (BG-13).
public struct Delivery: Hashable, Sendable {
  /// BT-70.
  public var name: String?
  /// BG-15.
  public var address: Address?
  /// BT-72.
  public var date: CalendarDate?

  /// Identifiers of the place (BT-71); an e-invoice has one at most. Schemes are codes of ISO 6523.
  public var identifiers: [SchemedIdentifier] = []

  /// A delivery.
  public init(name: String? = nil, address: Address? = nil, date: CalendarDate? = nil) {
    self.name = name
    self.address = address
    self.date = date
  }
}
