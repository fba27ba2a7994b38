public import InvoiceKit

/// The VAT of a period, by rate, regime and country, of what was issued in it: what returns are filled from.
public struct VATReport: Hashable, Sendable {
  /// Documents that are taxed alike. Credit notes count against invoices.
  public struct Row: Hashable, Sendable {
    /// Whose tax it is: ISO 3166-1 alpha-2, also of an overseas territory.
    public var country: String
    /// How the sales are taxed.
    public var regime: TaxRegime
    /// In hundredths of a percent; 0 where none is charged.
    public var rate: Int
    /// ISO 4217.
    public var currency: String
    /// How many invoices.
    public var invoices: Int64
    /// How many credit notes.
    public var creditNotes: Int64
    /// Without tax, in minor units.
    public var net: Int64
    /// The tax, in minor units.
    public var tax: Int64
    /// ``net`` in minor units of euros, each document at the rate of exchange that it states; nil: one has none.
    public var netInEuros: Int64?
    /// ``tax`` in minor units of euros.
    public var taxInEuros: Int64?

    /// With tax, in minor units.
    public var total: Int64 { net.saturating(adding: tax) }
  }

  /// The first day.
  public var first: CalendarDate
  /// The last one.
  public var last: CalendarDate
  /// By country, regime, rate and currency, in this order.
  public var rows: [Row]
}
