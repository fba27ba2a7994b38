/// What a country's VAT law says about invoices.
package struct VATLaw: Sendable {
  /// What its VAT numbers begin with.
  package let prefix: String
  /// In which its VAT is stated.
  package let currency: Currency
  /// Why an invoice in another currency states its VAT in this one too; nil: no law is known that says so of every
  /// invoice.
  package let ownCurrencySource: String?
  /// All rates, those in force first.
  package let rates: [VATRate]
  /// Up to which amount the seller's VAT number may be left out.
  package let smallInvoices: [SmallInvoiceLimit]
  /// Why a small business charges no VAT, as a VATEX code or in the law's words; nil: the invoice gives its reason.
  package let franchiseExemption: String?
  /// Why VAT on services is due when they are paid unless the seller opted otherwise; nil: it is not.
  package let servicesDueWhenPaidSource: String?
  /// Why what is given back is a credit note and not an invoice with a negative total; nil: it may be one.
  package let creditNoteSource: String?
  /// The article under which an invoice says its parties' addresses.
  package let addressSource: String?

  /// A country's VAT law.
  package init(
    prefix: String, currency: Currency = .euro, ownCurrencySource: String? = nil, rates: [VATRate],
    smallInvoices: [SmallInvoiceLimit] = [], franchiseExemption: String? = nil,
    servicesDueWhenPaidSource: String? = nil, creditNoteSource: String? = nil, addressSource: String? = nil
  ) {
    self.prefix = prefix
    self.currency = currency
    self.ownCurrencySource = ownCurrencySource
    self.rates = rates
    self.smallInvoices = smallInvoices
    self.franchiseExemption = franchiseExemption
    self.servicesDueWhenPaidSource = servicesDueWhenPaidSource
    self.creditNoteSource = creditNoteSource
    self.addressSource = addressSource
  }

  /// Whether the table has a rate, of whatever part of the country and year.
  package func hasRate(_ rate: ExactDecimal) -> Bool { rates.contains { $0.rate == rate } }

  /// Whether a rate is the first of the table that has its value, in force on a day, and nothing about the territory
  /// needs a second look: the quick answer for nearly every line.
  package func isUsual(_ rate: ExactDecimal, on date: CalendarDate, in territory: Territory?) -> Bool {
    guard territory?.vat != .suspended, territory?.rateArea?.replacesOthers != true,
      let row = rates.first(where: { $0.rate == rate }), !row.isOnlyListed
    else { return false }
    return row.isRate(of: territory) && row.validity.contains(date)
  }

  /// The rates of a day, largest first, each once: those of a territory, or those of the country at large.
  package func rates(on date: CalendarDate, in territory: Territory? = nil) -> [ExactDecimal] {
    let rows = rates.filter { $0.isRate(of: territory) && !$0.isOnlyListed && $0.validity.contains(date) }
    return Set(rows.map(\.rate)).sorted(by: >)
  }

  /// The limit of a day below which the seller's VAT number may be left out.
  package func smallInvoiceLimit(on date: CalendarDate) -> SmallInvoiceLimit? {
    smallInvoices.first { $0.validity.contains(date) }
  }
}
