/// As what a user is invoiced.
public struct BillingDetails: Hashable, Sendable {
  /// Who buys.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// A person, for private use.
    case consumer
    /// A company, an association, a self-employed person.
    case business
  }

  /// Who buys.
  public var kind: Kind
  /// The name on the invoice.
  public var name: String
  /// Street and number, further lines after line breaks.
  public var street: String?
  /// The postal code.
  public var postcode: String?
  /// The city.
  public var city: String?
  /// ISO 3166-1: `FR`.
  public var country: String
  /// The number of the company register: a SIREN or SIRET in France.
  public var registration: String?
  /// The VAT number with its country: `DE136695976`.
  public var vatNumber: String?

  /// Details.
  public init(
    kind: Kind, name: String, street: String? = nil, postcode: String? = nil, city: String? = nil, country: String,
    registration: String? = nil, vatNumber: String? = nil
  ) {
    (self.kind, self.name, self.street, self.postcode, self.city) = (kind, name, street, postcode, city)
    (self.country, self.registration, self.vatNumber) = (country, registration, vatNumber)
  }
}
