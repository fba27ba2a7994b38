public import InvoiceModel

/// What is left to pay of an invoice: what was due, less its credit notes and payments.
public struct InvoiceBalance: Hashable, Sendable {
  /// How far an invoice is paid.
  public enum State: String, Hashable, Sendable, CaseIterable {
    /// Nothing has been paid or credited.
    case open
    /// Something is left.
    case partlyPaid = "partly_paid"
    /// Nothing is left.
    case settled
    /// The customer has paid more than is due, or was credited what it had paid.
    case overpaid
  }

  /// The invoice's currency.
  public let currency: Currency
  /// What the invoice says is due (BT-115); below zero where more was prepaid than the total.
  public let invoiced: ExactDecimal
  /// The sum of its credit notes (BT-115).
  public private(set) var credited = ExactDecimal.zero
  /// What the customer has paid, fees that others kept included.
  public private(set) var paid = ExactDecimal.zero
  /// What the customer had paid before the invoice said so (BT-113), as far as it is recorded; what is due is without it.
  public private(set) var prepaid = ExactDecimal.zero
  /// What went back to the customer.
  public private(set) var refunded = ExactDecimal.zero
  /// Lost receivables and differences, less gains.
  public private(set) var writtenOff = ExactDecimal.zero

  /// Nothing paid yet.
  public init(invoiced: ExactDecimal, currency: Currency) {
    self.invoiced = invoiced
    self.currency = currency
  }

  /// Takes a credit note.
  public mutating func credit(_ amount: ExactDecimal) { credited.accumulate(amount) }

  /// Takes a payment.
  public mutating func add(_ kind: PaymentKind, _ amount: ExactDecimal) {
    switch kind {
    case .payment, .fee: paid.accumulate(amount)
    case .refund: refunded.accumulate(amount)
    case .writeOff, .difference: writtenOff.accumulate(amount)
    case .gain: writtenOff.accumulate(-amount)
    }
  }

  /// Takes a payment that the invoice has taken off itself.
  public mutating func addPrepaid(_ amount: ExactDecimal) { prepaid.accumulate(amount) }

  /// What the customer still owes; below zero: what is owed to the customer.
  public var open: ExactDecimal {
    var open = invoiced
    for part in [-credited, -paid, refunded, -writtenOff] { open.accumulate(part) }
    return open
  }

  /// How far it is paid.
  public var state: State {
    let open = open
    if open.isZero { return .settled }
    if invoiced.isNegative == open.isNegative { return open == invoiced ? .open : .partlyPaid }
    return .overpaid
  }

  /// What is wrong with a further payment: errors, or a warning that the customer has paid too much.
  public func problems(of payment: PaymentEntry) -> [Problem] {
    func problem(_ code: ProblemCode, _ message: String, _ hint: String? = nil, _ severity: Severity = .error)
      -> [Problem]
    {
      [Problem(code: code, severity: severity, path: "", message: message, hint: hint)]
    }
    let decimals = currency.minorUnitDigits
    func text(_ amount: ExactDecimal) -> String { "\(amount.text(minimumDecimals: decimals)) \(currency.code)" }
    guard payment.currency == currency else {
      return problem(
        .paymentCurrency, "\(payment.invoice) is in \(currency.code), and the payment in \(payment.currency.code).",
        "Record what it is in \(currency.code), as the bank has converted it.")
    }
    guard payment.amount > .zero, payment.amount.scale <= decimals, !payment.amount.isTooLargeAmount else {
      return problem(.invalidPayment, "The amount of a payment is above 0, with at most \(decimals) decimals.")
    }
    let open = open
    var after = open
    after.accumulate(payment.change)
    switch payment.kind {
    case .payment, .fee:
      guard after.isNegative else { return [] }
      return problem(
        .overpaid, "\(payment.invoice) is overpaid by \(text(after.magnitude)).",
        "Refund it, or record it for another invoice.", .warning)
    case .refund where refundable < payment.amount:
      return problem(
        .exceedsBalance, "\(text(payment.amount)) is more than the customer has paid of \(payment.invoice).",
        "\(text(refundable)) can be refunded.")
    case .writeOff where after.isNegative, .difference where after.isNegative:
      return problem(
        .exceedsBalance, "\(text(payment.amount)) is more than what is open of \(payment.invoice).",
        "\(text(max(open, .zero))) can be written off.")
    case .gain where after > .zero:
      return problem(
        .exceedsBalance, "\(text(payment.amount)) is more than what is overpaid of \(payment.invoice).",
        "\(text(max(-open, .zero))) is overpaid.")
    default: return []
    }
  }

  /// What the customer has paid and not got back.
  private var refundable: ExactDecimal {
    var left = paid
    left.accumulate(prepaid)
    left.accumulate(-refunded)
    // Credited although it was prepaid.
    let owed = -open
    return max(left, owed, .zero)
  }
}
