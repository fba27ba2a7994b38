package import InvoiceModel

/// A month of invoices on one page: totals, a chart, VAT by rate, the largest customers.
///
/// ```swift
/// var summary = MonthSummary()
/// for entry in entries { summary.add(entry) }
/// let pdf = try summary.pdf(language: "fr")
/// ```
///
/// Credit notes are subtracted; drafts are only counted. It takes as much memory as there are days and customers; of
/// more than 65,536 customers the ranking is an estimate, and says so. A value: the same invoices give the same bytes,
/// and several tasks may ask for the page at a time.
public struct MonthSummary: Sendable {
  /// The sums of each currency.
  package private(set) var currencies: [Currency: CurrencySummary] = [:]
  /// The name of the first invoice's seller.
  package private(set) var seller: String?
  /// Whether the invoices are of more than one seller.
  package private(set) var hasSeveralSellers = false
  /// How many drafts were left out.
  package private(set) var draftCount = 0
  /// How many invoices of others were left out.
  package private(set) var receivedCount = 0

  /// No invoices yet.
  public init() {}

  /// Takes an invoice.
  public mutating func add(_ entry: BookEntry) {
    guard entry.number != nil else {
      draftCount += 1
      return
    }
    if seller == nil { seller = entry.seller }
    if seller != entry.seller { hasSeveralSellers = true }
    currencies[entry.currency, default: CurrencySummary()].add(entry)
  }

  /// Counts an invoice that somebody else has issued, which is no sale.
  public mutating func addReceived() { receivedCount += 1 }

  /// The euro if there is one, else the currency of most invoices.
  package var mainCurrency: (Currency, CurrencySummary)? {
    if let euro = currencies[.euro] { return (.euro, euro) }
    return currencies.min { left, right in
      (right.value.count, left.key.code) < (left.value.count, right.key.code)
    }.map { ($0.key, $0.value) }
  }
}
