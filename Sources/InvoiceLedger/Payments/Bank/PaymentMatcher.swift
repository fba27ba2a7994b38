internal import InvoiceBooks
internal import InvoiceModel

/// Finds out which invoices bank transactions pay, and never guesses.
///
/// By the invoice's number or payment reference, written as people write them (`fa 2026 0100` is `FA-2026-0100`); else by
/// the account of a customer who has paid from it before, and the amount. The amount alone is a suggestion.
public struct PaymentMatcher: Sendable {
  private var invoices: [OpenInvoice]
  private var byNumber: [String: Int] = [:]
  private var byKey: [String: [Int]] = [:]
  private var byAmount: [String: [Int]] = [:]
  private var byCustomer: [String: [Int]] = [:]
  /// The customers of accounts.
  private let payers: [String: Set<String>]
  /// The invoices of recorded payments, by their references.
  private let payments: [String: String]
  /// How many invoices are suggested at most.
  private static let suggestions = 5

  /// A matcher.
  ///
  /// - Parameters:
  ///   - invoices: those of which something is open, and those that were overpaid.
  ///   - payers: the customers (``OpenInvoice/customerKey``) who have paid from an IBAN.
  ///   - payments: the invoices of recorded payments, by the payments' references.
  public init(
    _ invoices: [OpenInvoice], payers: [String: Set<String>] = [:], payments: [String: String] = [:]
  ) {
    self.invoices = invoices
    self.payers = payers
    self.payments = payments
    for (place, invoice) in invoices.enumerated() {
      byNumber[invoice.number] = place
      for key in Set(invoice.names.map(RemittanceText.key)) {
        byKey[key, default: []].append(place)
      }
      byCustomer[invoice.customerKey, default: []].append(place)
      if invoice.open > .zero { byAmount[Self.amountKey(invoice.open, invoice.currency), default: []].append(place) }
    }
  }

  private static func amountKey(_ amount: ExactDecimal, _ currency: Currency) -> String { "\(currency.code) \(amount)" }

  /// Finds what a transaction pays. What it pays is not open for the next one.
  public mutating func match(_ transaction: BankTransaction) -> PaymentMatch {
    let match = transaction.isCredit ? incoming(transaction) : outgoing(transaction)
    if case .matched(let parts, _) = match {
      for part in parts {
        guard let place = byNumber[part.invoice] else { continue }
        invoices[place].open.accumulate(part.kind.addsToBalance ? part.amount : -part.amount)
      }
    }
    return match
  }

  private func incoming(_ transaction: BankTransaction) -> PaymentMatch {
    if transaction.isUnlistedBatch { return .unmatched(.unlistedBatch, suggestions: []) }
    switch named(by: transaction) {
    case .ambiguous(let numbers): return .unmatched(.ambiguous, suggestions: numbers)
    case .invoices(let places) where !places.isEmpty:
      return pays(places, transaction, by: .reference)
    case .invoices:
      break
    }
    if let match = byAccount(transaction) { return match }
    let alike = (byAmount[Self.amountKey(transaction.paid, transaction.currency)] ?? [])
      .filter { invoices[$0].open == transaction.paid }
    return alike.isEmpty
      ? .unmatched(.noReference, suggestions: []) : .unmatched(.amountOnly, suggestions: numbers(alike))
  }

  private func pays(_ places: [Int], _ transaction: BankTransaction, by basis: PaymentMatch.Basis) -> PaymentMatch {
    let numbers = numbers(places)
    guard places.allSatisfy({ invoices[$0].currency == transaction.currency }) else {
      return .unmatched(.otherCurrency, suggestions: numbers)
    }
    let open = places.filter { invoices[$0].open > .zero }
    guard let first = open.first else { return .unmatched(.settled, suggestions: numbers) }
    if places.count == 1 {
      return .matched([part(first, .payment, transaction.paid)], basis)
    }
    var sum = ExactDecimal.zero
    for place in open { sum.accumulate(invoices[place].open) }
    guard sum == transaction.paid else { return .unmatched(.amountDiffers, suggestions: numbers) }
    return .matched(open.map { part($0, .payment, invoices[$0].open) }, basis)
  }

  /// By the account of a customer: one of its invoices has the amount, or all together.
  private func byAccount(_ transaction: BankTransaction) -> PaymentMatch? {
    guard let iban = transaction.partyIBAN, let customers = payers[iban], !customers.isEmpty else { return nil }
    let places = customers.sorted().flatMap { byCustomer[$0] ?? [] }
      .filter { invoices[$0].currency == transaction.currency && invoices[$0].open > .zero }.sorted()
    guard !places.isEmpty else { return nil }
    let alike = places.filter { invoices[$0].open == transaction.paid }
    if alike.count == 1 { return pays(alike, transaction, by: .account) }
    if alike.count > 1 { return .unmatched(.ambiguous, suggestions: numbers(alike)) }
    // Of one customer only.
    let match = customers.count == 1 ? pays(places, transaction, by: .account) : nil
    if let match, places.count > 1, case .matched = match { return match }
    return .unmatched(.amountDiffers, suggestions: numbers(places))
  }

  /// Money that goes out: a payment that came back to its payer, or the refund of what is owed to a customer.
  private func outgoing(_ transaction: BankTransaction) -> PaymentMatch {
    if case .invoices(let places) = named(by: transaction), places.count == 1 {
      let invoice = invoices[places[0]]
      guard invoice.currency == transaction.currency else {
        return .unmatched(.otherCurrency, suggestions: [invoice.number])
      }
      if transaction.isReturn { return .matched([part(places[0], .refund, transaction.paid)], .reference) }
      if invoice.open.isNegative, transaction.paid <= invoice.open.magnitude {
        return .matched([part(places[0], .refund, transaction.paid)], .reference)
      }
    }
    if transaction.isReturn {
      for reference in [transaction.endToEndID, transaction.bankReference].compactMap(\.self) {
        if let number = payments[reference] {
          return .matched(
            [PaymentMatch.Part(invoice: number, kind: .refund, amount: transaction.paid)], .earlierPayment)
        }
      }
    }
    return .unmatched(.outgoing, suggestions: [])
  }

  private func part(_ place: Int, _ kind: PaymentKind, _ amount: ExactDecimal) -> PaymentMatch.Part {
    PaymentMatch.Part(invoice: invoices[place].number, kind: kind, amount: amount)
  }

  private func numbers(_ places: [Int]) -> [String] { places.prefix(Self.suggestions).map { invoices[$0].number } }

  private enum Named {
    case invoices([Int])
    case ambiguous([String])
  }

  /// The invoices that a transaction names, in the order in which it does.
  private func named(by transaction: BankTransaction) -> Named {
    var places: [Int] = []
    for found in RemittanceText.names(in: transaction, isKnown: { byKey[$0] != nil }) {
      var known = byKey[found.key] ?? []
      if known.count > 1 {
        // Numbers that differ in their hyphens only: the one that stands there as it is.
        let verbatim = known.filter { invoices[$0].names.contains(found.text) }
        known = verbatim.count == 1 ? verbatim : known
      }
      guard known.count == 1 else { return .ambiguous(numbers(known)) }
      let invoice = invoices[known[0]]
      guard invoice.names.contains(where: found.isCertain) else { continue }
      if !places.contains(known[0]) { places.append(known[0]) }
    }
    return .invoices(places)
  }
}

extension OpenInvoice {
  /// All that a payer may call it.
  fileprivate var names: [String] { [number] + [reference].compactMap(\.self) + replaced }
}
