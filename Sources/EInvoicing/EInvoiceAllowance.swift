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
  var reason: String
  /// UNTDID 5189: 95 (discount) where the sender gave no reason of its own.
  var reasonCode: String?
  /// Where it stands in the JSON.
  var path: String

  /// - Parameters:
  ///   - given: the sender's reason; without one a default takes its place, for EN 16931 demands one (BR-33, BR-38,
  ///     BR-42, BR-44).
  ///   - decimals: those of the currency's amounts.
  init(
    isCharge: Bool, amount: ExactDecimal, percent: ExactDecimal?, base: ExactDecimal?, reason given: String?,
    words: EInvoiceWording, decimals: Int, path: String
  ) {
    self.isCharge = isCharge
    self.amount = amount
    self.path = path
    if let percent, let base, (try? InvoiceArithmetic.percent(percent, of: base, decimals: decimals)) == amount {
      self.percent = percent
      self.base = base
    }
    if let given {
      reason = given
    } else if isCharge {
      reason = words.charge
    } else {
      reason = words.discount
      reasonCode = "95"
    }
  }
}
