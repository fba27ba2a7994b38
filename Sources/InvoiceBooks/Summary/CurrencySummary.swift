/// What the page says of the invoices in one currency.
struct CurrencySummary: Sendable {
  struct Month: Hashable, Comparable, Sendable {
    var year, month: Int

    static func < (left: Month, right: Month) -> Bool { (left.year, left.month) < (right.year, right.month) }
  }

  struct VATKey: Hashable, Comparable, Sendable {
    var category: VATCategory
    var rate: ExactDecimal

    /// The highest rate first.
    static func < (left: VATKey, right: VATKey) -> Bool {
      (right.rate, left.category.rawValue) < (left.rate, right.category.rawValue)
    }
  }

  struct VATAmounts: Hashable, Sendable {
    var base = ExactDecimal.zero
    var tax = ExactDecimal.zero
  }

  private(set) var all = SalesTotals()
  private(set) var creditNotes = 0
  private(set) var months: [Month: SalesTotals] = [:]
  /// Net.
  private(set) var days: [CalendarDate: ExactDecimal] = [:]
  private(set) var vat: [VATKey: VATAmounts] = [:]
  private(set) var customers = CustomerRanking()

  /// Credit notes included.
  var count: Int { all.count }

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
