internal import InvoiceCore
public import InvoiceModel

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
/// them back, each once and at the rate it was booked at. What is rounded is a gain or a loss of its own. Other prepayments are payments: they belong to the bank's journal.
public struct SalesJournal: Sendable {
  /// Numbers are unique for one seller only.
  private struct DepositKey: Hashable {
    var seller: String
    var number: String
  }

  /// How many deposits are remembered; the final invoices of further ones have a warning.
  static let rememberedDeposits = 100_000

  /// The accounts that are used.
  public let accounts: BookAccounts
  private var next: Int
  private var deposits: [DepositKey: Deposit] = [:]

  /// A journal.
  ///
  /// - Parameter firstNumber: the number of the first entry.
  public init(accounts: BookAccounts = BookAccounts(), firstNumber: Int = 1) {
    self.accounts = accounts
    next = firstNumber
  }

  /// Books an invoice.
  ///
  /// - Throws: why it cannot be booked: an offer (`no-invoice`), a draft (`missing-number`), no exchange rate (`missing-exchange-rate`), nothing
  ///   to book (`nothing-to-book`), amounts out of range (`amount-too-large`). No entry number is used then.
  public mutating func entry(for invoice: BookEntry) throws(InvoiceProblems) -> JournalEntry {
    guard !invoice.type.isOffer else {
      throw Self.fail(.noInvoice, "/type", "A quote or a pro forma invoice is not booked.")
    }
    guard let number = invoice.number else {
      throw Self.fail(.missingNumber, "/invoice_number", "A draft cannot be booked.")
    }
    let rate: ExactDecimal?
    if invoice.currency == accounts.currency {
      rate = nil
    } else if let given = invoice.exchangeRate, accounts.currency == .euro {
      rate = given
    } else {
      throw Self.fail(
        .missingExchangeRate, "/exchange_rate",
        "Invoice \(number) is in \(invoice.currency.code), and has no rate to book it in \(accounts.currency.code).")
    }
    var warnings: [Problem] = []
    let lines: [JournalLine]
    let taken: [DepositKey]
    do throws(ArithmeticOverflow) {
      var posting = JournalPosting(invoice, accounts: accounts)
      try posting.add(invoice, rate: rate, creditsDeposits: isDeposit(invoice))
      taken = depositsTakenBack(by: invoice, &warnings)
      for key in taken {
        if let deposit = deposits[key] { try posting.takeBack(deposit) }
      }
      lines = posting.lines
    } catch {
      throw Self.fail(.amountTooLarge, "", "The amounts of invoice \(number) are too large to be booked.")
    }
    guard !lines.isEmpty else {
      throw Self.fail(.nothingToBook, "/total", "Invoice \(number) has no amount to book.")
    }
    if invoice.type == .corrected {
      warnings.append(
        Problem(
          code: .correctedInvoiceBooked, severity: .warning, path: "/references/preceding",
          message: "Invoice \(number) corrects another one, and is booked in full.",
          hint: "Reverse the entry of the invoice it replaces."))
    }
    for key in taken { deposits[key]?.isOpen = false }
    remember(invoice, number: number, rate: rate)
    defer { next += next == .max ? 0 : 1 }
    return JournalEntry(
      number: next, date: invoice.date, piece: number, label: Self.label(of: invoice, number: number),
      currency: rate == nil ? nil : invoice.currency, lines: lines, warnings: warnings)
  }

  private mutating func remember(_ invoice: BookEntry, number: String, rate: ExactDecimal?) {
    if invoice.isCredit {
      for key in Self.preceding(invoice) { deposits[key]?.credit(invoice, rate: rate) }
    } else if invoice.type == .deposit, deposits.count < Self.rememberedDeposits {
      deposits[DepositKey(seller: invoice.sellerKey, number: number)] = Deposit(
        total: invoice.total, revenues: invoice.revenues, vat: invoice.vat, currency: invoice.currency,
        rounding: invoice.rounding, rate: rate)
    }
  }

  private static func preceding(_ invoice: BookEntry) -> [DepositKey] {
    invoice.preceding.map { DepositKey(seller: invoice.sellerKey, number: $0) }
  }

  private static func fail(_ code: ProblemCode, _ path: String, _ message: String) -> InvoiceProblems {
    InvoiceProblems([Problem(code: code, path: path, message: message)])
  }

  private static func label(of invoice: BookEntry, number: String) -> String {
    let kind =
      switch invoice.type {
      case .invoice: "Facture"
      case .creditNote: "Avoir"
      case .deposit: "Facture d'acompte"
      case .corrected: "Facture rectificative"
      case .selfBilled: "Autofacture"
      case .partial: "Facture partielle"
      case .consolidatedCreditNote: "Avoir global"
      case .quote: "Devis"
      case .proforma: "Facture pro forma"
      }
    return "\(kind) \(number) \(invoice.customer)"
  }

  /// A deposit, or the credit note of one that is known.
  private func isDeposit(_ invoice: BookEntry) -> Bool {
    switch invoice.type {
    case .deposit: true
    case .creditNote, .consolidatedCreditNote:
      !invoice.preceding.isEmpty && Self.preceding(invoice).allSatisfy { deposits[$0] != nil }
    default: false
    }
  }

  private func depositsTakenBack(by invoice: BookEntry, _ warnings: inout [Problem]) -> [DepositKey] {
    guard invoice.type == .invoice, !invoice.prepaid.isZero, !invoice.preceding.isEmpty else { return [] }
    let keys = Self.preceding(invoice)
    let open = Set(keys).compactMap { deposits[$0] }.filter { $0.isOpen && $0.currency == invoice.currency }
    var sum: ExactDecimal? = .zero
    for deposit in open { sum = sum.flatMap { try? $0.adding(deposit.total).adding(deposit.rounding) } }
    if open.count == keys.count, sum == invoice.prepaid { return keys }
    warnings.append(
      Problem(
        code: .unknownDeposit, severity: .warning, path: "/references/preceding",
        message:
          "Invoice \(invoice.number ?? "") deducts a deposit that is not open in this journal with the same amount.",
        hint: "If it was booked as a deposit, take its entry back by hand."))
    return []
  }
}
