internal import InvoiceCore
internal import InvoiceModel

/// Collects the lines of one entry, and converts them so that they balance.
struct JournalPosting {
  private let accounts: BookAccounts
  private let auxiliary: String?
  private let customer: String
  private(set) var lines: [JournalLine] = []

  init(_ invoice: BookEntry, accounts: BookAccounts) {
    self.accounts = accounts
    auxiliary = invoice.customerAccount
    customer = invoice.customer
  }

  /// The invoice's own lines.
  ///
  /// - Parameter rate: the books' currency for one unit of the invoice's; nil when they are the same.
  mutating func add(
    _ invoice: BookEntry, rate: ExactDecimal?, creditsDeposits: Bool
  ) throws(ArithmeticOverflow) {
    try post(
      total: invoice.total, tax: invoice.tax, revenues: invoice.revenues, vat: invoice.vat, rate: rate,
      isReversed: invoice.isCredit, deposits: creditsDeposits)
    try round(invoice.rounding, rate: rate, isReversed: invoice.isCredit, isTakenBack: false)
  }

  /// The opposite of a deposit's lines, at the deposit's rate, so that its account is empty again.
  mutating func takeBack(_ deposit: SalesJournal.Deposit) throws(ArithmeticOverflow) {
    var tax = ExactDecimal.zero
    for row in deposit.vat { tax = try tax.adding(row.tax) }
    try post(
      total: deposit.total, tax: tax, revenues: deposit.revenues, vat: deposit.vat, rate: deposit.rate,
      isReversed: true, deposits: true)
    try round(deposit.rounding, rate: deposit.rate, isReversed: false, isTakenBack: true)
  }

  /// What is rounded changes what the customer owes, and neither revenue nor VAT: it is a gain or a loss.
  ///
  /// - Parameters:
  ///   - isReversed: whether the amounts of the document are owed to the customer.
  ///   - isTakenBack: whether its entry is taken back, on the accounts that it was booked to.
  private mutating func round(
    _ rounding: ExactDecimal, rate: ExactDecimal?, isReversed: Bool, isTakenBack: Bool
  ) throws(ArithmeticOverflow) {
    let amount = try converted(rounding, rate)
    let original = rate == nil ? nil : rounding
    let isDebit = isReversed == isTakenBack
    add(accounts.customers, isCustomer: true, amount, original, isDebit: isDebit)
    add(rounding.isNegative == isReversed ? accounts.gains : accounts.differences, amount, original, isDebit: !isDebit)
  }

  private mutating func post(
    total: ExactDecimal, tax: ExactDecimal, revenues: [BookEntry.Revenue], vat: [VATBreakdown], rate: ExactDecimal?,
    isReversed: Bool, deposits: Bool
  ) throws(ArithmeticOverflow) {
    let convertedTotal = try converted(total, rate)
    let convertedTax = try converted(tax, rate)
    // What customers owe and the VAT are those of the invoice (BT-111); revenue takes the last cent.
    let nets = try converted(revenues.map(\.net), rate, sum: convertedTotal.subtracting(convertedTax))
    let taxes = try converted(vat.map(\.tax), rate, sum: convertedTax)
    add(accounts.customers, isCustomer: true, convertedTotal, rate == nil ? nil : total, isDebit: !isReversed)
    for (revenue, net) in zip(revenues, nets) {
      let account = deposits ? accounts.deposits : accounts.account(for: revenue)
      add(account, net, rate == nil ? nil : revenue.net, isDebit: isReversed)
    }
    for (row, tax) in zip(vat, taxes) {
      add(accounts.vatAccount(rate: row.rate), tax, rate == nil ? nil : row.tax, isDebit: isReversed)
    }
  }

  private mutating func add(
    _ account: BookAccounts.Account, isCustomer: Bool = false, _ amount: ExactDecimal, _ original: ExactDecimal?,
    isDebit: Bool
  ) {
    guard !amount.isZero else { return }
    // A negative amount stands on the other side: the columns have no signs.
    let isDebit = isDebit != amount.isNegative
    lines.append(
      JournalLine(
        account: account, auxiliary: isCustomer ? auxiliary : nil,
        auxiliaryLabel: isCustomer && auxiliary != nil ? customer : nil, debit: isDebit ? amount.magnitude : .zero,
        credit: isDebit ? .zero : amount.magnitude, currencyAmount: original?.magnitude))
  }

  private func converted(_ amount: ExactDecimal, _ rate: ExactDecimal?) throws(ArithmeticOverflow) -> ExactDecimal {
    guard let rate else { return amount }
    return try amount.multiplied(by: rate).rounded(decimals: accounts.currency.minorUnitDigits)
  }

  /// Converts parts so that they have the given sum; the largest takes the difference.
  private func converted(
    _ amounts: [ExactDecimal], _ rate: ExactDecimal?, sum: ExactDecimal
  ) throws(ArithmeticOverflow) -> [ExactDecimal] {
    var parts: [ExactDecimal] = []
    var rest = sum
    for amount in amounts {
      let part = try converted(amount, rate)
      parts.append(part)
      rest = try rest.subtracting(part)
    }
    guard !rest.isZero, let largest = parts.indices.max(by: { parts[$0].magnitude < parts[$1].magnitude }) else {
      return parts
    }
    parts[largest] = try parts[largest].adding(rest)
    return parts
  }
}
