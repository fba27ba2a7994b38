public import InvoiceKit

/// All that a decision about tax follows from.
public struct TaxFacts: Sendable {
  /// Who sells.
  public var seller: Seller
  /// How the business decides.
  public var settings: TaxSettings
  /// The day of the payment.
  public var date: CalendarDate
  /// Whether the buyer is a business.
  public var kind: Buyer.Kind
  /// Where the buyer says to be: ISO 3166-1 alpha-2; nil: nothing is said.
  public var country: String?
  /// Of that address: territories are told by it.
  public var postcode: String?
  /// As the buyer has given it.
  public var vatNumber: String?
  /// When a person, or a process of the business, has last checked it; nil: never.
  public var vatCheckedOn: CalendarDate?
  /// Where the payment comes from, as the provider tells; nil: it does not.
  public var paymentCountry: String?
  /// What is sold, without tax, in minor units of euros.
  public var net: Int64
  /// Sales to consumers of other members in the calendar year, without this one and without tax, in minor units of
  /// euros.
  public var salesThisYear: Int64
  /// The same in the year before.
  public var salesLastYear: Int64

  /// Facts; the rest is set afterwards.
  public init(seller: Seller, settings: TaxSettings, date: CalendarDate, kind: Buyer.Kind, country: String?) {
    (self.seller, self.settings, self.date, self.kind, self.country) = (seller, settings, date, kind, country)
    (net, salesThisYear, salesLastYear) = (0, 0, 0)
  }
}
