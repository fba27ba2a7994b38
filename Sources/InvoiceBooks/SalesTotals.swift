package import InvoiceModel

/// Sums of invoices in one currency; credit notes are subtracted.
package struct SalesTotals: Hashable, Sendable {
  /// Credit notes included.
  var count = 0
  /// Before VAT.
  package var net = ExactDecimal.zero
  /// The VAT.
  package var tax = ExactDecimal.zero
  /// With VAT.
  package var total = ExactDecimal.zero

  /// Takes an invoice; of one whose amounts would leave the range of sums, those are left out.
  mutating func add(_ entry: BookEntry) {
    count += 1
    net.accumulate(entry.isCredit ? -entry.net : entry.net)
    tax.accumulate(entry.isCredit ? -entry.tax : entry.tax)
    total.accumulate(entry.isCredit ? -entry.total : entry.total)
  }
}

extension ExactDecimal {
  /// Adds an amount to a sum of many, unless that leaves the range: 38 digits, which no honest books have.
  package mutating func accumulate(_ amount: ExactDecimal) {
    if let sum = try? adding(amount) { self = sum }
  }
}
