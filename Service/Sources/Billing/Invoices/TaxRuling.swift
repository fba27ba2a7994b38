public import InvoiceKit

/// What a person decides about a payment whose tax is undecidable.
public enum TaxRuling: Hashable, Sendable, CustomStringConvertible {
  /// It is taxed like this.
  case treatment(TaxTreatment)
  /// So many euros are one unit of the payment's currency.
  case exchangeRate(ExactDecimal)
  /// What was missing is there now: it is decided anew.
  case again
  /// No invoice is made here: it was invoiced by hand, or is no sale.
  case noInvoice

  /// Reads ``description``, as it is typed on a command line; nil when it is none.
  public init?(_ text: String) {
    switch text {
    case "again": self = .again
    case "no-invoice": self = .noInvoice
    default:
      if let treatment = TaxTreatment(text) {
        self = .treatment(treatment)
      } else if text.hasPrefix("rate "), let rate = ExactDecimal(text.dropFirst(5)), rate > .zero, rate.scale <= 12 {
        self = .exchangeRate(rate)
      } else {
        return nil
      }
    }
  }

  /// `oss DE 1900`, `rate 0.8612`, `again`, `no-invoice`.
  public var description: String {
    switch self {
    case .treatment(let treatment): treatment.description
    case .exchangeRate(let rate): "rate \(rate)"
    case .again: "again"
    case .noInvoice: "no-invoice"
    }
  }
}
