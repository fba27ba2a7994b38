internal import InvoiceCore
internal import InvoiceModel

extension SalesJournal {
  /// What a deposit was booked as, to be taken back by the final invoice.
  struct Deposit {
    var total: ExactDecimal
    var revenues: [BookEntry.Revenue]
    var vat: [VATBreakdown]
    var currency: Currency
    /// What it was rounded by.
    var rounding: ExactDecimal
    /// At which it was booked; nil in the books' currency.
    var rate: ExactDecimal?
    /// Not deducted by an invoice, nor credited as a whole.
    var isOpen = true

    /// Takes off what a credit note of it alone has credited. Where its shares by nature and rate cannot be told, or
    /// nothing is left, there is nothing to deduct any more.
    mutating func credit(_ note: BookEntry, rate: ExactDecimal?) {
      guard isOpen, let left = reduced(by: note, rate: rate) else {
        isOpen = false
        return
      }
      self = left
      isOpen = !total.isZero
    }

    private func reduced(by note: BookEntry, rate: ExactDecimal?) -> Deposit? {
      guard note.preceding.count == 1, note.currency == currency, rate == self.rate else { return nil }
      var left = self
      do throws(ArithmeticOverflow) {
        left.total = try total - note.total
        left.rounding = try rounding - note.rounding
        for revenue in note.revenues {
          guard let index = left.revenues.firstIndex(where: { $0.isLike(revenue) }) else { return nil }
          left.revenues[index].net = try left.revenues[index].net - revenue.net
        }
        for row in note.vat {
          guard let index = left.vat.firstIndex(where: { $0.category == row.category && $0.rate == row.rate }) else {
            return nil
          }
          left.vat[index].base = try left.vat[index].base - row.base
          left.vat[index].tax = try left.vat[index].tax - row.tax
        }
      } catch {
        return nil
      }
      let isWhole = left.revenues.allSatisfy { !$0.net.isNegative } && left.vat.allSatisfy { !$0.tax.isNegative }
      return isWhole && !left.total.isNegative ? left : nil
    }
  }
}

extension BookEntry.Revenue {
  /// Whether another one is booked to the same account.
  fileprivate func isLike(_ other: BookEntry.Revenue) -> Bool {
    nature == other.nature && category == other.category && rate == other.rate
  }
}
