internal import InvoiceKit

/// What the provider says was paid, with all that is known of who has paid; amounts in minor units.
struct PaidInvoice: Hashable, Sendable {
  /// In the database.
  var id: Int64
  var provider: String
  /// At the provider.
  var providerID: String
  var isTestMode: Bool
  var user: Int64?
  /// `initial`, `renewal`, `updated`.
  var billingReason: String
  var status: String
  var currency: Currency
  var discount: Int64
  var tax: Int64
  var total: Int64
  var refunded: Int64
  var isTaxInclusive: Bool
  /// The plan's key.
  var plan: String?
  /// The days that were paid for.
  var period: DatePeriod
  /// The day on which it was paid.
  var paidOn: CalendarDate
  /// Where the payment comes from.
  var country: String?
  /// How it is taxed, once that is decided.
  var treatment: TaxTreatment?
  /// Euros for one unit of the currency, as a person has said.
  var exchangeRate: ExactDecimal?
  var buyer: InvoiceBuyer

  /// Ties the invoice to the payment.
  var invoiceKey: String { "payment/\(provider)/\(providerID)" }
  /// Ties the credit note to what was refunded by then.
  var refundKey: String { "refund/\(provider)/\(providerID)/\(refunded)" }

  /// Whether money has come, for real: what is only tried out, free of charge or not paid is no sale.
  var isSale: Bool { !isTestMode && isPaid }
  /// Whether money has come.
  var isPaid: Bool { total > 0 && ["paid", "refunded", "partial_refund"].contains(status) }
}
