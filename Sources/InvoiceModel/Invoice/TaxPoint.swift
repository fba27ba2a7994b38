/// The event with which VAT falls due (BT-8); the raw value is the JSON's word.
public enum TaxPoint: String, Hashable, Sendable, CaseIterable {
  /// The issue of the invoice.
  case issue
  /// The delivery.
  case delivery
  /// The payment.
  case payment

  /// The event of a code of UNTDID 2005 or 2475; nil for another one.
  public init?(code: String) {
    switch code {
    case "5", "3": self = .issue
    case "29", "35": self = .delivery
    case "72", "432": self = .payment
    default: return nil
    }
  }
}
