internal import InvoiceCore
public import InvoiceModel

/// Books payments: one balanced entry for each, numbered without gaps.
///
/// ```swift
/// var bank = BankJournal(accounts: accounts, firstNumber: 1001)
/// output.write(fec.bytes(of: try bank.entry(for: payment)))
/// ```
///
/// A payment debits the bank (or the till, for cash) and credits the customer; a refund does the opposite. Fees, lost
/// receivables and differences are booked against the customer too, so that what was invoiced is settled.
public struct BankJournal: Sendable {
  /// The accounts that are used.
  public let accounts: BookAccounts
  private var next: Int

  /// A journal.
  ///
  /// - Parameter firstNumber: the number of the first entry.
  public init(accounts: BookAccounts = BookAccounts(), firstNumber: Int = 1) {
    self.accounts = accounts
    next = firstNumber
  }

  /// Books a payment.
  ///
  /// - Throws: why it cannot be booked: no exchange rate (`missing-exchange-rate`), nothing to book
  ///   (`nothing-to-book`), an amount out of range (`amount-too-large`). No entry number is used then.
  public mutating func entry(for payment: PaymentEntry) throws(InvoiceProblems) -> JournalEntry {
    let isForeign = payment.currency != accounts.currency
    var amount = payment.amount
    if isForeign {
      guard let rate = payment.exchangeRate, accounts.currency == .euro else {
        throw Self.fail(
          .missingExchangeRate,
          "The payment of \(payment.invoice) is in \(payment.currency.code), and has no rate to book it in "
            + "\(accounts.currency.code).")
      }
      do throws(ArithmeticOverflow) {
        amount = try payment.amount.multiplied(by: rate).rounded(decimals: accounts.currency.minorUnitDigits)
      } catch {
        throw Self.fail(.amountTooLarge, "The payment of \(payment.invoice) is too large to be booked.")
      }
    }
    guard amount > .zero else {
      throw Self.fail(.nothingToBook, "The payment of \(payment.invoice) has no amount to book.")
    }
    let isDebit = payment.kind.addsToBalance
    func line(_ account: BookAccounts.Account, isDebit: Bool, isCustomer: Bool = false) -> JournalLine {
      JournalLine(
        account: account, auxiliary: isCustomer ? payment.customerAccount : nil,
        auxiliaryLabel: isCustomer && payment.customerAccount != nil ? payment.customer : nil,
        debit: isDebit ? amount : .zero, credit: isDebit ? .zero : amount,
        currencyAmount: isForeign ? payment.amount : nil)
    }
    defer { next += next == .max ? 0 : 1 }
    return JournalEntry(
      number: next, date: payment.date, piece: payment.reference ?? payment.invoice, label: Self.label(of: payment),
      currency: isForeign ? payment.currency : nil,
      lines: [
        line(account(of: payment), isDebit: !isDebit), line(accounts.customers, isDebit: isDebit, isCustomer: true),
      ],
      warnings: Self.warnings(of: payment, isForeign: isForeign), journal: journal(of: payment))
  }

  private func journal(of payment: PaymentEntry) -> BookAccounts.Journal {
    switch payment.kind {
    case .payment, .refund, .fee: accounts.bankJournal
    case .writeOff, .difference, .gain: accounts.otherJournal
    }
  }

  private func account(of payment: PaymentEntry) -> BookAccounts.Account {
    switch payment.kind {
    case .payment, .refund: payment.means == .cash ? accounts.cash : accounts.bank
    case .fee: accounts.fees
    case .writeOff: accounts.lostReceivables
    case .difference: accounts.differences
    case .gain: accounts.gains
    }
  }

  private static func label(of payment: PaymentEntry) -> String {
    let kind =
      switch payment.kind {
      case .payment: "Règlement"
      case .refund: "Remboursement"
      case .fee: "Frais bancaires"
      case .writeOff: "Perte sur créance"
      case .difference: "Écart de règlement"
      case .gain: "Trop-perçu conservé"
      }
    return "\(kind) \(payment.invoice) \(payment.customer)"
  }

  private static func warnings(of payment: PaymentEntry, isForeign: Bool) -> [Problem] {
    var warnings: [Problem] = []
    func warn(_ code: ProblemCode, _ message: String, _ hint: String) {
      warnings.append(Problem(code: code, severity: .warning, path: "", message: message, hint: hint))
    }
    if isForeign {
      warn(
        .exchangeDifference, "The payment of \(payment.invoice) is booked at the invoice's rate.",
        "What the bank has credited differs from it by a gain or loss of exchange (766, 666), which is to be booked.")
    }
    if payment.kind == .writeOff {
      warn(
        .writtenOffVAT, "What is lost of \(payment.invoice) is booked with its VAT.",
        "VAT of a receivable that is lost for good can be claimed back (CGI art. 272, 1): book it then.")
    }
    return warnings
  }

  private static func fail(_ code: ProblemCode, _ message: String) -> InvoiceProblems {
    InvoiceProblems([Problem(code: code, path: "", message: message)])
  }
}
