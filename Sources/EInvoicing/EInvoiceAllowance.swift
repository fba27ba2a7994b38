internal import InvoiceCore
internal import InvoiceModel
internal import InvoiceWording

/// A discount or charge as an e-invoice holds it (BG-20, BG-21, BG-27, BG-28).
struct EInvoiceAllowance: Hashable, Sendable {
  var isCharge: Bool
  var amount: ExactDecimal
  /// Only together with the base, and only when base x percent is the amount.
  var percent: ExactDecimal?
  var base: ExactDecimal?
  var reason: String?
  /// UNTDID 5189: 95 (discount) where the sender gave no reason of its own.
  var reasonCode: String?
  /// Where it stands in the JSON.
  var path: String

  /// Whether base x percent is the amount but for two cents, as Peppol and XRechnung want it (PEPPOL-EN16931-R040): not
  /// where it is rounded to whole units of a currency.
  var isPercentExact: Bool {
    guard let percent, let base, let exact = try? base.multiplied(by: percent),
      let difference = try? exact.subtracting(amount.multiplied(by: ExactDecimal(100)))
    else { return false }
    return difference.magnitude <= ExactDecimal(2)
  }

  /// One on a received invoice, as its sender states it.
  init(stating allowance: ComputedAllowance, isCharge: Bool) {
    self.isCharge = isCharge
    amount = allowance.amount
    percent = allowance.percent
    base = allowance.base
    reason = allowance.reason == allowance.reasonCode ? nil : allowance.reason
    reasonCode = allowance.reasonCode
    path = "/\(isCharge ? "charges" : "discounts")/\(allowance.source)"
  }

  /// One on a line of a received invoice.
  init(stating adjustment: LineAdjustment, path: String) {
    isCharge = adjustment.isCharge
    amount = adjustment.amount ?? .zero
    percent = adjustment.percent
    base = adjustment.base
    reason = adjustment.reason
    reasonCode = adjustment.reasonCode
    self.path = path
  }

  /// - Parameters:
  ///   - given: the sender's reason; without one a default takes its place, for EN 16931 demands one (BR-33, BR-38,
  ///     BR-42, BR-44).
  ///   - code: the sender's code for it.
  ///   - decimals: those of the currency's amounts.
  init(
    isCharge: Bool, amount: ExactDecimal, percent: ExactDecimal?, base: ExactDecimal?, reason given: String?,
    code: String? = nil, words: EInvoiceWording, decimals: Int, path: String
  ) {
    self.isCharge = isCharge
    self.amount = amount
    self.path = path
    if let percent, let base, (try? InvoiceArithmetic.percent(percent, of: base, decimals: decimals)) == amount {
      self.percent = percent
      self.base = base
    }
    reasonCode = code
    if given != nil || code != nil {
      reason = given
    } else if isCharge {
      reason = words.charge
    } else {
      reason = words.discount
      reasonCode = "95"
    }
  }
}
