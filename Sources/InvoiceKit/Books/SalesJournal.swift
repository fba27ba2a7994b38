/// Books invoices: one balanced entry for each, numbered without gaps.
///
/// ```swift
/// var journal = SalesJournal()
/// let entry = try journal.entry(for: bookEntry)
/// output.write(fec.bytes(of: entry))
/// ```
///
/// An invoice debits the customer and credits revenue by nature and VAT by rate; a credit note does the opposite; a
/// deposit credits deposits received instead of revenue. An invoice that deducts deposits of the same journal takes
/// them back. Other prepayments are payments: they belong to the bank's journal.
public struct SalesJournal: Sendable {
  /// What a deposit was booked as, to be taken back by the final invoice.
  struct Deposit {
    var total: ExactDecimal
    var revenues: [BookEntry.Revenue]
    var vat: [VATBreakdown]
    var currency: Currency
  }

  /// How many deposits are remembered; the final invoices of further ones have a warning.
  static let rememberedDeposits = 100_000

  /// The accounts that are used.
  public let accounts: BookAccounts
  private var next: Int
  private var deposits: [String: Deposit] = [:]

  /// A journal.
  ///
  /// - Parameter firstNumber: the number of the first entry.
  public init(accounts: BookAccounts = BookAccounts(), firstNumber: Int = 1) {
    self.accounts = accounts
    next = firstNumber
  }

  /// Books an invoice.
  ///
  /// - Throws: why it cannot be booked: a draft (`missing-number`), no exchange rate (`missing-exchange-rate`), nothing
  ///   to book (`nothing-to-book`), amounts out of range (`amount-too-large`). No entry number is used then.
  public mutating func entry(for invoice: BookEntry) throws(InvoiceProblems) -> JournalEntry {
    guard let number = invoice.number else {
      throw Self.fail("missing-number", "/invoice_number", "A draft cannot be booked.")
    }
    let rate: ExactDecimal?
    if invoice.currency == accounts.currency {
      rate = nil
    } else if let given = invoice.exchangeRate, accounts.currency == .euro {
      rate = given
    } else {
      throw Self.fail(
        "missing-exchange-rate", "/exchange_rate",
        "Invoice \(number) is in \(invoice.currency.code), and has no rate to book it in \(accounts.currency.code).")
    }
    var warnings: [Problem] = []
    let lines: [JournalLine]
    do throws(ArithmeticOverflow) {
      var posting = JournalPosting(invoice, accounts: accounts, rate: rate)
      try posting.add(invoice, creditsDeposits: isDeposit(invoice))
      let taken = depositsTakenBack(by: invoice, &warnings)
      for deposit in taken { try posting.takeBack(deposit) }
      lines = posting.lines
    } catch {
      throw Self.fail("amount-too-large", "", "The amounts of invoice \(number) are too large to be booked.")
    }
    guard !lines.isEmpty else {
      throw Self.fail("nothing-to-book", "/total", "Invoice \(number) has no amount to book.")
    }
    if invoice.type == .corrected {
      warnings.append(
        Problem(
          "corrected-invoice-booked", .warning, path: "/references/preceding",
          "Invoice \(number) corrects another one, and is booked in full.",
          hint: "Reverse the entry of the invoice it replaces."))
    }
    if invoice.type == .deposit, deposits.count < Self.rememberedDeposits {
      deposits[number] = Deposit(
        total: invoice.total, revenues: invoice.revenues, vat: invoice.vat, currency: invoice.currency)
    }
    defer { next += next == .max ? 0 : 1 }
    return JournalEntry(
      number: next, date: invoice.date, piece: number, label: Self.label(of: invoice, number: number),
      currency: rate == nil ? nil : invoice.currency, lines: lines, warnings: warnings)
  }

  private static func fail(_ code: String, _ path: String, _ message: String) -> InvoiceProblems {
    InvoiceProblems([Problem(code, path: path, message)])
  }

  private static func label(of invoice: BookEntry, number: String) -> String {
    let kind =
      switch invoice.type {
      case .invoice: "Facture"
      case .creditNote: "Avoir"
      case .deposit: "Facture d'acompte"
      case .corrected: "Facture rectificative"
      case .selfBilled: "Autofacture"
      }
    return "\(kind) \(number) \(invoice.customer)"
  }

  /// A deposit, or the credit note of one that is known.
  private func isDeposit(_ invoice: BookEntry) -> Bool {
    switch invoice.type {
    case .deposit: true
    case .creditNote: !invoice.preceding.isEmpty && invoice.preceding.allSatisfy { deposits[$0] != nil }
    default: false
    }
  }

  private func depositsTakenBack(by invoice: BookEntry, _ warnings: inout [Problem]) -> [Deposit] {
    guard invoice.type == .invoice, !invoice.prepaid.isZero, !invoice.preceding.isEmpty else { return [] }
    let known = invoice.preceding.compactMap { deposits[$0] }.filter { $0.currency == invoice.currency }
    var sum: ExactDecimal? = .zero
    for deposit in known { sum = sum.flatMap { try? $0.adding(deposit.total) } }
    if known.count == invoice.preceding.count, sum == invoice.prepaid { return known }
    warnings.append(
      Problem(
        "unknown-deposit", .warning, path: "/references/preceding",
        "Invoice \(invoice.number ?? "") deducts a deposit that is not in this journal with the same amount.",
        hint: "If it was booked as a deposit, take its entry back by hand."))
    return []
  }
}
