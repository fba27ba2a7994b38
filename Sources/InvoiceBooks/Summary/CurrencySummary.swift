internal import InvoiceCore
package import InvoiceModel

/// What the page says of the invoices in one currency.
package struct CurrencySummary: Sendable {
  /// A month of a year.
  package struct Month: Hashable, Comparable, Sendable {
    /// The year, and the month from 1 to 12.
    package var year, month: Int

    /// Earlier months first.
    package static func < (left: Month, right: Month) -> Bool { (left.year, left.month) < (right.year, right.month) }
  }

  /// A row of the VAT table.
  package struct VATKey: Hashable, Comparable, Sendable {
    /// The VAT category.
    package var category: VATCategory
    /// In percent.
    package var rate: ExactDecimal

    /// The highest rate first.
    package static func < (left: VATKey, right: VATKey) -> Bool {
      (right.rate, left.category.rawValue) < (left.rate, right.category.rawValue)
    }
  }

  /// The sums of a row of the VAT table.
  package struct VATAmounts: Hashable, Sendable {
    /// The net amounts that the VAT is of.
    package var base = ExactDecimal.zero
    /// The VAT.
    package var tax = ExactDecimal.zero

    /// The sums of some invoices; of none yet when nothing is said.
    package init(base: ExactDecimal = ExactDecimal.zero, tax: ExactDecimal = ExactDecimal.zero) {
      self.base = base
      self.tax = tax
    }
  }

  /// Of all invoices, credit notes deducted.
  package private(set) var all = SalesTotals()
  /// How many of the invoices are credit notes.
  package private(set) var creditNotes = 0
  /// By the months of their dates.
  package private(set) var months: [Month: SalesTotals] = [:]
  /// Net.
  package private(set) var days: [CalendarDate: ExactDecimal] = [:]
  /// By category and rate.
  package private(set) var vat: [VATKey: VATAmounts] = [:]
  /// By customer.
  package private(set) var customers = CustomerRanking()

  /// Credit notes included.
  package var count: Int { all.count }

  mutating func add(_ entry: BookEntry) {
    all.add(entry)
    if entry.isCredit { creditNotes += 1 }
    months[Month(year: entry.date.year, month: entry.date.month), default: SalesTotals()].add(entry)
    let net = entry.isCredit ? -entry.net : entry.net
    days[entry.date, default: .zero].accumulate(net)
    for row in entry.vat {
      let key = VATKey(category: row.category, rate: row.rate)
      vat[key, default: VATAmounts()].base.accumulate(entry.isCredit ? -row.base : row.base)
      vat[key, default: VATAmounts()].tax.accumulate(entry.isCredit ? -row.tax : row.tax)
    }
    customers.add(entry.customer, key: entry.customerAccount ?? entry.customer, net: net)
  }
}
