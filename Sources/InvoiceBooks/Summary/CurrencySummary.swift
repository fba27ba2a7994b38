internal import InvoiceCore
package import InvoiceModel

/// What the page says of the invoices in one currency.
package struct CurrencySummary: Sendable {
  package struct Month: Hashable, Comparable, Sendable {
    package var year, month: Int

    package static func < (left: Month, right: Month) -> Bool { (left.year, left.month) < (right.year, right.month) }
  }

  package struct VATKey: Hashable, Comparable, Sendable {
    package var category: VATCategory
    package var rate: ExactDecimal

    /// The highest rate first.
    package static func < (left: VATKey, right: VATKey) -> Bool {
      (right.rate, left.category.rawValue) < (left.rate, right.category.rawValue)
    }
  }

  package struct VATAmounts: Hashable, Sendable {
    package var base = ExactDecimal.zero
    package var tax = ExactDecimal.zero

    /// The sums of some invoices; of none yet when nothing is said.
    package init(base: ExactDecimal = ExactDecimal.zero, tax: ExactDecimal = ExactDecimal.zero) {
      self.base = base
      self.tax = tax
    }
  }

  package private(set) var all = SalesTotals()
  package private(set) var creditNotes = 0
  package private(set) var months: [Month: SalesTotals] = [:]
  /// Net.
  package private(set) var days: [CalendarDate: ExactDecimal] = [:]
  package private(set) var vat: [VATKey: VATAmounts] = [:]
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
