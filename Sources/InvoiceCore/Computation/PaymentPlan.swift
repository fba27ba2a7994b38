internal import InvoiceModel

/// How what is due is paid: what the buyer keeps for some time, and the parts in which the rest is paid.
struct PaymentPlan {
  /// What is kept; 0: nothing.
  let retained: ExactDecimal
  /// What is due without it.
  let dueNow: ExactDecimal
  let installments: [ComputedInstallment]

  /// - Parameters:
  ///   - total: with VAT (BT-112), of which a percentage is retained.
  ///   - due: BT-115.
  init(of invoice: Invoice, total: ExactDecimal, due: ExactDecimal) throws(ArithmeticOverflow) {
    let decimals = invoice.currency.minorUnitDigits
    switch invoice.retention?.value {
    case .percent(let percent)?: retained = try InvoiceArithmetic.percent(percent, of: total, decimals: decimals)
    case .amount(let amount)?: retained = amount
    case nil: retained = .zero
    }
    dueNow = retained.isZero ? due : try due.subtracting(retained)
    installments =
      invoice.payment.installments.isEmpty ? [] : try Self.parts(of: dueNow, invoice: invoice, decimals: decimals)
  }

  /// What a sender states of it: nothing is computed but what is left.
  init(stating invoice: Invoice, due: ExactDecimal) {
    retained = invoice.retention.flatMap { Self.amount($0.value, $0.statedAmount) } ?? .zero
    dueNow = (try? due.subtracting(retained)) ?? due
    installments = invoice.payment.installments.map { part in
      ComputedInstallment(
        dueDate: part.dueDate, amount: Self.amount(part.value, part.statedAmount) ?? .zero,
        percent: Self.percent(part.value), text: part.text)
    }
  }

  /// All percentages together are rounded once, and split to the minor unit as a discount is over VAT rates.
  private static func parts(
    of whole: ExactDecimal, invoice: Invoice, decimals: Int
  ) throws(ArithmeticOverflow) -> [ComputedInstallment] {
    let parts = invoice.payment.installments
    let percentages = parts.compactMap { percent($0.value) }
    var sum = ExactDecimal.zero
    for percentage in percentages { sum = try sum.adding(percentage) }
    var shares = percentages.map { _ in ExactDecimal.zero }[...]
    if !sum.isZero {
      let together = try InvoiceArithmetic.percent(sum, of: whole, decimals: decimals)
      shares = try InvoiceArithmetic.split(together, over: percentages, decimals: decimals)[...]
    }
    return parts.map { part in
      let percent = percent(part.value)
      let share = percent == nil ? nil : shares.popFirst()
      return ComputedInstallment(
        // The terms of an offer run from an invoice that is not there yet.
        dueDate: invoice.type.isOffer ? part.dueDate : invoice.payment.dueDate(of: part, from: invoice.issueDate),
        amount: share ?? amount(part.value, part.statedAmount) ?? .zero, percent: percent, text: part.text)
    }
  }

  private static func percent(_ value: AllowanceValue) -> ExactDecimal? {
    if case .percent(let percent) = value { percent } else { nil }
  }

  private static func amount(_ value: AllowanceValue, _ stated: ExactDecimal?) -> ExactDecimal? {
    if case .amount(let amount) = value { amount } else { stated }
  }
}
