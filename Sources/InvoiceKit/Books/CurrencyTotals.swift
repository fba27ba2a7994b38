/// Sums of invoices by currency; credit notes are subtracted, drafts are no invoices.
struct CurrencyTotals: Hashable, Sendable {
  struct Row: Hashable, Sendable {
    var currency: Currency
    /// Credit notes included.
    var count = 0
    var net = ExactDecimal.zero
    var tax = ExactDecimal.zero
    var total = ExactDecimal.zero
  }

  /// By the currencies' codes.
  private(set) var rows: [Row] = []

  /// Takes an invoice; one whose amounts would leave the range of sums is only counted.
  mutating func add(_ entry: BookEntry) {
    guard entry.number != nil else { return }
    let index: Int
    if let found = rows.firstIndex(where: { $0.currency == entry.currency }) {
      index = found
    } else {
      index = rows.firstIndex { $0.currency.code > entry.currency.code } ?? rows.count
      rows.insert(Row(currency: entry.currency), at: index)
    }
    rows[index].count += 1
    rows[index].net.accumulate(entry.isCredit ? -entry.net : entry.net)
    rows[index].tax.accumulate(entry.isCredit ? -entry.tax : entry.tax)
    rows[index].total.accumulate(entry.isCredit ? -entry.total : entry.total)
  }
}

extension ExactDecimal {
  /// Adds an amount to a sum of many, unless that leaves the range: 38 digits, which no honest books have.
  mutating func accumulate(_ amount: ExactDecimal) {
    if let sum = try? adding(amount) { self = sum }
  }
}
